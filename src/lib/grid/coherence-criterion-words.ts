import type { Criterion, Item } from './grid';
import { kindOf } from './kinds/kinds';
import { writtenKindOf } from './kinds/written';
import type { Problem } from './problem';
import type { CriterionWords, ItemWords, Words } from './words';
import { referencesOf } from './references';
import { resolveWords } from './words-references';

const questionMax = 25;
const whySentences = 2;

/** `words` resolves what is shared: the glossary and the reasons. */
export function checkCriterionWords(
	criterion: Criterion,
	own: CriterionWords,
	words: Words
): Problem[] {
	const path = `criteria.${criterion.id}`;
	const problems = [
		...checkLength(own.question, `${path}.question`),
		...compareKeys(`${path}.items`, criterion.items.map(idOf), own.items)
	];
	const sentences = own.why.split(/(?<=[.?!…])\s+(?=[\p{Lu}«0-9])/u).length;
	if (sentences !== whySentences) {
		problems.push({
			path: `${path}.why`,
			message: `has ${sentences} sentence(s), not ${whySentences}`
		});
	}
	for (const item of criterion.items) {
		const itemWords = own.items[item.id];
		if (itemWords)
			problems.push(...checkItemWords(item, itemWords, `${path}.items.${item.id}`, words));
	}
	const lookup = { ...words, criteria: { [criterion.id]: own } };
	for (const reference of referencesOf(criterion)) {
		if (typeof resolveWords(lookup, reference.text) === 'string') continue;
		problems.push({
			path: reference.path,
			message: `points to "${reference.text}", where the words file has no text`
		});
	}
	return [...problems, ...checkUnreferenced(criterion, own, path)];
}

function checkItemWords(item: Item, own: ItemWords, path: string, words: Words): Problem[] {
	const problems = checkLength(own.question, `${path}.question`);
	const add = (key: string, message: string) => problems.push({ path: `${path}.${key}`, message });
	for (const id of own.definitions) {
		if (!words.glossary[id])
			add('definitions', `"${id}" is not in the glossary: define it or take another`);
	}
	const { steps, proven, optional = [], numbers = [], zero } = writtenKindOf(item).words(item);
	const choices = kindOf(item).choices(item);
	problems.push(...compareKeys(`${path}.choices`, choices, own.choices, optional.map(idOf)));
	for (const { id } of steps) {
		const choice = own.choices[id];
		if (choice && !choice.todo) add(`choices.${id}.todo`, 'does not say what to do to get there');
		if (choice && proven.some((one) => one.id === id) && !choice.proof)
			add(`choices.${id}.proof`, 'has no example of a proof');
	}
	problems.push(...compareKeys(`${path}.numbers`, numbers.map(idOf), own.numbers ?? {}));
	if (zero && !own.zero) add('zero', 'the row "nothing to measure" has no words');
	if (!zero && own.zero)
		add('zero', 'words for a row "nothing to measure" that the item does not have');
	return problems;
}

function checkUnreferenced(criterion: Criterion, own: CriterionWords, path: string): Problem[] {
	const referenced = new Set(referencesOf(criterion).map((reference) => reference.text));
	return Object.entries(own.items).flatMap(([item, { choices }]) =>
		Object.entries(choices).flatMap(([id, choice]) =>
			(['reason', 'law'] as const)
				.map((key) => ({ key, path: `${path}.items.${item}.choices.${id}.${key}` }))
				.filter((entry) => choice[entry.key] && !referenced.has(entry.path))
				.map((entry) => ({
					path: entry.path,
					message: `no ${entry.key} of the grid points here: point to it or remove it`
				}))
		)
	);
}

export function compareKeys(
	path: string,
	expected: readonly string[],
	found: Readonly<Record<string, unknown>>,
	optional: readonly string[] = []
): Problem[] {
	const lacking = expected.filter((id) => !Object.hasOwn(found, id));
	const dangling = Object.keys(found).filter(
		(id) => !expected.includes(id) && !optional.includes(id)
	);
	return [
		...lacking.map((id) => ({ path: `${path}.${id}`, message: 'has no words' })),
		...dangling.map((id) => ({
			path: `${path}.${id}`,
			message: 'has words, but nothing has that name'
		}))
	];
}

export function checkLength(question: string, path: string): Problem[] {
	const count = question.trim().split(/\s+/).length;
	return count <= questionMax
		? []
		: [{ path, message: `has ${count} words; a question has at most ${questionMax}` }];
}

export function idOf(entry: { id: string }): string {
	return entry.id;
}
