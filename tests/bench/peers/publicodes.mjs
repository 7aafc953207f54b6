import Engine from 'publicodes';

/** @typedef {import('./two-valued.mjs').Question} Question */

/**
 * One engine with a rule for each fact and each offer, and the company as its situation. `evaluate` parses what it is
 * given each time, so one text that holds all verdicts is asked for: an `evaluate` for each offer is slower.
 *
 * @param {Question[]} offers @param {ReadonlySet<string>} facts @returns {import('./prepare.mjs').Peer}
 */
export function publicodes(offers, facts) {
	const rules = {
		...Object.fromEntries([...facts].map((fact) => [fact, { question: fact }])),
		...Object.fromEntries(offers.map((offer, place) => [`offre-${place}`, written(offer)])),
		verdicts: { texte: offers.map((_, place) => `{{ offre-${place} }}`).join(' ') }
	};
	const engine = new Engine(rules);
	return {
		readFacts: (facts) =>
			Object.fromEntries(Object.entries(facts).map(([fact, value]) => [fact, writtenValue(value)])),
		verdicts: (situation) => {
			engine.setSituation(situation);
			const { nodeValue } = engine.evaluate('verdicts');
			return String(nodeValue)
				.split(' ')
				.map((verdict) => verdict === 'oui');
		}
	};
}

/** @param {Question} question @returns {object | string} */
function written(question) {
	if ('all' in question) return { 'toutes ces conditions': question.all.map(written) };
	if ('any' in question) return { 'une de ces conditions': question.any.map(written) };
	const { fact, op } = question;
	if ('bound' in question) return `${fact} ${op} ${question.bound}`;
	const [compared, grouped] =
		op === 'in' ? ['=', 'une de ces conditions'] : ['!=', 'toutes ces conditions'];
	const each = question.values.map((value) => `${fact} ${compared} ${writtenValue(value)}`);
	return each.length === 1 ? each[0] : { [grouped]: each };
}

/** @param {string | number | boolean} value */
function writtenValue(value) {
	if (typeof value === 'boolean') return value ? 'oui' : 'non';
	return typeof value === 'number' ? value : `'${value}'`;
}
