/** What is to be checked again in a catalogue, and how many of the example companies would be misled by it. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { CompiledGrid } from '$lib/engine/compile';
import { isOverAYearOld } from '$lib/engine/day';
import { compileCatalogue } from '$lib/engine/offers/compile-catalogue';
import { contactOf } from '$lib/engine/offers/contact';
import { evaluateWithOffers } from '$lib/engine/offers/evaluate-with-offers';
import { firstOffers } from '$lib/engine/offers/first-offers';
import { offersFor } from '$lib/engine/offers/offers-for';
import type { Catalogue, Contact, Offer } from '$lib/grid/catalogue';
import type { Example, Sheet } from '$lib/grid/sheet';
import { readJsonFile } from '../json-files';
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

/** One line for each offer and contact to look at again: those that most examples see first. */
export function toRecheck(
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
			why: [...reportsOf(reports, 'offer', offer.id), ...whyOffer(offer, today)]
		})),
		...catalogue.contacts.map((contact) => ({
			key: `contact ${contact.id}`,
			why: [...reportsOf(reports, 'contact', contact.id), ...whyContact(contact, today)]
		}))
	].filter(({ why }) => why.length > 0);
	const count = ({ key }: { key: string }) => seen.get(key) ?? 0;
	return rows
		.sort((one, other) => count(other) - count(one) || (one.key < other.key ? -1 : 1))
		.map((row) => `${count(row)} of ${sheets.length}  ${row.key}: ${row.why.join('; ')}`);
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

const reportsOf = (reports: readonly Report[], kind: 'offer' | 'contact', id: string) =>
	reports
		.filter((report) => report[kind] === id)
		.map(({ what, on }) => `reported on ${on}: ${what}`);

function whyOffer({ checkedOn, cost }: Offer, today: string): string[] {
	return [...dated(checkedOn, today), ...(cost.type === 'unknown' ? ['no price'] : [])];
}

function whyContact({ sources, phone }: Contact, today: string): string[] {
	const [first] = sources;
	return [...dated(first?.seenOn ?? null, today), ...(phone ? [] : ['no telephone'])];
}

function dated(on: string | null, today: string): string[] {
	if (on === null) return ['no date'];
	return isOverAYearOld(on, today) ? [`dated ${on}`] : [];
}
