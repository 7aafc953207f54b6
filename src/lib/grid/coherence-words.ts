/** Every thing a person sees has its words, and no words wait for a thing that is gone. */
import { coreFacts } from './facts';
import type { Criterion, Grid, Item } from './grid';
import type { Problem } from './problem';
import { factsOf } from './situations';
import type { CriterionWords, ItemWords, Words } from './words';

const questionMax = 25;
const whySentences = 2;

export function checkWords(grid: Grid, words: Words): Problem[] {
	const themes = grid.pillars.flatMap((pillar) => pillar.themes);
	const criteria = themes.flatMap((theme) => theme.criteria);
	const problems = [
		...compareKeys('pillars', grid.pillars.map(idOf), words.pillars),
		...compareKeys('themes', themes.map(idOf), words.themes),
		...compareKeys('bands', grid.bands.map(idOf), words.bands),
		...compareKeys('notices', grid.notices.map(idOf), words.notices),
		...compareKeys('facts', [...coreFacts, ...grid.facts].map(idOf), words.facts),
		...compareKeys('criteria', criteria.map(idOf), words.criteria),
		...checkFactWords(grid, words)
	];
	for (const criterion of criteria) {
		const own = words.criteria[criterion.id];
		if (own) problems.push(...checkCriterionWords(criterion, own, words));
	}
	return [...problems, ...checkShared(criteria, words)];
}

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

/** The text at a path such as `criteria.<id>.items.<id>.zero` or `reasons.<id>`. */
export function resolveWords(words: Words, path: string): unknown {
	return path.split('.').reduce<unknown>((value, key) => {
		const within = typeof value === 'object' && value !== null && Object.hasOwn(value, key);
		return within ? (value as Record<string, unknown>)[key] : undefined;
	}, words);
}

/** The words that the structure of a criterion points to, each with its place. */
export function referencesOf(criterion: Criterion): { path: string; text: string }[] {
	return criterion.items.flatMap((item) => {
		const path = `criteria.${criterion.id}.items.${item.id}`;
		const lists = {
			levels: item.kind === 'level' ? item.levels : [],
			practices: item.kind === 'practices' ? item.practices : [],
			steps: item.kind === 'level' ? [] : item.steps,
			also: item.kind === 'measure' ? (item.also ?? []) : []
		};
		const found = Object.entries(lists).flatMap(([key, entries]) =>
			entries.flatMap((entry) => {
				const at = `${path}.${key}.${entry.id}`;
				const reason =
					'reason' in entry && entry.reason
						? [{ path: `${at}.reason.text`, text: entry.reason.text }]
						: [];
				const law =
					'law' in entry && entry.law ? [{ path: `${at}.law.words`, text: entry.law.words }] : [];
				return [...reason, ...law];
			})
		);
		const zero = item.kind === 'measure' && item.zero;
		return zero ? [...found, { path: `${path}.zero.words`, text: zero.words }] : found;
	});
}

function checkItemWords(item: Item, own: ItemWords, path: string, words: Words): Problem[] {
	const problems = checkLength(own.question, `${path}.question`);
	const add = (key: string, message: string) => problems.push({ path: `${path}.${key}`, message });
	for (const id of own.definitions) {
		if (!words.glossary[id])
			add('definitions', `"${id}" is not in the glossary: define it or take another`);
	}
	const optional = item.kind === 'practices' ? item.steps.map(idOf) : [];
	problems.push(...compareKeys(`${path}.choices`, choicesOf(item), own.choices, optional));
	const numbers = item.kind === 'measure' ? item.numbers.map(idOf) : [];
	problems.push(...compareKeys(`${path}.numbers`, numbers, own.numbers ?? {}));
	const zero = item.kind === 'measure' && item.zero;
	if (zero && !own.zero) add('zero', 'the row "nothing to measure" has no words');
	if (!zero && own.zero)
		add('zero', 'words for a row "nothing to measure" that the item does not have');
	return problems;
}

function choicesOf(item: Item): string[] {
	if (item.kind === 'level') return item.levels.map(idOf);
	if (item.kind === 'practices') return item.practices.map(idOf);
	return ['none', ...item.steps.map(idOf), ...(item.also ?? []).map(idOf)];
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

function checkFactWords(grid: Grid, words: Words): Problem[] {
	const facts = factsOf(grid.facts);
	const groups = new Map(coreFacts.map((fact) => [fact.id, fact.groups?.map(idOf) ?? []]));
	return [...facts.values()].flatMap((fact) => {
		const own = words.facts[fact.id];
		if (!own) return [];
		const path = `facts.${fact.id}`;
		const choices = [...(fact.choices ?? [])];
		return [
			...checkLength(own.question, `${path}.question`),
			...compareKeys(`${path}.choices`, choices, own.choices ?? {}),
			...compareKeys(`${path}.groups`, groups.get(fact.id) ?? [], own.groups ?? {}),
			...compareKeys(`${path}.also`, [], own.also ?? {}, choices)
		];
	});
}

function checkShared(criteria: readonly Criterion[], words: Words): Problem[] {
	const referenced = new Set(criteria.flatMap(referencesOf).map((reference) => reference.text));
	const items = Object.values(words.criteria).flatMap((own) => Object.values(own.items));
	const defined = new Set(items.flatMap((item) => item.definitions));
	return [
		...Object.keys(words.reasons)
			.filter((id) => !referenced.has(`reasons.${id}`))
			.map((id) => ({ path: `reasons.${id}`, message: 'no reason of the grid points here' })),
		...Object.keys(words.glossary)
			.filter((id) => !defined.has(id))
			.map((id) => ({ path: `glossary.${id}`, message: 'no question uses this definition' }))
	];
}

function compareKeys(
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
			message: 'has words, but the grid has nothing of that name'
		}))
	];
}

function checkLength(question: string, path: string): Problem[] {
	const count = question.trim().split(/\s+/).length;
	return count <= questionMax
		? []
		: [{ path, message: `has ${count} words; a question has at most ${questionMax}` }];
}

function idOf(entry: { id: string }): string {
	return entry.id;
}
