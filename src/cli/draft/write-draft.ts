import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { FactWords, SubjectGuide, Words } from '$lib/grid/words';
import { splitWords } from '$lib/grid/words-files';
import { languages } from '../criteria/languages';
import { instanceName } from '../criteria/instance-schema';
import { defaultWords, plainDiagnosis } from '../instance-defaults.mjs';
import english from './models/en.json';
import french from './models/fr.json';
import type { Language, Outline } from './questions';
import {
	gridOf,
	partId,
	sheetOf,
	subjectsOf,
	themeId,
	versionOf,
	type SubjectKind,
	type DraftSubject
} from './structure';

/** The texts of a language: of each kind of subject, `{n}` standing for its number. */
interface Models {
	part: string;
	bands: Words['bands'];
	example: { name: string; story: string };
	models: Record<
		SubjectKind,
		{ guide: SubjectGuide; reasons: Words['reasons']; words: Words['criteria'][string] }
	>;
}
const models: Record<Language, Models> = { fr: french as Models, en: english as Models };

/** What the profile asks everyone, in each language: its words stand in every questionnaire. */
export type ProfileWords = Readonly<Record<Language, Record<string, FactWords>>>;

/** Writes a whole instance into a folder that is not there yet: it passes `criteria:check`, and is a draft. */
export function writeDraft(folder: string, outline: Outline, facts: ProfileWords): void {
	const subjects = subjectsOf(outline);
	const version = join('grids', outline.id, versionOf(outline));
	const write = (file: string, value: unknown) => {
		mkdirSync(dirname(join(folder, file)), { recursive: true });
		writeFileSync(join(folder, file), `${JSON.stringify(value, null, '\t')}\n`);
	};
	const name = instanceName.safeParse(outline.name).data;
	write('instance.json', {
		name,
		languages,
		questionnaires: [outline.id],
		modules: ['coaching', 'publishing'],
		home: ['example', 'how'],
		words: { fr: instanceWords('fr', outline), en: instanceWords('en', outline) }
	});
	write(join(version, 'grid.json'), gridOf(outline, subjects));
	for (const language of languages) {
		const { asked, help } = splitWords(wordsOf(outline, subjects, language, facts[language]));
		write(join(version, `${language}.json`), asked);
		write(join(version, `${language}.help.json`), help);
		write(
			join('guide', `${language}.json`),
			byId(subjects, ({ kind, number }) => numbered(models[language].models[kind].guide, number))
		);
	}
	write(join(version, 'examples/exemple.json'), {
		...exampleOf(outline, 'fr'),
		en: exampleOf(outline, 'en'),
		sheet: sheetOf(outline, subjects)
	});
}

/** What every instance may say of itself, to be written again in one's own words. */
const instanceWords = (language: Language, { id, name }: Outline) => ({
	...defaultWords[language],
	diagnoses: {
		[id]: `${plainDiagnosis[language]} ${language === 'fr' ? `« ${name} »` : `“${name}”`}`
	}
});

function wordsOf(
	{ parts, language: typed }: Outline,
	subjects: readonly DraftSubject[],
	language: Language,
	facts: Words['facts']
): Words {
	const { part, bands, models: own } = models[language];
	const named = parts.map((name, at) => {
		const said = language === typed ? name : part.replace('{n}', String(at + 1));
		return [partId(at), { name: said, plain: said }] as const;
	});
	return {
		pillars: Object.fromEntries(named),
		themes: Object.fromEntries(named.map(([id, said]) => [themeId(id), said])),
		bands,
		facts,
		notices: {},
		criteria: byId(subjects, ({ kind, number }) => numbered(own[kind].words, number)),
		glossary: {},
		reasons: Object.assign({}, ...subjects.map(({ kind }) => own[kind].reasons)) as Words['reasons']
	};
}

/** In the author's language, it says what the author answered. */
function exampleOf({ name, whom, language: typed }: Outline, language: Language) {
	const { example } = models[language];
	const about = { fr: `« ${name} », pour ${whom}`, en: `“${name}”, for ${whom}` }[language];
	return language === typed ? { ...example, story: `${example.story} ${about}.` } : example;
}

const byId = <T>(
	subjects: readonly DraftSubject[],
	one: (subject: DraftSubject) => T
): Record<string, T> => Object.fromEntries(subjects.map((subject) => [subject.id, one(subject)]));

const numbered = <T>(model: T, number: number): T =>
	JSON.parse(JSON.stringify(model).replaceAll('{n}', String(number))) as T;
