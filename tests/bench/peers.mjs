import { loadEngine } from './engine.mjs';
import { preparePeers } from './peers/prepare.mjs';
import { plainLoop } from './plain-loop.mjs';
import { dayOf, readCatalogue, readExamples, readGrid } from './project.mjs';
import { ratesOf } from './rate.mjs';
import { median, whole } from './table.mjs';

/** @typedef {import('../../src/lib/grid/catalogue').Catalogue} Catalogue */

const times = { warmingMs: 1000, runMs: 1000, runs: 5 };

/**
 * Which offers the rules refuse to each example company, said by Azimut and by two rule engines, in turns. The same
 * offers and facts for all: the headcount as offers count it, age and region worked out, territory included; soft
 * rules refuse nothing. All rules are built before. Azimut starts from the profile, the peers from facts made ready. A
 * plain loop shows what the machine can do meanwhile.
 */
export async function peers() {
	const { compileGrid, compileCatalogue, rankOffers, readCompany } = await loadEngine();
	const { catalogue, today } = openOnes(readCatalogue());
	const written = readGrid();
	const grid = compileGrid(written);
	const compiled = compileCatalogue(catalogue, grid);
	const sheets = readExamples().map(({ sheet: { profile, answers } }) => ({
		profile: { ...fillingOf(catalogue), ...profile },
		answers
	}));

	const matched = (/** @type {number} */ at) => rankOffers(compiled, grid, sheets[at], { today });
	const hard = compiled.offers.map(({ rules }) =>
		rules.filter(({ soft }) => !soft).map(({ when }) => when)
	);
	const alone = (/** @type {number} */ at) => {
		const { truths } = readCompany(compiled, sheets[at].profile, { today });
		return hard.map((places) => places.every((place) => truths[place] !== false));
	};
	const companies = sheets.map(({ profile }) => readCompany(compiled, profile, { today }));
	const others = await preparePeers(catalogue, companies);

	const expected = sheets.map((_, at) => {
		const refused = matched(at).filter(({ status }) => status === 'not-eligible');
		const ids = new Set(refused.map(({ id }) => id));
		return catalogue.offers.map(({ id }) => !ids.has(id));
	});
	const contenders = [{ name: 'Azimut, verdicts alone', verdicts: alone }, ...others];
	const agreements = [];
	for (const { name, verdicts } of contenders) {
		const given = [];
		for (let at = 0; at < sheets.length; at++) given.push(await verdicts(at));
		agreements.push(agreementOf(name, given, expected, catalogue));
	}
	const sumOf = plainLoop(written);
	const sum = (/** @type {number} */ at) => sumOf(sheets[at]);
	const rounds = [matched, sum, ...contenders.map(({ verdicts }) => verdicts)].map(
		(verdicts) => async () => {
			for (let at = 0; at < sheets.length; at++) await verdicts(at);
		}
	);
	const [matches = [], sums = [], ...rates] = await ratesOf(rounds, sheets.length, times);
	const runs = `median of ${times.runs} runs of ${times.runMs / 1000} s`;
	return [
		{
			title: `Who may have which of ${catalogue.offers.length} offers (${sheets.length} example companies in rotation; companies a second, ${runs})`,
			rows: [
				...contenders.map(({ name }, at) => [name, whole(median(rates[at]))]),
				['Azimut, match: reasons, order and what would change too', whole(median(matches))],
				['a plain loop that sums their answers, no offer seen', whole(median(sums))],
				...contenders.map(({ name }, at) => [
					`verdicts as match gives them: ${name}`,
					agreements[at],
					'all'
				])
			]
		}
	];
}

/** The offers that are open on the day of the bench: dates are no matter of rules. @param {Catalogue} catalogue */
function openOnes(catalogue) {
	const today = dayOf(catalogue);
	const offers = catalogue.offers.filter(
		({ validFrom = '', validUntil = '9999' }) => validFrom <= today && today <= validUntil
	);
	return { catalogue: { ...catalogue, offers }, today };
}

/** What only offers need, and no example tells: the same fixed value for every company. @param {Catalogue} catalogue */
const fillingOf = ({ facts }) =>
	Object.fromEntries(
		facts.map(({ id, kind, choices }) => [id, choices?.[0] ?? (kind === 'count' ? 1 : false)])
	);

/**
 * How many verdicts are the expected ones; names the first that is not.
 *
 * @param {string} name @param {boolean[][]} given by company, then by offer
 * @param {boolean[][]} expected @param {Catalogue} catalogue
 */
function agreementOf(name, given, expected, { offers }) {
	const pairs = expected.flatMap((verdicts, company) =>
		verdicts.map((verdict, at) => ({
			company,
			offer: offers[at].id,
			verdict,
			got: given[company][at]
		}))
	);
	const others = pairs.filter(({ verdict, got }) => verdict !== got);
	const [first] = others;
	if (first)
		console.error(
			`Azimut: ${name} ${first.got ? 'grants' : 'refuses'} ${first.offer} to example ${first.company + 1}; match does not.`
		);
	return `${whole(pairs.length - others.length)} of ${whole(pairs.length)}`;
}
