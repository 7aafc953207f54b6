/**
 * What `/s/<slug>/donnees.json` holds. Its JSON Schema is `static/schema/page-publique-3.json`, which stays at its
 * address: a change that readers would notice is another file with another number. Points stand only with the questions
 * that they answer.
 */
import { z } from 'zod';

export const pageJson3SchemaPath = '/schema/page-publique-3.json';

const day = z.iso.date();
const low = z.int().min(0).describe('Points for sure');
const high = z.int().min(0).describe('Points if what is not known turned out best');
const most = z.int().min(0).describe('Points there are in what applies to this company');

export const answerJson = z
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

export const sayings = z
	.enum(['done', 'not-yet', 'unknown', 'kept', 'not-applicable'])
	.describe('kept: the company tells its points alone');

export const companyJson = z.strictObject({
	name: z.string().describe('Plain text, never markup'),
	siren: z.string().nullable().describe('As declared: nobody checked it'),
	about: z.array(z.string()),
	statement: z
		.string()
		.nullable()
		.describe('What it says of itself, in its own words: plain text, checked by nobody')
});

export const noPageJson = [
	z.strictObject({ $schema: z.url(), state: z.literal('withdrawn'), withdrawnOn: day }),
	z.strictObject({ $schema: z.url(), state: z.enum(['hidden', 'unknown']) })
] as const;

const subject = z.strictObject({
	criterion: z.string(),
	number: z.int().min(1),
	part: z.string().describe('Id of one of `parts`'),
	plain: z.string(),
	official: z.string(),
	group: z
		.enum(['done', 'not-yet', 'kept', 'partly', 'unknown', 'not-applicable'])
		.describe('Where the page shows it. partly: some of it is not known. kept: points alone'),
	declared: z
		.array(
			z.strictObject({
				question: z.string().nullable(),
				texts: z.array(z.string()),
				says: sayings
			})
		)
		.describe('As the page says it; without texts where the company tells points alone'),
	answers: z
		.array(
			z.strictObject({
				item: z.string(),
				answer: answerJson
					.nullable()
					.describe('Null when only its points were told, and no longer are')
			})
		)
		.describe('Empty when the company tells the points of the whole subject alone'),
	points: z
		.strictObject({
			questions: z
				.strictObject({
					variant: z
						.string()
						.describe('Id of the set of questions, which the company’s facts choose'),
					items: z.array(z.string()).describe('Ids of what was asked, in order')
				})
				.nullable()
				.describe(
					'What these points answer. Null when it would tell who was asked: compare with nothing'
				),
			low,
			high,
			max: most
		})
		.nullable()
		.describe('Null when it does not apply, and once the page is outdated')
});

const sum = z
	.strictObject({
		questions: z
			.string()
			.nullable()
			.describe(
				'Fingerprint of the questionnaire and of all that was asked, in order. Two pages may be set beside each other only where it is equal: elsewhere their points answer other questions. Null: compare with nothing'
			),
		low,
		high,
		of: most
	})
	.nullable();

const shown = z.strictObject({
	$schema: z.url(),
	state: z.enum(['live', 'expired']).describe('expired: over a year old, shown without points'),
	notice: z.string().describe('What must be said with any of this'),
	comparable: z.string().describe('Which points may be set beside those of another page'),
	reuse: z
		.strictObject({ fr: z.string(), en: z.string() })
		.describe('What may be done with this page, in both languages'),
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
	subjects: z.array(subject),
	parts: z.array(z.strictObject({ id: z.string(), name: z.string(), points: sum })),
	total: sum.describe(
		'Never to be shown alone: it says nothing of a product, nor of ecology alone. Null once the page is outdated'
	)
});

export const pageJson3Schema = z.discriminatedUnion('state', [shown, ...noPageJson]);

export type PageJson3 = z.infer<typeof pageJson3Schema>;
