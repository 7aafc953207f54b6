/** What is stored of a contribution: its classes as declared, where the answers do not say otherwise, and points. */
import type { CompiledGrid } from '$lib/engine/score/compile';
import type { Fraction, SheetReading } from '$lib/engine/score/score';
import type { Profile } from '$lib/grid/sheet';
import { idOf, isOlder } from '$lib/grid/folders';
import { figureFamilyOf, figureSizes } from '$lib/share/figures/classes';
import type { Contribution } from '$lib/share/figures/contribution';
import { judgeDisclosed, type DisclosedRefusal } from '../publications/judge-disclosed';
import { currentGrid } from '../questionnaire/questionnaire';
import type { ContributedPoints } from './queries';

/** `class`: one is declared that the facts exclude, at `path`. Of `grid`: an older one than that of today too. */
type ContributionRefusal = DisclosedRefusal | { code: 'class'; path: string };

/** What is kept: the answers are dropped. */
export interface AcceptedContribution extends Pick<
	Contribution,
	'size' | 'family' | 'place' | 'year' | 'grid'
> {
	points: ContributedPoints;
}

/** `today` is `yyyy-mm-dd`. */
export async function validateContribution(
	said: Contribution,
	today: string
): Promise<{ accepted: AcceptedContribution } | { refusal: ContributionRefusal }> {
	const current = currentGrid(today);
	if (isOlder(said.grid, current) || idOf(said.grid) !== idOf(current))
		return { refusal: { code: 'grid', path: 'grid' } };
	// A contribution has no day of its own.
	const dates = { assessedOn: today, referenceYear: said.year, today };
	const judged = await judgeDisclosed(said, dates);
	if ('refusal' in judged) {
		const { refusal } = judged;
		const path = refusal.path === 'referenceYear' ? 'year' : refusal.path;
		return { refusal: { ...refusal, path } };
	}
	const path = excludedClass(said, said.facts);
	if (path !== null) return { refusal: { code: 'class', path } };
	const { size, family, place, year, grid } = said;
	const points = pointsOf(judged.compiled, judged.reading);
	return { accepted: { size, family, place, year, grid, points } };
}

/** The first class that cannot be so; facts that were not told exclude nothing. */
function excludedClass(
	{ size, family, place }: Pick<Contribution, 'size' | 'family' | 'place'>,
	{ headcount, naf, department }: Profile
): 'size' | 'family' | 'place' | null {
	const band = figureSizes.find(({ id }) => id === size);
	const { min, max } = countOf(headcount);
	if (band && (max < band.min || min > band.max)) return 'size';
	if (typeof naf === 'string' && figureFamilyOf(naf) !== family) return 'family';
	if (typeof department !== 'string') return null;
	const isElsewhere = department === 'other';
	const allowed = isElsewhere ? ['elsewhere'] : [department, 'occitanie'];
	return allowed.includes(place) ? null : 'place';
}

/** Not told: any number. */
function countOf(value: Profile[string] | undefined): { min: number; max: number } {
	if (typeof value === 'number') return { min: value, max: value };
	const any = { min: 0, max: Infinity };
	return typeof value === 'object' ? { ...any, ...value } : any;
}

/** What the result shows, in whole points on 100. */
function pointsOf(
	{ criteria }: Pick<CompiledGrid, 'criteria'>,
	{ scores, assessed }: SheetReading
): ContributedPoints {
	const whole = ({ low, of }: Pick<Fraction, 'low' | 'of'>) =>
		of === 0 ? null : Math.round((100 * low) / of);
	return {
		parts: [scores.total, ...scores.pillars].map(whole),
		subjects: criteria.map(({ index, max }) => {
			const one = assessed[index];
			return one?.status === 'answered' ? whole({ low: one.low, of: max }) : null;
		})
	};
}
