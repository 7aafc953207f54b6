/** What only a client's whole dossier says: which offers are open to it, and two finished diagnoses. */
import { finishedHere, type Campaign } from '$lib/dossier/campaigns';
import type { DossierState } from '$lib/dossier/fold';
import { sheetOf } from '$lib/dossier/sheet';
import type { CompiledCatalogue } from '$lib/engine/offers/compile-catalogue';
import { offersFor } from '$lib/engine/offers/offers-for';
import { rankOffersFor } from '$lib/engine/offers/rank-offers';
import type { CompiledGrid } from '$lib/engine/score/compile';
import { readSheet } from '$lib/engine/score/score';
import { stepsOf } from '$lib/engine/steps/steps';
import { refusedStepKeys } from '$lib/result/steps';
import type { Need } from './group';

/** The first finished diagnosis, and the last, of another year. */
export interface BeforeAfter {
	before: YearCampaign;
	after: YearCampaign;
}
type YearCampaign = Campaign & { year: number };

export interface ReadClient {
	/** Ids of offers, the best first, by subject. */
	offers: ReadonlyMap<string, string[]>;
	years: BeforeAfter | null;
}

interface Means {
	compiled: CompiledGrid;
	/** Null where there is none for that questionnaire. */
	catalogue: CompiledCatalogue | null;
	/** `yyyy-mm-dd` */
	today: string;
}

/** `subjects`: those where it is in need. */
export const readClient = (
	state: DossierState,
	subjects: readonly string[],
	means: Means
): ReadClient => ({ offers: openOffers(state, subjects, means), years: twoYears(state) });

export function twoYears(state: DossierState): BeforeAfter | null {
	const dated = finishedHere(state)
		.filter((campaign): campaign is YearCampaign => campaign.year !== null)
		.toSorted((a, b) => a.year - b.year);
	const [before, after] = [dated[0], dated.at(-1)];
	return before && after && before.year < after.year ? { before, after } : null;
}

/** Those that can move a question of the subject, and that nothing known or unknown stands against. */
function openOffers(
	state: DossierState,
	subjects: readonly string[],
	{ compiled, catalogue, today }: Means
): ReadClient['offers'] {
	if (!catalogue || subjects.length === 0) return new Map();
	const sheet = sheetOf(state, compiled.name);
	const reading = readSheet(compiled, sheet);
	const refused = refusedStepKeys(state);
	const steps = stepsOf(compiled, reading, refused);
	const matches = rankOffersFor(catalogue, sheet.profile, reading, steps, { today, refused });
	return new Map(
		subjects.map((criterion) => {
			const one = reading.assessed[compiled.criterionById.get(criterion)?.index ?? -1];
			const targets = (one?.items ?? []).map(({ id: item }, at) => ({
				criterion,
				item,
				from: one?.readings[at]?.points ?? 0
			}));
			const open = offersFor(catalogue, matches, targets, Infinity);
			return [criterion, open.map(({ id }) => id)] as const;
		})
	);
}

export interface SharedOffer {
	id: string;
	/** To how many of those in need it is open. */
	open: number;
}

/** Those open to more than half of who is in need, the widest open first. */
export function openToMost(
	{ subject, clients }: Need,
	read: ReadonlyMap<string, ReadClient>,
	most = 3
): SharedOffer[] {
	const counts = new Map<string, number>();
	for (const { id } of clients)
		for (const offer of read.get(id)?.offers.get(subject) ?? [])
			counts.set(offer, (counts.get(offer) ?? 0) + 1);
	return [...counts]
		.map(([id, open]) => ({ id, open }))
		.filter(({ open }) => open > clients.length / 2)
		.sort((a, b) => b.open - a.open)
		.slice(0, most);
}
