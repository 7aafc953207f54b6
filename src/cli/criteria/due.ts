/** What is to be looked at again in a catalogue, and how many of the example companies would be misled by it. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { CompiledGrid } from '$lib/engine/score/compile';
import { daysBetween, isOlderThan } from '$lib/engine/facts/day';
import { compileCatalogue } from '$lib/engine/offers/compile-catalogue';
import { contactOf } from '$lib/engine/offers/contact';
import { evaluateWithOffers } from '$lib/engine/offers/evaluate-with-offers';
import { firstOffers } from '$lib/engine/offers/first-offers';
import { offersFor } from '$lib/engine/offers/offers-for';
import { isStale } from '$lib/engine/offers/stale';
import type { Catalogue, Contact, Offer } from '$lib/grid/catalogue';
import type { Example, Sheet } from '$lib/grid/sheet';
import { readJsonFile } from './json-files';
import { readChecked } from './read-checked';

/** Someone said that it is wrong: « Ce numéro ne répond plus ». Entered by hand, taken out once it is mended. */
export interface Report {
	offer?: string;
	contact?: string;
	what: string;
	/** `yyyy-mm-dd` */
	on: string;
}

const reportsSchema: z.ZodType<Report[]> = z.array(
	z.strictObject({
		offer: z.string().optional(),
		contact: z.string().optional(),
		what: z.string().min(1),
		on: z.iso.date()
	})
);

/** `criteria/reported.json`; no file: nothing was reported. */
export function readReports(
	file: string,
	{ offers, contacts }: Catalogue
): { reports: Report[]; problems: string[] } {
	if (!existsSync(file)) return { reports: [], problems: [] };
	const { value, problems } = readChecked(file, reportsSchema, (reports) =>
		reports.flatMap(({ offer, contact }, at) => {
			const known = offer
				? offers.some(({ id }) => id === offer)
				: contacts.some(({ id }) => id === contact);
			return known ? [] : [{ path: `${at}`, message: 'names no offer and no contact in use' }];
		})
	);
	return { reports: value ?? [], problems };
}

/** The example companies of a version of the questionnaire. */
export function exampleSheets(gridFolder: string): Sheet[] {
	const folder = join(gridFolder, 'examples');
	if (!existsSync(folder)) return [];
	return readdirSync(folder).flatMap((file) => {
		const read = readJsonFile(join(folder, file));
		return 'value' in read ? [(read.value as Example).sheet] : [];
	});
}

/** In the order of the list; a line stands under the first that gives it a reason. */
const sections = [
	'Reported',
	'Ends, or ended, within 60 days',
	'Closes at the end of the year',
	'Old or undated',
	'Contacts',
	'Without a price'
] as const;
type Section = (typeof sections)[number];
type Reason = [Section, string];
const soonDays = 60;
/** Well before its number is called less loudly (`telephoneOf`). */
const contactMonths = 12;

/**
 * One line for each offer and contact to look at on that day, under titles that count: in each, those that most examples
 * see first.
 */
export function whatIsDue(
	catalogue: Catalogue,
	grid: CompiledGrid,
	sheets: readonly Sheet[],
	reports: readonly Report[],
	today: string
): string[] {
	const seen = countSeen(catalogue, grid, sheets, today);
	const rows = [
		...catalogue.offers.map((offer) => ({
			key: `offer ${offer.id}`,
			reasons: [...reportsOf(reports, 'offer', offer.id), ...whyOffer(offer, today)]
		})),
		...catalogue.contacts.map((contact) => ({
			key: `contact ${contact.id}`,
			reasons: [...reportsOf(reports, 'contact', contact.id), ...whyContact(contact, today)]
		}))
	];
	const count = ({ key }: { key: string }) => seen.get(key) ?? 0;
	rows.sort((one, other) => count(other) - count(one) || (one.key < other.key ? -1 : 1));
	return sections.flatMap((section) => {
		const due = rows.filter(({ reasons }) => reasons[0]?.[0] === section);
		if (due.length === 0) return [];
		const lines = due.map((row) => {
			const why = row.reasons.map(([, text]) => text).join('; ');
			return `${count(row)} of ${sheets.length}  ${row.key}: ${why}`;
		});
		return [`${section}: ${due.length}`, ...lines];
	});
}

/** An offer is seen among the first five or beside one of the first five steps, a contact as the one to call. */
function countSeen(
	catalogue: Catalogue,
	grid: CompiledGrid,
	sheets: readonly Sheet[],
	today: string
): Map<string, number> {
	const compiled = compileCatalogue(catalogue, grid);
	const counts = new Map<string, number>();
	for (const sheet of sheets) {
		const { offers, steps } = evaluateWithOffers(grid, compiled, sheet, { today });
		const { contact } = contactOf(compiled, sheet.profile, today);
		const shown = [
			...firstOffers(compiled, offers),
			...steps.slice(0, 5).flatMap((step) => offersFor(compiled, offers, [step]))
		];
		const keys = shown.map(({ id }) => `offer ${id}`);
		if (contact) keys.push(`contact ${contact.id}`);
		for (const key of new Set(keys)) counts.set(key, (counts.get(key) ?? 0) + 1);
	}
	return counts;
}

const reportsOf = (reports: readonly Report[], kind: 'offer' | 'contact', id: string): Reason[] =>
	reports
		.filter((report) => report[kind] === id)
		.map(({ what, on }) => ['Reported', `reported on ${on}: ${what}`]);

/** What is closed needs no other look than at what takes over. */
function whyOffer(offer: Offer, today: string): Reason[] {
	const { validUntil, checkedOn, cost } = offer;
	const reasons: Reason[] = whenItEnds(offer, today);
	if (validUntil && validUntil < today) return reasons;
	if (isStale(offer, today)) reasons.push(['Old or undated', dateText(checkedOn)]);
	if (cost.type === 'unknown') reasons.push(['Without a price', 'no price']);
	return reasons;
}

function whenItEnds({ validUntil, successor }: Offer, today: string): Reason[] {
	if (!validUntil) return [];
	const days = daysBetween(today, validUntil);
	const then = successor ? `, then usually ${successor}` : '';
	const ends = `${days < 0 ? 'ended' : 'ends'} on ${validUntil}${then}`;
	if (Math.abs(days) <= soonDays) return [['Ends, or ended, within 60 days', ends]];
	return validUntil === `${today.slice(0, 4)}-12-31`
		? [['Closes at the end of the year', ends]]
		: [];
}

function whyContact({ sources, phone }: Contact, today: string): Reason[] {
	const seenOn = sources[0]?.seenOn ?? null;
	const reasons: Reason[] = [];
	if (seenOn === null || isOlderThan(seenOn, contactMonths, today))
		reasons.push(['Contacts', dateText(seenOn)]);
	if (!phone) reasons.push(['Contacts', 'no telephone']);
	return reasons;
}

const dateText = (on: string | null) => (on === null ? 'no date' : `dated ${on}`);
