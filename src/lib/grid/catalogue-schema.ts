/** The zod schemas of a catalogue and its words: what a person writes by hand. Strict: an unknown key is refused. */
import { z } from 'zod';
import {
	kinds,
	needs,
	type Catalogue,
	type CatalogueFrame,
	type CatalogueWords
} from './catalogue';
import { projects } from './facts';
import { condition, factId, id } from './base-schema';
import { gridFact, text } from './schema';

const day = z.iso.date();
/** As exact as it is known: a year, a month or a day. */
const period = z
	.string()
	.regex(
		/^(19|20)\d{2}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/,
		'a date is yyyy, yyyy-mm or yyyy-mm-dd'
	);
const source = z.strictObject({ title: text, url: z.url(), seenOn: period.nullable() });
const euros = z.number().nonnegative().max(10_000_000);
const days = z.number().positive().max(2000);
const phone = z
	.string()
	.regex(/^(0[1-9]( \d\d){4}|[13]\d \d\d)$/, 'a telephone is ten digits in pairs, or four');
const department = z.string().regex(/^\d[\dAB]\d?$/, 'a department is two digits, such as 09');

const cost = z.discriminatedUnion('type', [
	z.strictObject({ type: z.literal('free') }),
	z.strictObject({ type: z.literal('range'), from: euros.optional(), to: euros.optional() }),
	z.strictObject({ type: z.literal('share'), share: z.number().positive().max(100) }),
	z.strictObject({ type: z.literal('unknown') })
]);

const territory = z.union([
	z.strictObject({ country: z.literal(true) }),
	z.strictObject({ region: z.string().regex(/^\d{2}$/) }),
	z.strictObject({ departments: z.array(department).min(1) })
]);

const span = z.strictObject({ from: days.optional(), to: days.optional() });

const offer = z.strictObject({
	id,
	operator: id,
	partners: z.array(id),
	needs: z.array(z.enum(needs)).min(1),
	kind: z.enum(kinds),
	projects: z.array(z.enum(projects)),
	moves: z.array(
		z.strictObject({ criterion: id, item: id, upTo: id.optional(), by: text, on: day })
	),
	cost,
	durationDays: span.optional(),
	overrides: z
		.array(
			z.strictObject({ id, when: condition, cost: cost.optional(), durationDays: span.optional() })
		)
		.min(1)
		.optional(),
	rules: z.array(
		z.strictObject({
			id,
			when: condition,
			soft: z.literal(true).optional(),
			stricter: text.optional()
		})
	),
	sourceSays: condition.optional(),
	ask: z.array(id),
	territory,
	validFrom: day.optional(),
	validUntil: day.optional(),
	successor: id.optional(),
	checkedOn: period.nullable(),
	checkEvery: z.int().min(1).max(60).optional(),
	sources: z.array(source).min(1),
	url: z.url().nullable(),
	later: z.enum(['statutes', 'duty']).optional()
});

export const catalogueSchema = z.strictObject({
	id,
	version: z
		.string()
		.regex(
			/^\d{4}\.\d{1,2}(-draft)?$/,
			'a version is <year>.<month>, with -draft while it may change'
		),
	serves: z.array(id).min(1).optional(),
	operators: z.array(z.strictObject({ id, name: text, url: z.url().optional() })),
	facts: z.array(gridFact),
	contacts: z.array(
		z.strictObject({
			id,
			operator: id,
			departments: z.array(z.union([department, z.literal('other')])).min(1),
			when: condition.optional(),
			office: text.optional(),
			town: text.optional(),
			phone: phone.optional(),
			url: z.url(),
			sources: z.array(source).min(1)
		})
	),
	offers: z.array(offer)
}) satisfies z.ZodType<Catalogue>;

const offerWords = z.strictObject({
	name: text,
	summary: text,
	gets: z.array(text).min(1),
	cost: text,
	duration: text.optional(),
	keywords: z.array(text).max(20).optional(),
	overrides: z
		.record(id, z.strictObject({ cost: text.optional(), duration: text.optional() }))
		.optional(),
	who: text,
	rules: z.record(id, text),
	ask: z.record(id, text)
});

const frame = {
	facts: z.record(
		factId,
		z.strictObject({ question: text, why: text, choices: z.record(z.string(), text).optional() })
	),
	contacts: z.record(id, text),
	alone: z.record(id, z.array(text).min(1).max(4))
};

export const catalogueFrameSchema = z.strictObject({
	...frame,
	offers: z.record(id, offerWords).optional()
}) satisfies z.ZodType<CatalogueFrame>;

export const catalogueWordsSchema = z.strictObject({
	...frame,
	offers: z.record(id, offerWords)
}) satisfies z.ZodType<CatalogueWords>;
