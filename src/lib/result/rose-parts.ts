import type { CompiledGrid } from '$lib/engine/score/compile';
import type { CriterionResult, Step } from '$lib/engine/result/result';
import type { Areas } from '$lib/i18n/locale';
import type { RosePart, RoseSubject, SubjectState } from '$lib/ui/rose/petals';

type Count = Pick<CriterionResult, 'low' | 'high' | 'max'> & { readonly status: string };
type Counts = Readonly<Record<string, Count>>;

/** What the dashed outline stands for, and the points that it reaches, by criterion. */
export interface RoseAim {
	by: 'steps' | 'plan' | 'chosen';
	points: Readonly<Record<string, number>>;
}

/** The points of a year before, by criterion, drawn as a line. */
export interface RosePast {
	year: string;
	points: Readonly<Record<string, number>>;
}

export interface RoseOf {
	compiled: CompiledGrid;
	words: { readonly [of in 'pillars' | 'criteria']: Readonly<Record<string, { plain: string }>> };
	/** Of a score, or in the shape of one. */
	criteria: Counts;
	rose: Areas['rose'];
	/** While questions are being answered: what was answered, never points. */
	answering?: boolean;
	aim?: RoseAim | undefined;
	past?: RosePast | null | undefined;
}

/** The petals of one company, part by part, in grid order. A criterion without a result does not apply. */
export function rosePartsOf(of: RoseOf): RosePart[] {
	const { compiled, words, criteria } = of;
	return compiled.pillars.map(({ id, themes }) => ({
		id,
		name: words.pillars[id]?.plain ?? id,
		subjects: themes
			.flatMap((theme) => theme.criteria)
			.map(({ id, weight, max }): RoseSubject => {
				const count = criteria[id] ?? { status: 'not-applicable', low: 0, high: 0, max };
				const name = words.criteria[id]?.plain ?? id;
				const past = of.past?.points[id];
				const aimed = of.aim?.points[id] ?? 0;
				const aim = !of.answering && aimed > count.low ? aimed : undefined;
				return {
					id,
					words: of.rose.subject(name, stateWords(of, count, aim, past)),
					weight,
					max: count.max,
					low: count.low,
					high: count.high,
					aim,
					past,
					state: stateOf(count.status, of.answering ?? false)
				};
			})
	}));
}

function stateOf(status: string, answering: boolean): SubjectState {
	if (status === 'not-applicable') return status;
	if (!answering) return 'scored';
	if (status === 'partial') return 'begun';
	return status === 'unanswered' ? 'open' : 'answered';
}

function stateWords(
	{ rose, answering, aim: aims, past: before }: RoseOf,
	{ status, low, high, max }: Count,
	aim: number | undefined,
	past: number | undefined
): string {
	if (status === 'not-applicable') return rose.notApplicable;
	if (status === 'unanswered') return rose.unanswered;
	if (answering) return status === 'partial' ? rose.partial : rose.answered;
	return (
		rose.points(low, high, max) +
		(aims && aim !== undefined ? rose.aims[aims.by](aim) : '') +
		(before && past !== undefined ? rose.past(past, before.year) : '')
	);
}

/** What is sure of each criterion of a score. */
export const lowsOf = (criteria: Counts): Record<string, number> =>
	Object.fromEntries(Object.entries(criteria).map(([id, { low }]) => [id, low]));

/** The points that criteria reach with some steps, each counted from what is sure today. */
export function reachedWith(criteria: Counts, steps: readonly Step[]): Record<string, number> {
	const reached: Record<string, number> = {};
	for (const { criterion, from, to } of steps)
		reached[criterion] = (reached[criterion] ?? criteria[criterion]?.low ?? 0) + to - from;
	return reached;
}

/** What fill, dash and hatch mean in these petals: only what is there. */
export function roseKey(
	parts: readonly RosePart[],
	{ rose, answering, aim, past }: Pick<RoseOf, 'rose' | 'answering' | 'aim' | 'past'>
): string {
	const subjects = parts.flatMap(({ subjects }) => subjects);
	const lines = [
		subjects.some(({ state, low }) => state === 'scored' && low > 0) && rose.key.points,
		answering && rose.key.answered,
		aim && subjects.some((one) => one.aim !== undefined) && rose.key[aim.by],
		subjects.some(({ state, low, high }) => state === 'scored' && high > low) && rose.key.open,
		past && subjects.some((one) => one.past) && rose.key.past(past.year)
	];
	return lines.filter(Boolean).join(' ');
}
