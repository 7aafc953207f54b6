/** What the schemas of a grid, of its kinds of question and of a catalogue are made of. */
import { z } from 'zod';
import { periods, type Condition } from './grid';

export const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is lower-case kebab');
/** Facts are camelCase words of the profile. */
export const factId = z
	.string()
	.regex(/^[a-z][a-zA-Z0-9]*$/, 'is no camelCase word, such as electricityBought');
export const factValue = z.union([z.string(), z.number().int(), z.boolean()]);
export const positive = z.int().positive();
export const points = z.int().nonnegative();
export const wordsPath = z.string().min(1);

export const condition: z.ZodType<Condition> = z.lazy(() =>
	z.union([
		z.strictObject({ all: z.array(condition).min(1) }),
		z.strictObject({ any: z.array(condition).min(1) }),
		z.strictObject({ not: condition }),
		z.strictObject({ is: z.tuple([factId, factValue]) }),
		z.strictObject({ in: z.tuple([factId, z.array(factValue).min(1)]) }),
		z.strictObject({ atLeast: z.tuple([factId, z.number()]) }),
		z.strictObject({ atMost: z.tuple([factId, z.number()]) })
	])
);

export const effort = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);
export const control = z.enum(['self', 'others']);
export const law = z.strictObject({ words: wordsPath, when: condition.optional() });
const source = z.strictObject({ title: z.string().min(1), url: z.url(), consulted: z.iso.date() });
export const reason = z
	.strictObject({
		kind: z.enum(['law', 'label', 'statistic', 'editorial']),
		text: wordsPath,
		source: source.optional()
	})
	.refine(
		(value) => value.kind === 'editorial' || value.source,
		'a reason that is not editorial names its source'
	);
export const paper = z.literal(true).optional();
export const suits = condition.optional();

/** What an item of any kind may say. */
export const itemBase = {
	id,
	period: z.enum(periods).optional(),
	sensitive: z.union([z.literal(true), condition]).optional()
};
