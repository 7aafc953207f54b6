/**
 * What the schema cannot say about a catalogue: references, dates, words. Everything wrong is collected, each with
 * its place (offer, field) and a sentence.
 */
import type { Catalogue, CatalogueWords, Offer } from './catalogue';
import { checkCondition } from './coherence-condition';
import { compareKeys, idOf } from './coherence-criterion-words';
import { checkUnique } from './coherence-item';
import type { Grid } from './grid';
import type { Problem } from './problem';
import { factsOf, type Facts } from './situations';

/** Facts worked out from the profile: years since creation, and the region of the department. */
export const derivedFacts = [
	{ id: 'age', kind: 'count', min: 0, max: 500 },
	{ id: 'region', kind: 'choice', choices: ['76', 'other'] }
] as const;

export function checkCatalogue(catalogue: Catalogue, grid: Grid): Problem[] {
	const { operators, offers, contacts } = catalogue;
	const facts: Facts = new Map([
		...factsOf([...grid.facts, ...catalogue.facts]),
		...derivedFacts.map((fact) => [fact.id, fact] as const)
	]);
	const items = new Set(
		grid.pillars.flatMap(({ themes }) =>
			themes.flatMap(({ criteria }) =>
				criteria.flatMap(({ id, items: own }) => own.map((item) => `${id}/${item.id}`))
			)
		)
	);
	const named = new Set([
		...offers.flatMap(({ operator, partners }) => [operator, ...partners]),
		...contacts.map(({ operator }) => operator)
	]);
	const known = new Set(operators.map(idOf));
	const idle = operators.filter(({ id }) => !named.has(id));
	return [
		...checkUnique(operators, 'operators'),
		...checkUnique(offers, 'offers'),
		...checkUnique(contacts, 'contacts'),
		...idle.map(({ id }) => ({
			path: `operators.${id}`,
			message: 'no offer and no contact names it'
		})),
		...contacts.flatMap((contact) => [
			...checkOperators([contact.operator], `contacts.${contact.id}`, known),
			...checkCondition(contact.when, `contacts.${contact.id}.when`, facts)
		]),
		...offers.flatMap((offer) => checkOffer(offer, facts, items, known))
	];
}

function checkOffer(
	offer: Offer,
	facts: Facts,
	items: ReadonlySet<string>,
	operators: ReadonlySet<string>
): Problem[] {
	const path = `offers.${offer.id}`;
	const add = (key: string, message: string): Problem => ({ path: `${path}.${key}`, message });
	const { cost, durationDays, validFrom = '', validUntil = '9999' } = offer;
	const moves = offer.moves.map(({ criterion, item }) => `${criterion}/${item}`);
	const twice = moves.filter((move, at) => moves.indexOf(move) !== at);
	return [
		...checkOperators([offer.operator, ...offer.partners], path, operators),
		...checkUnique(offer.rules, `${path}.rules`),
		...offer.rules.flatMap(({ id, when }) => checkCondition(when, `${path}.rules.${id}`, facts)),
		...moves
			.filter((move) => !items.has(move))
			.map((move) => add('moves', `"${move}" is no item of the questionnaire`)),
		...twice.map((move) => add('moves', `"${move}" is written twice`)),
		...(validFrom > validUntil ? [add('validUntil', 'comes before validFrom')] : []),
		...(cost.type === 'range' && cost.from === undefined && cost.to === undefined
			? [add('cost', 'a range has a bound at least; else the cost is unknown')]
			: []),
		...(cost.type === 'range' && (cost.from ?? 0) > (cost.to ?? Infinity)
			? [add('cost', 'starts above its end')]
			: []),
		...((durationDays?.from ?? 0) > (durationDays?.to ?? Infinity)
			? [add('durationDays', 'starts above its end')]
			: [])
	];
}

function checkOperators(named: string[], path: string, known: ReadonlySet<string>): Problem[] {
	return named
		.filter((id) => !known.has(id))
		.map((id) => ({ path, message: `"${id}" is no operator of the catalogue` }));
}

export function checkCatalogueWords(catalogue: Catalogue, words: CatalogueWords): Problem[] {
	return [
		...compareKeys('facts', catalogue.facts.map(idOf), words.facts),
		...catalogue.facts.flatMap(({ id, choices = [] }) =>
			compareKeys(`facts.${id}.choices`, choices, words.facts[id]?.choices ?? {})
		),
		...compareKeys('offers', catalogue.offers.map(idOf), words.offers),
		...catalogue.offers.flatMap(({ id, rules, ask }) => {
			const own = words.offers[id];
			if (!own) return [];
			return [
				...compareKeys(`offers.${id}.rules`, rules.map(idOf), own.rules),
				...compareKeys(`offers.${id}.ask`, ask, own.ask)
			];
		})
	];
}
