/**
 * Writes `criteria/communes/occitanie.json`: the communes of the region and the group (EPCI) that each belongs to.
 * `node src/cli/communes.mjs`, after a change of the package's version.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const name = '@etalab/decoupage-administratif';
const region = '76';
const require = createRequire(import.meta.url);
/** @param {string} file @returns {any} */
const read = (file) => JSON.parse(readFileSync(require.resolve(`${name}/${file}.json`), 'utf8'));

/** @typedef {{ code: string, nom: string, type: string, region?: string }} Commune */
/** @typedef {{ code: string, nom: string, membres: { code: string }[] }} Group */

export const communesFile = fileURLToPath(
	new URL('../../criteria/communes/occitanie.json', import.meta.url)
);

/** The text of that file, as the installed package has it: one commune a line. */
export function communesText() {
	const byCode = (/** @type {{ code: string }} */ one, /** @type {{ code: string }} */ other) =>
		one.code < other.code ? -1 : 1;
	const communes = /** @type {Commune[]} */ (read('data/communes'))
		.filter((one) => one.region === region && one.type === 'commune-actuelle')
		.sort(byCode);
	const here = new Set(communes.map(({ code }) => code));
	const groups = /** @type {Group[]} */ (read('data/epci'))
		.filter(({ membres }) => membres.some(({ code }) => here.has(code)))
		.sort(byCode);
	/** @type {Map<string, number>} */
	const groupOf = new Map();
	for (const [at, { membres }] of groups.entries())
		for (const { code } of membres) groupOf.set(code, at);
	const source = {
		title: `${name} ${read('package').version} (paquet npm) : code officiel géographique de l’INSEE, groupements de la DGCL`,
		url: `https://www.npmjs.com/package/${name}/v/${read('package').version}`,
		licence: 'Licence Ouverte 2.0'
	};
	return [
		`{"source":${JSON.stringify(source)},`,
		'"epci":[',
		listed(groups.map(({ code, nom }) => [code, nom])),
		'],"communes":[',
		listed(communes.map(({ code, nom }) => [code, nom, groupOf.get(code) ?? null])),
		']}\n'
	].join('\n');
}

/** @param {unknown[]} rows */
const listed = (rows) => rows.map((row) => JSON.stringify(row)).join(',\n');

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(communesFile, communesText());
