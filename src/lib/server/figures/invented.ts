/** Companies that do not exist, for a trial instance: their points are those of answers drawn at random from the grid. */
import type { CompiledCriterion, CompiledGrid } from '$lib/engine/compile';
import type { CompiledItem } from '$lib/engine/items/compile-item';
import { readSheet } from '$lib/engine/score';
import { nafSections } from '$lib/grid/facts';
import type { GridFact } from '$lib/grid/grid';
import type { Answer, Profile } from '$lib/grid/sheet';
import {
	figureFamilyOf,
	figurePlaces,
	figureSizeOf,
	type FigureFamily
} from '$lib/share/figures/classes';
import { hashOf } from '../publications/secrets';
import type { StoredContribution } from './pool';
import { pointsOf } from './validate-contribution';

/** Each the same for the same edition. */
export function inventContributions(
	compiled: CompiledGrid,
	edition: string,
	count: number
): StoredContribution[] {
	const lot = new Lot(`${edition}/${count}`);
	return Array.from({ length: count }, (_, at) => inventOne(compiled, lot, edition, at));
}

function inventOne(
	compiled: CompiledGrid,
	lot: Lot,
	edition: string,
	at: number
): StoredContribution {
	const headcount = lot.of(headcounts)(lot);
	const naf = lot.of(sections);
	const place = lot.of(commonPlaces);
	const profile: Profile = {
		...{ headcount, naf, closedYears: 3, artisan: lot.next() < 0.3, turnover: '100k-500k' },
		department: /^\d/.test(place) ? place : place === 'elsewhere' ? 'other' : '31',
		legalForm: lot.of(['sarl', 'sas', 'eurl', 'sasu', 'association', 'scop']),
		...Object.fromEntries(compiled.grid.facts.map((fact) => [fact.id, lot.fact(fact, headcount)]))
	};
	// A company that does well in one subject often does in others.
	const will = 0.4 * lot.next();
	const answers = Object.fromEntries(
		compiled.criteria.map((criterion) => [criterion.id, lot.answers(criterion, will)])
	);
	const points = pointsOf(compiled, readSheet(compiled, { profile, answers }));
	return {
		id: hashOf(`${edition}/${at}`).slice(0, 32),
		size: figureSizeOf(headcount) ?? 'alone',
		family: figureFamilyOf(naf) ?? ('other-services' satisfies FigureFamily),
		place,
		year: Number(edition.slice(0, 4)) - (lot.next() < 0.7 ? 1 : 0),
		grid: compiled.name,
		points: JSON.stringify(points)
	};
}

/** 81 in a hundred have fewer than ten people, as those that assess themselves in the region. */
const headcounts = [
	...repeat(21, () => 0),
	...repeat(60, (lot: Lot) => 1 + Math.floor(9 * lot.next() ** 1.5)),
	...repeat(15, (lot: Lot) => 10 + Math.floor(40 * lot.next() ** 2)),
	...repeat(4, (lot: Lot) => 50 + Math.floor(150 * lot.next()))
];
/** Trades, building, shops and services more often than the rest. */
const sections = [...nafSections, ...'CFGGIJMMNQS'].map((section) =>
	section.startsWith('rev2:') ? section : `rev2:${section}`
);
const commonPlaces = [...figurePlaces, ...['31', '31', '34', '34', '30', '66', '81']];

function repeat<T>(times: number, value: T): T[] {
	return Array.from({ length: times }, () => value);
}

/** Numbers that are the same each time, from a name. */
class Lot {
	#state: number;

	constructor(name: string) {
		this.#state = parseInt(hashOf(name).slice(0, 8), 16);
	}

	/** From 0 to under 1. */
	next(): number {
		this.#state = (this.#state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	}

	of<T>(values: readonly T[]): T {
		const value = values[Math.floor(this.next() * values.length)];
		if (value === undefined) throw new Error('There is nothing to draw from.');
		return value;
	}

	fact({ kind, choices = [] }: GridFact, headcount: number): Profile[string] {
		if (kind === 'yes-no') return this.next() < 0.3;
		if (kind === 'count') return Math.floor(this.next() ** 3 * (headcount + 1));
		// The first is the commonest.
		return this.next() < 0.8 ? (choices[0] ?? '') : this.of(choices);
	}

	answers(criterion: CompiledCriterion, will: number): Record<string, Answer> {
		const own = Math.min(1, Math.max(0, will + 0.4 * (this.next() - 0.5)));
		return Object.fromEntries(
			[...criterion.items.values()].map((item) => [item.id, this.#answer(item, own)])
		);
	}

	#answer(item: CompiledItem, will: number): Answer {
		switch (item.kind) {
			case 'level': {
				const at = Math.min(item.rungs.length - 1, Math.floor(item.rungs.length * will));
				return { level: item.rungs[Math.max(0, at)]?.rung.id ?? '' };
			}
			case 'practices':
				return {
					practices: item.rungs.flatMap(({ rung }) => (this.next() < will ? [rung.id] : []))
				};
			case 'measure': {
				const brackets = ['none', ...item.bestFirst.map(({ rung }) => rung.id).reverse()];
				return { bracket: brackets[Math.floor(brackets.length * will)] ?? 'none' };
			}
		}
	}
}
