/** What the sheet of a department, or of a group of communes, says: of the pages that are listed now. */
import type { Communes } from '$lib/grid/communes';
import { departments } from '$lib/grid/facts';
import { subjects } from '../directory/subjects';
import { readRows } from '../figures/listed';
import { readCommunes } from '../questionnaire/communes';
import type { Db } from '../store/tables';
import { partsOf, type Part } from './parts';
import { tell, type Told } from './withhold';

export interface Territory {
	/** `34`, or the SIREN of a group. */
	code: string;
	pages: number;
	/** In the order of `subjects`, those of which something may be said. */
	subjects: ({ subject: string } & Told)[];
	/** Those that have pages: of a department its groups, of a group the departments that it is in; each with all of its own. */
	beside: { code: string; pages: number }[];
}

let counted: { db: Db; tag: string; territories: Promise<Territories> } | null = null;

/** Null: there is no such territory. `tag`: of `directoryTag`, read before; what was counted under it is not again. */
export async function readTerritory(
	db: Db,
	code: string,
	moment: { tag: string; today: string }
): Promise<Territory | null> {
	return (await readTerritories(db, moment)).at(code);
}

/** Codes of those that have listed pages. */
export const listTerritories = async (
	db: Db,
	moment: { tag: string; today: string }
): Promise<string[]> => (await readTerritories(db, moment)).listed();

function readTerritories(
	db: Db,
	{ tag, today }: { tag: string; today: string }
): Promise<Territories> {
	if (counted?.db === db && counted.tag === tag) return counted.territories;
	const territories = Promise.all([readRows(db, today), readCommunes()]).then(
		([rows, communes]) => new Territories(partsOf(rows), communes)
	);
	counted = { db, tag, territories };
	territories.catch(() => (counted = null));
	return territories;
}

export class Territories {
	readonly #parts: readonly Part[];
	readonly #communes: Communes;
	/** Of each subject, by territory. */
	readonly #told: readonly ReadonlyMap<string, Told>[];

	constructor(parts: readonly Part[], communes: Communes) {
		this.#parts = parts;
		this.#communes = communes;
		this.#told = subjects.map((_, at) =>
			tell(
				parts.map(({ department, group, subjects: counts }) => ({
					department,
					group,
					answered: counts[at]?.answered ?? 0,
					active: counts[at]?.active ?? 0
				}))
			)
		);
	}

	/** Null: neither a department of the region nor a group of communes in it. */
	at(code: string): Territory | null {
		const group = this.#communes.groupOf(code);
		const isDepartment = code !== 'other' && departments.includes(code);
		if (!isDepartment && !group) return null;
		const beside = group
			? new Set(group.communes.map((commune) => commune.code.slice(0, 2)))
			: this.#communes.inDepartment(code).groups.map((one) => one.code);
		return {
			code,
			pages: this.#pagesOf(code),
			subjects: subjects.flatMap((subject, at) => {
				const told = this.#told[at]?.get(code);
				return told ? [{ subject, ...told }] : [];
			}),
			beside: [...beside]
				.map((other) => ({ code: other, pages: this.#pagesOf(other) }))
				.filter(({ pages }) => pages > 0)
		};
	}

	#pagesOf(code: string): number {
		return this.#parts
			.filter(({ department, group }) => department === code || group === code)
			.reduce((total, { pages }) => total + pages, 0);
	}

	listed(): string[] {
		const codes = this.#parts.flatMap(({ department, group }) => [department, group ?? '']);
		return [...new Set(codes)].filter((code) => this.at(code) !== null).sort();
	}
}
