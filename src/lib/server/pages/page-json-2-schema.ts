/**
 * What `/s/<slug>.json` holds, as `static/schema/page-publique-2.json` says: frozen, and said to end. Version 3 stands at
 * `/s/<slug>/donnees.json`.
 */
import { z } from 'zod';
import { answerJson, companyJson, noPageJson, sayings } from './page-json-3-schema';

export const pageJson2SchemaPath = '/schema/page-publique-2.json';

/** From when it is said to end, and its last day: it answers until somebody removes it. */
export const pageJson2Ends = { deprecated: '2026-12-01', sunset: '2027-12-01' };

const day = z.iso.date();
const points = z
	.strictObject({
		low: z.int().min(0).describe('Points for sure'),
		high: z.int().min(0).describe('Points if what is not known turned out best'),
		max: z.int().min(0).describe('Points there are')
	})
	.describe('Points of what applies to this company');

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
				says: sayings
			})
		)
		.describe('As the page says it'),
	answers: z
		.array(
			z.strictObject({
				item: z.string(),
				answer: answerJson
					.nullable()
					.describe('Null when only its points were told, and no longer are')
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
	company: companyJson,
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

export const pageJson2Schema = z.discriminatedUnion('state', [shown, ...noPageJson]);

export type PageJson2 = z.infer<typeof pageJson2Schema>;
