/** The list of offers and their pages, with what the catalogue and the command line say of them. */
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalogue, CatalogueFrame, CatalogueWords } from '../../../src/lib/grid/catalogue';
import { typeset } from '../../../src/lib/grid/typeset';
import type { Areas } from '../../../src/lib/i18n/locale';
import messages from '../../../src/lib/i18n/messages/fr.messages';
import french from '../../../src/lib/offers/fr.offers';
import { example, factWords, flat, root, type Sheet } from './grid';
import { row } from './journey';
import { seedExample } from './seed';
import { expect, type Page } from './test';

const region = join(root, 'criteria/catalogues/occitanie');
const versions = readdirSync(region).toSorted();
const folder = join(
	region,
	versions.findLast((name) => !name.endsWith('-draft')) ?? versions.at(-1) ?? ''
);
const read = (file: string, lang = 'en') =>
	JSON.parse(typeset(readFileSync(join(folder, file), 'utf8'), lang)) as unknown;
export const { offers, operators } = read('catalogue.json') as Catalogue;
export const words = read('fr.json', 'fr') as CatalogueWords;
/** Of the offers that are in English too. */
export const translated = (read('en.json') as CatalogueFrame).offers ?? {};
export const offerOf = (id: string) => {
	const offer = offers.find((one) => one.id === id);
	const said = words.offers?.[id];
	if (!offer || !said) throw new Error(`The catalogue has no offer ${id}.`);
	return { ...offer, said };
};
export const operatorName = (id: string) =>
	flat(operators.find((one) => one.id === id)?.name ?? id);
export const ruleWords = (id: string, rule: string) => offerOf(id).said.rules[rule] ?? rule;

export const today = '2026-11-24';
export const newYear = '2027-01-01';
/** It goes on from there: addresses visited are told apart by when they were. */
export const setClock = (page: Page, moment: string) =>
	page.clock.setSystemTime(new Date(`${moment.length > 10 ? moment : `${moment}T10:00`}:00+01:00`));
export const isOpen = (day: string) => (offer: { validFrom?: string; validUntil?: string }) =>
	(offer.validFrom ?? '') <= day && day <= (offer.validUntil ?? '9');
/** Those that the list shows today: what is closed is apart. */
export const openOffers = offers.filter(isOpen(today));
export const idsOf = (some: readonly { id: string }[]) => some.map(({ id }) => id).toSorted();

export const bakery = example('boulangerie');

export const cards = (page: Page) => page.getByRole('article');
export const card = (page: Page, id: string, name = offerOf(id).said.name) =>
	cards(page).filter({
		has: page.getByRole('link', { name: flat(name), exact: true })
	});
/** The offers on screen, from the first to the last; what is folded is not on screen. */
export const shown = (page: Page): Promise<string[]> =>
	cards(page)
		.getByRole('heading', { level: 3 })
		.getByRole('link')
		.evaluateAll((links) =>
			links.map((link) => (link as HTMLAnchorElement).pathname.split('/').at(-1) ?? '')
		);
export const expectFound = (page: Page, count: number, said: Areas['offers'] = french) =>
	expect(page.getByRole('status').filter({ hasText: said.found(count) })).toBeVisible();
/** What a company may have, the first three before it; their title says the project where all serve it. */
export const expectPossible = (page: Page, count: number, said: Areas['offers'] = french) =>
	expect(fold(page, said.others(count - 3))).toBeVisible();
export const fold = (page: Page, summary: string | RegExp) =>
	page.locator('summary').filter({ hasText: summary, visible: true });

/** Opens every fold of the list and asks for more to the end: `count` offers are on screen. */
export async function showAll(page: Page, count: number): Promise<string[]> {
	const folded = page
		.locator('details:not([open]) > summary')
		.filter({ hasText: /^(Voir l|Pas pour vous|See (the|more)|Not for you)/, visible: true });
	const more = page.getByRole('button', { name: /^(En voir|See) \d+/ });
	await expect(async () => {
		while ((await folded.count()) > 0) await folded.first().press('Enter');
		while ((await more.count()) > 0) await more.first().press('Enter');
		expect(await cards(page).count()).toBe(count);
	}).toPass({ intervals: [50, 100, 250], timeout: 15_000 });
	return shown(page);
}

/** Scripts have the page in hand: Kit then adds what announces the next ones. */
export const expectAlive = (page: Page) =>
	expect(page.locator('#svelte-announcer'), 'scripts run').toBeAttached();

/** As somebody who comes: the same address again would only load again, unfolded as it was left. */
async function come(page: Page, address: string): Promise<void> {
	await page.goto('about:blank');
	await page.goto(address);
}

/** The list as it stands for everyone. */
export async function openPublicList(page: Page, address = '/offres'): Promise<void> {
	await come(page, address);
	await expectAlive(page);
}

/** The list of the open dossier, once it is ranked for it. */
export async function openList(page: Page, address = '/offres'): Promise<void> {
	await come(page, address);
	await expect(page.getByText(french.contact.title)).toBeVisible();
}

export interface Ranked {
	id: string;
	status: keyof Areas['offers']['statuses'];
	parts: { later: boolean };
	late: string[];
	/** What it could add most to. */
	best: { criterion: string } | null;
	/** It serves the project told. */
	project: boolean;
}

/** What the command line says of a sheet's offers, by rank. */
export function rankedByCommandLine(sheet: Sheet, day = today): Ranked[] {
	const line = execFileSync(
		'node',
		[join(root, 'build/cli/evaluate.js'), '-', '--catalogue', folder, '--today', day],
		{ cwd: root, input: JSON.stringify(sheet), encoding: 'utf8' }
	);
	return (JSON.parse(line) as { offers: Ranked[] }).offers;
}
export const isPossible = ({ status }: Ranked) => status === 'eligible' || status === 'to-verify';
export const among = (ranked: readonly Ranked[], ...statuses: Ranked['status'][]) =>
	ranked.filter(({ status }) => statuses.includes(status)).map(({ id }) => id);

/** Answers the question of the open dialog with a touch: it closes by itself. */
export async function answer(page: Page, question: string, choice: string): Promise<void> {
	const dialog = page.getByRole('dialog', { name: flat(question) });
	await row(dialog, choice).click();
	await expect(page.locator('dialog')).toHaveCount(0);
}

export const opco = words.facts?.opco;
export const opcoQuestion = opco?.question ?? '';
export const opcoChoice = (id: string) => opco?.choices?.[id] ?? id;
export const artisanQuestion = factWords('artisan').question;

/** Opens what was told already, and the question of one answer there. */
export async function change(page: Page, question: string): Promise<void> {
	const button = page.getByRole('button', {
		name: flat(`${messages.profile.change}${french.named(question)}`)
	});
	if (!(await button.isVisible())) await fold(page, french.answered).click();
	await button.click();
}

/** The bakery's list, ranked for it. */
export async function openBakeryList(page: Page): Promise<void> {
	await seedExample(page, bakery.name);
	await openList(page);
}
