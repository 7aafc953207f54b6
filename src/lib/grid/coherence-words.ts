/** Every thing a person sees has its words, and no words wait for a thing that is gone. */
import { checkCriterionWords, checkLength, compareKeys, idOf } from './coherence-criterion-words';
import { coreFacts } from './facts';
import type { Criterion, Grid } from './grid';
import type { Problem } from './problem';
import { factsOf, type SituationFact } from './situations';
import { referencesOf } from './references';
import type { Words } from './words';

const spokenFacts = coreFacts.filter(({ beside }) => beside === undefined);

/** `changes`: ids of what changed since the version before. */
export function checkWords(grid: Grid, words: Words, changes: readonly string[] = []): Problem[] {
	const themes = grid.pillars.flatMap((pillar) => pillar.themes);
	const criteria = themes.flatMap((theme) => theme.criteria);
	const problems = [
		...compareKeys('pillars', grid.pillars.map(idOf), words.pillars),
		...compareKeys('themes', themes.map(idOf), words.themes),
		...compareKeys('bands', grid.bands.map(idOf), words.bands),
		...compareKeys('doubts', (grid.doubts ?? []).map(idOf), words.doubts ?? {}),
		...compareKeys('changes', changes, words.changes ?? {}),
		...compareKeys('notices', grid.notices.map(idOf), words.notices),
		...compareKeys('facts', [...spokenFacts, ...grid.facts].map(idOf), words.facts),
		...compareKeys('criteria', criteria.map(idOf), words.criteria),
		...checkFactWords(grid, words)
	];
	for (const criterion of criteria) {
		const own = words.criteria[criterion.id];
		if (own) problems.push(...checkCriterionWords(criterion, own, words));
	}
	return [...problems, ...checkShared(criteria, words)];
}

function checkFactWords(grid: Grid, words: Words): Problem[] {
	const facts = factsOf(grid.facts);
	const groups = new Map(coreFacts.map((fact) => [fact.id, fact.groups?.map(idOf) ?? []]));
	return [...facts.values()].flatMap((fact) => {
		const own = words.facts[fact.id];
		if (!own) return [];
		const path = `facts.${fact.id}`;
		const choices = fact.choices ?? [];
		return [
			...checkLength(own.question, `${path}.question`),
			...compareKeys(`${path}.choices`, choices, own.choices ?? {}, fewValues(fact)),
			...compareKeys(`${path}.groups`, groups.get(fact.id) ?? [], own.groups ?? {}),
			...compareKeys(`${path}.also`, [], own.also ?? {}, choices)
		];
	});
}

/** A count of a few values may have words for each. */
function fewValues({ kind, min = 0, max = Infinity }: SituationFact): string[] {
	if (kind !== 'count' || max - min > 9) return [];
	return Array.from({ length: max - min + 1 }, (_, at) => String(min + at));
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
