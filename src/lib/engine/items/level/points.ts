import type { Level, LevelItem } from '$lib/grid/grid';
import {
	byId,
	readPoints,
	readingsOf,
	rungsOf,
	type Compiled,
	type KnownRung,
	type PointsKind
} from '../compiled';

export interface CompiledLevelItem extends LevelItem, Compiled {
	readonly rungs: readonly KnownRung<Level>[];
	readonly rungById: ReadonlyMap<string, KnownRung<Level>>;
}

export const level: PointsKind<LevelItem, CompiledLevelItem> = {
	reachable: ({ levels }) => levels.map(({ points }) => points),
	compile({ id, kind, levels }, common, slots) {
		const rungs = rungsOf(levels.map(levelOf), slots);
		const readings = readingsOf(id, levels);
		return Object.freeze({
			...common,
			idles: idlesOf(levels),
			kind,
			levels,
			rungs,
			rungById: byId(rungs),
			readings,
			lowest: readings.get(levels[0]?.id ?? '') ?? common.unanswered
		});
	},
	read(item) {
		const { readings, unanswered, unknown } = item;
		return (answer, facts) => {
			if (typeof answer !== 'object' || answer === null) return unanswered;
			if ('unknown' in answer) return unknown;
			if ('points' in answer) return readPoints(item, answer.points, facts);
			return ('level' in answer && readings.get(answer.level)) || unanswered;
		};
	}
};

function idlesOf(levels: readonly Level[]): Compiled['idles'] {
	const idle = new Map(levels.flatMap(({ id, idles }) => (idles ? [[id, idles] as const] : [])));
	return idle.size > 0
		? (answer) => ('level' in answer ? idle.get(answer.level) : undefined)
		: null;
}

function levelOf(level: Level): Level {
	const { id, points, effort, control, suits, law, reason, known, idles, paper } = level;
	return { id, points, effort, control, suits, law, reason, known, idles, paper };
}
