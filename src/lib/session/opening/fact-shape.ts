import { coreFacts, notCraft } from '$lib/grid/facts';
import type { Grid, GridFact } from '$lib/grid/grid';
import { profilePath } from '$lib/dossier/paths';
import type { Change } from '$lib/dossier/revision';
import type { Profile, ProfileValue } from '$lib/grid/sheet';

/** How a fact is asked, whether it belongs to every grid or to this one. */
export interface FactShape {
	id: string;
	kind: 'yes-no' | 'count' | 'choice' | 'text' | 'year' | 'month';
	choices: readonly string[];
	groups: readonly { id: string; choices: readonly string[] }[];
	min: number;
	max: number;
	quiet: boolean;
	searched: boolean;
	/** Chosen among rows; else a number is typed. */
	asRows: boolean;
}

/** The questions before the first answer, of whoever they concern. */
export const startFacts = INSTANCE.start;

/** Those of them that concern a company of this profile: what decides between chambers only where it can be. */
export function startFactsOf(profile: Profile): readonly string[] {
	const isRegistered = !notCraft.some(([fact, values]) =>
		values.some((value) => value === profile[fact])
	);
	return isRegistered ? startFacts : startFacts.filter((fact) => fact !== 'artisan');
}

/** Told at once for a new dossier, and shown so that they can be changed. */
export const prefilledFacts: readonly string[] = ['referenceYear', 'perimeter'];

/** The years that answers may be about, the latest first. */
export const closedYears = (today: Date): number[] =>
	[1, 2, 3].map((back) => today.getFullYear() - back);

/** What a new dossier says before anyone is asked: last year, this company alone. */
export function startingProfile(today: Date): Change[] {
	return [
		{ path: profilePath('referenceYear'), value: today.getFullYear() - 1 },
		{ path: profilePath('perimeter'), value: 'alone' }
	];
}

/**
 * `profile` bounds what the profile itself bounds: no more apprentices than employees. `more` are facts that a catalogue
 * adds to those of the grid.
 */
export function factShape(
	grid: Grid,
	id: string,
	profile: Profile = {},
	more: readonly GridFact[] = []
): FactShape {
	const core = coreFacts.find((fact) => fact.id === id);
	const own = [...grid.facts, ...more].find((fact) => fact.id === id);
	const rule = INSTANCE.bounds[id];
	if (!core && !own) throw new Error(`${grid.id}@${grid.version} has no fact ${id}.`);
	return {
		id,
		kind: core?.kind ?? own?.kind ?? 'text',
		choices: core?.choices ?? own?.choices ?? [],
		groups: core?.groups ?? [],
		min: core?.min ?? rule?.min ?? 0,
		max: core?.max ?? countOf(profile[rule?.within ?? '']),
		quiet: own?.quiet ?? false,
		searched: core?.searched ?? false,
		asRows:
			id === 'closedYears' || ['yes-no', 'choice', 'year'].includes(core?.kind ?? own?.kind ?? '')
	};
}

const countOf = (value: ProfileValue | undefined): number =>
	typeof value === 'number' ? value : 9999;

export const isUnknown = (value: ProfileValue | undefined): boolean =>
	typeof value === 'object' && 'unknown' in value;
