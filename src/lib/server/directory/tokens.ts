/** Words that a search is made of, and the pages that have them. A page's place in the order of names is its own: `sort`. */
import { sql, type Expression, type SqlBool } from 'kysely';
import type { Db } from '../store/tables';
import { indexedWord, meaningWord, namedWord, readPhrases, sirenIn } from './phrases';

/** `words`: any of them is looked for; `beginning`: any that begins so too, where they are too many to be told. */
export type Token = { words: string[]; beginning: string | null } | { siren: string };

const mostTokens = 6;
/** Words that begin alike, up to which each has its own ordered list. */
const mostAlike = 20;
/** After every word: letters and digits come in this order everywhere. */
const afterAllTokens = 'z'.repeat(31);

/** What was typed: what each phrase means, or the words that names have of it; nine digits are a SIREN. */
export async function readTokens(db: Db, text: string): Promise<Token[]> {
	const siren = sirenIn(text);
	if (siren) return [{ siren }];
	const phrases = await readPhrases(text);
	return Promise.all(
		phrases.slice(0, mostTokens).map(async ({ words: [first = '', ...others], meanings }) => {
			const typed = indexedWord(first);
			const alike =
				others.length > 0 ? [namedWord([first, ...others])] : await wordsLike(db, typed);
			const words = [...(alike ?? []), ...meanings.map(meaningWord)];
			return { words, beginning: alike === null ? typed : null };
		})
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
	if (token.beginning !== null) return many;
	if (token.words.length === 0) return 0;
	const { rows } = await sql<{ count: number }>`select count(*) as count from (
		select 1 from directory_words as w where ${isWord(token)} limit ${sql.lit(many)}) as found`.execute(
		db
	);
	return Number(rows[0]?.count);
}

export const isMany = (count: number): boolean => count >= many;

/** Of `w`. */
export function isWord({
	words,
	beginning
}: Exclude<Token, { siren: string }>): Expression<SqlBool> {
	const isAny =
		words.length === 0 ? sql<SqlBool>`1 = 0` : sql<SqlBool>`w.word in (${sql.join(words)})`;
	if (beginning === null) return isAny;
	return sql`((w.word >= ${beginning} and w.word <= ${beginning + afterAllTokens}) or ${isAny})`;
}

/** Of `d`: all that have it are looked up at once. */
export const hasToken = (token: Token): Expression<SqlBool> =>
	'siren' in token
		? sql`d.slug in (select s.slug from sirens as s where s.siren = ${token.siren})`
		: sql`d.sort in (select w.sort from directory_words as w where ${isWord(token)})`;

/** The same, asked of one page at a time: where few are looked at. `of`: `d`, or words of the same page. */
export function hasToo(token: Token, of: 'd' | 'own'): Expression<SqlBool> {
	if ('siren' in token) return hasToken(token);
	const same = token.beginning === null ? 'sort' : 'slug';
	return sql`exists (select 1 from directory_words as w
		where ${sql.ref(`w.${same}`)} = ${sql.ref(`${of}.${same}`)} and ${isWord(token)})`;
}
