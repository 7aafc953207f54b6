/** What a page of the directory says, in texts and addresses. */
import { formatDate } from '$lib/i18n/dates';
import type { Areas, Language } from '$lib/i18n/locale';
import { formatNumber } from '$lib/i18n/numbers';
import { withoutTrades } from '$lib/questions/wording';
import type { Words } from '$lib/grid/words';
import { activeFilters, type DirectoryCounts, type Lifted } from '$lib/server/directory/counts';
import type { Meaning } from '$lib/server/directory/meanings';
import type { Phrase } from '$lib/server/directory/phrases';
import type { Filters, ListedPage, Search } from '$lib/server/directory/search';
import { addressOf, choices, names, sectorOf, valuesOf, type Choice } from './search-address';

export interface ChoiceShown {
	name: string;
	label: string;
	options: { value: string; text: string; chosen: boolean }[];
}

export interface LinkShown {
	text: string;
	href: string;
}

/** To the pages of one place or sector, with how many there are. */
interface WayShown extends LinkShown {
	count: string;
}

export interface DirectoryShown {
	heading: string;
	found: string;
	/** Nothing is in the directory at all. */
	isEmpty: boolean;
	isFirst: boolean;
	isByDate: boolean;
	ignored: string;
	/** What the words of the field were taken for; empty: for words of names alone. */
	understood: string;
	form: { text: string; choices: ChoiceShown[]; ess: boolean; essLabel: string | null };
	active: LinkShown[];
	lifted: LinkShown[];
	sorts: { byName: string; byDate: string };
	pages: { name: string; href: string; does: string; where: string; size: string; day: string }[];
	next: string | null;
	/** What the link to more says: how many are left, where that is known. */
	onward: string;
	first: string;
	/** Of the department whose pages these are; null: they are of several. */
	sheet: string | null;
	/** The pages of departments and sectors that have companies. */
	places: WayShown[];
	sectors: WayShown[];
	/** The address that search engines are told; null: the page is one of many of a search. */
	canonical: string | null;
}

export interface DirectoryRead {
	search: Search;
	ignored: readonly string[];
	list: { pages: readonly ListedPage[]; next: string | null };
	counts: DirectoryCounts;
	lifted: readonly Lifted[];
	/** Of the text. */
	phrases: readonly Phrase[];
	/** No page is listed, whatever is asked. */
	isEmpty: boolean;
}

export interface DirectoryWords {
	lang: Language;
	prefix: string;
	words: Areas['directory'];
	ofPages: Areas['public'];
	/** Of the current questionnaire, with trades. */
	asked: Words;
}

export function directoryShown(read: DirectoryRead, spoken: DirectoryWords): DirectoryShown {
	const { search, counts, list } = read;
	const { words, prefix, lang } = spoken;
	const { sort, after, ...filters } = search;
	const to = (change: Partial<Search>) => prefix + addressOf({ ...search, after: null, ...change });
	const say = (filter: keyof Filters) => filterText(filter, filters, spoken);
	const active = activeFilters(filters);
	const [only] = active;
	const isPlace = active.length === 1 && (only === 'department' || only === 'sector');
	const linksTo = (filter: 'department' | 'sector') =>
		choices[filter].flatMap((value) => {
			const count = counts[filter].get(filter === 'sector' ? sectorOf(value) : value) ?? 0;
			if (count === 0) return [];
			return [
				{
					text: choiceText(filter, value, spoken),
					count: written(count, spoken),
					href: `${prefix}/annuaire/${names[filter]}/${value}`
				}
			];
		});
	return {
		heading: isPlace && only ? words.titleOf(say(only)) : words.title,
		found: words.found(counts.total, written(counts.total, spoken)),
		isEmpty: read.isEmpty,
		isFirst: after === null,
		isByDate: sort === 'date',
		ignored: read.ignored.length > 0 ? words.ignored(read.ignored.join(', ')) : '',
		understood: understoodText(read.phrases, spoken),
		form: {
			text: filters.text,
			choices: (['department', 'sector', 'size', 'subject'] as const).map((filter) =>
				choiceShown(filter, filters, counts, spoken)
			),
			ess: filters.ess,
			essLabel:
				counts.ess === 0 && !filters.ess
					? null
					: words.choice(words.ess, written(counts.ess, spoken))
		},
		active: active.map((filter) => ({ text: say(filter), href: to(nothing(filter)) })),
		lifted: read.lifted
			.filter(({ count }) => count > 0)
			.map(({ filter, count }) => ({
				text: words.without(say(filter), count, written(count, spoken)),
				href: to(nothing(filter))
			})),
		sorts: { byName: to({ sort: 'name' }), byDate: to({ sort: 'date' }) },
		pages: list.pages.map(({ slug, content, updatedOn }) => ({
			name: content.name,
			href: `${prefix}/s/${slug}`,
			...aboutOf(content, spoken),
			day: words.updated(formatDate(updatedOn, lang))
		})),
		next: list.next === null ? null : to({ after: list.next }),
		onward: onwardText(read, spoken),
		first: to({}),
		sheet: only === 'department' && isPlace ? `${prefix}/territoires/${filters.department}` : null,
		places: active.length === 0 && after === null ? linksTo('department') : [],
		sectors: active.length === 0 && after === null ? linksTo('sector') : [],
		canonical: after === null && sort === 'name' && (active.length === 0 || isPlace) ? to({}) : null
	};
}

/** A list goes on after a page, not a number: only its beginning knows what is left. */
function onwardText({ search, list, counts }: DirectoryRead, spoken: DirectoryWords): string {
	const left = counts.total - list.pages.length;
	return search.after === null && left > 0
		? spoken.words.left(left, written(left, spoken))
		: spoken.words.next;
}

const written = (count: number, { lang }: DirectoryWords): string => formatNumber(count, lang);

const nothing = (filter: keyof Filters): Partial<Filters> =>
	filter === 'text' ? { text: '' } : { [filter]: filter === 'ess' ? false : null };

function choiceShown(
	filter: Choice,
	filters: Filters,
	counts: DirectoryCounts,
	spoken: DirectoryWords
): ChoiceShown {
	const { words } = spoken;
	const said = valuesOf(filters)[names[filter]];
	const options = choices[filter].flatMap((value) => {
		const count = counts[filter].get(filter === 'sector' ? sectorOf(value) : value) ?? 0;
		const chosen = said === value;
		if (count === 0 && !chosen) return [];
		const text = words.choice(choiceText(filter, value, spoken), written(count, spoken));
		return [{ value, text, chosen }];
	});
	const any = { value: '', text: words.any, chosen: said === undefined };
	return { name: names[filter], label: words[filter], options: [any, ...options] };
}

/** A choice, as its filter's list says it. */
function choiceText(filter: Choice, value: string, { asked, ofPages }: DirectoryWords): string {
	const facts = asked.facts;
	switch (filter) {
		case 'department':
			return facts.department?.choices?.[value] ?? value;
		case 'sector':
			return withoutTrades(facts.naf?.choices?.[sectorOf(value)] ?? value);
		case 'size':
			return ofPages.headcount[value as keyof typeof ofPages.headcount];
		case 'subject':
			return asked.criteria[value]?.plain ?? value;
	}
}

function filterText(filter: keyof Filters, filters: Filters, spoken: DirectoryWords): string {
	if (filter === 'text') return filters.text;
	if (filter === 'ess') return spoken.words.ess.split(/[,:]/)[0] ?? '';
	return choiceText(filter, valuesOf(filters)[names[filter]] ?? '', spoken);
}

/** « métier : Maçonnerie, gros œuvre · département : Hérault (34) » */
export function understoodText(phrases: readonly Phrase[], spoken: DirectoryWords): string {
	const { words } = spoken;
	return phrases
		.filter(({ meanings }) => meanings.length > 0)
		.map(({ meanings }) =>
			[...Map.groupBy(meanings, ({ kind }) => kind)]
				.map(([kind, alike]) => {
					const texts = new Set(alike.map((meaning) => meaningText(meaning, spoken)));
					const names = [...texts].join(words.or);
					// Its name begins with what it is.
					return kind === 'group' ? names : words.means(words.kinds[kind], names);
				})
				.join(words.or)
		)
		.join(' · ');
}

/** Without what it is in: one name stands for all the communes that are called so. */
function meaningText({ kind, id }: Meaning, spoken: DirectoryWords): string {
	const { trade, place } = spoken.asked.facts;
	switch (kind) {
		case 'trade':
			return trade?.choices?.[id] ?? id;
		case 'commune':
			return place?.choices?.[id]?.replace(/ \(.*/, '') ?? id;
		case 'group':
			return place?.choices?.[id] ?? id;
		case 'sector':
		case 'department':
			return choiceText(kind, id, spoken);
	}
}

/** Its trade or sector; where it is, its size, and what a name that reads as a label stands on. */
function aboutOf(
	{ facts, headcountBand, registered }: ListedPage['content'],
	{ asked, ofPages }: DirectoryWords
): { does: string; where: string; size: string } {
	const said = (id: string) => {
		const value = facts.find(({ fact }) => fact === id)?.value;
		return value === undefined ? undefined : asked.facts[id]?.choices?.[String(value)];
	};
	const sector = said('naf');
	const where = [
		// The group of a commune is on its page.
		said('place')?.replace(/ \(.*\)$/, ''),
		said('department')?.replace(' (', '\u00a0(')
	];
	const size = [
		ofPages.headcount[headcountBand as keyof typeof ofPages.headcount]?.replaceAll(' ', '\u00a0'),
		registered && ofPages.registered
	];
	const line = (texts: readonly (string | false | undefined)[]) =>
		texts.filter(Boolean).join('\u00a0· ');
	return {
		does: said('trade') ?? (sector ? withoutTrades(sector) : ''),
		where: line(where),
		size: line(size)
	};
}
