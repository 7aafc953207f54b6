/** The screens, driven as a person would: by what they say. */
import messages from '../../../src/lib/i18n/messages/fr.messages';
import { expect, type Locator, type Page } from './test';
import {
	factWords,
	flat,
	itemWords,
	plain,
	words,
	type Answer,
	type Fact,
	type Sheet
} from './grid';

/** In the order they are asked; `artisan` only where a company can be a craft. */
export const startFacts = [
	'purpose',
	'project',
	'legalForm',
	'headcount',
	'naf',
	'artisan',
	'department',
	'closedYears'
] as const;

/** Words that no line parts are one for it too. */
const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '\\s');

const notes = `C’est le minimum légal.*|${messages.questions.known}`;

/** The row that says exactly this, whatever note stands under it. */
export function row(scope: Page | Locator, name: string): Locator {
	const pattern = new RegExp(`^${escape(flat(name))}( (${notes}))?$`);
	return scope
		.getByRole('radio', { name: pattern })
		.or(scope.getByRole('checkbox', { name: pattern }));
}

export const heading = (page: Page) => page.getByRole('heading', { level: 1 });

/** `tap` on a touch screen, `click` elsewhere. */
export type Press = (target: Locator) => Promise<void>;
export const click: Press = (target) => target.click();
export const tap: Press = (target) => target.tap();

/** What tells one screen from another: the subject and the question. */
async function screenOf(page: Page): Promise<string> {
	const said = await page.locator('main header p:visible, main h1:visible').allTextContents();
	return flat(said.join(' '));
}

/** Does something that leads to another screen, and waits for it. */
export async function toNextScreen(page: Page, act: () => Promise<unknown>): Promise<void> {
	const before = await screenOf(page);
	await act();
	await expect
		.poll(() => screenOf(page), { message: 'the next screen', intervals: [20, 40, 80] })
		.not.toBe(before);
}

function factRow(fact: string, value: Fact): string {
	if (typeof value === 'object') return 'Je ne sais pas';
	if (typeof value === 'boolean') return value ? 'Oui' : 'Non';
	if (fact === 'closedYears') return messages.profile.closedYears[Number(value)] ?? '';
	return factWords(fact).choices?.[String(value)] ?? String(value);
}

/** Answers the question about the company that is on screen; leads to the next screen. */
export async function tellFact(page: Page, fact: string, value: Fact, press = click) {
	await expect(heading(page)).toHaveText(factWords(fact).question);
	await toNextScreen(page, async () => {
		if (typeof value === 'number' && fact !== 'closedYears') {
			await page.getByLabel('Votre réponse, en chiffres').fill(String(value));
			await press(page.getByRole('button', { name: 'Continuer' }).first());
		} else await press(row(page, factRow(fact, value)));
	});
}

/** From the home page to the end of the questions about the company. */
export async function describeCompany(page: Page, profile: Sheet['profile'], press = click) {
	await page.goto('/');
	await press(page.getByRole('link', { name: /^Commencer/ }));
	for (const fact of startFacts) {
		const asked = flat((await heading(page).textContent()) ?? '');
		if (fact === 'artisan' && asked !== flat(factWords(fact).question)) continue;
		await tellFact(page, fact, profile[fact] ?? { unknown: true }, press);
	}
	await expect(heading(page)).toHaveText('Qui vous êtes');
}

/** Where the walk stands, from what the screen says. */
export type OnScreen =
	| { kind: 'fact'; id: string }
	| { kind: 'item'; criterion: string; item: string }
	| { kind: 'result' };

/** The name of the subject, above its question. */
export const subject = (page: Page, criterion: string): Locator =>
	page
		.getByRole('paragraph')
		.filter({ hasText: new RegExp(`^${escape(flat(plain(criterion)))}$`) })
		.filter({ visible: true });

/** `answers` says which item a question is: several variants of a subject may ask in the same words. */
export async function onScreen(page: Page, answers: Sheet['answers']): Promise<OnScreen> {
	if (new URL(page.url()).pathname.endsWith('/resultats')) return { kind: 'result' };
	const asked = flat((await heading(page).textContent()) ?? '');
	const fact = Object.entries(words.facts).find(([, { question }]) => flat(question) === asked);
	if (fact) return { kind: 'fact', id: fact[0] };
	const found = Object.entries(answers).flatMap(([criterion, items]) =>
		Object.keys(items)
			.filter((item) => flat(itemWords(criterion, item).question) === asked)
			.map((item) => ({ kind: 'item' as const, criterion, item }))
	);
	for (const at of found) if (await subject(page, at.criterion).isVisible()) return at;
	throw new Error(`Nothing to answer to « ${asked} ».`);
}

export const next = (page: Page) =>
	page.getByRole('link', { name: /^(Suivante|Voir mon résultat)$/ }).first();

/** Figures as an owner writes them. */
const written = (value: number) => new Intl.NumberFormat('fr').format(value);

export async function openFigure(page: Page, press = click) {
	const field = page.getByRole('button', { name: 'Garder ce chiffre' });
	const fold = page.getByRole('button', { name: 'J’ai le chiffre', exact: true });
	// Open where a figure stands.
	await expect(fold).toBeVisible();
	// A press that follows closely on another is not taken.
	await expect(async () => {
		if (!(await field.isVisible())) await press(fold);
		await expect(field).toBeVisible({ timeout: 1000 });
	}).toPass();
}

/** Gives an answer to the question on screen; whether it leads on by itself. */
export async function give(
	page: Page,
	criterion: string,
	item: string,
	answer: Answer,
	press = click
) {
	const spoken = itemWords(criterion, item);
	const choice = (id: string) =>
		id === 'zero' ? (spoken.zero ?? '') : (spoken.choices[id]?.words ?? id);
	const leadsOn =
		(await page.locator('fieldset').getByRole('checkbox').count()) === 0 && !('numbers' in answer);
	if ('practices' in answer) {
		const more = page.getByRole('button', { name: /^Voir plus/ });
		if (await more.isVisible()) await more.press('Enter');
		// What the profile knows is ticked before anything is stored.
		const isTicked = (practice: string) => row(page, choice(practice)).isChecked();
		for (const practice of answer.practices) {
			if (!(await isTicked(practice))) await press(row(page, choice(practice)));
			await expect(row(page, choice(practice))).toBeChecked();
		}
		if (answer.practices.length === 0) await press(row(page, 'Rien de tout cela pour l’instant'));
	} else if ('numbers' in answer) {
		await openFigure(page, press);
		const { unit, ...numbers } = answer.numbers;
		const units = page.getByLabel('En quoi comptez-vous ?');
		if (unit && (await units.isVisible())) await units.selectOption(unit);
		for (const [id, value] of Object.entries(numbers))
			await page.getByLabel(flat(spoken.numbers?.[id] ?? id), { exact: true }).fill(written(value));
		// A press that follows closely on another, as no hand would after typing, is not taken.
		await expect(async () => {
			await press(page.getByRole('button', { name: 'Garder ce chiffre' }));
			await expect(page.getByText(/^Chiffre gardé/)).toBeVisible({ timeout: 1000 });
		}).toPass();
	} else if ('unknown' in answer) await press(row(page, 'Je ne sais pas'));
	else if ('level' in answer) await press(row(page, choice(answer.level)));
	// Its words are people where the team is known.
	else await press(page.locator(`fieldset input[value="${answer.bracket}"]`));
	return leadsOn;
}

/** Answers what is on screen from the sheet and goes on; false once the result is there. */
export async function answerScreen(page: Page, sheet: Sheet, press = click): Promise<boolean> {
	const at = await onScreen(page, sheet.answers);
	if (at.kind === 'result') return false;
	if (at.kind === 'fact') {
		await tellFact(page, at.id, sheet.profile[at.id] ?? { unknown: true }, press);
		return true;
	}
	const answer = sheet.answers[at.criterion]?.[at.item] ?? { unknown: true };
	await toNextScreen(page, async () => {
		const leadsOn = await give(page, at.criterion, at.item, answer, press);
		if (leadsOn) return;
		await expect(page.getByText('Réponse gardée sur cet appareil.')).toBeVisible();
		await press(next(page));
	});
	return true;
}

/** Goes on to the result; `most` screens at most. */
export async function answerAll(
	page: Page,
	sheet: Sheet,
	press = click,
	most = 80
): Promise<number> {
	for (let screens = 0; screens < most; screens += 1) {
		if (!(await answerScreen(page, sheet, press))) return screens;
	}
	throw new Error(`No result after ${most} screens.`);
}
