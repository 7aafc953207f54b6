import type { Condition, FactValue, Grid, GridFact } from './grid';
import type { Problem } from './problem';
import { atomsOf, type SituationFact, type FactShapes } from './situations';

/** Facts exist, values are theirs, and only counts are compared. */
export function checkCondition(
	condition: Condition | undefined,
	path: string,
	facts: FactShapes
): Problem[] {
	return atomsOf(condition, path).flatMap((atom) => {
		const fact = facts.get(atom.fact);
		if (!fact) {
			return [
				{
					path: atom.path,
					message: `reads "${atom.fact}", which is no fact of the profile and none of this questionnaire`
				}
			];
		}
		const compares = atom.op === 'atLeast' || atom.op === 'atMost';
		if (compares && fact.kind !== 'count') {
			return [
				{
					path: atom.path,
					message: `compares "${fact.id}", a ${fact.kind}: ${atom.op} is for counts; use is or in`
				}
			];
		}
		return atom.values.flatMap((value) => checkValue(fact, value, atom.path));
	});
}

export function checkValue(fact: SituationFact, value: FactValue, path: string): Problem[] {
	const wrong = (expected: string) => [
		{ path, message: `${JSON.stringify(value)} is no value of "${fact.id}": ${expected}` }
	];
	if (fact.kind === 'yes-no') {
		return typeof value === 'boolean' ? [] : wrong('it is true or false');
	}
	if (fact.choices) {
		const known = typeof value === 'string' && fact.choices.includes(value);
		return known ? [] : wrong(`it is one of ${fact.choices.join(', ')}`);
	}
	if (fact.kind === 'count') {
		const { min = 0, max = Number.MAX_SAFE_INTEGER } = fact;
		const within = Number.isInteger(value) && Number(value) >= min && Number(value) <= max;
		return within ? [] : wrong(`it is a whole number from ${min} to ${max}`);
	}
	return wrong(`a ${fact.kind} is not read by conditions`);
}

/** The grid's own facts: complete, asked somewhere, and never waiting for each other. */
export function checkFacts(
	grid: Grid,
	facts: FactShapes,
	criteria: ReadonlySet<string>
): Problem[] {
	return grid.facts.flatMap((fact) => [
		...checkFact(fact, facts),
		...(fact.askedIn && !criteria.has(fact.askedIn)
			? [
					{
						path: `facts.${fact.id}.askedIn`,
						message: `"${fact.askedIn}" is no criterion of the grid`
					}
				]
			: [])
	]);
}

function checkFact(fact: GridFact, facts: FactShapes): Problem[] {
	const path = `facts.${fact.id}`;
	const problems: Problem[] = [
		...checkCondition(fact.askWhen, `${path}.askWhen`, facts),
		...checkCondition(fact.known?.when, `${path}.known.when`, facts),
		...(fact.known ? checkValue(fact, fact.known.value, `${path}.known.value`) : [])
	];
	const add = (key: string, message: string) => problems.push({ path: `${path}.${key}`, message });
	if (fact.kind === 'choice' && !fact.choices) add('choices', 'a choice lists its choices');
	if (fact.kind !== 'choice' && fact.choices)
		add('choices', `a ${fact.kind} has no choices: remove them`);
	if (new Set(fact.choices).size !== (fact.choices?.length ?? 0))
		add('choices', 'a choice is written twice');
	if (fact.ifUnknown !== undefined) {
		problems.push(...checkValue(fact, fact.ifUnknown, `${path}.ifUnknown`));
	} else if (fact.quiet) {
		add('ifUnknown', 'a quiet fact says what it counts as while nobody set it');
	}
	if (fact.quiet && (fact.askedIn || fact.askWhen))
		add('quiet', 'a quiet fact is never asked: remove askedIn and askWhen');
	if (waitsForItself(fact.id, facts, new Set()))
		add('askWhen', 'waits for itself through the facts it reads');
	return problems;
}

function waitsForItself(id: string, facts: FactShapes, seen: Set<string>, start = id): boolean {
	const { askWhen, known } = facts.get(id) ?? {};
	return [...atomsOf(askWhen), ...atomsOf(known?.when)].some(({ fact }) => {
		if (fact === start) return true;
		if (seen.has(fact)) return false;
		seen.add(fact);
		return waitsForItself(fact, facts, seen, start);
	});
}
