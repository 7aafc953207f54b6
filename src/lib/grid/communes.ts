/** The communes of Occitanie and the group of communes (EPCI) of each: 30 kB, brought when first asked for. */
import url from '/criteria/communes/occitanie.json?url&no-inline';
import { bare } from './bare-words';
import type { FactWords, Words } from './words';

export interface Commune {
	/** INSEE's. */
	code: string;
	name: string;
	/** With the department, where another commune has this name. */
	readonly label: string;
	epci: Epci | null;
}
export interface Epci {
	/** Its SIREN. */
	code: string;
	name: string;
}

export interface CommuneGroup extends Epci {
	communes: readonly Commune[];
}

export interface CommunesFile {
	epci: [code: string, name: string][];
	communes: [code: string, name: string, epci: number | null][];
}

/** St-Jean is called Saint-Jean. */
const keyOf = (name: string) =>
	bare(name)
		.replace(/\bst\b/g, 'saint')
		.replace(/\bste\b/g, 'sainte');

/** The kind of group, which its official name shortens, as its first word. */
const kinds: Record<string, string> = {
	CC: 'communauté de communes',
	CA: 'communauté d’agglomération',
	CU: 'communauté urbaine'
};

/** « CC du Pays de Lunel » is the communauté de communes du Pays de Lunel. */
export const groupName = (name: string): string =>
	typographic(name.replace(/^\w+/, (kind) => kinds[kind] ?? kind));

const typographic = (name: string): string => name.replaceAll("'", '’');

interface NameIndex {
	keyed: readonly { key: string; commune: Commune }[];
	/** How many communes are called so. */
	counts: ReadonlyMap<string, number>;
}

const mapped = <T>(values: Iterable<T>, entry: (value: T) => [string, string]) =>
	Object.fromEntries([...values].map(entry));

export class Communes {
	readonly #byCode: ReadonlyMap<string, Commune>;
	readonly #groupByCode: ReadonlyMap<string, CommuneGroup>;
	#index: NameIndex | null = null;
	#words: FactWords | null = null;

	constructor(file: CommunesFile) {
		const groups = file.epci.map(([code, name]) => ({ code, name }));
		const labelOf = (commune: Commune) => this.#labelOf(commune);
		const all = file.communes.map(([code, name, at]): Commune => ({
			code,
			name,
			epci: at === null ? null : (groups[at] ?? null),
			get label() {
				return labelOf(this);
			}
		}));
		this.#byCode = new Map(all.map((commune) => [commune.code, commune]));
		const members = Map.groupBy(all, ({ epci }) => epci);
		this.#groupByCode = new Map(
			groups.map((group) => [group.code, { ...group, communes: members.get(group) ?? [] }])
		);
	}

	/** What a page calls them, by code: a commune with its group, or a group. In both languages: they are names. */
	get words(): FactWords {
		return (this.#words ??= {
			question: '',
			why: '',
			choices: {
				...mapped(this.#groupByCode.values(), ({ code, name }) => [code, groupName(name)]),
				...mapped(this.#byCode.values(), ({ code, name, epci }) => [
					code,
					typographic(name) + (epci ? ` (${groupName(epci.name)})` : '')
				])
			}
		});
	}

	/** Four thousand names, bare and in order: made for who looks for one, not for who knows its code. */
	get #names(): NameIndex {
		if (this.#index) return this.#index;
		const keyed = [...this.#byCode.values()].map((commune) => ({
			key: keyOf(commune.name),
			commune
		}));
		const counts = new Map<string, number>();
		for (const { key } of keyed) counts.set(key, (counts.get(key) ?? 0) + 1);
		keyed.sort((one, other) => (one.key < other.key ? -1 : 1));
		return (this.#index = { keyed, counts });
	}

	#labelOf({ code, name }: Commune): string {
		const isShared = (this.#names.counts.get(keyOf(name)) ?? 0) > 1;
		return isShared ? `${name} (${code.slice(0, 2)})` : name;
	}

	/** The table could not be brought. */
	get isEmpty(): boolean {
		return this.#byCode.size === 0;
	}

	/** Without accents nor hyphens: first the one called so, then those that begin so, then those with such a word. */
	search(typed: string, most = 8): Commune[] {
		const key = keyOf(typed);
		if (key === '') return [];
		const rank = (name: string) =>
			[name === key, name.startsWith(key), ` ${name}`.includes(` ${key}`)].indexOf(true);
		return this.#names.keyed
			.map(({ key, commune }) => ({ commune, rank: rank(key) }))
			.filter(({ rank }) => rank >= 0)
			.sort((one, other) => one.rank - other.rank)
			.slice(0, most)
			.map(({ commune }) => commune);
	}

	/** The one that is called so, in that department where it is known (`34`, or a postal code); null when none is, or several. */
	called(name: string, department = ''): Commune | null {
		const key = keyOf(name.replace(/\s*\(\d\d\)\s*$/, ''));
		const place = /\((\d\d)\)\s*$/.exec(name)?.[1] ?? department.slice(0, 2);
		const found = this.#names.keyed.filter(
			(one) => one.key === key && (place === '' || one.commune.code.startsWith(place))
		);
		return (found.length === 1 && found[0]?.commune) || null;
	}

	/** Null for a code of elsewhere, and for what is none. */
	of = (code: string): Commune | null => this.#byCode.get(code) ?? null;

	epciOf = (code: string): Epci | null => this.of(code)?.epci ?? null;

	/** Null for a SIREN of elsewhere, and for what is none. */
	groupOf = (code: string): CommuneGroup | null => this.#groupByCode.get(code) ?? null;

	/** The groups that have a commune there, and the communes, each in the order of its names. `department`: `34`. */
	inDepartment(department: string): { groups: Epci[]; communes: Commune[] } {
		const isHere = ({ code }: Commune) => code.startsWith(department);
		const byName = (one: { name: string }, other: { name: string }) =>
			one.name.localeCompare(other.name, 'fr');
		return {
			groups: [...this.#groupByCode.values()]
				.filter(({ communes }) => communes.some(isHere))
				.sort(byName),
			communes: [...this.#byCode.values()].filter(isHere).sort(byName)
		};
	}

	/** Whether a place, a commune or a group by its code, is in this department. */
	isIn(place: string, department: string): boolean {
		const communes = this.#groupByCode.get(place)?.communes ?? [this.of(place)];
		return communes.some((commune) => commune?.code.startsWith(department));
	}
}

/** The words that a page is said in, with those of places. */
export const wordsWithPlaces = (words: Words, communes: Communes | null): Words =>
	communes ? { ...words, facts: { ...words.facts, place: communes.words } } : words;

let loading: Promise<Communes> | null = null;

/** Once for all. Rejects when the network is needed and absent; then it may be tried again. */
export function loadCommunes(): Promise<Communes> {
	loading ??= fetchCommunes();
	loading.catch(() => (loading = null));
	return loading;
}

async function fetchCommunes(): Promise<Communes> {
	const response = await fetch(url);
	if (!response.ok) throw new Error(`The communes answered ${response.status}.`);
	return new Communes((await response.json()) as CommunesFile);
}
