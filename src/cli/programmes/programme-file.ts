/**
 * The files of the State's open catalogue (Mission Transition Écologique, `libs/data/programs`), one programme each. Keys
 * are theirs, in French; what else a file holds is left.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { readAs } from '$lib/grid/problem';

const natures = ['étude', 'formation', 'financement', 'prêt', 'avantage fiscal'] as const;
export type Nature = (typeof natures)[number];

const text = z.string().transform((words) => words.replace(/\s+/g, ' ').trim());
const texts = z.array(text);
const day = z
	.string()
	.regex(/^\d{2}\/\d{2}\/\d{4}$/, 'a day is dd/mm/yyyy')
	.transform((date) => date.split('/').reverse().join('-'));
const every = z.strictObject({ 'toutes ces conditions': texts });
const some = z.strictObject({ 'une de ces conditions': texts });

const fileSchema = z.object({
	titre: text,
	'opérateur de contact': text,
	'autres opérateurs': texts.default([]),
	"nature de l'aide": z.enum(natures),
	url: text.optional(),
	'contact question': text.optional(),
	'début de validité': day.optional(),
	'fin de validité': day.optional(),
	'aide temporairement indisponible': text.optional(),
	"coût de l'accompagnement": text.optional(),
	'montant du financement': text.optional(),
	'montant du prêt': text.optional(),
	"montant de l'avantage fiscal": text.optional(),
	"durée de l'accompagnement": text.optional(),
	'durée du prêt': text.optional(),
	'champs conditionnels': z.array(z.unknown()).default([]),
	"conditions d'éligibilité": z.object({
		"taille de l'entreprise": texts,
		'secteur géographique': texts,
		"secteur d'activité": texts,
		"nombre d'années d'activité": texts,
		"autres critères d'éligibilité": texts.default([])
	}),
	/** The conditions that their own site computes with. */
	publicodes: z.looseObject({
		'entreprise . a un effectif éligible': every.optional(),
		'entreprise . a une categorie legale eligible': every.optional(),
		"entreprise . est dans un secteur d'activité ciblé": some.optional(),
		'entreprise . est dans une zone géographique éligible': some.optional()
	})
});
export type ProgrammeFile = z.infer<typeof fileSchema>;

/**
 * The files of a folder, each under its name without `.yaml`, or everything wrong in them, each as
 * `<file> <place>: <sentence>`.
 */
export function readProgrammeFiles(folder: string): {
	files: { id: string; file: ProgrammeFile }[];
	problems: string[];
} {
	const problems: string[] = [];
	const files = yamlFiles(folder, problems).flatMap((name) => {
		const path = join(folder, name);
		try {
			const read = readAs(fileSchema, parse(readFileSync(path, 'utf8')));
			if ('value' in read) return [{ id: name.replace(/\.yaml$/, ''), file: read.value }];
			const [first] = read.problems;
			problems.push(`${path} ${first?.path || '(whole)'}: ${first?.message}`);
		} catch (cause) {
			const [why] = String(cause instanceof Error ? cause.message : cause).split('\n');
			problems.push(`${path} cannot be read: ${why}`);
		}
		return [];
	});
	return { files, problems };
}

function yamlFiles(folder: string, problems: string[]): string[] {
	try {
		const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
		if (names.length === 0)
			problems.push(`${folder} holds no programme: none of its files is .yaml`);
		return names.sort();
	} catch {
		problems.push(`${folder} is no folder that can be read`);
		return [];
	}
}
