/**
 * What an operator looks pages up by. Contents are long: of all pages their index alone is read, or the beginning of what
 * they say, where the name stands.
 */
import type { ExpressionBuilder } from 'kysely';
import { finder } from '$lib/grid/bare-words';
import type { PublicContent } from '$lib/share/public-content';
import type { Store } from '../store/store';
import type { Db, PublicationRow, Tables } from '../store/tables';
import { slugForm } from '../store/secrets';
import { contentOf, unlessDamaged } from '../store/stored-content';

/** `held`, `hidden`: by the operator, or until the operator decides; `damaged`: its content can no longer be read. */
export const pageStates = ['open', 'ended', 'held', 'hidden', 'damaged'] as const;
type PageState = (typeof pageStates)[number];

interface FoundPage extends Pick<
	PublicationRow,
	'slug' | 'listed' | 'published_at' | 'valid_until'
> {
	state: PageState;
	name: string;
	siren: string | null;
}

type Head = Pick<FoundPage, 'name' | 'siren'>;

type Indexed = Pick<
	PublicationRow,
	'slug' | 'moderation' | 'listed' | 'published_at' | 'valid_until'
>;

/** Long enough for what stands before the name and the SIREN, and for all but the longest names. */
const headLength = 320;

/**
 * Newest first, `from` the how manieth and `most` at most; how many there are in all. `words`: of the name, each at least
 * its beginning; a slug, or an address that ends with one; a SIREN. `today` is `yyyy-mm-dd`.
 */
export async function findPages(
	{ db }: Store,
	{
		words,
		state,
		from,
		most
	}: { words: string; state: PageState | null; from: number; most: number },
	today: string
): Promise<{ pages: FoundPage[]; count: number }> {
	const indexed = await named(db, everyPage(db, state), words);
	const found = await inState(db, indexed, state, today);
	const shown = found.slice(from, from + most);
	const pages: FoundPage[] = [];
	for (const page of shown) {
		const content = await wholeContent(db, page.slug);
		const { name, siren } = content ?? { name: '-', siren: null };
		const { slug, listed, published_at, valid_until } = page;
		const state = content ? stateOf(page, today) : 'damaged';
		pages.push({ slug, listed, published_at, valid_until, name, siren, state });
	}
	return { pages, count: found.length };
}

async function inState(
	db: Db,
	pages: readonly Indexed[],
	state: PageState | null,
	today: string
): Promise<readonly Indexed[]> {
	if (state === null) return pages;
	if (state !== 'damaged') return pages.filter((page) => stateOf(page, today) === state);
	const damaged: Indexed[] = [];
	for (const page of pages) if (!(await wholeContent(db, page.slug))) damaged.push(page);
	return damaged;
}

const stateOf = ({ moderation, valid_until }: Indexed, today: string): PageState =>
	moderation === 'open' && valid_until < today ? 'ended' : moderation;

/** Null when it is damaged. */
const wholeContent = (db: Db, slug: string): Promise<PublicContent | null> =>
	unlessDamaged(
		db
			.selectFrom('publications')
			.select(['slug', 'content'])
			.where('slug', '=', slug)
			.executeTakeFirstOrThrow()
			.then((stored) => contentOf(db, stored))
	);

/** Every page that may be in this state, newest first: from the index `publications_listed` alone. */
export function everyPage(db: Db, state: PageState | null) {
	const all = db
		.selectFrom('publications')
		.select(['slug', 'moderation', 'listed', 'published_at', 'valid_until']);
	const moderation = state === 'ended' ? 'open' : state;
	const some =
		moderation === null || moderation === 'damaged'
			? all
			: all.where('moderation', '=', moderation);
	return some.orderBy('published_at', 'desc').orderBy('slug');
}

/** Of these pages, those that the words find. */
async function named(
	db: Db,
	pages: ReturnType<typeof everyPage>,
	words: string
): Promise<Indexed[]> {
	if (words === '') return pages.execute();
	const last = words.trim().split('/').at(-1) ?? '';
	if (slugForm.test(last)) return pages.where('slug', '=', last).execute();
	const digits = words.replace(/\s/g, '');
	const isNamed = finder(words);
	const isFound = /^\d{9}$/.test(digits)
		? ({ siren }: Head) => siren === digits
		: ({ name }: Head) => isNamed(name);
	const found: Indexed[] = [];
	for (const { head, ...page } of await pages.select(beginning).execute()) {
		const { slug } = page;
		if (isFound(readHead(head) ?? (await wholeHead(db, slug)))) found.push(page);
	}
	return found;
}

const beginning = (build: ExpressionBuilder<Tables, 'publications'>) =>
	build.fn<string>('substr', ['content', build.lit(1), build.lit(headLength)]).as('head');

const wholeHead = async (db: Db, slug: string): Promise<Head> =>
	(await wholeContent(db, slug)) ?? { name: '', siren: null };

/** Null: it ends too early. */
function readHead(head: string): Head | null {
	const found = /"name":("(?:[^"\\]|\\.)*"),"siren":(?:null|"(\d{9})")/.exec(head);
	return found && { name: JSON.parse(found[1] ?? '') as string, siren: found[2] ?? null };
}
