/** Making an edition, for good, and giving its files. */
import { gridStarts } from '$lib/grid/starts';
import type { Edition, EditionList } from '$lib/share/figures/edition';
import { ErasureWaits, finishErasing, type Store } from '../store/store';
import type { ContributionRow } from '../store/tables';
import { renewedId } from './contributions';
import { publishedGrid } from '../publications/grids';
import { dayInFrance } from '../publications/day';
import { publishedGrids } from '../questionnaire';
import { editionFiles, type EditionFile } from './edition-files';
import { makeComparison, makeEdition, type EditionFrame, type Pool } from './make-edition';
import {
	pooled,
	readCandidates,
	readEditions,
	whyNot,
	type Candidates,
	type StoredContribution
} from './pool';
import { endOfQuarter, quarterForm } from './quarter';
import { figureClasses, figureRules } from './rules';
import { figureWords } from './words';

export interface MadeEdition {
	edition: string;
	came: number;
	left: number;
	files: readonly string[];
	/** Their receipts are deleted, and some bytes of them may stay in the files of the database until it is next opened. */
	erasureWaits: boolean;
}

/**
 * Makes the edition from who waits and the last cohorts, all or nothing: its files, its cohort, receipts forgotten.
 * `invent`: of companies that do not exist, in place of those who wait.
 * @throws Error with one sentence when it may not be made
 */
export async function makeAndStore(
	store: Store,
	edition: string,
	now: Date,
	invent: readonly StoredContribution[] | null = null
): Promise<MadeEdition> {
	const madeOn = dayInFrance(now);
	let made: Omit<MadeEdition, 'erasureWaits'> | undefined;
	await store.requireDiskSpace();
	await store.erase(async (transaction) => {
		// Who comes while the figures are made waits for the next edition: those who count are taken out first.
		const waiting = await transaction
			.deleteFrom('contributions')
			.where('edition', 'is', null)
			.returningAll()
			.execute();
		const stored = await readCandidates(transaction);
		const isTrial = stored.editions.some(({ invented }) => invented === 1);
		if (invent && (waiting.length > 0 || (stored.editions.length > 0 && !isTrial)))
			throw new Error('This database holds real contributions: nothing invented joins them.');
		if (!invent && isTrial)
			throw new Error(
				'The editions of this database are invented: say --invented, or use another.'
			);
		const came = (invent ?? waiting).map((row) => ({ ...row, id: renewedId(row.id) }));
		const candidates = { ...stored, came: came.sort(byKey) };
		const refusal = whyNot(edition, candidates, madeOn, figureRules);
		if (refusal !== null) throw new Error(refusal);
		const files = await filesOf(candidates, edition, madeOn, invent !== null);
		await transaction
			.insertInto('editions')
			.values({ edition, made_on: madeOn, invented: invent ? 1 : 0 })
			.execute();
		await transaction
			.insertInto('edition_files')
			.values(files.map(({ name, body }) => ({ path: `${edition}/${name}`, body })))
			.execute();
		// In the order of their keys: nothing says any more who came when.
		for (const some of inLots(candidates.came))
			await transaction
				.insertInto('contributions')
				.values(some.map((row): ContributionRow => ({ ...row, edition, receipt_hash: null })))
				.execute();
		const kept = new Set(candidates.stay.map((row) => row.edition));
		for (const gone of new Set(candidates.left.map((row) => row.edition)))
			if (!kept.has(gone))
				await transaction.deleteFrom('contributions').where('edition', '=', gone).execute();
		made = {
			edition,
			came: candidates.came.length,
			left: candidates.left.length,
			files: files.map(({ name }) => name)
		};
		return [
			...waiting.flatMap(({ id, receipt_hash }) => [id, ...(receipt_hash ? [receipt_hash] : [])]),
			...candidates.left.map(({ id }) => id)
		];
	});
	if (!made) throw new Error(`${edition} was not made.`);
	const erasureWaits = await finishErasing(store).then(
		() => false,
		(cause: unknown) => {
			if (cause instanceof ErasureWaits) return true;
			throw cause;
		}
	);
	return { ...made, erasureWaits };
}

async function filesOf(
	{ came, stay }: Pick<Candidates, 'came' | 'stay'>,
	edition: string,
	madeOn: string,
	invented: boolean
): Promise<EditionFile[]> {
	const pool = [...came, ...stay].map(pooled);
	const frame = await frameOf(pool, edition, madeOn, invented);
	const words = await figureWords(frame.grid.name);
	return editionFiles(makeEdition(pool, frame), makeComparison(pool, frame), words);
}

/**
 * Whose points an edition says: of the newest questionnaire that someone followed, of those that had begun in its
 * quarter. Who answered under the one before counts so in the editions of its year, whenever they are made.
 */
export function scoredGrid(
	edition: string,
	followed: ReadonlySet<string>,
	published = publishedGrids,
	starts = gridStarts
): string {
	const end = endOfQuarter(edition);
	const begun = published.filter((one) => (starts[one] ?? end) <= end);
	return begun.findLast((one) => followed.has(one)) ?? begun.at(-1) ?? '';
}

export async function frameOf(
	pool: Pool,
	edition: string,
	madeOn: string,
	invented: boolean
): Promise<EditionFrame> {
	const followed = new Set(pool.map(({ grid }) => grid));
	const name = scoredGrid(edition, followed);
	const compiled = await publishedGrid(name);
	if (!compiled) throw new Error(`The questionnaire ${name} is not published.`);
	return {
		...{ edition, madeOn, invented, rules: figureRules, classes: figureClasses },
		grid: {
			name,
			parts: ['total', ...compiled.pillars.map(({ id }) => id)],
			subjects: compiled.criteria.map(({ id }) => id)
		}
	};
}

const byKey = (one: StoredContribution, other: StoredContribution) => (one.id < other.id ? -1 : 1);

function* inLots<T>(all: readonly T[]): Generator<T[]> {
	for (let at = 0; at < all.length; at += 500) yield all.slice(at, at + 500);
}

export async function listEditions({ db }: Pick<Store, 'db'>): Promise<EditionList> {
	const editions = await readEditions(db);
	const files = await db.selectFrom('edition_files').select('path').orderBy('path').execute();
	return {
		...{ azimut: 'editions', version: 1 },
		editions: editions.reverse().map(({ edition, made_on, invented }) => ({
			...{ edition, madeOn: made_on, invented: invented === 1 },
			files: files
				.filter(({ path }) => path.startsWith(`${edition}/`))
				.map(({ path }) => path.slice(edition.length + 1))
		}))
	};
}

const fileForm = /^[a-z-]{1,40}(\.metadata)?\.(json|csv)$/;

/** Null: there is none. */
export async function readEditionFile(
	{ db }: Pick<Store, 'db'>,
	edition: string,
	name: string
): Promise<string | null> {
	// Anything may be asked for; a database refuses some of it with an error of its own.
	if (!quarterForm.test(edition) || !fileForm.test(name)) return null;
	const file = await db
		.selectFrom('edition_files')
		.select('body')
		.where('path', '=', `${edition}/${name}`)
		.executeTakeFirst();
	return file?.body ?? null;
}

/** Null while there is none. */
export async function lastEdition({ db }: Pick<Store, 'db'>): Promise<string | null> {
	const row = await db
		.selectFrom('editions')
		.select('edition')
		.orderBy('edition', 'desc')
		.limit(1)
		.executeTakeFirst();
	return row?.edition ?? null;
}

/** Null while there is none. */
export async function readLastEdition(store: Pick<Store, 'db'>): Promise<Edition | null> {
	const edition = await lastEdition(store);
	const file = edition && (await readEditionFile(store, edition, 'edition.json'));
	return file ? (JSON.parse(file) as Edition) : null;
}
