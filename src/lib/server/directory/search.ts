/** Reads the directory: a page of the list, and how many pages each filter has. Nothing is ever put in order by points. */
import { sql, type Expression, type SqlBool } from 'kysely';
import { bare } from '$lib/grid/bare-words';
import type { PublicContent } from '$lib/share/public-content';
import type { Db } from '../store/tables';
import { bitOf } from './entry';
import { subjects } from './subjects';

/** What is asked; null: any. */
export interface Filters {
	/** As it was typed; empty: any. */
	text: string;
	department: string | null;
	sector: string | null;
	size: string | null;
	ess: boolean;
	/** A criterion that has points. */
	subject: string | null;
}

export const anything: Filters = {
	...{ text: '', department: null, sector: null, size: null, ess: false, subject: null }
};

export interface Search extends Filters {
	sort: 'name' | 'date';
	/** The key of the last page seen, `next` of the answer before; null: from the first. */
	after: string | null;
}

export interface ListedPage {
	slug: string;
	lang: 'fr' | 'en';
	content: PublicContent;
	/** `yyyy-mm-dd` */
	updatedOn: string;
}

export const pagesAtOnce = 20;
const mostTokens = 6;
const longestToken = 30;
/** Words that begin alike, up to which each has its own ordered list. */
const mostAlike = 20;
/** After every word: letters and digits come in this order everywhere. */
const last = 'z'.repeat(longestToken + 1);

/** Some pages of the list, and the key to go on after; null when there are no more. */
export async function readList(
	db: Db,
	search: Search,
	today: string
): Promise<{ pages: ListedPage[]; next: string | null }> {
	const found = await sql<{ slug: string; key: string }>`${await listQuery(db, search, today)}`
		.execute(db)
		.then(({ rows }) => rows);
	const shown = found.slice(0, pagesAtOnce);
	const pages = await readPages(
		db,
		shown.map(({ slug }) => slug)
	);
	return { pages, next: found.length > pagesAtOnce ? (shown.at(-1)?.key ?? null) : null };
}

/** In the order of the slugs; one that left in between is not among them. */
async function readPages(db: Db, slugs: readonly string[]): Promise<ListedPage[]> {
	if (slugs.length === 0) return [];
	const rows = await db
		.selectFrom('publications')
		.select(['slug', 'lang', 'content', 'updated_at', 'listed', 'moderation'])
		.where('slug', 'in', slugs)
		.execute();
	// Asked of the database, it would look through all that are listed.
	const inSight = rows.filter(({ listed, moderation }) => listed === 1 && moderation === 'open');
	const bySlug = new Map(inSight.map((row) => [row.slug, row]));
	return slugs.flatMap((slug) => {
		const row = bySlug.get(slug);
		if (!row) return [];
		const content = JSON.parse(row.content) as PublicContent;
		return [{ slug, lang: row.lang, content, updatedOn: row.updated_at.slice(0, 10) }];
	});
}

/** `slug` and `key`, one row more than a page of the list shows. */
async function listQuery(db: Db, search: Search, today: string): Promise<Expression<unknown>> {
	const most = sql.lit(pagesAtOnce + 1);
	const tokens = tokensOf(search.text);
	const filtered = conditions(search, today);
	if (search.sort === 'date') {
		const [day = '', sort = ''] = search.after?.split('_') ?? [];
		const after = search.after
			? [sql<SqlBool>`(d.updated_on < ${day} or (d.updated_on = ${day} and d.sort < ${sort}))`]
			: [];
		return sql`select d.slug, d.updated_on || '_' || d.sort as key from directory as d
			where ${all([...filtered, ...tokens.map(hasToken), ...after])}
			order by d.updated_on desc, d.sort desc limit ${most}`;
	}
	const after = search.after ?? '';
	const [longest, ...others] = tokens
		.flatMap((token) => ('word' in token ? [token] : []))
		.toSorted((one, other) => other.word.length - one.word.length);
	if (!longest)
		return sql`select d.slug, d.sort as key from directory as d
			where ${all([...filtered, ...tokens.map(hasToken), sql<SqlBool>`d.sort > ${after}`])}
			order by d.sort limit ${most}`;
	// A word has its pages in order already: those of a few words are merged, without putting all of them in order.
	const words = await wordsLike(db, longest.word);
	const ways =
		words === null ? [wordIs(longest)] : words.map((word) => sql<SqlBool>`w.word = ${word}`);
	// `cross join` so that SQLite begins with the words.
	const lists = ways.map(
		(way) => sql`select * from (select distinct w.sort as key, w.slug as slug
			from directory_words as w cross join directory as d
			where ${all([way, sql<SqlBool>`d.slug = w.slug and w.sort > ${after}`, ...filtered, ...others.map(hasToo)])}
			order by w.sort limit ${most}) as l`
	);
	if (lists.length === 0) return sql`select slug, sort as key from directory where 1 = 0`;
	return sql`${sql.join(lists, sql` union `)} order by key limit ${most}`;
}

/** Words that begin so, when they are few; null when they are many. */
async function wordsLike(db: Db, word: string): Promise<string[] | null> {
	if (!isBeginning(word)) return [word];
	const { rows } = await sql<{ word: string }>`
		with recursive alike(word) as (
			select min(word) from directory_words where word >= ${word} and word <= ${word + last}
			union all
			select (select min(word) from directory_words where word > alike.word and word <= ${word + last})
			from alike where alike.word is not null
		)
		select word from alike where word is not null limit ${sql.lit(mostAlike + 1)}`.execute(db);
	return rows.length > mostAlike ? null : rows.map((row) => row.word);
}

type Token = { word: string } | { siren: string };

/** What was typed, word by word; nine digits are a SIREN. */
function tokensOf(text: string): Token[] {
	const words = bare(text)
		.split(' ')
		.filter((word) => word !== '');
	const digits = words.join('');
	if (/^\d{9}$/.test(digits)) return [{ siren: digits }];
	return [...new Set(words.map((word) => word.slice(0, longestToken)))]
		.slice(0, mostTokens)
		.map((word) => ({ word }));
}

/** Shorter ones are whole words: « la » is not « laiterie ». */
const isBeginning = (word: string): boolean => word.length >= 3;

const wordIs = ({ word }: { word: string }) =>
	isBeginning(word)
		? sql<SqlBool>`w.word >= ${word} and w.word <= ${word + last}`
		: sql<SqlBool>`w.word = ${word}`;

const hasToken = (token: Token) =>
	'siren' in token
		? sql<SqlBool>`d.slug in (select s.slug from sirens as s where s.siren = ${token.siren})`
		: sql<SqlBool>`d.slug in (select w.slug from directory_words as w where ${wordIs(token)})`;

/** The same, asked of one page at a time: where few are looked at. */
const hasToo = (token: { word: string }) =>
	sql<SqlBool>`exists (select 1 from directory_words as w where w.slug = d.slug and ${wordIs(token)})`;

function conditions(
	{ department, sector, size, ess, subject }: Filters,
	today: string
): Expression<SqlBool>[] {
	const is = (column: string, value: string | null) =>
		value === null ? [] : [sql<SqlBool>`${sql.ref(`d.${column}`)} = ${value}`];
	const bit = subject === null ? 0 : bitOf(subject);
	return [
		sql<SqlBool>`d.valid_until >= ${today}`,
		...is('department', department),
		...is('sector', sector),
		...is('size', size),
		...(ess ? [sql<SqlBool>`d.ess = 1`] : []),
		...(subject === null ? [] : [sql<SqlBool>`(d.subjects & ${sql.lit(bit)}) <> 0`])
	];
}

const all = (each: Expression<SqlBool>[]) => sql.join(each, sql` and `);

/** Pages of one department, sector, size and form. */
export interface Cell {
	department: string;
	sector: string;
	size: string;
	ess: number;
	count: number;
	/** Bits of the subjects, each with its number of pages, in the order of `subjects`. */
	treated: number[];
}

/** Of what has this text and this subject, all that the other filters count. */
export async function readCells(
	db: Db,
	{ text, subject }: Pick<Filters, 'text' | 'subject'>,
	today: string
): Promise<Cell[]> {
	const filtered = conditions({ ...anything, subject }, today);
	const treated = subjects.map((_, at) => sql`sum((d.subjects >> ${sql.lit(at)}) & 1)`);
	const { rows } = await sql<Omit<Cell, 'treated'> & { treated: string }>`
		select d.department, d.sector, d.size, d.ess, count(*) as count,
			${sql.join(treated, sql` || ' ' || `)} as treated
		from directory as d where ${all([...filtered, ...tokensOf(text).map(hasToken)])}
		group by d.department, d.sector, d.size, d.ess`.execute(db);
	return rows.map(({ treated, count, ...cell }) => ({
		...cell,
		count: Number(count),
		treated: treated.split(' ').map(Number)
	}));
}
