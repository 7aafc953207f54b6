import { Engine } from 'json-rules-engine';

/** @typedef {import('./two-valued.mjs').Question} Question */

const operators = {
	'>=': 'greaterThanInclusive',
	'<=': 'lessThanInclusive',
	'>': 'greaterThan',
	'<': 'lessThan'
};

/**
 * One engine with a rule for each offer; the events of a run name those that may be had. A condition that several
 * offers share is written in each: by reference (`setCondition`) it is tested again all the same, and slower.
 *
 * @param {Question[]} offers @returns {import('./prepare.mjs').Peer}
 */
export function jsonRulesEngine(offers) {
	const engine = new Engine(
		offers.map((offer, place) => ({
			conditions: /** @type {any} */ (written(offer)),
			event: { type: String(place) }
		}))
	);
	return {
		readFacts: (facts) => facts,
		verdicts: async (facts) => {
			const { events } = await engine.run(facts);
			const found = new Array(offers.length).fill(false);
			for (const { type } of events) found[Number(type)] = true;
			return found;
		}
	};
}

/** @param {Question} question @returns {object} */
function written(question) {
	if ('all' in question) return { all: question.all.map(written) };
	if ('any' in question) return { any: question.any.map(written) };
	const { fact, op } = question;
	if ('bound' in question) return { fact, operator: operators[op], value: question.bound };
	const [value, ...others] = question.values;
	if (others.length > 0) return { fact, operator: op, value: question.values };
	return { fact, operator: op === 'in' ? 'equal' : 'notEqual', value };
}
