import { isDay } from '$lib/dossier/clock';
import type { DossierState } from '$lib/dossier/fold';
import { proofsOf, type Proof } from '$lib/dossier/proofs';
import { daysBetween, lastDayOf } from '$lib/engine/facts/day';

/** A proof that ends within this many days is said to. */
export const soonDays = 60;

export type Validity = 'lasting' | 'soon' | 'over';

/**
 * The last day that a proof is good for, as `yyyy-mm-dd`: of a month or a year, its last. Null when none is given, or
 * what is given is no day.
 */
export function lastDay({ validUntil }: Pick<Proof, 'validUntil'>): string | null {
	const period = validUntil ?? '';
	const month = period.length === 4 ? `${period}-12` : period;
	const day = month.length === 7 ? lastDayOf(month) : month;
	return isDay(day) ? day : null;
}

/** `today` as `yyyy-mm-dd`. The last day itself still counts. */
export function validityOf(proof: Pick<Proof, 'validUntil'>, today: string): Validity {
	const last = lastDay(proof);
	if (last === null) return 'lasting';
	if (last < today) return 'over';
	return daysBetween(today, last) <= soonDays ? 'soon' : 'lasting';
}

export interface ProofCounts {
	/** Standing proofs by criterion; a criterion without any is not there. */
	byCriterion: ReadonlyMap<string, number>;
	/** Criteria with a proof, among `of`. */
	subjects: number;
	of: number;
	/** Proofs in all, those of no criterion of this grid too. */
	proofs: number;
	/** By their last day, the earliest first. */
	over: readonly Proof[];
	soon: readonly Proof[];
}

/**
 * What is noted as proof, for `criteria`: those of the grid in use. What is over is still noted. It never counts in a
 * score.
 */
export function proofCounts(
	state: DossierState,
	today: string,
	criteria: readonly string[]
): ProofCounts {
	const proofs = proofsOf(state);
	const byCriterion = new Map<string, number>();
	for (const { criterion } of proofs)
		if (criterion !== null && criteria.includes(criterion))
			byCriterion.set(criterion, (byCriterion.get(criterion) ?? 0) + 1);
	const ending = [...proofs].sort(byLastDay);
	return {
		byCriterion,
		subjects: byCriterion.size,
		of: criteria.length,
		proofs: proofs.length,
		over: ending.filter((proof) => validityOf(proof, today) === 'over'),
		soon: ending.filter((proof) => validityOf(proof, today) === 'soon')
	};
}

function byLastDay(a: Proof, b: Proof): number {
	const [first, second] = [lastDay(a) ?? '', lastDay(b) ?? ''];
	return first < second ? -1 : first > second ? 1 : 0;
}

/** Those of one criterion, or (null) of none of `criteria`, as they were added: they do not move while one is named. */
export function proofsFor(
	state: DossierState,
	criterion: string | null,
	criteria: readonly string[]
): Proof[] {
	const since = new Map<string, number>();
	for (const [path, { revisions }] of state.paths) {
		const [kind, id = ''] = path.split('/');
		if (kind !== 'proofs') continue;
		for (const { at } of revisions) since.set(id, Math.min(since.get(id) ?? at, at));
	}
	return proofsOf(state)
		.filter((proof) =>
			criterion === null
				? proof.criterion === null || !criteria.includes(proof.criterion)
				: proof.criterion === criterion
		)
		.sort(
			(a, b) =>
				(since.get(a.id) ?? 0) - (since.get(b.id) ?? 0) || (titleOf(a) < titleOf(b) ? -1 : 1)
		);
}

/** Empty when nothing names it. */
export const titleOf = ({ title, name, link }: Pick<Proof, 'title' | 'name' | 'link'>): string =>
	title || name || (link ? hostOf(link) : '');

/** The machine that a link leads to; empty when it leads nowhere we would go. */
export function hostOf(link: string): string {
	const url = URL.canParse(link) ? new URL(link) : null;
	return url && /^https?:$/.test(url.protocol) ? url.host : '';
}

/** A day, a month or a year of the calendar, and not what someone typed in its place. */
export const isPeriod = (text: string): boolean => lastDay({ validUntil: text }) !== null;
