/** What the State's programmes say that the catalogue does not, and since when: for a person to take or leave. */
import type { Catalogue, CatalogueWords, Offer } from '$lib/grid/catalogue';
import { fingerprintOf, type Choice } from './choices';
import { compareWith, type Row } from './compare';
import type { Programme } from './programme';
import { plainName, programmesOf } from './propose';

export interface Entry {
	programme: Programme;
	/** What it was taken as, or what it could be. */
	offer: Offer | null;
	rows: Row[];
	/** Why it is in this list. */
	why: string[];
}

export interface Review {
	fresh: Entry[];
	changed: Entry[];
	doubtful: Entry[];
	/** Taken, or a source of ours, and no longer among theirs. */
	gone: Map<string, Set<string>>;
	/** Nothing to decide: of other regions, or over. */
	elsewhere: string[];
	over: string[];
	/** Decided, or just as ours says. */
	settled: number;
}

export interface Ours {
	catalogue: Catalogue;
	words: CatalogueWords;
	choices: readonly Choice[];
}

/** @param today `yyyy-mm-dd` */
export function reviewProgrammes(
	programmes: readonly Programme[],
	ours: Ours,
	today: string
): Review {
	const { catalogue, words, choices } = ours;
	const review: Review = {
		fresh: [], changed: [], doubtful: [], elsewhere: [], over: [], settled: 0,
		gone: goneFrom(programmes, catalogue, choices)
	}; // prettier-ignore
	for (const programme of programmes) {
		const { id, unread } = programme;
		const choice = choices.find((one) => one.programme === id);
		const offer = offerTaken(id, catalogue, choice);
		const reach = reachOf(programme, today);
		const entryOf = (known: Offer | null, ...why: string[]): Entry => ({
			programme,
			offer: known,
			rows: compareWith(programme, known, words, today),
			why: [...why, ...unread.map((words) => `not read: ${words}`)]
		});
		const compared = entryOf(offer);
		if (
			choice ? choice.seen === fingerprintOf(programme) : offer && !compared.rows.some(isDifferent)
		)
			review.settled++;
		else if (offer) review.changed.push(entryOf(offer, ...sinceOf(choice)));
		else if (reach) review[reach].push(id);
		else if (choice) review.changed.push(entryOf(null, ...sinceOf(choice)));
		else {
			const twin = twinOf(programme, ours);
			const entry = entryOf(twin, ...(twin ? [`looks like ${twin.id}`] : []));
			review[entry.why.length > 0 ? 'doubtful' : 'fresh'].push(entry);
		}
	}
	return review;
}

const isDifferent = ({ differs }: Row) => differs;

const sinceOf = (choice: Choice | undefined): string[] =>
	choice
		? [`${choice.left ? `left (${choice.left})` : 'taken'} on ${choice.on}, changed since`]
		: [];

/** The offer that a person took it as, else the one of its name, else the one that rests on it most. */
function offerTaken(id: string, { offers }: Catalogue, choice: Choice | undefined): Offer | null {
	if (choice) return offers.find((offer) => offer.id === choice.offer) ?? null;
	const resting = offers.filter((offer) => programmesOf(offer).includes(id));
	const first = resting.find((offer) => programmesOf(offer)[0] === id);
	return resting.find((offer) => offer.id === id) ?? first ?? resting[0] ?? null;
}

function reachOf({ regions, until }: Programme, today: string): 'elsewhere' | 'over' | null {
	if (regions && !regions.includes('Occitanie')) return 'elsewhere';
	return until !== null && until < today ? 'over' : null;
}

/** An offer of the same page or the same name. */
function twinOf({ title, page }: Programme, { catalogue, words }: Ours): Offer | null {
	const isAlike = ({ id, url, sources }: Offer) =>
		plainName(words.offers[id]?.name ?? '') === plainName(title) ||
		(page !== null && [url, ...sources.map((source) => source.url)].includes(page));
	return catalogue.offers.find(isAlike) ?? null;
}

/** By programme that is not among theirs: the offers that it was taken as. One that was left is told no more. */
export function goneFrom(
	programmes: readonly Programme[],
	{ offers }: Catalogue,
	choices: readonly Choice[]
): Map<string, Set<string>> {
	const decided = choices.flatMap(({ programme, left }) => (left ? [programme] : []));
	const skipped = new Set([...decided, ...programmes.map(({ id }) => id)]);
	const gone = new Map<string, Set<string>>();
	const add = (programme: string, offer: string) => {
		if (!skipped.has(programme)) gone.set(programme, (gone.get(programme) ?? new Set()).add(offer));
	};
	for (const offer of offers) for (const id of programmesOf(offer)) add(id, offer.id);
	for (const { programme, offer } of choices) if (offer) add(programme, offer);
	return gone;
}
