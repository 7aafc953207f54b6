import type { LevelItem } from '$lib/grid/grid';
import type { AnswerKind } from '../answer-kind';
import { lawApplies, suits } from '../compiled';
import { fits, oneChoice, renamed, wrongKind } from '../one-choice';
import type { CompiledLevelItem } from './points';

export const level: AnswerKind<LevelItem, CompiledLevelItem> = {
	...oneChoice,
	check: ({ levels }, answer) =>
		'level' in answer ? fits(levels.some(({ id }) => id === answer.level)) : wrongKind,
	next(item, _answer, reading, facts) {
		const place = item.rungById.get(reading.rung ?? '')?.index ?? 0;
		const next = item.rungs.find(
			(one) => one.index > place && one.rung.points > (reading.points ?? 0) && suits(one, facts)
		);
		if (next === undefined) return null;
		const { id, points, effort = 1, control = 'self', paper = false } = next.rung;
		return {
			rung: id,
			change: { level: id },
			to: points,
			effort,
			control,
			duty: lawApplies(next.law, facts),
			needs: { level: id },
			paper
		};
	},
	kept: (item, newer, named) => ({
		choices: renamed(item.rungById.keys(), newer.rungById, named),
		figures: false
	})
};
