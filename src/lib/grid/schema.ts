/**
 * The zod schemas of what a person writes by hand: a grid, its words, a sheet. Strict: an unknown key is refused.
 * Never imported by a screen that only answers questions; zod is loaded at the border (import, command line, tests).
 */
import { z } from 'zod';
import { condition, factId, factValue, id, points, positive } from './base-schema';
import type { Grid } from './grid';
import { itemSchemas, writtenKinds } from './kinds/written';
import type { Mapping } from './mapping';
import type { Example, Sheet } from './sheet';
import type { SubjectGuide, Words } from './words';

const criterion = z.strictObject({
	id,
	number: positive,
	weight: positive,
	when: condition.optional(),
	sdgs: z.array(z.int().min(1).max(17)),
	items: z.array(z.discriminatedUnion('kind', itemSchemas)).min(1),
	variants: z
		.array(z.strictObject({ id, when: condition.optional(), asks: z.array(id).min(1) }))
		.min(1)
});

export const gridFact = z.strictObject({
	id: factId,
	kind: z.enum(['yes-no', 'count', 'choice']),
	choices: z.array(id).min(2).optional(),
	askedIn: id.optional(),
	askWhen: condition.optional(),
	ifUnknown: factValue.optional(),
	known: z.strictObject({ when: condition, value: factValue }).optional(),
	quiet: z.literal(true).optional()
});

export const gridSchema = z.strictObject({
	id,
	version: z
		.string()
		.regex(
			/^\d{4}\.\d+(-draft)?$/,
			'a version is <year>.<number>, with -draft while it may change'
		),
	startsOn: z.iso.date().optional(),
	total: z.discriminatedUnion('from', [
		z.strictObject({ from: z.literal('criteria') }),
		z.strictObject({ from: z.literal('pillars'), weights: z.record(id, positive) })
	]),
	bands: z.array(z.strictObject({ id, from: z.int().min(0).max(100) })).min(1),
	facts: z.array(gridFact),
	notices: z.array(z.strictObject({ id, when: condition })),
	doubts: z
		.array(
			z.strictObject({
				id,
				when: condition.optional(),
				all: z
					.array(
						z.strictObject({
							any: z.array(z.strictObject({ criterion: id, item: id, has: id })).min(1)
						})
					)
					.min(1)
			})
		)
		.optional(),
	path: z.array(id).min(1),
	pillars: z
		.array(
			z.strictObject({
				id,
				themes: z.array(z.strictObject({ id, criteria: z.array(criterion).min(1) })).min(1)
			})
		)
		.min(1)
}) satisfies z.ZodType<Grid>;

export const text = z.string().trim().min(1);
const choiceWords = z.strictObject({
	words: text,
	detail: text.optional(),
	detailed: z.literal(true).optional(),
	shown: text.optional(),
	reason: text.optional(),
	law: text.optional(),
	proof: text.optional(),
	todo: text.optional()
});
const named = z.record(id, z.strictObject({ name: text, plain: text }));

export const wordsSchema = z.strictObject({
	pillars: named,
	themes: named,
	bands: z.record(id, text),
	facts: z.record(
		factId,
		z.strictObject({
			question: text,
			why: text,
			help: text.optional(),
			choices: z.record(z.string(), text).optional(),
			groups: z.record(id, text).optional(),
			also: z.record(z.string(), z.array(text)).optional()
		})
	),
	notices: z.record(id, text),
	criteria: z.record(
		id,
		z.strictObject({
			official: text,
			plain: text,
			shown: text.optional(),
			question: text,
			why: text,
			where: text,
			proofs: z.array(text),
			summary: z.array(text).min(1).max(3),
			strength: text.max(48).optional(),
			next: text.max(48).optional(),
			notConcerned: text.max(60).optional(),
			items: z.record(
				id,
				z.strictObject({
					question: text,
					shown: text.optional(),
					definitions: z.array(id),
					numbers: z
						.strictObject({
							a: text.optional(),
							b: text.optional(),
							c: text.optional(),
							d: text.optional()
						})
						.optional(),
					zero: text.optional(),
					choices: z.record(id, choiceWords)
				})
			)
		})
	),
	glossary: z.record(id, z.strictObject({ term: text, text })),
	reasons: z.record(id, text),
	doubts: z.record(id, text).optional(),
	changes: z.record(id, z.strictObject({ what: text, why: text })).optional()
}) satisfies z.ZodType<Words>;

const openAnswers = [z.strictObject({ unknown: z.literal(true) }), z.strictObject({ points })];

/** As it may leave the device. */
export const disclosedAnswerSchema = z.union([
	...writtenKinds.map(({ answer }) => answer),
	...openAnswers
]);

const answerSchema = z.union([
	...writtenKinds.flatMap(({ figures, answer }) => (figures ? [figures, answer] : [answer])),
	...openAnswers
]);

export const profileValueSchema = z.union([
	z.string().max(500),
	z.number(),
	z.boolean(),
	z.strictObject({ unknown: z.literal(true) }),
	z
		.strictObject({ min: z.int().nonnegative().optional(), max: z.int().nonnegative().optional() })
		.refine(
			(value) => value.min === undefined || value.max === undefined || value.min <= value.max,
			'min is at most max'
		)
]);

export const gridName = z
	.string()
	.regex(/^[a-z0-9-]+@\d{4}\.\d+(-draft)?$/, 'a grid is named <id>@<version>');

export const sheetSchema = z.strictObject({
	grid: gridName,
	profile: z.record(factId, profileValueSchema),
	answers: z.record(id, z.record(id, answerSchema))
}) satisfies z.ZodType<Sheet>;

const story = { name: z.string().min(1), story: z.string().min(1) };
export const exampleSchema = z.strictObject({
	...story,
	en: z.strictObject(story),
	sheet: sheetSchema
}) satisfies z.ZodType<Example>;

const place = z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'an item is named <criterion>/<item>');
const renamed = z.record(id, id.nullable()).optional();

export const mappingSchema = z.strictObject({
	from: gridName,
	to: gridName,
	items: z.record(
		place,
		z.union([
			z.enum(['same', 'ask-again', 'dropped']),
			z.strictObject({ to: place, levels: renamed, practices: renamed })
		])
	),
	facts: z.record(factId, z.union([z.enum(['same', 'dropped']), z.strictObject({ to: factId })])),
	changes: z.array(z.strictObject({ id, criteria: z.array(id).min(1) }))
}) satisfies z.ZodType<Mapping>;

/** `criteria/guide`: by criterion. */
export const guideSchema = z.record(
	id,
	z.strictObject({ means: text, ask: text, misread: text })
) satisfies z.ZodType<Record<string, SubjectGuide>>;
