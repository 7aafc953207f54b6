import type { Answer, Sheet } from '$lib/grid/sheet';
import type { ChosenAnswer, MeasureItem, NumberId } from '$lib/grid/grid';
import { askedOf } from './asked';
import type { CompiledGrid } from './compile';
import type { CompiledItem } from '../items/compile-item';
import type { Facts } from '../facts/facts';
import { pointsOf } from '../items/item';
import { readFacts, valueOf } from '../facts/profile';

interface At {
	criterion: string;
	item: string;
}

/** Two answers that seldom go together. The score is not touched: a person may have a good reason. */
export type Doubt =
	/** The grid says so of these answers. */
	| { kind: 'answers'; id: string; where: At[] }
	/** A number of people beyond the headcount. */
	| ({ kind: 'over-headcount'; number: NumberId; value: number; headcount: number } & At)
	/** A number of people that still counts those who do not count here. */
	| ({ kind: 'over-rest'; number: NumberId; value: number; rest: number } & At)
	/** A number that the profile gives another value. */
	| ({
			kind: 'other-than-profile';
			number: NumberId;
			value: number;
			fact: string;
			profileValue: number;
	  } & At)
	/** A part of the team beyond the team. */
	| { kind: 'fact-over-headcount'; fact: string; value: number; headcount: number };

/** What deserves a second look, in the order of the path; those of the profile first. Only answers that count are read. */
export function doubtsOf(
	compiled: CompiledGrid,
	{ profile, answers }: Pick<Sheet, 'profile' | 'answers'>
): Doubt[] {
	const facts = readFacts(compiled, profile);
	const team = numberOf(compiled, facts, 'headcount');
	const items = compiled.path.flatMap((criterion) =>
		askedOf(compiled, { profile, answers }, criterion.id).items.map((item) => ({
			at: { criterion: criterion.id, item: item.id },
			item,
			answer: answers[criterion.id]?.[item.id]
		}))
	);
	const isChosen = (chosen: ChosenAnswer): boolean => {
		const found = items.find(({ at }) => isAt(at, chosen));
		return found !== undefined && has(found.item, found.answer, chosen.has, facts);
	};
	const byGrid = compiled.doubts.flatMap(({ id, when, all }): Doubt[] => {
		if (when !== null && when.test(facts) !== true) return [];
		const where = all.map(({ any }) => any.find(isChosen));
		const found = where.filter((chosen) => chosen !== undefined);
		if (found.length < all.length) return [];
		return [
			{ kind: 'answers', id, where: found.map(({ criterion, item }) => ({ criterion, item })) }
		];
	});
	const byNumber = items.flatMap(({ at, item, answer }): Doubt[] =>
		'numbers' in item && answer && 'numbers' in answer
			? numberDoubts(compiled, facts, at, item, answer.numbers)
			: []
	);
	const inProfile = Object.entries(INSTANCE.bounds).flatMap(([fact, { within }]): Doubt[] => {
		const value = within === 'headcount' ? numberOf(compiled, facts, fact) : null;
		return value !== null && team !== null && value > team
			? [{ kind: 'fact-over-headcount', fact, value, headcount: team }]
			: [];
	});
	return [...inProfile, ...byNumber, ...byGrid];
}

/** What deserves a second look in the figures of one question, given or about to be. */
export function numberDoubts(
	compiled: CompiledGrid,
	facts: Facts,
	at: At,
	item: MeasureItem,
	numbers: Partial<Record<NumberId, number>>
): Doubt[] {
	const team = numberOf(compiled, facts, 'headcount');
	const ofTeam = countsTheTeam(item);
	return item.numbers.flatMap(({ id: number, units, fact, without }): Doubt[] => {
		const value = numbers[number];
		if (value === undefined) return [];
		const profileValue = fact === undefined ? null : numberOf(compiled, facts, fact);
		const exact = fact !== undefined && without === undefined;
		if (exact && profileValue !== null && profileValue !== value)
			return [{ kind: 'other-than-profile', ...at, number, value, fact, profileValue }];
		if (!ofTeam || team === null || !units.every(({ unit }) => unit === 'people')) return [];
		if (value > team) return [{ kind: 'over-headcount', ...at, number, value, headcount: team }];
		const aside = without === undefined ? null : numberOf(compiled, facts, without);
		return aside !== null && value > team - aside
			? [{ kind: 'over-rest', ...at, number, value, rest: team - aside }]
			: [];
	});
}

/** Its people are employees: not, for instance, those who sit on the board. */
function countsTheTeam({ numbers }: MeasureItem): boolean {
	return numbers.every(({ fact }) => fact === undefined || fact === 'headcount');
}

function has(item: CompiledItem, answer: Answer | undefined, id: string, facts: Facts): boolean {
	if (!answer) return false;
	if ('practices' in answer) return answer.practices.includes(id);
	return pointsOf(item, answer, facts).rung === id;
}

function numberOf(compiled: CompiledGrid, facts: Facts, fact: string): number | null {
	const value = valueOf(compiled, facts, fact);
	return typeof value === 'number' ? value : null;
}

const isAt = (at: At, { criterion, item }: At) => at.criterion === criterion && at.item === item;
