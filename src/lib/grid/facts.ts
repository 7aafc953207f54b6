import type { Condition, FactValue } from './grid';

/**
 * The core profile: facts every grid may read, whatever its version (`facts.json` of the instance). Closed lists; their
 * words are in the grid's words file. `start` facts are the questions before the first answer.
 */
export interface CoreFact {
	id: string;
	kind: 'yes-no' | 'count' | 'choice' | 'text' | 'year' | 'month';
	choices?: readonly string[];
	groups?: readonly { id: string; choices: readonly string[] }[];
	min?: number;
	max?: number;
	maxLength?: number;
	start?: true;
	/** So many choices that a person searches them, by other words too. */
	searched?: true;
	/** Said with that fact, in words of its own: it is asked nowhere, and no condition reads it. */
	beside?: string;
	/** May be an interval `{ min, max }`. */
	interval?: true;
	/** What "don't know" counts as; without it, unknown. */
	ifUnknown?: FactValue;
	askWhen?: Condition;
	/** As of a fact of a grid. */
	known?: { when: Condition; value: FactValue };
}

/** Sections of NAF rev. 2, which are offered and which conditions read. The scheme is part of the value. */
export const nafSections = [...'ABCDEFGHIJKLMNOPQRSTU'].map((letter) => `rev2:${letter}`);

/** A fact as `facts.json` writes it: choices that are groups, or sections of NAF, stand there once. */
export type WrittenFact = CoreFact & { scheme?: 'naf' };

export const coreFacts: readonly CoreFact[] = INSTANCE.core.map(({ scheme, ...fact }) => {
	const choices = scheme ? nafSections : fact.groups?.flatMap((group) => group.choices);
	return choices ? { ...fact, choices } : fact;
});

const choicesOf = (id: string) => coreFacts.find((fact) => fact.id === id)?.choices ?? [];

/** What a company plans to do; `none` is an answer of its own. Asked as the fact `project`. */
export const projects = choicesOf('project').filter((id) => id !== 'none');

/** Those of the region, and `other`. */
export const departments = choicesOf('department');

/** Forms and activities that a chamber of trades does not register, by fact. */
export const notCraft: readonly (readonly [fact: string, values: readonly FactValue[]])[] =
	valuesIn(coreFacts.find(({ id }) => id === 'artisan')?.known?.when);

function valuesIn(when: Condition | undefined): [string, FactValue[]][] {
	if (!when || !('any' in when)) return [];
	return when.any.flatMap((one) => ('in' in one ? [one.in] : []));
}

/** INSEE's code of the region whose departments are listed. */
export const region = INSTANCE.region;

/**
 * Facts that the conditions of offers may read and nobody is asked: whole years since the creation (an interval, from
 * `created` or `closedYears`), and the region of `department`.
 */
export const derivedFacts: readonly (CoreFact & { from: string })[] = [
	{ id: 'age', kind: 'count', min: 0, max: 500, interval: true, from: 'created' },
	{ id: 'region', kind: 'choice', choices: [region, 'other'], from: 'department' }
];

/** Sections of NAF 2025, which counts from 2027-01-01, whose whole content comes from one of rev. 2; and those. */
const [ofOne, theOne] = ['BEJNUV', 'BEJMTU'];

/** `C` is read as `rev2:C`, and a section of NAF 2025 as the one of rev. 2 that all of it comes from, where there is one. */
export function canonicalNaf(value: string): string {
	if (/^[A-U]$/.test(value)) return `rev2:${value}`;
	const at = /^rev21:.$/.test(value) ? ofOne.indexOf(value.slice(-1)) : -1;
	return at < 0 ? value : `rev2:${theOne.charAt(at)}`;
}

/** A section of NAF 2025: it may be told, and counts as never given where conditions would have to guess. */
export const isNaf2025 = (value: unknown): boolean =>
	typeof value === 'string' && /^rev21:[A-V]$/.test(value);
