import { installPeers, pinned } from './install.mjs';
import { askerFor, factsIn, plainFacts } from './two-valued.mjs';

/**
 * `told` puts the facts of one company in the peer's own form, outside what is timed; `verdicts` says, in the order of
 * the offers, whether the company may have each.
 *
 * @typedef {{ told: (facts: Record<string, import('../../../src/lib/grid/grid').FactValue>) => any,
 *   verdicts: (told: any) => boolean[] | Promise<boolean[]> }} Peer
 */

/**
 * The peers with the hard rules of the offers and the facts of the companies, those that offers read; none when they
 * cannot be installed.
 *
 * @param {import('../../../src/lib/grid/catalogue').Catalogue} catalogue
 * @param {import('../../../src/lib/engine/offers/company').Company[]} companies
 * @returns {Promise<{ name: string, verdicts: (at: number) => boolean[] | Promise<boolean[]> }[]>}
 */
export async function preparePeers(catalogue, companies) {
	if (!installPeers()) {
		console.error('Azimut: json-rules-engine and publicodes cannot be installed: going on alone.');
		return [];
	}
	const { jsonRulesEngine } = await import('./json-rules-engine.mjs');
	const { publicodes } = await import('./publicodes.mjs');
	const [{ table }] = companies;
	const isKnown = ({ slot }) => companies.every(({ facts }) => facts.values[slot] !== undefined);
	const doubtful = table.list.filter((fact) => !isKnown(fact)).map(({ id }) => id);
	const couldHold = askerFor(table, new Set(doubtful));
	const offers = catalogue.offers.map(({ territory, rules }) =>
		couldHold({
			all: [...areaOf(territory), ...rules.filter(({ soft }) => !soft).map(({ when }) => when)]
		})
	);
	const named = factsIn(offers);
	const facts = companies.map(({ facts: { values } }) => plainFacts(table, values, named));
	const versions = pinned();
	return Object.entries({
		'json-rules-engine': jsonRulesEngine(offers),
		publicodes: publicodes(offers, named)
	}).map(([name, { readFacts, verdicts }]) => {
		const ready = facts.map(readFacts);
		return { name: `${name} ${versions[name]}`, verdicts: (at) => verdicts(ready[at]) };
	});
}

/** @param {import('../../../src/lib/grid/catalogue').Territory} territory */
function areaOf(territory) {
	if ('departments' in territory) return [{ in: ['department', territory.departments] }];
	return 'region' in territory ? [{ is: ['region', territory.region] }] : [];
}
