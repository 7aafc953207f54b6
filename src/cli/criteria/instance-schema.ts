import { z } from 'zod';
import { homeBlocks, modules } from '../instance.mjs';

const text = z.string().min(1);
const colour = z.string().regex(/^#[0-9a-f]{6}$/, 'a colour is written #rrggbb, in small letters');

const wordsSchema = z
	.strictObject({
		tagline: text,
		description: text,
		diagnoses: z.record(z.string(), text),
		scope: text,
		isNot: text,
		independent: text,
		pageIndependent: text,
		pageIsNot: text,
		paperIsNot: text,
		example: text,
		note: z
			.strictObject({
				title: text,
				text,
				link: text.optional(),
				to: z.string().startsWith('/').optional()
			})
			.refine(({ link, to }) => (link === undefined) === (to === undefined), {
				message: 'a link has its words (`link`) and its address (`to`), or neither'
			})
	})
	.partial();

/** `instance.json`: what an instance offers and says of itself. `docs/instances.md` explains each. */
export const instanceSchema = z.strictObject({
	name: z.string().min(1).max(30).optional(),
	/** French first: it is the language of addresses without a prefix. */
	languages: z
		.array(z.enum(['fr', 'en']))
		.min(1)
		.refine(([first]) => first === 'fr', { message: 'begins with "fr"' })
		.optional(),
	/** Ids, each once; a new dossier uses the first. */
	questionnaires: z.array(z.string().min(1)).min(1),
	/** Of catalogues by id, whom they serve when they do not say it: they were published before they could. */
	serves: z.record(z.string(), z.array(z.string().min(1)).min(1)).optional(),
	modules: z.array(z.enum(modules)).optional(),
	home: z.array(z.enum(homeBlocks)).optional(),
	example: z.string().optional(),
	colours: z.strictObject({ light: colour, dark: colour }).optional(),
	logo: z
		.string()
		.regex(/^[\w.-]+\.svg$/, 'is the name of an SVG file beside it')
		.optional(),
	words: z.strictObject({ fr: wordsSchema, en: wordsSchema }).partial().optional()
});

export type InstanceFile = z.infer<typeof instanceSchema>;
