/**
 * Writes the draft of a questionnaire into a new folder, from ten answers: `npm run criteria:new -- --folder <folder>`.
 * Answers may also come from a file, one a line: an empty line takes the one in brackets.
 */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { coreFacts } from '$lib/grid/facts';
import type { AskedWords } from '$lib/grid/words';
import { currentGrid, gridsFolder } from './criteria/grid-folder';
import { readJsonFile, versionFolder } from './criteria/json-files';
import { askOutline, type Asker, type Language } from './draft/questions';
import { writeDraft, type ProfileWords } from './draft/write-draft';

const { env } = process;
const locale =
	env.LC_ALL || env.LC_MESSAGES || env.LANG || Intl.DateTimeFormat().resolvedOptions().locale;
const terminal: Language = /^fr/i.test(locale) ? 'fr' : 'en';
const words = {
	fr: {
		usage: 'npm run criteria:new -- [--folder <dossier>]',
		exists: (folder: string) =>
			`${folder} existe déjà : nommez un autre dossier avec --folder. Rien n'a été changé.`,
		ended: "Il manque des réponses : rien n'a été écrit.",
		written: (folder: string) =>
			`${folder} est écrit : trois sujets modèles, les autres à écrire (cherchez « À écrire »). Pour vérifier :`
	},
	en: {
		usage: 'npm run criteria:new -- [--folder <folder>]',
		exists: (folder: string) =>
			`${folder} exists already: name another folder with --folder. Nothing was changed.`,
		ended: 'Answers are missing: nothing was written.',
		written: (folder: string) =>
			`${folder} is written: three subjects as models, the others to write (search for “To write”). To check it:`
	}
}[terminal];

const named = readFolder();
if (named) refuseExisting(named);
const facts = profileWords();
const outline = await askOutline(asker(), terminal, new Date());
const folder = named ?? outline.id;
refuseExisting(folder);
writeDraft(placeOf(folder), outline, facts);
console.log(`\n${words.written(folder)}\n\n  INSTANCE=${folder} npm run criteria:check`);

function readFolder(): string | undefined {
	try {
		return parseArgs({ options: { folder: { type: 'string' } } }).values.folder;
	} catch {
		return fail(words.usage);
	}
}

function placeOf(folder: string): string {
	return resolve(env.INIT_CWD ?? '.', folder);
}

function refuseExisting(folder: string): void {
	if (existsSync(placeOf(folder))) fail(words.exists(folder));
}

/** Those of the questionnaire in use. */
function profileWords(): ProfileWords {
	const current = currentGrid();
	if ('problem' in current) return fail(current.problem.message);
	const version = versionFolder(gridsFolder, current.compiled.name);
	const ids = coreFacts.filter(({ beside }) => beside === undefined).map(({ id }) => id);
	const wordsIn = (language: Language) => {
		const read = readJsonFile(join(version, `${language}.json`));
		if ('message' in read) return fail(read.message);
		const all = Object.entries((read.value as AskedWords).facts);
		return Object.fromEntries(all.filter(([id]) => ids.includes(id)));
	};
	return { fr: wordsIn('fr'), en: wordsIn('en') };
}

function asker(): Asker {
	const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
	return async (question, fallback, read) => {
		for (;;) {
			process.stdout.write(`${question} [${fallback}] `);
			const line = await lines.next();
			if (line.done) return fail(`\n${words.ended}`);
			const answer = read(line.value.trim() || fallback);
			if ('value' in answer) return answer.value;
			console.log(answer.wrong);
		}
	};
}

function fail(sentence: string): never {
	console.error(sentence);
	process.exit(1);
}
