/** Making an edition, for good, and giving its files. */
import { randomBytes } from 'node:crypto';
import { gridStarts } from '$lib/grid/starts';
import type { Edition, EditionList } from '$lib/share/figures/edition';
import { dayInFrance } from '../settings/day';
import { publishedGrid } from '../publications/grids';
import { publishedGrids } from '../questionnaire/questionnaire';
import { ErasureWaits, finishErasing, type Store } from '../store/store';
import { hasContributions, textsOf } from './contributions';
import { figureClasses } from './queries';
import { editionFiles } from './edition-files';
import { makeEdition, type EditionFrame } from './make-edition';
import type { ByteSource } from './noise';
import { pooled, readEditions, whyNot, type StoredContribution } from './pool';
import { endOfQuarter, quarterForm } from '../store/quarter';
import { figureWords } from './words';

export interface MadeEdition {
	edition: string;
	/** Who counts in it, and is erased. */
	came: number;
	files: readonly string[];
	/** They are deleted, and some bytes of them may stay in the files of the database until it is next opened. */
	erasureWaits: boolean;
}

/**
 * Makes the edition from who waits, all or nothing: its files are stored, and who counts in it is erased. Those that are
 * held go on waiting. `invent`: of companies that do not exist, in place of those who wait.
 * @throws Error with one sentence when it may not be made
 */
export async function makeAndStore(
	store: Store,
	edition: string,
	now: Date,
	invent: readonly StoredContribution[] | null = null,
	bytes: ByteSource = randomBytes
): Promise<MadeEdition> {
	const madeOn = dayInFrance(now);
	const refusal = whyNot(edition, await readEditions(store.db), madeOn);
	if (refusal !== null) throw new Error(refusal);
	const frame = await frameOf(edition, madeOn, invent !== null);
	const words = await figureWords(frame.grid);
	let made: Omit<MadeEdition, 'erasureWaits'> | undefined;
	await store.requireDiskSpace();
	await store.erase(async (transaction) => {
		// Who comes while the figures are made waits for the next edition: those who count are taken out first.
		const waiting = await transaction
			.deleteFrom('contributions')
			.where('held', '=', 0)
			.returningAll()
			.execute();
		const editions = await readEditions(transaction);
		const isTrial = editions.some(({ invented }) => invented === 1);
		const real = waiting.length > 0 || (await hasContributions(transaction));
		if (invent && (real || (editions.length > 0 && !isTrial)))
			throw new Error('This database holds real contributions: nothing invented joins them.');
		if (!invent && isTrial)
			throw new Error(
				'The editions of this database are invented: say --invented, or use another.'
			);
		// Another process may have made one meanwhile.
		const refusedNow = whyNot(edition, editions, madeOn);
		if (refusedNow !== null) throw new Error(refusedNow);
		const came = invent ?? waiting;
		const files = editionFiles(makeEdition(came.map(pooled), frame, bytes), words);
		await transaction
			.insertInto('editions')
			.values({ edition, made_on: madeOn, invented: invent ? 1 : 0 })
			.execute();
		await transaction
			.insertInto('edition_files')
			.values(files.map(({ name, body }) => ({ path: `${edition}/${name}`, body })))
			.execute();
		made = { edition, came: came.length, files: files.map(({ name }) => name) };
		return textsOf(waiting);
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

/** The questionnaire that names parts and subjects: the last that had begun in the quarter, whoever followed it. */
export function namingGrid(
	edition: string,
	published = publishedGrids,
	starts = gridStarts
): string {
	const end = endOfQuarter(edition);
	return published.findLast((one) => (starts[one] ?? end) <= end) ?? '';
}

export async function frameOf(
	edition: string,
	madeOn: string,
	invented: boolean
): Promise<EditionFrame> {
	const grid = namingGrid(edition);
	const compiled = await publishedGrid(grid);
	if (!compiled) throw new Error(`The questionnaire ${grid} is not published.`);
	return {
		edition,
		madeOn,
		invented,
		grid,
		asked: {
			...figureClasses,
			parts: ['total', ...compiled.pillars.map(({ id }) => id)],
			subjects: compiled.criteria.map(({ id }) => id)
		}
	};
}

/** What an edition of before had no proof for. */
const oldWarning =
	'Made before the rules of today: who chose its own contributions could work out those of others. Its files stay as they were.';

export async function listEditions({ db }: Pick<Store, 'db'>): Promise<EditionList> {
	const editions = await readEditions(db);
	const files = await db.selectFrom('edition_files').select('path').orderBy('path').execute();
	return {
		azimut: 'editions',
		version: 1,
		editions: editions.reverse().map(({ edition, made_on, invented }) => {
			const own = files
				.filter(({ path }) => path.startsWith(`${edition}/`))
				.map(({ path }) => path.slice(edition.length + 1));
			return {
				edition,
				madeOn: made_on,
				invented: invented === 1,
				warning: own.includes(numberFile) ? null : oldWarning,
				files: own
			};
		})
	};
}

/** Every edition has it since the rules of today. */
const numberFile = 'nombre.csv';

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

/** `older`: it was made by the rules of before, and nothing is shown of it. Null while there is none. */
export async function readLastEdition(
	store: Pick<Store, 'db'>
): Promise<Edition | { older: string } | null> {
	const edition = await lastEdition(store);
	const file = edition && (await readEditionFile(store, edition, 'edition.json'));
	if (!file) return null;
	const read = JSON.parse(file) as Edition | { version: 1 };
	return read.version === 2 ? read : { older: edition };
}
