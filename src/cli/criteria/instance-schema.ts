import { z } from 'zod';
import { homeBlocks, modules } from '../instance.mjs';

const text = z.string().min(1);
const colour = z.string().regex(/^#[0-9a-f]{6}$/, 'a colour is written #rrggbb, in small letters');

/** What the instance is called. It stands in words and in files: no sign that either would read otherwise. */
export const instanceName = z
	.string()
	.max(60)
	.regex(
		/^[\p{L}\p{N}][\p{L}\p{N} .&'’-]*$/u,
		"a name has letters, figures, spaces and . & ' - only"
	);

const wordsSchema = z
	.strictObject({
		tagline: text,
		description: text,
		diagnoses: z.record(z.string(), text),
		scope: text,
		isNot: text,
		independent: text,
		pageIndependent: z.string(),
		pageIsNot: z.string(),
		paperIsNot: text,
		territory: z.strictObject({ of: text, whole: text }),
		example: text,
		time: z.string(),
		papers: z.array(text),
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

const factRuleSchema = z.strictObject({
	/** A count is no less. */
	min: z.number().int().optional(),
	/** A count is no more than this other one. */
	within: z.string().optional(),
	/** It seldom moves from one year to the next. */
	lasts: z.boolean().optional(),
	/** No company changes it for an offer. */
	stays: z.boolean().optional()
});

const share = z.number().int().min(0).max(100);

/** What the page of the method says beyond the rules of the first questionnaire. */
const methodSchema = z
	.strictObject({
		/** An answer that these legal forms give by themselves, as its words say. */
		statutes: z.strictObject({ criterion: text, item: text, level: text, forms: z.array(text) }),
		/** Practices that are agreements. */
		agreements: z.strictObject({ criterion: text, practices: z.array(text) }),
		/** Examples that show one thing each. */
		examples: z.strictObject({ formula: text, notApplicable: text, range: text }).partial(),
		/** Each subject can take four values at every headcount from 1 to 9: a test of the instance holds it. */
		smallTeams: z.boolean(),
		/** A result that the owner of another score published, and small whole weights that explain it. */
		published: z.strictObject({
			parts: z.array(share),
			total: share,
			weights: z.array(z.number().int().positive()),
			lastBetween: z.tuple([share, share]),
			source: z.url()
		})
	})
	.partial();

/** `instance.json`: what an instance offers and says of itself. `docs/instances.md` explains each. */
export const instanceSchema = z.strictObject({
	name: instanceName.optional(),
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
	/** The message to an accountant suits its questions. */
	accountant: z.boolean().optional(),
	colours: z.strictObject({ light: colour, dark: colour }).optional(),
	facts: z.record(z.string(), factRuleSchema).optional(),
	/** What the directory and the key figures know by its place: ids are only added at the end. */
	listed: z.strictObject({ parts: z.array(text), subjects: z.array(text) }).optional(),
	method: methodSchema.optional(),
	logo: z
		.string()
		.regex(/^[\w.-]+\.svg$/, 'is the name of an SVG file beside it')
		.optional(),
	words: z.strictObject({ fr: wordsSchema, en: wordsSchema }).partial().optional()
});

export type InstanceFile = z.infer<typeof instanceSchema>;
