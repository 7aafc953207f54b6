import { isNaf2025 } from '$lib/grid/facts';
import type { GridFact } from '$lib/grid/grid';
import type { Profile, Sheet } from '$lib/grid/sheet';
import type { Misfit } from '../items/misfit';
import { checkAnswer } from '../items/check-answer';
import type { CompiledGrid } from './compile';
import { compileFacts, type CompiledFact } from '../facts/compile-facts';
import { readValue } from '../facts/profile';
import type { SheetProblem } from '../result/result';

/**
 * What a grid cannot read in a sheet of the right shape: names, answers and numbers that do not fit, facts' values.
 * Empty when all can be read. `catalogueFacts` are facts that a catalogue adds to the profile.
 */
export function checkSheet(
	compiled: CompiledGrid,
	sheet: Sheet,
	catalogueFacts: readonly GridFact[] = []
): SheetProblem[] {
	if (sheet.grid !== compiled.name)
		return [{ path: 'grid', message: `expected ${compiled.name}, found ${sheet.grid}` }];
	const { list } = catalogueFacts.length
		? compileFacts(compiled.facts.definitions, catalogueFacts)
		: compiled.facts;
	return [...checkProfile(list, sheet.profile), ...checkAnswers(compiled, sheet.answers)];
}

function checkProfile(list: readonly CompiledFact[], profile: Profile): SheetProblem[] {
	return Object.entries(profile).flatMap(([id, given]) => {
		const fact = list.find((candidate) => candidate.id === id);
		if (fact === undefined) return [{ path: `profile.${id}`, message: 'unknown fact' }];
		if (readValue(fact, given) !== undefined || (id === 'naf' && isNaf2025(given))) return [];
		return [
			{
				path: `profile.${id}`,
				message: `expected ${expected(fact)}, found ${JSON.stringify(given)}`
			}
		];
	});
}

function checkAnswers(compiled: CompiledGrid, answers: Sheet['answers']): SheetProblem[] {
	const problems: SheetProblem[] = [];
	for (const [criterionId, given] of Object.entries(answers)) {
		const criterion = compiled.criterionById.get(criterionId);
		if (criterion === undefined) {
			problems.push({ path: `answers.${criterionId}`, message: 'unknown criterion' });
			continue;
		}
		for (const [itemId, answer] of Object.entries(given)) {
			const path = `answers.${criterionId}.${itemId}`;
			const item = criterion.items.get(itemId);
			const misfit = item && checkAnswer(item, answer);
			if (item === undefined) problems.push({ path, message: 'unknown item' });
			else if (misfit) problems.push({ path, message: worded(misfit) });
		}
	}
	return problems;
}

function expected(fact: CompiledFact): string {
	switch (fact.kind) {
		case 'yes-no':
			return 'true or false';
		case 'count':
		case 'year':
			return `a whole number from ${fact.min} to ${fact.max}`;
		case 'choice':
			return `one of ${[...(fact.choices ?? [])].join(', ')}`;
		case 'month':
			return 'yyyy or yyyy-mm';
		case 'text':
			return `a text of at most ${fact.maxLength} characters`;
	}
}

const sentences: Record<Misfit['kind'], string> = {
	'unknown-choice': 'no such choice in this item',
	'wrong-kind': 'this item does not take such an answer',
	negative: 'the number is negative',
	'too-big': 'the number must be under 100000000',
	decimals: 'the number has more than two decimals',
	'not-whole': 'the number must be whole',
	'part-over-whole': 'the part is greater than the whole',
	'zero-denominator': 'the number must not be 0',
	'missing-number': 'the number is missing',
	unit: 'no such unit in this item'
};

function worded({ kind, number }: Misfit): string {
	return number ? `numbers.${number}: ${sentences[kind]}` : sentences[kind];
}
