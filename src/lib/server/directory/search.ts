/** Reads the directory: a page of the list, and how many pages each filter has. Nothing is ever put in order by points. */
import { sql, type Expression, type SqlBool } from 'kysely';
import type { PublicContent } from '$lib/share/public-content';
import type { Db } from '../store/tables';
import { dayInFrance } from '../settings/day';
import { contentOf, unlessDamaged } from '../store/stored-content';
import { bitOf } from './entry';
import { subjects } from './subjects';
import { countUpToMany, hasToken, hasToo, isMany, isWord, readTokens, type Token } from './tokens';

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
	text: '',
	department: null,
	sector: null,
	size: null,
	ess: false,
	subject: null
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

const pagesAtOnce = 20;
const most = sql.lit(pagesAtOnce + 1);

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

/** In the order of the slugs; one that left in between, or is damaged, is not among them. */
async function readPages(db: Db, slugs: readonly string[]): Promise<ListedPage[]> {
	if (slugs.length === 0) return [];
	const rows = (await unlessDamaged(readRows(db, slugs))) ?? (await readSoundRows(db, slugs));
	// Asked of the database, it would look through all that are listed.
	const inSight = rows.filter(({ listed, moderation }) => listed === 1 && moderation === 'open');
	const bySlug = new Map(inSight.map((row) => [row.slug, row]));
	const pages = slugs.map(async (slug) => {
		const row = bySlug.get(slug);
		const content = row && (await unlessDamaged(contentOf(db, row)));
		return content
			? [{ slug, lang: row.lang, content, updatedOn: dayInFrance(new Date(row.updated_at)) }]
			: [];
	});
	return (await Promise.all(pages)).flat();
}

const readRows = (db: Db, slugs: readonly string[]) =>
	db
		.selectFrom('publications')
		.select(['slug', 'lang', 'content', 'updated_at', 'listed', 'moderation'])
		.where('slug', 'in', slugs)
		.execute();

/** Where one of them cannot be read, each by itself. */
async function readSoundRows(db: Db, slugs: readonly string[]) {
	const rows = await Promise.all(slugs.map((slug) => unlessDamaged(readRows(db, [slug]))));
	return rows.flatMap((row) => row ?? []);
}

/** `slug` and `key`, one row more than a page of the list shows. */
async function listQuery(db: Db, search: Search, today: string): Promise<Expression<unknown>> {
	const tokens = await readTokens(db, search.text);
	const [rarest, ...others] = (
		await Promise.all(
			tokens.map(async (token) => ({ token, count: await countUpToMany(db, token) }))
		)
	).toSorted((one, other) => one.count - other.count);
	const isPlace = search.department !== null || search.sector !== null;
	const isByDate = search.sort === 'date';
	if (!rarest) return pagesInOrder(search, today, []);
	if ('siren' in rarest.token) return pagesInOrder(search, today, [hasToken(rarest.token)]);
	if (isMany(rarest.count) && (isPlace || (isByDate && tokens.length === 1)))
		return pagesInOrder(
			search,
			today,
			tokens.map((token) => hasToo(token, 'd'))
		);
	const also = others.map(({ token }) => token);
	return isByDate
		? pagesInOrder(search, today, [hasToken(rarest.token), ...also.map((one) => hasToo(one, 'd'))])
		: pagesOfWord(search, today, rarest.token, also);
}

/** As many pages as are shown, in their order, that have this. */
function pagesInOrder(search: Search, today: string, has: Expression<SqlBool>[]) {
	const filtered = [...conditions(search, today), ...has];
	if (search.sort === 'name')
		return sql`select d.slug, d.sort as key from directory as d
			where ${allOf([...filtered, sql<SqlBool>`d.sort > ${search.after ?? ''}`])}
			order by d.sort limit ${most}`;
	const [day = '', sort = ''] = search.after?.split('_') ?? [];
	const after = search.after
		? [sql<SqlBool>`(d.updated_on < ${day} or (d.updated_on = ${day} and d.sort < ${sort}))`]
		: [];
	return sql`select d.slug, d.updated_on || '_' || d.sort as key from directory as d
		where ${allOf([...filtered, ...after])}
		order by d.updated_on desc, d.sort desc limit ${most}`;
}

/** A word has its pages in order of names already: those of a few words are merged, without putting all in order. */
function pagesOfWord(
	search: Search,
	today: string,
	token: Exclude<Token, { siren: string }>,
	others: readonly Token[]
) {
	const ways =
		token.beginning === null
			? token.words.map((word) => sql<SqlBool>`own.word = ${word}`)
			: [
					sql<SqlBool>`own.sort in (select w.sort from directory_words as w where ${isWord(token)})`
				];
	if (ways.length === 0) return sql`select slug, sort as key from directory where 1 = 0`;
	const has = others.map((other) => hasToo(other, 'own'));
	// `cross join` so that SQLite begins with the words.
	const lists = ways.map(
		(way) => sql`select * from (select distinct own.sort as key, own.slug as slug
			from directory_words as own cross join directory as d
			where ${allOf([way, ...has, sql<SqlBool>`d.sort = own.sort and own.sort > ${search.after ?? ''}`, ...conditions(search, today, { ofOne: true })])}
			order by own.sort limit ${most}) as l`
	);
	return sql`${sql.join(lists, sql` union `)} order by key limit ${most}`;
}

/** `ofOne`: of a page that was found already, for which SQLite must not look through all that have the same department. */
function conditions(
	{ department, sector, size, ess, subject }: Filters,
	today: string,
	{ ofOne = false } = {}
): Expression<SqlBool>[] {
	const is = (column: string, value: string | null) => {
		if (value === null) return [];
		const said = sql.ref(`d.${column}`);
		return [ofOne ? sql<SqlBool>`${said} || '' = ${value}` : sql<SqlBool>`${said} = ${value}`];
	};
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

const allOf = (each: Expression<SqlBool>[]) => sql.join(each, sql` and `);

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
	const tokens = await readTokens(db, text);
	const filtered = conditions({ ...anything, subject }, today);
	const treated = subjects.map((_, at) => sql`sum((d.subjects >> ${sql.lit(at)}) & 1)`);
	const { rows } = await sql<Omit<Cell, 'treated'> & { treated: string }>`
		select d.department, d.sector, d.size, d.ess, count(*) as count,
			${sql.join(treated, sql` || ' ' || `)} as treated
		from directory as d where ${allOf([...filtered, ...tokens.map(hasToken)])}
		group by d.department, d.sector, d.size, d.ess`.execute(db);
	return rows.map(({ treated, count, ...cell }) => ({
		...cell,
		count: Number(count),
		treated: treated.split(' ').map(Number)
	}));
}
