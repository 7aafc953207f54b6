/**
 * What the schema cannot say about a catalogue: references, dates, words. Everything wrong is collected, each with
 * its place (offer, field) and a sentence.
 */
import type {
	Catalogue,
	CatalogueFrame,
	CatalogueWords,
	Cost,
	Offer,
	OfferWords,
	Span
} from './catalogue';
import { checkCondition, checkFacts } from './coherence-condition';
import { compareKeys, idOf } from './coherence-criterion-words';
import { checkUnique } from './coherence-rung';
import { coreFacts, departments, derivedFacts } from './facts';
import type { Grid, Item } from './grid';
import { kindOf } from './kinds/kinds';
import type { Problem } from './problem';
import { factsOf, type FactShapes } from './situations';

/** How a match names the territory among its reasons: no rule may take the name. */
const territoryRule = 'territory';

export function checkCatalogue(catalogue: Catalogue, grid: Grid): Problem[] {
	const { operators, offers, contacts } = catalogue;
	const facts: FactShapes = factsOf([...grid.facts, ...catalogue.facts, ...derivedFacts]);
	const given = [...coreFacts, ...grid.facts, ...derivedFacts].map(idOf);
	const criteria = new Set(grid.path);
	const items = new Map(
		grid.pillars.flatMap(({ themes }) =>
			themes.flatMap(({ criteria }) =>
				criteria.flatMap(({ id, items: own }) =>
					own.map((item) => [`${id}/${item.id}`, rungsOf(item)] as const)
				)
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
		...checkFacts({ ...grid, facts: catalogue.facts }, facts, criteria),
		...checkUnique(catalogue.facts, 'facts'),
		...catalogue.facts
			.filter(({ id }) => given.includes(id))
			.map(({ id }) => ({ path: `facts.${id}`, message: 'is a fact already: give it another id' })),
		...checkUnique(operators, 'operators'),
		...checkUnique(offers, 'offers'),
		...checkUnique(contacts, 'contacts'),
		...idle.map(({ id }) => ({
			path: `operators.${id}`,
			message: 'no offer and no contact names it'
		})),
		...contacts.flatMap((contact) => [
			...checkOperators([contact.operator], `contacts.${contact.id}`, known),
			...checkCondition(contact.when, `contacts.${contact.id}.when`, facts),
			...checkDepartments(contact.departments, `contacts.${contact.id}.departments`)
		]),
		...offers.flatMap((offer) => checkOffer(offer, facts, items, known)),
		...offers.flatMap((offer) => checkProjects(offer)),
		...checkSuccessors(offers)
	];
}

function checkOffer(
	offer: Offer,
	facts: FactShapes,
	items: ReadonlyMap<string, readonly string[]>,
	operators: ReadonlySet<string>
): Problem[] {
	const path = `offers.${offer.id}`;
	const add = (key: string, message: string): Problem => ({ path: `${path}.${key}`, message });
	const { overrides = [], validFrom = '', validUntil = '9999' } = offer;
	const moves = offer.moves.map(({ criterion, item }) => `${criterion}/${item}`);
	const twice = moves.filter((move, at) => moves.indexOf(move) !== at);
	return [
		...checkOperators([offer.operator, ...offer.partners], path, operators),
		...checkUnique(offer.rules, `${path}.rules`),
		...checkUnique(overrides, `${path}.overrides`),
		...offer.rules.flatMap(({ id, when }) => [
			...checkCondition(when, `${path}.rules.${id}`, facts),
			...(id === territoryRule ? [add(`rules.${id}`, 'the territory is no rule of its own')] : [])
		]),
		...checkCondition(offer.sourceSays, `${path}.sourceSays`, facts),
		...offer.rules
			.filter(({ stricter }) => stricter && !offer.sourceSays)
			.map(({ id }) =>
				add(`rules.${id}.stricter`, 'is stricter than nothing: say sourceSays first')
			),
		...moves
			.filter((move) => !items.has(move))
			.map((move) => add('moves', `"${move}" is no item of the questionnaire`)),
		...offer.moves.flatMap(({ criterion, item, upTo }) => {
			const rungs = items.get(`${criterion}/${item}`);
			if (upTo === undefined || !rungs || rungs.includes(upTo)) return [];
			return [add('moves', `"${upTo}" is no level or bracket of "${criterion}/${item}"`)];
		}),
		...twice.map((move) => add('moves', `"${move}" is written twice`)),
		...(validFrom > validUntil ? [add('validUntil', 'comes before validFrom')] : []),
		...('departments' in offer.territory
			? checkDepartments(offer.territory.departments, `${path}.territory`)
			: []),
		...checkTerms(offer, path),
		...overrides.flatMap((override) => [
			...checkCondition(override.when, `${path}.overrides.${override.id}`, facts),
			...checkTerms(override, `${path}.overrides.${override.id}`),
			...((override.cost ?? override.durationDays)
				? []
				: [add(`overrides.${override.id}`, 'changes neither the cost nor the duration')])
		])
	];
}

/** Who takes over comes after, and is not closed before. */
function checkSuccessors(offers: readonly Offer[]): Problem[] {
	const byId = new Map(offers.map((offer) => [offer.id, offer]));
	return offers.flatMap(({ id, validUntil, successor }) => {
		if (successor === undefined) return [];
		const add = (message: string) => [{ path: `offers.${id}.successor`, message }];
		const next = byId.get(successor);
		if (!next) return add(`"${successor}" is no offer of the catalogue`);
		if (!validUntil) return add('takes over from an offer without an end: write validUntil');
		if ((next.validUntil ?? '9999') <= validUntil) return add(`"${successor}" ends no later`);
		return [];
	});
}

/** What a move may lead to at most. */
const rungsOf = (item: Item): string[] =>
	kindOf(item)
		.rungs(item)
		.filter(({ points }) => points !== undefined)
		.map(idOf);

function checkProjects({ id, projects }: Offer): Problem[] {
	return projects
		.filter((project, at) => projects.indexOf(project) !== at)
		.map((project) => ({
			path: `offers.${id}.projects`,
			message: `"${project}" is written twice`
		}));
}

function checkTerms(
	{ cost, durationDays }: { cost?: Cost; durationDays?: Span },
	path: string
): Problem[] {
	const found: [boolean, string, string][] = [
		[
			cost?.type === 'range' && cost.from === undefined && cost.to === undefined,
			'cost',
			'a range has a bound at least; else the cost is unknown'
		],
		[
			cost?.type === 'range' && (cost.from ?? 0) > (cost.to ?? Infinity),
			'cost',
			'starts above its end'
		],
		[
			(durationDays?.from ?? 0) > (durationDays?.to ?? Infinity),
			'durationDays',
			'starts above its end'
		]
	];
	return found.flatMap(([wrong, key, message]) =>
		wrong ? [{ path: `${path}.${key}`, message }] : []
	);
}

function checkDepartments(named: readonly string[], path: string): Problem[] {
	const known: readonly string[] = departments;
	return named
		.filter((code) => !known.includes(code))
		.map((code) => ({ path, message: `"${code}" is no department that a profile may name` }));
}

function checkOperators(named: string[], path: string, known: ReadonlySet<string>): Problem[] {
	return named
		.filter((id) => !known.has(id))
		.map((id) => ({ path, message: `"${id}" is no operator of the catalogue` }));
}

/** The words that exist in every language: facts, contacts, how to do without help, and the offers that are translated. */
export function checkCatalogueFrame(
	catalogue: Catalogue,
	grid: Grid,
	words: CatalogueFrame
): Problem[] {
	const criteria = grid.pillars.flatMap(({ themes }) =>
		themes.flatMap(({ criteria: own }) => own.map(idOf))
	);
	return [
		...compareKeys('facts', catalogue.facts.map(idOf), words.facts),
		...catalogue.facts.flatMap(({ id, choices = [] }) =>
			compareKeys(`facts.${id}.choices`, choices, words.facts[id]?.choices ?? {})
		),
		...compareKeys('contacts', catalogue.contacts.map(idOf), words.contacts),
		...compareKeys('alone', criteria, words.alone),
		...Object.entries(words.offers ?? {}).flatMap(([id, own]) => {
			const offer = catalogue.offers.find((one) => one.id === id);
			return offer
				? checkOfferWords(offer, own)
				: [{ path: `offers.${id}`, message: 'is no offer of the catalogue' }];
		})
	];
}

export function checkCatalogueWords(
	catalogue: Catalogue,
	grid: Grid,
	words: CatalogueWords
): Problem[] {
	return [
		...checkCatalogueFrame(catalogue, grid, words),
		...compareKeys('offers', catalogue.offers.map(idOf), words.offers)
	];
}

function checkOfferWords({ id, rules, ask, overrides = [] }: Offer, words: OfferWords): Problem[] {
	const path = `offers.${id}`;
	const add = (key: string, message: string): Problem => ({ path: `${path}.${key}`, message });
	return [
		...compareKeys(`${path}.rules`, rules.map(idOf), words.rules),
		...compareKeys(`${path}.ask`, ask, words.ask),
		...compareKeys(`${path}.overrides`, overrides.map(idOf), words.overrides ?? {}),
		...overrides.flatMap((override) => {
			const said = words.overrides?.[override.id];
			if (!said) return [];
			return [
				...(override.cost && !said.cost
					? [add(`overrides.${override.id}.cost`, 'is missing')]
					: []),
				...(override.durationDays && !said.duration
					? [add(`overrides.${override.id}.duration`, 'is missing')]
					: [])
			];
		})
	];
}
