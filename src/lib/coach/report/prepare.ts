/** A report and what it is read with, from what this device holds. */
import type { AzimutDatabase } from '$lib/dossier/storage/database';
import { loadTrades } from '$lib/grid/load-trades';
import type { Language } from '$lib/i18n/locale';
import { openGridOrNull } from '$lib/session/opening/open-grid';
import { loadCommunes } from '$lib/grid/communes';
import { freshClientLogs } from './client-logs';
import type { Question } from './company';
import { readGiven } from './given';
import { readCompanies } from './read-companies';
import { reportOf, type Report } from './report';

export interface Names {
	/** By section of NAF (`C`, `rev21:C`), and by subject. */
	sectors: Readonly<Record<string, string>>;
	subjects: Readonly<Record<string, string>>;
}

export interface Prepared {
	question: Question;
	report: Report;
	/** How many clients it counts, and how many were met in the period and did not agree. */
	counted: number;
	left: number;
	names: Names;
}

/** The communes and the trades, without which companies would be counted in the wrong place. */
export const loadTables = async (lang: Language) => {
	const [communes, trades] = await Promise.all([loadCommunes(), loadTrades(lang)]);
	return { communes, trades };
};
type Loaded = Awaited<ReturnType<typeof loadTables>>;

export async function prepare(
	db: AzimutDatabase,
	question: Question,
	{ communes, trades }: Loaded,
	lang: Language
): Promise<Prepared> {
	const clients = await freshClientLogs(db);
	const tables = { communes, trades: trades.list };
	const { companies, left } = await readCompanies(db, clients, question, tables);
	const report = reportOf(companies, question, await readGiven(db));
	const grids = new Set(clients.map(({ row }) => row.grid));
	const names = await namesIn([...grids], trades.sections, lang);
	return { question, report, counted: companies.length, left, names };
}

/** Of the questionnaires that can be brought; the others' subjects keep their ids. */
async function namesIn(
	grids: readonly string[],
	sections: Loaded['trades']['sections'],
	lang: Language
): Promise<Names> {
	const opened = await Promise.all(grids.map((grid) => openGridOrNull(grid, lang)));
	const words = opened.flatMap((grid) => (grid ? [grid.words] : []));
	const activities = words.map(({ facts }) => facts.naf?.choices ?? {});
	const bare = (choices: Readonly<Record<string, string>>) =>
		Object.entries(choices).map(([id, name]): [string, string] => [id.replace('rev2:', ''), name]);
	return {
		sectors: Object.fromEntries([...bare(sections), ...activities.flatMap(bare)]),
		subjects: Object.fromEntries(
			words.flatMap(({ criteria }) =>
				Object.entries(criteria).map(([id, { plain }]) => [id, plain])
			)
		)
	};
}
