import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { WrittenFact } from '$lib/grid/facts';
import { idOf } from '$lib/grid/folders';
import type { Grid } from '$lib/grid/grid';
import { kindOf } from '$lib/grid/kinds/kinds';
import { catalogueNames } from './catalogue-folder';
import { gridNames, loadGridFolder } from './grid-folder';
import type { InstanceFile } from './instance-schema';
import { criteriaFolder, readJsonFile, versionFolder } from './json-files';

/** An id that `instance.json` names, where, and what it may be. */
interface NamedId {
	path: string;
	id: string;
	known: readonly string[];
	/** What it would be: `a questionnaire`. */
	what: string;
}

/** What `instance.json` names that is not there; grids that cannot be read are said elsewhere. */
export function checkInstanceIds(criteria: string, instance: InstanceFile): string[] {
	const folder = join(criteria, 'grids');
	const loaded = gridNames(folder).map((name) => loadGridFolder(versionFolder(folder, name)));
	const grids = loaded.flatMap((one) => ('compiled' in one ? [one.compiled.grid] : []));
	if (grids.length < loaded.length) return [];
	return [
		...questionnaireIds(criteria, instance),
		...factIds(criteria, instance, grids),
		...methodIds(criteria, instance, grids)
	].flatMap(({ path, id, known, what }) =>
		known.includes(id) ? [] : [`${path}: there is no ${what} "${id}"; known: ${known.join(', ')}`]
	);
}

function questionnaireIds(
	criteria: string,
	{ questionnaires, serves = {}, words = {} }: InstanceFile
): NamedId[] {
	const catalogues = [...new Set(catalogueNames(join(criteria, 'catalogues')).map(idOf))];
	const known = { what: 'questionnaire', known: questionnaires };
	return [
		...Object.entries(serves).flatMap(([id, served]) => [
			{ path: 'serves', id, what: 'catalogue', known: catalogues },
			...served.map((one) => ({ path: `serves.${id}`, id: one, ...known }))
		]),
		...Object.entries(words).flatMap(([lang, { diagnoses = {} }]) =>
			Object.keys(diagnoses).map((id) => ({ path: `words.${lang}.diagnoses`, id, ...known }))
		)
	];
}

function factIds(
	criteria: string,
	{ facts = {} }: InstanceFile,
	grids: readonly Grid[]
): NamedId[] {
	const core = coreFactsIn(criteria);
	const ids = [...core, ...grids.flatMap((grid) => grid.facts)].map(({ id }) => id);
	const known = { what: 'fact', known: ids };
	return Object.entries(facts).flatMap(([id, { within }]) => [
		{ path: 'facts', id, ...known },
		...(within === undefined ? [] : [{ path: `facts.${id}.within`, id: within, ...known }])
	]);
}

function coreFactsIn(criteria: string): readonly WrittenFact[] {
	const own = join(criteria, 'facts.json');
	const read = readJsonFile(existsSync(own) ? own : join(criteriaFolder, 'facts.json'));
	const { core = [] } = Object('value' in read ? read.value : {}) as { core?: WrittenFact[] };
	return core;
}

/** What any version of a questionnaire has is known. */
function methodIds(
	criteria: string,
	{ method = {} }: InstanceFile,
	grids: readonly Grid[]
): NamedId[] {
	const { statutes, agreements, examples = {} } = method;
	const subjects = grids
		.flatMap(({ pillars }) => pillars)
		.flatMap(({ themes }) => themes)
		.flatMap((theme) => theme.criteria);
	const subject = { what: 'subject', known: idsIn(subjects) };
	const itemsOf = (id: string) =>
		subjects.filter((one) => one.id === id).flatMap(({ items }) => items);
	const named: NamedId[] = Object.entries(examples).map(([shows, slug]) => ({
		path: `method.examples.${shows}`,
		id: slug,
		what: 'example',
		known: grids.flatMap(({ id, version }) => slugsIn(join(criteria, 'grids', id, version)))
	}));
	if (statutes) {
		const { criterion, item, level, forms } = statutes;
		const items = itemsOf(criterion);
		const rungs = items
			.filter(({ id }) => id === item)
			.flatMap((asked) => kindOf(asked).rungs(asked));
		const legalForm = coreFactsIn(criteria).find(({ id }) => id === 'legalForm');
		const groups = legalForm?.groups ?? [];
		const legalForms = legalForm?.choices ?? groups.flatMap(({ choices }) => choices);
		named.push(
			{ path: 'method.statutes.criterion', id: criterion, ...subject },
			{ path: 'method.statutes.item', id: item, what: 'question', known: idsIn(items) },
			{ path: 'method.statutes.level', id: level, what: 'answer', known: idsIn(rungs) },
			...forms.map((id) => ({
				path: 'method.statutes.forms',
				id,
				what: 'legal form',
				known: legalForms
			}))
		);
	}
	if (agreements) {
		const choices = itemsOf(agreements.criterion).flatMap((item) => kindOf(item).choices(item));
		named.push(
			{ path: 'method.agreements.criterion', id: agreements.criterion, ...subject },
			...agreements.practices.map((id) => ({
				path: 'method.agreements.practices',
				id,
				what: 'answer',
				known: choices
			}))
		);
	}
	return named;
}

const idsIn = (all: readonly { id: string }[]) => [...new Set(all.map(({ id }) => id))];

const slugsIn = (version: string) => {
	const folder = join(version, 'examples');
	return existsSync(folder) ? readdirSync(folder).map((file) => file.replace('.json', '')) : [];
};
