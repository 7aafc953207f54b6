/**
 * A catalogue as large as wanted, made of the real one: each offer takes its trade from one real offer and its rules
 * from another, with bounds, sectors, territory, operator and dates of its own. The same count gives the same
 * catalogue, as coherent as the real one, with words for each offer that a search can tell apart.
 */
import { dayOf, readCatalogue, readCatalogueWords } from './project.mjs';

/**
 * @typedef {import('../../src/lib/grid/catalogue').Catalogue} Catalogue
 * @typedef {import('../../src/lib/grid/catalogue').CatalogueWords} CatalogueWords
 * @typedef {import('../../src/lib/grid/catalogue').Offer} Offer
 * @typedef {import('../../src/lib/grid/catalogue').OfferWords} OfferWords
 * @typedef {import('../../src/lib/grid/grid').Condition} Condition
 */

/** An operator stands for so many times its real self. */
const branches = 10;

/** @param {number} count @returns {{ catalogue: Catalogue, words: CatalogueWords }} */
export function syntheticCatalogue(count) {
	const real = readCatalogue();
	const realWords = readCatalogueWords();
	const made = Array.from({ length: count }, (_, at) => makeOffer(at, real, realWords));
	const offers = made.map(({ offer }) => offer);
	const named = new Set([
		...offers.flatMap(({ operator, partners }) => [operator, ...partners]),
		...real.contacts.map(({ operator }) => operator)
	]);
	const operators = real.operators.flatMap((operator) => [
		operator,
		...Array.from({ length: branches }, (_, at) => ({
			...operator,
			id: branchOf(operator.id, at + 1),
			name: `${operator.name} ${at + 1}`
		}))
	]);
	return {
		catalogue: { ...real, operators: operators.filter(({ id }) => named.has(id)), offers },
		words: {
			...realWords,
			offers: Object.fromEntries(made.map(({ offer, words }) => [offer.id, words]))
		}
	};
}

/**
 * @param {number} at @param {Catalogue} real @param {CatalogueWords} realWords
 * @returns {{ offer: Offer, words: OfferWords }}
 */
function makeOffer(at, real, realWords) {
	const chance = chanceFrom(at + 1);
	const base = real.offers[at % real.offers.length];
	const ruled = chance.oneOf(real.offers);
	const ruledOffer = chance.oneOf(real.offers);
	const id = `${base.id}-${at + 1}`;
	const rules = ruled.rules.map((rule) => {
		const factor = chance.between(0.5, 2);
		return { ...rule, when: varied(rule.when, factor, chance) };
	});
	const [words, ruledWords, ruledOfferWords] = [base, ruled, ruledOffer].map(
		(one) => realWords.offers[one.id]
	);
	return {
		offer: {
			...base,
			id,
			operator: branchOf(base.operator, chance.whole(0, branches)),
			rules,
			territory: territoryFor(real, chance),
			...datesFrom(dayOf(real), chance)
		},
		words: {
			...words,
			name: `${words.name} ${at + 1}`,
			summary: `${words.summary} ${ruledOfferWords.gets.join(', ')}.`,
			who: ruledWords.who,
			rules: ruledWords.rules
		}
	};
}

const branchOf = (/** @type {string} */ operator, /** @type {number} */ branch) =>
	branch === 0 ? operator : `${operator}-${branch}`;

/**
 * Bounds of one rule grow or shrink together, so that an interval stays one; lists lose some of their values.
 *
 * @param {Condition} condition @param {number} factor @param {ReturnType<typeof chanceFrom>} chance
 * @returns {Condition}
 */
function varied(condition, factor, chance) {
	const parts = (/** @type {Condition[]} */ conditions) =>
		conditions.map((part) => varied(part, factor, chance));
	const bound = (/** @type {number} */ value) => Math.max(1, Math.round(value * factor));
	if ('all' in condition) return { all: parts(condition.all) };
	if ('any' in condition) return { any: parts(condition.any) };
	if ('not' in condition) return { not: varied(condition.not, factor, chance) };
	if ('atLeast' in condition)
		return { atLeast: [condition.atLeast[0], bound(condition.atLeast[1])] };
	if ('atMost' in condition) return { atMost: [condition.atMost[0], bound(condition.atMost[1])] };
	if ('is' in condition) return condition;
	const [fact, [first, ...others]] = condition.in;
	return { in: [fact, [first, ...others.filter(() => chance.is(0.8))]] };
}

/** @param {Catalogue} real @param {ReturnType<typeof chanceFrom>} chance @returns {Offer['territory']} */
function territoryFor({ contacts, offers }, chance) {
	const kind = chance.whole(0, 2);
	if (kind === 0) return { country: true };
	const region = offers.find(({ territory }) => 'region' in territory)?.territory;
	if (kind === 1 && region) return region;
	const served = contacts.flatMap(({ departments }) => departments);
	const all = [...new Set(served)].filter((department) => department !== 'other');
	const first = chance.oneOf(all);
	return { departments: all.filter((one) => one === first || chance.is(0.15)) };
}

/**
 * Some are stale, closed, about to close, or not open yet.
 *
 * @param {string} day @param {ReturnType<typeof chanceFrom>} chance
 */
function datesFrom(day, chance) {
	const away = (/** @type {number} */ days) =>
		new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
	const bounded = chance.whole(0, 9);
	return {
		checkedOn: away(-chance.whole(0, 450)),
		validFrom: bounded === 0 ? away(chance.whole(-300, 20)) : undefined,
		validUntil: bounded > 6 ? away(chance.whole(-60, 600)) : undefined
	};
}

/** Random numbers (mulberry32) that a seed repeats. @param {number} seed */
function chanceFrom(seed) {
	let state = Math.imul(seed, 0x9e3779b1);
	const next = () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
	const whole = (/** @type {number} */ from, /** @type {number} */ to) =>
		from + Math.floor(next() * (to - from + 1));
	return {
		/** Both included. */
		whole,
		between: (/** @type {number} */ from, /** @type {number} */ to) => from + next() * (to - from),
		is: (/** @type {number} */ share) => next() < share,
		/** @template T @param {readonly T[]} list */
		oneOf: (list) => list[whole(0, list.length - 1)]
	};
}
