/** The communes of Occitanie and the group of communes (EPCI) of each, for coaches: 30 kB brought when first asked for. */
import { readClients } from '$lib/dossier/storage/client-rows';
import type { AzimutDatabase } from '$lib/dossier/storage/database';
import url from '/criteria/communes/occitanie.json?url&no-inline';
import { bare } from '$lib/grid/bare-words';

export interface Commune {
	/** INSEE's. */
	code: string;
	name: string;
	/** With the department, where another commune has this name. */
	label: string;
	epci: Epci | null;
}
export interface Epci {
	/** Its SIREN. */
	code: string;
	name: string;
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

export class Communes {
	readonly #byCode: ReadonlyMap<string, Commune>;
	readonly #keyed: readonly { key: string; commune: Commune }[];

	constructor(file: CommunesFile) {
		const groups = file.epci.map(([code, name]) => ({ code, name }));
		const counts = new Map<string, number>();
		for (const [, name] of file.communes)
			counts.set(keyOf(name), (counts.get(keyOf(name)) ?? 0) + 1);
		const all = file.communes.map(([code, name, at]) => ({
			code,
			name,
			epci: at === null ? null : (groups[at] ?? null),
			label: (counts.get(keyOf(name)) ?? 0) > 1 ? `${name} (${code.slice(0, 2)})` : name
		}));
		this.#byCode = new Map(all.map((commune) => [commune.code, commune]));
		this.#keyed = all
			.map((commune) => ({ key: keyOf(commune.name), commune }))
			.sort((one, other) => (one.key < other.key ? -1 : 1));
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
		return this.#keyed
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
		const found = this.#keyed.filter(
			(one) => one.key === key && (place === '' || one.commune.code.startsWith(place))
		);
		return (found.length === 1 && found[0]?.commune) || null;
	}

	/** Null for a code of elsewhere, and for what is none. */
	of = (code: string): Commune | null => this.#byCode.get(code) ?? null;

	epciOf = (code: string): Epci | null => this.of(code)?.epci ?? null;
}

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

/** The commune of each client that a coach noted one of, by dossier; in the words noted where the table is out of reach. */
export async function clientCommunes(db: AzimutDatabase): Promise<Map<string, string>> {
	const [notes, known] = await Promise.all([readClients(db), loadCommunes().catch(() => null)]);
	return new Map([...notes].map(([id, { commune }]) => [id, known?.of(commune)?.name ?? commune]));
}
