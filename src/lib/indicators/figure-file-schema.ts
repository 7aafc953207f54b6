/**
 * What the file of figures holds. Its JSON Schema is `static/schema/chiffres-1.json`, which stays at its address: a change
 * that readers would notice is another file with another number. Never imported by a screen.
 */
import { z } from 'zod';
import { groundsOf, indicatorUnits } from '$lib/grid/indicators/indicators';
import { figureFormat } from './figure-sheet';

export const figureSchemaPath = '/schema/chiffres-1.json';

const cell = z.union([z.string(), z.number(), z.boolean()]);

const figure = z.strictObject({
	id: z.string().describe('Of the questionnaire'),
	code: z.string().nullable().describe('As its framework calls the subject, such as B3'),
	label: z.string(),
	state: z
		.enum(['given', 'computed', 'unknown', 'not-concerned', 'not-given', 'kept'])
		.describe('kept: it may point at a person, and the company did not choose to tell it'),
	value: z
		.union([
			z.number(),
			z.boolean(),
			z.string(),
			z.array(z.string()),
			z.array(z.record(z.string(), cell))
		])
		.optional()
		.describe('Only where it is given or computed'),
	unit: z.enum(indicatorUnits).optional().describe('Of a number'),
	ground: z.enum(groundsOf).optional().describe('How a number is known')
});

export const figureFileSchema = z.strictObject({
	format: z.literal(figureFormat),
	formatVersion: z.literal(1),
	declared: z.literal(true).describe('The company says so of itself'),
	verified: z.literal(false).describe('Nobody checked it'),
	questionnaire: z.string().describe('<id>@<version>'),
	name: z.string(),
	company: z.string(),
	year: z.int(),
	made: z.iso.date(),
	given: z.int().min(0).describe('Answers to what is asked of a company like this one'),
	asked: z.int().min(0),
	figures: z.array(figure)
});
