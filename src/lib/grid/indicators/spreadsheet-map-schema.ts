/** The zod schema of what goes into an official spreadsheet, strict as all that is written by hand. Never imported by a screen. */
import { z } from 'zod';
import { factId, id } from '../base-schema';
import { source } from './indicator-schema';
import type { SpreadsheetMap } from './spreadsheet-map';

const number = z.int().min(1);
const plain = z.union([z.string().min(1), z.number(), z.boolean()]);
const values = z.record(z.string(), plain).optional();
const times = z.number().positive().optional();
const place = {
	name: z.string().regex(/^[A-Za-z_][\w.]*$/),
	row: number.optional(),
	column: number.optional(),
	above: number.optional(),
	before: number.optional(),
	with: factId.optional(),
	otherwise: z.literal('empty').optional()
};

export const spreadsheetMapSchema = z.strictObject({
	source,
	template: id,
	version: z.string().regex(/^\d+\.\d+\.\d+$/),
	cells: z
		.array(
			z.union([
				z.strictObject({ ...place, indicator: factId, none: plain.optional(), times, values }),
				z.strictObject({ ...place, indicator: factId, chosen: id }),
				z.strictObject({
					...place,
					indicator: factId,
					part: factId,
					only: z.strictObject({ part: factId, choice: id }).optional(),
					always: plain.optional(),
					times,
					values
				}),
				z.strictObject({ ...place, profile: factId, values }),
				z.strictObject({ ...place, dossier: z.enum(['company', 'year']) }),
				z.strictObject({ ...place, constant: plain })
			])
		)
		.min(1)
}) satisfies z.ZodType<SpreadsheetMap>;
