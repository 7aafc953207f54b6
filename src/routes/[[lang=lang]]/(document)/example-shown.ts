import { reachedWith, rosePartsOf } from '$lib/result/rose-parts';
import type { ScoredExample } from '$lib/explain/example';
import type { Areas } from '$lib/i18n/locale';
import { aimTexts } from '$lib/plan/plan-view';
import { sortSteps } from '$lib/result/result-view';

/** What a visitor sees of it: its petals, its subjects and its next steps, without a total. */
export function exampleShown(
	{ name, story, compiled, words: spoken, result }: ScoredExample,
	rose: Areas['rose'],
	words: Areas['pages']['example']
) {
	const { criteria, steps } = result;
	const { first } = sortSteps(steps);
	return {
		name,
		story,
		parts: rosePartsOf({
			compiled,
			words: spoken,
			criteria,
			rose: { ...rose, aims: { ...rose.aims, steps: words.aim } },
			aim: { by: 'steps', points: reachedWith(criteria, first) }
		}),
		subjects: compiled.pillars.map(({ id, themes }) => ({
			id,
			name: spoken.pillars[id]?.plain ?? id,
			lines: themes
				.flatMap((theme) => theme.criteria)
				.map(({ id, max }) => ({
					id,
					plain: spoken.criteria[id]?.plain ?? id,
					points: criteria[id]?.points ?? null,
					max
				}))
		})),
		steps: first.map(({ criterion, item, rung, needs, gain }) => ({
			id: `${criterion}/${item}/${rung}`,
			plain: spoken.criteria[criterion]?.plain ?? criterion,
			todo: aimTexts(
				{ words: spoken, help: spoken },
				{ criterion, item, rung, practices: needs.practices }
			),
			gain
		}))
	};
}
