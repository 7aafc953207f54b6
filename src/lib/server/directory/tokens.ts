/** Words that a search is made of, and the pages that have them. A page's place in the order of names is its own: `sort`. */
import { sql, type Expression, type SqlBool } from 'kysely';
import { bare } from '$lib/grid/bare-words';
import type { Db } from '../store/tables';

/** `words`: all that the directory has of what was typed; null: they are many, and only its beginning is known. */
export type Token = { typed: string; words: string[] | null } | { siren: string };

const mostTokens = 6;
const longestToken = 30;
/** Words that begin alike, up to which each has its own ordered list. */
const mostAlike = 20;
/** After every word: letters and digits come in this order everywhere. */
const afterAllTokens = 'z'.repeat(longestToken + 1);

/** What was typed, word by word; nine digits are a SIREN. */
export async function readTokens(db: Db, text: string): Promise<Token[]> {
	const typed = bare(text)
		.split(' ')
		.filter((word) => word !== '');
	const digits = typed.join('');
	if (/^\d{9}$/.test(digits)) return [{ siren: digits }];
	const words = [...new Set(typed.map((word) => word.slice(0, longestToken)))];
	return Promise.all(
		words.slice(0, mostTokens).map(async (one) => ({ typed: one, words: await wordsLike(db, one) }))
	);
}

/** Words that begin so, when they are few; null when they are many. Short ones are whole: « la » is not « laiterie ». */
async function wordsLike(db: Db, word: string): Promise<string[] | null> {
	if (word.length < 3) return [word];
	const { rows } = await sql<{ word: string }>`
		with recursive alike(word) as (
			select min(word) from directory_words where word >= ${word} and word <= ${word + afterAllTokens}
			union all
			select (select min(word) from directory_words where word > alike.word and word <= ${word + afterAllTokens})
			from alike where alike.word is not null
		)
		select word from alike where word is not null limit ${sql.lit(mostAlike + 1)}`.execute(db);
	return rows.length > mostAlike ? null : rows.map((row) => row.word);
}

/** Above this, it is sooner found by looking at pages in order than by looking at all that have the word. */
const many = 2000;

/** How many pages have it, as far as `many`. */
export async function countUpToMany(db: Db, token: Token): Promise<number> {
	if ('siren' in token) return 1;
	if (token.words === null) return many;
	if (token.words.length === 0) return 0;
	const { rows } = await sql<{ count: number }>`select count(*) as count from (
		select 1 from directory_words as w where ${isWord(token)} limit ${sql.lit(many)}) as found`.execute(
		db
	);
	return Number(rows[0]?.count);
}

export const isMany = (count: number): boolean => count >= many;

/** Of `w`. */
export function isWord({ typed, words }: Exclude<Token, { siren: string }>): Expression<SqlBool> {
	if (words === null) return sql`w.word >= ${typed} and w.word <= ${typed + afterAllTokens}`;
	if (words.length === 0) return sql`1 = 0`;
	return sql`w.word in (${sql.join(words)})`;
}

/** Of `d`: all that have it are looked up at once. */
export const hasToken = (token: Token): Expression<SqlBool> =>
	'siren' in token
		? sql`d.slug in (select s.slug from sirens as s where s.siren = ${token.siren})`
		: sql`d.sort in (select w.sort from directory_words as w where ${isWord(token)})`;

/** The same, asked of one page at a time: where few are looked at. `of`: `d`, or words of the same page. */
export function hasToo(token: Token, of: 'd' | 'own'): Expression<SqlBool> {
	if ('siren' in token) return hasToken(token);
	const same = token.words === null ? 'slug' : 'sort';
	return sql`exists (select 1 from directory_words as w
		where ${sql.ref(`w.${same}`)} = ${sql.ref(`${of}.${same}`)} and ${isWord(token)})`;
}
