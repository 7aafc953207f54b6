/** Whoever sets reports against each other, with all that is known of the rule. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import '../../../../tests/support/draws';
import { runs } from '../../../../tests/support/runs';
import { isTold, type Range, type Sum } from '../../../../tests/support/whole-numbers';
import { leakingRows } from './leaks';
import { protect } from './protect';
import { fewest, sumOf, type Released, type Unit } from './table';

/** Few companies in many rows, as a coach has them; from one report to the next some come, a few leave or move. */
const portfolio = fc.array(
	fc.record({
		category: fc.oneof(fc.constantFrom(...'abc'), fc.constantFrom(...'abcdefgh')),
		later: fc.constantFrom('same', 'same', 'same', 'new', 'gone', 'moved'),
		joins: fc.constantFrom(...'abcdefgh')
	}),
	{ minLength: 5, maxLength: 30 }
);
type Drawn = { category: string; later: string; joins: string };
const unit = (category: string, at: number): Unit => {
	const id = `${(at * 7919) % 1009}/${at}`;
	return { id, company: id, category, value: 1 };
};
const first = (drawn: readonly Drawn[]) =>
	drawn.flatMap(({ category, later }, at) => (later === 'new' ? [] : [unit(category, at)]));
const second = (drawn: readonly Drawn[]) =>
	drawn.flatMap(({ category, later, joins }, at) =>
		later === 'gone' ? [] : [unit(later === 'moved' ? joins : category, at)]
	);

/**
 * What whoever reads knows: the sum of each row, and more than is printed, which categories are hidden beside those shown.
 * Where no row is shown there is nothing beside.
 */
function read(released: Released, placeOf: (category: string) => readonly number[]): Sum[] {
	return released.rows.flatMap((row) => {
		const value = valueOf(released, row);
		const named = row.map((category) => ({
			of: placeOf(category),
			min: released.rows.length > 1 ? 1 : 0,
			max: 1000
		}));
		return [...named, { of: row.flatMap(placeOf), min: value, max: value }];
	});
}
const valueOf = ({ units }: Released, row: readonly string[]) => sumOf(units, row);
const countIn = (units: readonly Unit[], category: string) => sumOf(units, [category]);
const hiddenIn = ({ rows }: Released) => rows.filter((row) => row.length > 1).flat();

test('what two reports leave of each other is found as by trying every set of their rows', () => {
	const someOf = <T>(all: readonly T[]) => {
		const sets = Array.from({ length: 2 ** all.length }, (_, bits) => bits);
		return sets.map((bits) => new Set(all.filter((_, at) => (bits >> at) % 2 === 1)));
	};
	const tells = (now: Released, before: Released) =>
		someOf(now.rows.map((row) => row[0])).some((taken) =>
			someOf(before.rows.map((row) => row[0])).some((less) => {
				const counted = (units: readonly Unit[], some: typeof taken) =>
					new Set(units.flatMap(({ id, category }) => (some.has(category) ? [id] : [])));
				const left = counted(now.units, taken).symmetricDifference(counted(before.units, less));
				return left.size > 0 && left.size < fewest;
			})
		);
	fc.assert(
		fc.property(portfolio, (drawn) => {
			const shownApart = (units: Unit[]): Released => {
				const rows = [...new Set(units.map(({ category }) => category))].map((one) => [one]);
				return { units, rows: rows.filter(([one]) => countIn(units, one ?? '') >= fewest) };
			};
			const [before, now] = [shownApart(first(drawn)), shownApart(second(drawn))];
			const [shown, known] = [now, before].map(({ units, rows }): Released => {
				const named = rows.flat();
				return { units: units.filter(({ category }) => named.includes(category)), rows };
			});
			if (!shown || !known) return;
			expect(leakingRows(shown, known).length > 0).toBe(tells(shown, known));
		}),
		runs(300, 3000)
	);
});

test('no hidden row of a report has a single possible value', { timeout: 600_000 }, () => {
	fc.assert(
		fc.property(portfolio, (drawn) => {
			const released = protect(second(drawn));
			fc.pre(released !== null);
			const names = released.rows.flat();
			const unknowns = names.map((): Range => ({ min: 0, max: 30 }));
			const sums = read(released, (category) => [names.indexOf(category)]);
			for (const category of hiddenIn(released)) {
				const truth = countIn(released.units, category);
				expect(isTold(unknowns, sums, [names.indexOf(category)], truth), category).toBe(false);
			}
		}),
		runs(400, 10_000)
	);
});

test(
	'two reports in turn tell no hidden row, and no change of one to four companies',
	{ timeout: 600_000 },
	() => {
		fc.assert(
			fc.property(portfolio, fc.boolean(), (all, isGrowing) => {
				// Where nobody leaves or moves, the reader knows it.
				const drawn = isGrowing
					? all.map((one) => (one.later === 'new' ? one : { ...one, later: 'same' }))
					: all;
				const earlier = protect(first(drawn));
				const later = earlier && protect(second(drawn), { earlier: [earlier] });
				if (!earlier || !later) return fc.pre(false);
				const names = [...new Set([...earlier.rows.flat(), ...later.rows.flat()])];
				const at = (category: string) => names.indexOf(category) * 3;
				// Of each category: who stayed, who left or joined another row, who came.
				const known = { gone: isGrowing ? 0 : 30 };
				const unknowns = names.flatMap((): Range[] => [
					{ min: 0, max: 30 },
					{ min: 0, max: known.gone },
					{ min: 0, max: 30 }
				]);
				const was = (category: string) => [at(category), at(category) + 1];
				const is = (category: string) => [at(category), at(category) + 2];
				const none = (some: Released, place: typeof was) =>
					names
						.filter((category) => !some.rows.flat().includes(category))
						.map((category): Sum => ({ of: place(category), min: 0, max: 0 }));
				const sums = [
					...read(earlier, was),
					...none(earlier, was),
					...read(later, is),
					...none(later, is)
				];
				for (const category of hiddenIn(earlier)) {
					const truth = countIn(earlier.units, category);
					expect(isTold(unknowns, sums, was(category), truth), `${category} before`).toBe(false);
				}
				for (const category of hiddenIn(later)) {
					const truth = countIn(later.units, category);
					expect(isTold(unknowns, sums, is(category), truth), `${category} now`).toBe(false);
				}
				if (!isGrowing) return;
				for (const category of names) {
					const came = countIn(later.units, category) - countIn(earlier.units, category);
					if (came < 1 || came >= fewest) continue;
					expect(isTold(unknowns, sums, [at(category) + 2], came), `${category} came`).toBe(false);
				}
			}),
			runs(200, 10_000)
		);
	}
);
