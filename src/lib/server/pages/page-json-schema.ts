/**
 * What `/s/<slug>.json` holds. Its JSON Schema is `static/schema/page-publique-2.json`, which stays at its address: a
 * change that readers would notice is another file with another number. The one before stays where it was.
 */
import { z } from 'zod';

export const pageJsonSchemaPath = '/schema/page-publique-2.json';

const day = z.iso.date();
const points = z
	.strictObject({
		low: z.int().min(0).describe('Points for sure'),
		high: z.int().min(0).describe('Points if what is not known turned out best'),
		max: z.int().min(0).describe('Points there are')
	})
	.describe('Points of what applies to this company');

const answer = z
	.union([
		z.strictObject({ level: z.string() }),
		z.strictObject({ practices: z.array(z.string()).describe('Ids of what is ticked') }),
		z.strictObject({ bracket: z.string() }),
		z.strictObject({ unknown: z.literal(true) }),
		z
			.strictObject({ points: z.int().min(0) })
			.describe('The detail could point at a person: the company tells its points alone')
	])
	.describe('Ids of the questionnaire');

const line = z.strictObject({
	criterion: z.string(),
	number: z.int().min(1),
	plain: z.string(),
	official: z.string(),
	status: z.enum(['answered', 'unknown', 'not-applicable']),
	said: z
		.array(
			z.strictObject({
				question: z.string().nullable(),
				texts: z.array(z.string()),
				says: z
					.enum(['done', 'not-yet', 'unknown', 'kept', 'not-applicable'])
					.describe('kept: the company tells its points alone')
			})
		)
		.describe('As the page says it'),
	answers: z
		.array(
			z.strictObject({
				item: z.string(),
				answer: answer.nullable().describe('Null when only its points were told, and no longer are')
			})
		)
		.describe('Empty when the company tells the points of the whole line alone'),
	points: points.nullable().describe('Null when it does not apply, and once the page is outdated')
});

const shown = z.strictObject({
	$schema: z.url(),
	state: z.enum(['live', 'expired']).describe('expired: over a year old, shown without points'),
	notice: z.string().describe('What must be said with any of this'),
	url: z.url(),
	lang: z.enum(['fr', 'en']),
	company: z.strictObject({
		name: z.string().describe('Plain text, never markup'),
		siren: z.string().nullable().describe('As declared: nobody checked it'),
		about: z.array(z.string()),
		statement: z
			.string()
			.nullable()
			.describe('What it says of itself, in its own words: plain text, checked by nobody')
	}),
	assessedOn: day,
	referenceYear: z.int(),
	validUntil: day,
	publishedOn: day,
	updatedOn: day,
	grid: z.string().describe('Questionnaire, as id@version'),
	method: z.url(),
	counts: z.strictObject({
		answered: z.int().min(0),
		unknown: z.int().min(0),
		notApplicable: z.int().min(0)
	}),
	parts: z.array(
		z.strictObject({
			id: z.string(),
			name: z.string(),
			lines: z.array(line),
			points: points.nullable()
		})
	),
	total: z
		.strictObject({
			...points.shape,
			onHundred: z.strictObject({ low: z.int(), high: z.int() }).describe('Rounded half up')
		})
		.nullable()
		.describe('Never to be shown alone: it says nothing of a product, nor of ecology alone')
});

export const pageJsonSchema = z.discriminatedUnion('state', [
	shown,
	z.strictObject({ $schema: z.url(), state: z.literal('withdrawn'), withdrawnOn: day }),
	z.strictObject({ $schema: z.url(), state: z.enum(['hidden', 'unknown']) })
]);

export type PageJson = z.infer<typeof pageJsonSchema>;
