import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compare } from '../../src/lib/engine/versions/compare';
import { compileGrid } from '../../src/lib/engine/score/compile';
import type { Grid } from '../../src/lib/grid/grid';
import { inTenths } from '../../src/lib/years/tenths';
import { fieldsOf, revisionsOf, sheetOf } from './support/device';
import { example, gridName, root, rounded } from './support/grid';
import { heading, toNextScreen } from './support/journey';
import { saved } from './support/own-server';
import { loadExample } from './support/seed';
import { expect, test, type Page } from './support/test';

const bakery = example('boulangerie');
const folder = join(root, 'criteria/grids', gridName.replace('@', '/'));
const compiled = compileGrid(JSON.parse(readFileSync(join(folder, 'grid.json'), 'utf8')) as Grid);

interface Frozen {
	date: string;
	profile: Record<string, unknown>;
	answers: Record<string, unknown>;
	result: { total: { low: number; high: number } };
}
async function campaignsOf(page: Page): Promise<Frozen[]> {
	const fields = fieldsOf(await revisionsOf(page));
	const found = [...fields].filter(([path]) => path.startsWith('campaigns/'));
	return found.map(([, value]) => value as Frozen).toSorted((a, b) => (a.date < b.date ? -1 : 1));
}
const confirmedOf = async (page: Page) =>
	[...fieldsOf(await revisionsOf(page))].filter(([path]) => path.startsWith('confirmed/'));

const autumn = '2026-11-24T10:00:00+01:00';
const winter = '2027-02-03T10:00:00+01:00';

/** From the result to what is finished. */
async function finish(page: Page, year: number) {
	await page.getByRole('link', { name: /^Terminer (ce diagnostic|à nouveau|\d{4})$/ }).click();
	await expect(heading(page)).toHaveText(`Terminer mon diagnostic ${year}`);
	await expect(page.getByText('Rien n’est bloqué')).toBeVisible();
	// A press so soon after another is dropped where it may land on what has just come; a key is not.
	await page.getByRole('button', { name: `Terminer mon diagnostic ${year}` }).press('Enter');
	await expect(heading(page)).toHaveText(`Votre diagnostic ${year} est terminé`);
	await expect(heading(page)).toBeFocused();
}

const toResult = (page: Page) => page.getByRole('link', { name: 'Aller au résultat' }).click();

/** The papers bear its name and number; in a year one looks again; sharing is a choice. */
async function expectMoment(page: Page): Promise<void> {
	const papers = page.getByRole('region', { name: 'Vos papiers' });
	await expect(papers.getByRole('link')).toHaveText([
		'Fiche',
		'Mes chiffres',
		'Rapport complet',
		'Lettre'
	]);
	const again = page.getByRole('region', { name: 'Refaire le point' });
	await expect(again).toContainText('Dans un an : le 24 novembre 2027.');
	await again.getByRole('button', { name: /^Ajouter à mon plan/ }).click();
	await expect(again.getByRole('link', { name: 'Voir mon plan' })).toBeFocused();
	await expect(page.getByRole('region', { name: 'Partager, ou non' })).toContainText(
		'Rien n’est public'
	);
	await page.reload();
	await expect(again).toContainText('Dans votre plan');

	await papers.getByRole('link', { name: 'Fiche' }).click();
	await expect(page.locator('.sheet.fiche')).toContainText('Le Fournil du Pont');
	await expect(page.locator('.sheet.fiche')).toContainText('732829320');
	await page.goBack();
	await toResult(page);
	await expect(page.getByRole('region', { name: 'Votre prochaine date' })).toContainText(
		'Refaire le point'
	);
}

const waiting = (page: Page) => page.getByRole('complementary', { name: /réponses à confirmer$/ });

/** 2025 is finished, 2026 begins with a larger team; how many answers wait to be confirmed. */
async function beginNextYear(page: Page): Promise<number> {
	await page.clock.setFixedTime(autumn);
	await loadExample(page, bakery.name);
	await page.goto('/terminer');
	await page.getByLabel('Nom officiel de l’entreprise').fill('Le Fournil du Pont');
	const siren = page.getByLabel('Numéro SIREN');
	await siren.fill('732 829 321');
	await siren.blur();
	await expect(page.getByRole('alert')).toContainText('Ce numéro SIREN n’est pas juste.');
	await siren.fill('732 829 320');
	await siren.blur();
	await expect(page.getByRole('alert')).toHaveCount(0);
	await toResult(page);
	await finish(page, 2025);
	await expect(page.getByText('Terminé le 24 novembre 2026.')).toBeVisible();
	await test.step('the moment', () => expectMoment(page));
	await expect(page.getByText('Terminé le 24 novembre 2026.')).toBeVisible();
	await expect(page.getByRole('link', { name: /^(Terminer|Commencer)/ })).toHaveCount(0);

	await test.step('a year that is not over cannot begin', async () => {
		await page.getByRole('link', { name: 'Voir l’historique' }).click();
		await expect(page.getByText('L’année 2026 n’est pas finie.')).toBeVisible();
	});

	await page.clock.setFixedTime(winter);
	await page.reload();
	await page.getByRole('link', { name: 'Commencer 2026' }).click();
	await page.getByRole('button', { name: 'Commencer 2026' }).click();
	await expect(heading(page)).toHaveText('Votre profil en 2026');

	await test.step('beginning can be undone', async () => {
		await page.getByRole('button', { name: 'Annuler' }).click();
		await expect(heading(page)).toHaveText('Commencer une nouvelle année');
		await page.getByRole('button', { name: 'Commencer 2026' }).click();
		await expect(heading(page)).toHaveText('Votre profil en 2026');
	});

	await page.getByRole('button', { name: /^Changer.*Combien de salariés/ }).click();
	const dialog = page.getByRole('dialog');
	await dialog.getByLabel('Votre réponse, en chiffres').fill('7');
	await dialog.getByRole('button', { name: 'Continuer' }).click();
	await expect(dialog).toBeHidden();

	await page.goto('/resultats');
	await expect(waiting(page)).toContainText('Vos réponses de 2025 sont toujours là.');
	const count = Number(/\d+/.exec(await waiting(page).innerText())?.[0]);
	await waiting(page).getByRole('link', { name: 'Confirmer mes réponses' }).click();
	return count;
}

/** Goes through the first answers that wait: some get another answer, the others one touch. */
async function confirm(page: Page, count: number, most: number, change: number): Promise<void> {
	let changed = 0;
	const yes = page.getByRole('button', { name: 'Toujours vrai' });
	for (let at = 1; at <= most; at += 1) {
		await expect(page.getByText(`${at} sur ${count}`, { exact: true })).toBeVisible();
		await expect(yes).toBeVisible();
		const other = page.locator('fieldset').getByRole('radio', { checked: false }).first();
		const leads = changed < change && (await other.isVisible());
		if (leads) changed += 1;
		if (at < count) await toNextScreen(page, () => (leads ? other : yes).click());
		else await (leads ? other : yes).click();
	}
	expect(changed).toBe(change);
}

/** The second year is finished too, and its history is open. */
async function finishNextYear(page: Page): Promise<[Frozen, Frozen]> {
	await finish(page, 2026);
	await toResult(page);
	const [before, after] = await campaignsOf(page);
	if (!before || !after) throw new Error('two finished diagnoses');
	expect(before.profile.headcount).toBe(6);
	expect(after.profile).toMatchObject({ headcount: 7, referenceYear: 2026 });
	expect(after.answers).toEqual(sheetOf(await revisionsOf(page)).answers);
	await page.getByRole('link', { name: 'Voir l’historique' }).click();
	await expect(heading(page)).toHaveText('Historique');
	return [before, after];
}

async function expectCompared(page: Page, before: Frozen, after: Frozen): Promise<void> {
	const side = (sheet: Frozen) => ({ compiled, sheet: sheet as never });
	const { total, criteria } = compare(side(before), side(after));
	const { before: first, after: last, ...parts } = total;
	const shown = inTenths(first ?? NaN, last ?? NaN, parts);
	const tenths = (value: number) => (value / 10).toFixed(1).replace('.', ',');
	const signed = (value: number) =>
		value === 0 ? '0' : `${value < 0 ? '−' : '+'}${tenths(Math.abs(value))}`;

	const change = signed(shown.after - shown.before);
	await expect(
		page.getByText(`De ${tenths(shown.before)} à ${tenths(shown.after)} sur 100, soit ${change}.`)
	).toBeVisible();
	const said = {
		yours: 'ce que vous avez fait, ou répondu autrement.',
		size: 'ce que votre taille ou votre profil a changé, là où les questions sont restées les mêmes.',
		grid: 'ce que le questionnaire a changé.'
	};
	for (const part of ['yours', 'size', 'grid'] as const)
		await expect(page.getByText(`${signed(shown.parts[part])} : ${said[part]}`)).toHaveCount(
			shown.parts[part] === 0 ? 0 : 1
		);
	const region = page.getByRole('region', { name: 'Deux diagnostics côte à côte' });
	await expect(region.getByRole('img')).toHaveCount(2);
	// Those of one year are told apart by their dates.
	await expect(region.getByText(/^2025 \(.+\)$/)).toBeVisible();
	await expect(region.getByText(/^2026 \(.+\)$/)).toBeVisible();
	const [left, right] = await Promise.all(
		[0, 1].map((at) => region.getByRole('img').nth(at).boundingBox())
	);
	expect(left?.y).toBe(right?.y);
	const list = region.getByRole('list', { name: 'Ce qui a bougé' });
	const moved = Object.values(criteria).filter(
		(one) => one.why !== null || JSON.stringify(one.before) !== JSON.stringify(one.after)
	);
	expect(await list.getByRole('listitem').count()).toBeGreaterThanOrEqual(moved.length);
	const gains = await list.getByText(/^[+−]\d points? sur 5$/).allInnerTexts();
	const points = gains.map((text) => parseInt(text.replace('−', '-'), 10));
	expect(points).toEqual(points.toSorted((a, b) => b - a));
	expect(points).toContain(
		Math.max(...moved.map(({ before, after }) => (after?.low ?? 0) - (before?.low ?? 0)))
	);
}

/** Each can be read again, and the chart has its table. */
async function expectReadAgain(page: Page, before: Frozen): Promise<void> {
	await page.getByText('Relire ce diagnostic').first().click();
	await expect(page.getByRole('article').first().getByRole('listitem')).toHaveCount(20);
	const totals = page.getByRole('table', { name: 'Le résultat au fil du temps' });
	await expect(totals.getByRole('row')).toHaveCount(3);
	await expect(totals.getByRole('row').nth(1)).toContainText(
		String(rounded(before.result.total.low))
	);
}

test('2025 is finished, 2026 begins with a larger team, some answers change or are confirmed, and the two years are compared', async ({
	page
}) => {
	const count = await beginNextYear(page);
	await confirm(page, count, 4, 2);
	await page.goto('/resultats');
	expect(await confirmedOf(page)).toHaveLength(4);
	const [before, after] = await finishNextYear(page);
	await expectCompared(page, before, after);

	await expectReadAgain(page, before);
});

test.describe('with what keeps the app on the device', () => {
	test.use({ serviceWorkers: 'allow' });

	test(
		'A whole year confirmed, answer by answer, and its history without network, on paper, taken away and in English',
		{ tag: '@deep' },
		async ({ page, tripwires }) => {
			test.slow();
			const count = await beginNextYear(page);
			await confirm(page, count, count, 6);
			await expect(page).toHaveURL(/\/resultats$/);
			await expect(waiting(page)).toHaveCount(0);
			const confirmed = await confirmedOf(page);
			expect(confirmed).toHaveLength(count);
			expect(confirmed.every(([, year]) => year === 2026)).toBe(true);
			const [before, after] = await finishNextYear(page);
			await expectCompared(page, before, after);
			await expectReadAgain(page, before);

			await test.step('without network it is all still there, and on paper', async () => {
				// What a screen brings late may still be on its way.
				tripwires.allow(/ERR_INTERNET_DISCONNECTED/);
				await saved(page);
				await page.context().setOffline(true);
				await page.getByRole('link', { name: 'Aller au résultat' }).click();
				await page.getByRole('link', { name: 'Voir l’historique' }).click();
				await expectCompared(page, before, after);
				await page.context().setOffline(false);
				await page.reload();
				await expectCompared(page, before, after);
				await page.emulateMedia({ media: 'print' });
				await expect(page.getByRole('button', { name: /^Retirer/ })).toHaveCount(0);
				await expect(page.getByRole('list', { name: 'Ce qui a bougé' })).toBeVisible();
				await page.emulateMedia({ media: 'screen' });
			});

			await test.step('one is taken away, and comes back', async () => {
				await page
					.getByRole('button', { name: /^Retirer/ })
					.first()
					.click();
				await page.getByRole('dialog').getByRole('button', { name: 'Retirer' }).click();
				await expect(page.getByRole('article')).toHaveCount(1);
				await page.getByRole('button', { name: 'Annuler', exact: true }).click();
				await expect(page.getByRole('article')).toHaveCount(2);
				expect(await campaignsOf(page)).toEqual([before, after]);
			});

			await test.step('in English', async () => {
				await page.goto('/en/historique');
				await expect(heading(page)).toHaveText('History');
				await expect(page.getByText('what you did, or answered otherwise.')).toBeVisible();
			});
		}
	);
});

test(
	'Two tabs that finish at once make one finished diagnosis',
	{ tag: '@deep' },
	async ({ page }) => {
		await page.clock.setFixedTime(autumn);
		await loadExample(page, bakery.name);
		const other = await page.context().newPage();
		await other.clock.setFixedTime(autumn);
		const tabs = [page, other];
		const button = (tab: Page) => tab.getByRole('button', { name: 'Terminer mon diagnostic 2025' });
		for (const tab of tabs) {
			await tab.goto('/terminer');
			await expect(button(tab)).toBeVisible();
		}
		// At once: the first that finishes takes the button of the other away.
		await Promise.all(
			tabs.map((tab) => button(tab).evaluate((element: HTMLElement) => element.click()))
		);
		for (const tab of tabs) await expect(tab.getByText(/^Terminé le/)).toBeVisible();
		expect(await campaignsOf(page)).toHaveLength(1);
	}
);
