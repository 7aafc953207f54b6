/** What a backup says that a page shows, checked as strictly as what a request asks to publish. */
import { z } from 'zod';
import { factId, id } from '$lib/grid/base-schema';
import { disclosedAnswerSchema } from '$lib/grid/schema';
import { isReadable, plainLine } from '$lib/share/plain-line';
import type { PublicContent } from '$lib/share/public-content';
import { isSiren } from '$lib/share/publication';
import { headcountBands, shownFacts } from '$lib/share/shown';
import { publishedGrids } from '../questionnaire/questionnaire';
import type { PublicationRow } from './tables';

const whole = z.int().nonnegative();
const fraction = { low: whole, high: whole, of: whole };
const schema = z.strictObject({
	grid: z.string().refine((grid) => publishedGrids.includes(grid)),
	lang: z.enum(['fr', 'en']),
	listed: z.boolean(),
	name: z.string().max(480).transform(plainLine).refine(isReadable),
	siren: z.string().refine(isSiren).nullable(),
	registered: z.literal(true).optional(),
	headcountBand: z.enum(headcountBands.map((band) => band.id)).nullable(),
	statement: z.string().max(1120).transform(plainLine).refine(isReadable).optional(),
	facts: z
		.array(
			z.union([
				z.strictObject({ fact: z.literal('closedYears'), value: z.literal(0) }),
				z.strictObject({
					fact: factId.pipe(z.enum(shownFacts).exclude(['closedYears'])),
					value: z.string().max(120)
				})
			])
		)
		.max(shownFacts.length),
	assessedOn: z.iso.date(),
	referenceYear: z.int().min(2000).max(2100),
	validUntil: z.iso.date(),
	lines: z
		.array(
			z.strictObject({
				criterion: id,
				status: z.enum(['answered', 'unknown', 'not-applicable']),
				variant: id.nullable(),
				low: whole,
				high: whole,
				max: whole,
				answers: z
					.array(
						z.strictObject({ item: id, answer: disclosedAnswerSchema, points: whole.nullable() })
					)
					.max(100)
			})
		)
		.min(1)
		.max(200),
	pillars: z.array(z.strictObject({ id, ...fraction })).max(20),
	total: z.strictObject(fraction),
	unknown: whole,
	notApplicable: whole
}) satisfies z.ZodType<PublicContent>;

/** Whether a row says the same as the content in it, which is what this server stores. */
export function isSoundPage({
	content,
	lang,
	listed,
	valid_until
}: Pick<PublicationRow, 'content' | 'lang' | 'listed' | 'valid_until'>): boolean {
	const read = readContent(content);
	return read?.lang === lang && Number(read.listed) === listed && read.validUntil === valid_until;
}

/** Null when it is not what this server stores. */
export function readContent(text: string): PublicContent | null {
	try {
		return schema.safeParse(JSON.parse(text)).data ?? null;
	} catch {
		return null;
	}
}
