/**
 * What comes in as a publication, strictly: an unknown key is refused, and there is no place for a figure. Whether it
 * fits its grid is the engine's to say. zod loads with this file: never imported by a screen.
 */
import { z } from 'zod';
import { factId, id } from '$lib/grid/base-schema';
import { disclosedAnswerSchema, profileValueSchema } from '$lib/grid/schema';
import { isSiren, longestName, longestStatement, type Publication } from './publication';

const atMost = (longest: number) =>
	z.string().refine((text) => [...text].length <= longest, `${longest} characters at most`);

const shown = z.strictObject({
	name: atMost(longestName),
	statement: atMost(longestStatement).optional(),
	siren: z
		.string()
		.refine(isSiren, 'a SIREN has nine digits, the last of which checks the others')
		.optional(),
	registered: z.literal(true).optional(),
	headcountBand: id.optional(),
	facts: z
		.array(
			z.strictObject({
				fact: factId,
				value: z.union([z.string().max(120), z.int(), z.boolean()])
			})
		)
		.max(20)
});

/** `Disclosed` */
export const disclosedShape = {
	grid: z.string().regex(/^[a-z0-9-]+@\d{4}\.\d+(-draft)?$/, 'a grid is named <id>@<version>'),
	facts: z.record(factId, profileValueSchema),
	answers: z.record(id, z.record(id, disclosedAnswerSchema))
};

export const publicationSchema = z.strictObject({
	...disclosedShape,
	show: shown,
	listed: z.boolean(),
	lang: z.enum(['fr', 'en']),
	assessedOn: z.iso.date(),
	referenceYear: z.int().min(2000).max(2100).nullable()
}) satisfies z.ZodType<Publication>;
