/** The zod schemas of a questionnaire of figures, strict: an unknown key is refused. Never imported by a screen. */
import { z } from 'zod';
import { condition, factId, id } from '../base-schema';
import {
	groundsOf,
	indicatorUnits,
	relations,
	type IndicatorProposals,
	type IndicatorSet
} from './indicators';
import type { IndicatorWords } from './words';

const unit = z.enum(indicatorUnits);
const decimals = z.literal([0, 1, 2, 3]).optional();
export const source = z.strictObject({
	title: z.string().min(1),
	url: z.url(),
	consulted: z.iso.date()
});
const any = {
	id: factId,
	when: condition.optional(),
	optional: z.literal(true).optional(),
	personal: z.union([z.literal(true), condition]).optional()
};
const choices = z.array(id).min(2);
const most = z.int().min(1);
const times = z.number().positive();

const indicator = z.discriminatedUnion('kind', [
	z.strictObject({
		...any,
		kind: z.literal('number'),
		unit,
		decimals,
		signed: z.literal(true).optional(),
		grounds: z.array(z.enum(groundsOf)).min(1).optional()
	}),
	z.strictObject({ ...any, kind: z.literal('yes-no') }),
	z.strictObject({ ...any, kind: z.enum(['choice', 'choices']), choices }),
	z.strictObject({ ...any, kind: z.literal('text'), most: most.max(5000) }),
	z.strictObject({ ...any, kind: z.literal('date') }),
	z.strictObject({
		...any,
		kind: z.literal('rows'),
		most: most.max(20),
		columns: z
			.array(
				z.strictObject({
					id: factId,
					kind: z.enum(['number', 'text', 'choice', 'yes-no']),
					unit: unit.optional(),
					decimals,
					choices: choices.optional(),
					most: most.max(500).optional()
				})
			)
			.min(1)
			.max(8)
	}),
	z.strictObject({
		...any,
		kind: z.literal('computed'),
		unit,
		decimals,
		formula: z.union([
			z.strictObject({
				sum: z
					.array(
						z.strictObject({
							indicator: factId,
							times: z
								.number()
								.refine((value) => value !== 0, 'is 0: leave the line out')
								.optional(),
							source: source.optional()
						})
					)
					.min(1)
			}),
			z.strictObject({
				emissions: z.array(z.strictObject({ indicator: factId, factor: id })).min(1)
			}),
			z.strictObject({ ratio: z.strictObject({ over: factId, under: factId, times }) })
		])
	})
]);

export const indicatorSetSchema = z.strictObject({
	id,
	version: z.string().regex(/^\d{4}\.\d+(-draft)?$/),
	trial: z.literal(true).optional(),
	sections: z
		.array(
			z.strictObject({
				id,
				code: z.string().max(8).optional(),
				source: source.optional(),
				indicators: z.array(indicator).min(1)
			})
		)
		.min(1),
	factors: z.array(
		z.strictObject({
			id,
			unit,
			kgco2e: z.number().positive(),
			scope: z.literal([1, 2]),
			year: z.int().min(2000).max(2100),
			uncertainty: z.number().min(0).max(100).optional(),
			source
		})
	)
}) satisfies z.ZodType<IndicatorSet>;

const text = z.string().trim().min(1);
const texts = z.record(id, text);

export const indicatorWordsSchema = z.strictObject({
	name: text,
	intro: text,
	limits: text,
	sections: z.record(id, z.strictObject({ title: text, intro: text.optional() })),
	indicators: z.record(
		factId,
		z.strictObject({
			question: text,
			label: text.max(80),
			where: text.optional(),
			help: text.optional(),
			choices: texts.optional(),
			columns: z
				.record(factId, z.strictObject({ label: text, choices: texts.optional() }))
				.optional()
		})
	),
	factors: texts,
	proposals: z.record(factId, text)
}) satisfies z.ZodType<IndicatorWords>;

export const indicatorProposalsSchema = z.strictObject({
	from: id,
	proposals: z.array(
		z.strictObject({
			indicator: factId,
			from: z.union([
				z.strictObject({ fact: factId }),
				z.strictObject({ criterion: id, item: id, number: id }),
				z.strictObject({ criterion: id, item: id, choice: id })
			]),
			times: z.record(z.string(), times).optional(),
			values: z.record(z.string(), id).optional(),
			relation: z.enum(relations),
			confidence: z.literal([1, 2, 3])
		})
	)
}) satisfies z.ZodType<IndicatorProposals>;
