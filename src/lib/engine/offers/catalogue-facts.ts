import { departments, derivedFacts, region } from '$lib/grid/facts';
import type { Profile, ProfileValue } from '$lib/grid/sheet';
import { fullYears, lastDayOf } from '../facts/day';
import type { FactTable } from '../facts/compile-facts';
import type { Facts, Interval, KnownValue } from '../facts/facts';
import { isUnknown, readTold, readValue, toldOf } from '../facts/profile';

const baseOf: ReadonlyMap<string, string> = new Map(derivedFacts.map(({ id, from }) => [id, from]));
const farthest = 500;

/**
 * Reads a profile as offers do: a headcount is no exact figure there (operators count in full-time equivalents and
 * yearly averages), and age and region are worked out. `gather` names what would settle a rule: facts never given or
 * given as unknown, never those given as an interval.
 */
export function readCatalogueFacts(table: FactTable, profile: Profile, today: string): Facts {
	const told = toldOf(table, profile);
	widenHeadcount(table, told);
	const asRead = readTold(table, told);
	const values = [...asRead.values];
	const read: Facts = { ...asRead, values };
	// What the questionnaire counts a "don't know" as decides nothing here: it never excludes.
	for (const fact of table.list)
		if (isUnknown(told[fact.slot]) && fact.askWhen?.test(read) !== false)
			values[fact.slot] = undefined;
	const value = (id: string) => values[table.slots.get(id) ?? -1];
	const set = (id: string, known: KnownValue) => {
		const slot = table.slots.get(id);
		if (slot !== undefined) values[slot] = known;
	};
	const created = value('created');
	set('age', ageOf(created, value('closedYears'), today));
	const department = value('department');
	set('region', department === undefined ? undefined : regionOf(department as string));
	const facts: Facts = {
		values,
		states: read.states,
		gather: (slot, into) => {
			const fact = table.list[slot];
			if (fact === undefined) return;
			const asked = baseOf.get(fact.id) ?? fact.id;
			if (fact.id === 'age' ? created !== undefined : values[slot] !== undefined) return;
			const whether = fact.askWhen === null ? true : fact.askWhen.test(facts);
			if (whether === null) fact.askWhen?.gather(facts, into);
			// Given, but whether it counts hangs on another fact: that one is asked.
			if (whether === false || read.states[slot] === 'waiting') return;
			if (!into.includes(asked)) into.push(asked);
		}
	};
	return facts;
}

/**
 * A headcount n as offers count it: n − 1 to n + 1 under 20, else n ± 10 %. Nobody is nobody, and one person is not
 * nobody.
 */
export function countedByOffers(headcount: number): Interval | number {
	if (headcount === 0) return 0;
	const margin = headcount < 20 ? 1 : Math.floor(headcount / 10);
	return { min: Math.max(1, headcount - margin), max: headcount + margin };
}

function widenHeadcount({ list, slots }: FactTable, told: (ProfileValue | undefined)[]): void {
	const slot = slots.get('headcount') ?? -1;
	const fact = list[slot];
	const asRead = fact && readValue(fact, told[slot]);
	if (typeof asRead !== 'number') return;
	const counted = countedByOffers(asRead);
	if (typeof counted === 'number') return;
	told[slot] = { min: counted.min, max: Math.min(counted.max, fact?.max ?? asRead) };
}

/**
 * Whole years since the creation. Without its month, both ends of the year count. Without its year, closed financial
 * years bound it: two of them hold a whole year at least, and a first one not closed yet lasts at most two.
 */
function ageOf(created: KnownValue, closedYears: KnownValue, today: string): KnownValue {
	if (typeof created === 'string') {
		const [first, last] =
			created.length === 4
				? [`${created}-01-01`, `${created}-12-31`]
				: [`${created}-01`, lastDayOf(created)];
		return interval(fullYears(last, today), fullYears(first, today));
	}
	if (typeof closedYears !== 'number') return undefined;
	return closedYears === 0 ? { min: 0, max: 1 } : { min: closedYears - 1, max: farthest };
}

const interval = (min: number, max: number): KnownValue => (min === max ? min : { min, max });

function regionOf(department: string): string {
	const listed = departments.includes(department) && department !== 'other';
	return listed ? region : 'other';
}
