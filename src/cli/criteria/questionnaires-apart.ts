import { join } from 'node:path';
import type { Grid } from '$lib/grid/grid';
import { idOf } from '$lib/grid/folders';
import { currentGrid, gridNames } from './grid-folder';
import { readOffered } from './offered';

/**
 * What questionnaires side by side may not share, a sentence each. A dossier holds the answers of all of them: notes and
 * steps set aside name a criterion, and the profile a fact, without saying of which questionnaire.
 */
export function checkQuestionnaires(criteria: string): string[] {
	const offered = readOffered(criteria);
	if ('problem' in offered) return [offered.problem.message];
	const folder = join(criteria, 'grids');
	const ids = new Set([...offered.ids, ...gridNames(folder).map(idOf)]);
	const grids = [...ids].flatMap((id) => {
		const loaded = currentGrid(folder, id);
		return 'compiled' in loaded ? [loaded.compiled.grid] : [];
	});
	return grids.flatMap((grid, at) => grids.slice(0, at).flatMap((other) => shared(grid, other)));
}

function shared(grid: Grid, other: Grid): string[] {
	const criteria = grid.path.filter((id) => other.path.includes(id));
	const facts = grid.facts.filter((fact) =>
		other.facts.some((one) => one.id === fact.id && !isSameFact(one, fact))
	);
	return [
		...criteria.map(
			(id) => `${grid.id} ${id}: is a criterion of ${other.id} too: give it another id`
		),
		...facts.map(
			({ id }) => `${grid.id} facts.${id}: is another fact in ${other.id}: give it another id`
		)
	];
}

const isSameFact = (one: Grid['facts'][number], other: Grid['facts'][number]): boolean =>
	one.kind === other.kind &&
	JSON.stringify(one.kind === 'choice' ? one.choices : null) ===
		JSON.stringify(other.kind === 'choice' ? other.choices : null);
