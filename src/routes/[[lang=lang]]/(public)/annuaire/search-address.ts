/** What a page of the directory is asked, in its address; and the addresses of what may be asked next. */
import { departments, nafSections } from '$lib/grid/facts';
import { headcountBands } from '$lib/share/shown';
import { subjects } from '$lib/server/directory/subjects';
import type { Filters, Search } from '$lib/server/directory/search';

/** The name of each filter in an address, the same in both languages. */
export const names = {
	text: 'q',
	department: 'departement',
	sector: 'secteur',
	size: 'taille',
	ess: 'ess',
	subject: 'sujet'
} as const satisfies Record<keyof Filters, string>;
const [sortName, afterName] = ['tri', 'apres'];

const longestText = 100;
/** As `next` of the list gives them: letters and digits, after a day where the order is by date. */
const afterForm = { name: /^[a-z0-9]{16,76}$/, date: /^\d{4}-\d\d-\d\d_[a-z0-9]{16,76}$/ };

/** In the order of the screen; values as they stand in addresses. */
export const choices = {
	department: departments.map(String),
	sector: nafSections.map((section) => section.replace('rev2:', '')),
	size: headcountBands.map(({ id }) => String(id)),
	subject: subjects
};
export type Choice = keyof typeof choices;

export const sectorOf = (letter: string): string => `rev2:${letter}`;

/** `ignored`: what the address asks and nothing answers to, as `name=value`. */
export function readSearch(
	parameters: URLSearchParams,
	place: Partial<Pick<Filters, 'department' | 'sector'>> = {}
): { search: Search; ignored: string[] } {
	const ignored: string[] = [];
	const given = (name: string) => parameters.get(name)?.trim() || null;
	const ignore = (name: string) => {
		ignored.push(`${name}=${(given(name) ?? '').slice(0, 40)}`);
		return null;
	};
	const oneOf = (filter: Choice) => {
		const value = given(names[filter]);
		if (value === null) return null;
		return choices[filter].includes(value) ? value : ignore(names[filter]);
	};
	const sector = oneOf('sector');
	const ess = given(names.ess);
	if (ess !== null && ess !== 'oui') ignore(names.ess);
	const tri = given(sortName);
	if (tri !== null && tri !== 'nom' && tri !== 'date') ignore(sortName);
	const sort = tri === 'date' ? 'date' : 'name';
	const after = given(afterName);
	const search = {
		text: [...(given(names.text) ?? '')].slice(0, longestText).join(''),
		department: oneOf('department'),
		sector: sector && sectorOf(sector),
		size: oneOf('size'),
		ess: ess === 'oui',
		subject: oneOf('subject'),
		...place,
		sort,
		after: after === null || afterForm[sort].test(after) ? after : ignore(afterName)
	} as const;
	return { search, ignored };
}

/** From the root, without the language. A place alone has a page of its own. */
export function addressOf({ sort, after, ...filters }: Search): string {
	const said = valuesOf(filters);
	const entries = Object.entries(said);
	const [first] = entries;
	const isPlace =
		entries.length === 1 && (first?.[0] === 'departement' || first?.[0] === 'secteur');
	const path = isPlace && first ? `/annuaire/${first[0]}/${first[1]}` : '/annuaire';
	const query = new URLSearchParams(isPlace ? {} : said);
	if (sort === 'date') query.set(sortName, 'date');
	if (after !== null) query.set(afterName, after);
	return query.size === 0 ? path : `${path}?${query.toString()}`;
}

/** Filters as an address says them, by name. */
export function valuesOf(filters: Filters): Record<string, string> {
	const { text, department, sector, size, ess, subject } = filters;
	return Object.fromEntries(
		[
			[names.text, text],
			[names.department, department],
			[names.sector, sector?.replace('rev2:', '')],
			[names.size, size],
			[names.ess, ess ? 'oui' : null],
			[names.subject, subject]
		].filter((pair): pair is [string, string] => Boolean(pair[1]))
	);
}
