import type { Problem } from './problem';
import type {
	AskedCriterion,
	AskedItem,
	AskedWords,
	HelpCriterion,
	HelpWords,
	Words
} from './words';

type JsonTree = Record<string, unknown>;

const helpOfGrid = ['glossary', 'reasons', 'doubts', 'changes'];
const helpOfCriterion = [
	'shown',
	'why',
	'where',
	'proofs',
	'summary',
	'strength',
	'next',
	'notConcerned'
];
const helpOfChoice = ['detail', 'shown', 'reason', 'law', 'proof', 'todo'];

/** The words that a screen shows at once, and those it shows folded: the two files of a language. */
export function splitWords(words: Words): { asked: AskedWords; help: HelpWords } {
	const { glossary, reasons, doubts, changes, facts, ...rest } = words;
	const asked: AskedWords = { ...rest, facts: {}, criteria: {} };
	const help: HelpWords = {
		facts: {},
		criteria: {},
		glossary,
		reasons,
		...(doubts && { doubts }),
		...(changes && { changes })
	};
	for (const [id, { also, ...own }] of Object.entries(facts)) {
		asked.facts[id] = own;
		if (also) help.facts[id] = { also };
	}
	for (const [id, criterion] of Object.entries(words.criteria)) {
		const { shown, why, where, proofs, summary, strength, next, notConcerned, items, ...own } =
			criterion;
		const askedItems: AskedCriterion['items'] = {};
		const helpItems: HelpCriterion['items'] = {};
		for (const [item, { shown, choices, ...rest }] of Object.entries(items)) {
			const said: AskedItem['choices'] = {};
			const folded: HelpCriterion['items'][string]['choices'] = {};
			for (const [choice, { words: text, detailed, ...more }] of Object.entries(choices)) {
				said[choice] = { words: text, ...(detailed && { detailed }) };
				if (Object.keys(more).length > 0) folded[choice] = more;
			}
			askedItems[item] = { ...rest, choices: said };
			helpItems[item] = { ...(shown && { shown }), choices: folded };
		}
		asked.criteria[id] = { ...own, items: askedItems };
		help.criteria[id] = {
			...(shown && { shown }),
			why,
			where,
			proofs,
			summary,
			...(strength && { strength }),
			...(next && { next }),
			...(notConcerned && { notConcerned }),
			items: helpItems
		};
	}
	return { asked, help };
}

/** The two files as one, whatever they hold; a text in the wrong one would never be seen, so it is told. */
export function joinWords(asked: unknown, help: unknown): { words: unknown; misplaced: Problem[] } {
	const misplaced = [
		...leaves(asked)
			.filter(isHelp)
			.map((path) => ({ path, message: 'belongs in the help file' })),
		...leaves(help)
			.filter((path) => !isHelp(path))
			.map((path) => ({ path, message: 'belongs in the file of what is asked' })),
		...checkMarks(asked, help)
	];
	return { words: merge(asked, help), misplaced };
}

/** A choice is marked as detailed where the help file has its detail, and only there. */
function checkMarks(asked: unknown, help: unknown): Problem[] {
	const choicesWith = (words: unknown, key: string) =>
		leaves(words)
			.filter((path) => path.startsWith('criteria.') && path.endsWith(`.${key}`))
			.map((path) => path.slice(0, -key.length - 1));
	const marked = choicesWith(asked, 'detailed');
	const detailed = choicesWith(help, 'detail');
	const wrong = (path: string, message: string) => ({ path: `${path}.detailed`, message });
	return [
		...detailed
			.filter((path) => !marked.includes(path))
			.map((path) => wrong(path, 'must be true beside its words: the help file has a detail')),
		...marked
			.filter((path) => !detailed.includes(path))
			.map((path) => wrong(path, 'is true, but the help file has no detail'))
	];
}

/** Whether the text at this path stands in the help file. */
export function isHelp(path: string): boolean {
	const keys = path.split('.');
	if (keys[0] === 'facts') return keys[2] === 'also';
	if (keys[0] !== 'criteria') return helpOfGrid.includes(keys[0] ?? '');
	if (keys[3] === undefined || keys[2] !== 'items') return helpOfCriterion.includes(keys[2] ?? '');
	return keys[4] === 'shown' || (keys[4] === 'choices' && helpOfChoice.includes(keys[6] ?? ''));
}

function leaves(value: unknown, path = ''): string[] {
	if (!isObject(value)) return [path];
	return Object.entries(value).flatMap(([key, one]) => leaves(one, path ? `${path}.${key}` : key));
}

function merge(one: unknown, other: unknown): unknown {
	if (!isObject(one) || !isObject(other)) return other === undefined ? one : (one ?? other);
	const keys = [...new Set([...Object.keys(one), ...Object.keys(other)])];
	return Object.fromEntries(keys.map((key) => [key, merge(one[key], other[key])]));
}

function isObject(value: unknown): value is JsonTree {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
