import words from '$lib/i18n/messages/public/fr.figures';
import { directoryTag } from '../directory/counts';
import { readQuestionnaire } from '../questionnaire/questionnaire';
import type { Store } from '../store/store';
import type { Db } from '../store/tables';
import { tableFiles, type EditionFile } from './edition-files';
import { readListedFigures } from './listed';
import { listedTables } from './listed-tables';
import { sourceOfPages } from './sources';
import { figureWords } from './words';

let written: { db: Db; tag: string; files: Promise<EditionFile[]> } | null = null;

/** The tables of the pages that are in the directory on this day, as files; written once for each of its states. */
export async function listedFiles(
	{ db }: Pick<Store, 'db'>,
	today: string
): Promise<EditionFile[]> {
	const tag = await directoryTag({ db }, today);
	if (written?.db === db && written.tag === tag) return written.files;
	const files = write(db, { tag, today });
	written = { db, tag, files };
	files.catch(() => (written = null));
	return files;
}

async function write(db: Db, moment: { tag: string; today: string }): Promise<EditionFile[]> {
	const [figures, { ref }] = await Promise.all([
		readListedFigures(db, moment),
		readQuestionnaire('fr')
	]);
	const about = { of: moment.today, day: moment.today, source: sourceOfPages(words.source) };
	return listedTables(figures, await figureWords(ref)).flatMap((table) => tableFiles(table, about));
}
