import { z } from 'zod';
import {
	condition,
	control,
	effort,
	id,
	itemBase,
	law,
	paper,
	points,
	reason,
	suits
} from '../../base-schema';
import { checkRung, checkUnique } from '../../coherence-rung';
import type { Criterion, LevelItem } from '../../grid';
import type { Problem } from '../../problem';
import type { FactShapes } from '../../situations';
import type { WrittenKind } from '../written-kind';

const schema = z.strictObject({
	...itemBase,
	kind: z.literal('level'),
	levels: z
		.array(
			z.strictObject({
				id,
				points,
				effort: effort.optional(),
				control: control.optional(),
				suits,
				law: law.optional(),
				reason: reason.optional(),
				known: condition.optional(),
				idles: z.array(id).min(1).optional(),
				paper
			})
		)
		.min(2)
});

export const level: WrittenKind<LevelItem> = {
	schema,
	answer: z.strictObject({ level: id }),
	check: checkLevels,
	checkAmong: checkIdle,
	lists: ({ levels }) => ({ levels }),
	words: ({ levels }) => ({ steps: levels.slice(1), proven: levels.slice(1) })
};

function checkLevels(item: LevelItem, path: string, facts: FactShapes): Problem[] {
	const problems = checkUnique(item.levels, `${path}.levels`);
	item.levels.forEach((level, at) => {
		const add = (message: string) => problems.push({ path: `${path}.levels.${level.id}`, message });
		const before = item.levels[at - 1];
		if (!before && level.points !== 0) add('the first level gives 0');
		if (before && level.points <= before.points)
			add(`gives ${level.points}, not more than the level before`);
		if (before && !(level.effort && level.control))
			add('a level to climb to says its effort and its control');
		problems.push(...checkRung(level, `${path}.levels`, facts));
		if (level.idles && item.sensitive)
			add('leaves others idle, which a sensitive item cannot say of itself on a public page');
	});
	return problems;
}

/** What a level leaves idle comes after it in every variant that asks it. */
function checkIdle(item: LevelItem, { variants }: Criterion, path: string): Problem[] {
	const asking = variants.filter(({ asks }) => asks.includes(item.id));
	const isAfter = (idle: string) =>
		asking.every(({ asks }) => asks.indexOf(idle) > asks.indexOf(item.id));
	return item.levels.flatMap(({ id: level, idles = [] }) =>
		idles
			.filter((idle) => !isAfter(idle))
			.map((idle) => ({
				path: `${path}.levels.${level}.idles`,
				message: `names "${idle}", which is not asked after it in each variant that asks it`
			}))
	);
}
