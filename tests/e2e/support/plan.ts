/** The plan of the bakery, and the steps on its result that lead there. */
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Step } from '../../../src/lib/engine/result/result';
import { evaluateByCommandLine, fieldsOf, revisionsOf } from './device';
import { seedWith, type Fields } from './fields';
import { example, rounded } from './grid';
import { heading } from './journey';
import { expect, type Locator, type Page } from './test';

export const bakery = example('boulangerie');
export const { result } = evaluateByCommandLine(bakery.sheet);
export const steps = result.steps as Step[];
export const now = rounded(result.total.low);

/** The lines of the plan, and the one that says this. */
export const lines = (page: Page) => page.getByRole('main').getByRole('article');
export const line = (page: Page, title: string) =>
	lines(page).filter({ has: page.getByRole('heading', { level: 2, name: title, exact: true }) });
export const titles = (page: Page) =>
	lines(page).getByRole('heading', { level: 2 }).allInnerTexts();
export const total = (page: Page) => page.getByText(/^Si tout est fait|^Votre résultat\s/);
export const field = (of: Locator, label: string) => of.getByLabel(label, { exact: true });
/** By key: presses that follow closely where others landed are not taken. */
export async function unfold(of: Locator) {
	await expect(of).toBeVisible();
	const edit = of.getByRole('button', { name: /^(Modifier|Edit)/ });
	if (await edit.isVisible()) await edit.press('Enter');
	await expect(field(of, 'Note')).toBeVisible();
}
/** Where what is done or given up lies. */
export async function showOver(page: Page) {
	const fold = page.getByRole('main').locator('details');
	await expect(fold).toBeVisible();
	if ((await fold.getAttribute('open')) === null) await fold.locator('summary').press('Enter');
}
export const setStatus = async (of: Locator, status: string) => {
	await unfold(of);
	await of.getByRole('combobox').selectOption(status);
};
/** A button of one action, in what unfolds. */
export async function buttonOf(page: Page, way: string, title: string) {
	await unfold(line(page, title));
	return page.getByRole('button', { name: `${way} : ${title}`, exact: true });
}

/** From any screen, by its link. */
export async function openPlan(page: Page) {
	const menu = page.getByRole('banner');
	await menu.getByRole('link', { name: 'Plan', exact: true }).click();
	await expect(heading(page)).toHaveText('Mon plan');
}

export async function addOwn(page: Page, ...own: string[]) {
	for (const title of own) {
		await page.getByLabel('Que voulez-vous faire ?').fill(title);
		await page.getByRole('button', { name: 'Ajouter', exact: true }).click();
		await expect(line(page, title)).toBeVisible();
	}
}

/** The bakery, its plan open, with these actions of its own, which it had written before. */
export async function planOf(page: Page, ...own: string[]) {
	const fields = own.map((title, place): Fields => {
		const path = `plan/${randomBytes(16).toString('hex')}`;
		return { [path]: true, [`${path}/title`]: title, [`${path}/order`]: `a${place}` };
	});
	await seedWith(page, bakery.name, Object.assign({}, ...fields) as Fields);
	await page.goto('/plan');
	await expect(heading(page)).toHaveText('Mon plan');
	await expect(lines(page)).toHaveCount(own.length);
}

/** One field of every action as the device holds it. */
export const heldAs = async (page: Page, name: string) =>
	[...fieldsOf(await revisionsOf(page))]
		.filter(([path]) => path.startsWith('plan/') && path.endsWith(`/${name}`))
		.map(([, value]) => value);
export const writtenAs = async (page: Page, name: string) =>
	(await revisionsOf(page)).filter(({ path }) => path.endsWith(`/${name}`)).length;

/** The steps on the result, each to its own card. */
export const nextSteps = (page: Page) =>
	page
		.locator('section')
		.filter({ has: page.getByRole('heading', { name: /^Les \d+ prochains/, level: 2 }) })
		.getByRole('article')
		.filter({ visible: true });

/** The page of the steps, each step and each subject opened as a person does who reads on. */
export async function openSteps(page: Page): Promise<void> {
	await page.goto('/resultats/pas');
	await expect(page.getByRole('heading', { name: /^Les \d+ prochains/, level: 2 })).toBeVisible();
	await page
		.getByRole('article')
		.locator('> details:not([open])')
		.evaluateAll((all) => all.forEach((one) => ((one as HTMLDetailsElement).open = true)));
}

export async function takeAway(page: Page, name: string) {
	const coming = page.waitForEvent('download');
	await page.getByRole('button', { name, exact: true }).click();
	const download = await coming;
	return {
		name: download.suggestedFilename(),
		text: readFileSync(await download.path(), 'utf8')
	};
}
