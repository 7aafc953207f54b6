/** The three papers as they come out of a printer, and what the code on them says to someone else. */
import messages from '../../../src/lib/i18n/messages/fr.messages';
import paper from '../../../src/lib/paper/fr.paper';
import type { Result } from './device';
import { criteriaByNumber, flat, plain, plainForOthers, rounded, words } from './grid';
import { bare, printed, type Format, type Printed } from './pdf';
import { scan } from './scan';
import { expect, type Page } from './test';

const { fiche, again } = paper;

export const formats: Record<Format, [number, number]> = { A4: [595, 842], Letter: [612, 792] };
/** The letter is its owner's: no code on it, nothing to make again. */
export const { lettre: _, ...documents } = paper.documents;
export type Kind = keyof typeof documents;

/** Its official name stands where the Impact Score is filled in. */
export const subjectOn = (kind: Kind, criterion: string): string =>
	({ chiffres: official, fiche: plainForOthers, rapport: plain })[kind](criterion);
const official = (criterion: string) =>
	(words.criteria[criterion] as unknown as { official: string }).official;

export async function show(page: Page, kind: Kind, prefix = ''): Promise<void> {
	await page.goto(`${prefix}/imprimer?document=${kind}`);
	await expect(page.locator(`.sheet.${kind}`)).toBeVisible();
	// Where to find each figure comes a moment later.
	await page.waitForLoadState('networkidle');
}

/** The total of the page that makes a result again. */
export const total = (page: Page) =>
	page.getByRole('table', { name: fiche.result }).getByRole('row').last().getByRole('cell');

/** What the total says: its points, on 100 after them where not all subjects count; nothing where under half is answered. */
function totalSaid({ total: { low, high }, completeness, criteria }: Result): string {
	if (completeness < 0.5) return fiche.tooIncomplete(Math.floor(100 * completeness));
	const all = Object.values(criteria);
	const counted = all.filter(({ status }) => status !== 'not-applicable');
	const sum = (key: 'low' | 'high' | 'max') =>
		counted.reduce((points, row) => points + row[key], 0);
	const said = sum('low') === sum('high') ? sum('low') : fiche.range(sum('low'), sum('high'));
	const total = `${said} ${fiche.outOf(sum('max'))}`;
	if (sum('max') === 100) return total;
	return `${total} ${fiche.onHundred(rounded(low), rounded(high), all.length - counted.length)}`;
}

/** The paper on screen as it is printed, with what any of its kind says. */
export async function expectPaper(
	page: Page,
	kind: Kind,
	format: Format,
	name: string,
	result: Result
): Promise<Printed> {
	const paperOut = await printed(page, format);
	const size = formats[format];
	for (const [side, points] of size.entries())
		expect(Math.abs((paperOut.size[side] ?? 0) - points)).toBeLessThan(2);
	expect(paperOut.title).toBe(
		paper.fileName(
			documents[kind],
			name,
			new Date().toLocaleDateString('sv', { timeZone: 'Europe/Paris' })
		)
	);
	expect(paperOut.lang).toBe('fr');
	expect(paperOut.marked).toBe(true);
	for (const role of ['H1', 'H2', kind === 'chiffres' ? 'P' : 'TH'])
		expect(paperOut.roles).toContain(role);
	for (const criterion of criteriaByNumber)
		expect(paperOut.all).toContain(bare(subjectOn(kind, criterion)));
	for (const [index, text] of paperOut.pages.entries())
		expect(bare(text)).toContain(bare(`page ${index + 1} / ${paperOut.pages.length}`));
	expect(paperOut.all).not.toContain(bare(messages.app.menu));
	if (kind === 'fiche') {
		expect(paperOut.pages).toHaveLength(1);
		expect(paperOut.all).toContain(bare(fiche.isNot));
		expect(paperOut.all).toContain(bare(fiche.declaration));
		expect(paperOut.roles).toContain('Figure');
		expect(paperOut.all).toContain(bare(fiche.total + totalSaid(result)));
		// The total stands large before the lines.
		expect(paperOut.all.indexOf(bare(fiche.total))).toBeLessThan(
			paperOut.all.indexOf(bare(fiche.answer))
		);
	}
	if (kind === 'chiffres') expect(paperOut.all).not.toMatch(/sur5|points?sur/);
	return paperOut;
}

/** What a line, a part or the total has, as it is printed: at least, at most, and out of how much. */
function pointsIn(text: string): [low: number, high: number, max: number] | null {
	const found =
		/^(?:(\d+) sur (\d+)|(\d+) à (\d+) sur (\d+)|au moins (\d+), au plus (\d+) sur (\d+))$/.exec(
			text
		);
	const [first = 0, ...others] = found?.slice(1).filter(Boolean).map(Number) ?? [];
	const [high, max] = others.length === 1 ? [first, others[0]] : others;
	return found && high !== undefined && max !== undefined ? [first, high, max] : null;
}

const sum = (rows: readonly (readonly number[])[]) =>
	[0, 1, 2].map((at) => rows.reduce((total, row) => total + (row[at] ?? 0), 0));

/** Adds the printed lines up again, knowing nothing but what stands on the paper and where. */
export function expectAddsUp({ texts }: Printed): void {
	const beside = (y: number) =>
		texts.filter((one) => Math.abs(one.y - y) < 4).sort((one, other) => one.x - other.x);
	const lines = texts.flatMap(({ text, x, y }) => {
		const [first] = beside(y);
		const isLine = x > 500 && first !== undefined && /^\d+$/.test(first.text);
		const points = isLine ? pointsIn(text) : null;
		return points ? [{ number: Number(first?.text), points }] : [];
	});
	expect(new Set(lines.map(({ number }) => number)).size).toBe(lines.length);
	const parts = texts.flatMap(({ text, x, y }) => {
		const bounds = /\((\d+) à (\d+)\)$/.exec(text);
		if (!bounds) return [];
		const [from = 0, to = 0] = bounds.slice(1).map(Number);
		const points = beside(y).flatMap((one) => (one.x > x ? (pointsIn(one.text) ?? []) : []));
		return [{ from, to, points }];
	});
	expect(parts).toHaveLength(3);
	for (const { from, to, points } of parts)
		expect(points).toEqual(
			sum(lines.filter(({ number }) => number >= from && number <= to).map((line) => line.points))
		);
	// Its figures are large in its words: it is printed in pieces.
	const at = texts.findIndex(({ text }) => text === fiche.total);
	const pieces = texts.slice(at + 1, at + 7).map(({ text }) => text);
	const total = pieces
		.map((_, end) => pointsIn(flat(pieces.slice(0, end + 1).join(' ')).replace(' ,', ',')))
		.find(Boolean);
	if (/incomplet/.test(pieces.join())) return;
	expect(total, pieces.join('|')).toEqual(sum(lines.map((line) => line.points)));
}

export const codeOf = (page: Page) => page.locator('.code svg');

/** What somebody else reads who follows the code on the sheet that is on screen. */
export async function expectMadeAgain(
	page: Page,
	name: string,
	result: Result,
	also: string
): Promise<void> {
	const address = await scan(codeOf(page));
	expect(address).toMatch(new RegExp(`^${new URL(page.url()).origin}/verifier#1azimut-20@`));
	const fingerprint = await page.locator('.code .print').innerText();
	const browser = page.context().browser();
	if (!browser) throw new Error('This page has no browser.');
	const context = await browser.newContext();
	const other = await context.newPage();
	const asked: string[] = [];
	context.on('request', (request) => asked.push(request.url() + (request.postData() ?? '')));
	await other.goto(address);
	await expect(other.getByRole('heading', { name: flat(again.readFrom(name)) })).toBeFocused();
	await expect(other.getByText(fingerprint)).toBeVisible();
	await expect(other.getByText(again.limits)).toBeVisible();
	await expect(total(other)).toContainText(totalSaid(result));
	const lines = other.getByRole('table', { name: again.same(20) }).locator('tbody tr');
	await expect(lines).toHaveCount(20);
	for (const [index, criterion] of criteriaByNumber.entries()) {
		const { low, max, status } = result.criteria[criterion] ?? { low: NaN, max: NaN, status: '' };
		await expect(lines.nth(index).locator('td').last()).toHaveText(
			status === 'not-applicable' ? fiche.none : `${low} sur ${max}`
		);
	}
	await expect(other.locator('canvas, .dial, figure')).toHaveCount(0);
	await expect(other.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex');
	expect(asked.filter((url) => url.includes(address.split('.').at(-1) ?? ''))).toEqual([]);
	await expect(other.getByText(also).first()).toBeVisible();
	await context.close();
}
