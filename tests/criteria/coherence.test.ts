/** Any questionnaire: its shape, references, words and moves; and that a small team can move every score. */
import { describe, expect, it } from 'vitest';
import { checkGrid } from '$lib/grid/coherence';
import { checkMapping } from '$lib/grid/coherence-mapping';
import { checkWords } from '$lib/grid/coherence-words';
import type { Criterion, Grid } from '$lib/grid/grid';
import { readAs, type Problem } from '$lib/grid/problem';
import { gridSchema, mappingSchema, wordsSchema } from '$lib/grid/schema';
import type { Words } from '$lib/grid/words';
import { enginePoints } from './engine-points';
import { gridFolders } from './grid-folders';
import { checkReachable } from './reachable';

/** What a grid promises beyond the rules of every grid. */
const promises: Record<string, { points?: number; offered?: Record<string, number> }> = {
	'azimut-20': { points: 5, offered: { 'biodiversite-ressources': 10, 'partage-valeur': 9 } }
};

it('finds at least one grid', () => {
	expect(gridFolders()).not.toEqual([]);
});

describe.each(gridFolders())('$name', (folder) => {
	const structure = readAs(gridSchema, folder.grid);
	const words = Object.entries(folder.words).map(([lang, files]) => ({
		lang,
		misplaced: lines(files.misplaced, lang),
		read: readAs(wordsSchema, files.words)
	}));

	it('has the shape that the schemas ask for, in French at least', () => {
		expect('problems' in structure ? lines(structure.problems) : []).toEqual([]);
		for (const { lang, read, misplaced } of words) {
			expect(misplaced).toEqual([]);
			expect('problems' in read ? lines(read.problems, lang) : []).toEqual([]);
		}
		expect(words.map(({ lang }) => lang)).toContain('fr');
	});

	if ('problems' in structure) return;
	const grid: Grid = structure.value;
	const promised = promises[grid.id] ?? {};
	const criteria = grid.pillars.flatMap(({ themes }) => themes.flatMap((theme) => theme.criteria));
	const moves = folder.moves.map(({ older, mapping }) => ({
		older: gridSchema.parse(older),
		mapping: mappingSchema.parse(mapping)
	}));
	const changes = moves.flatMap(({ mapping }) => mapping.changes.map(({ id }) => id));
	const problems = [
		...lines(checkGrid(grid, promised)),
		...words.flatMap(({ lang, read }) =>
			lines('value' in read ? checkWords(grid, read.value, changes) : [], lang)
		)
	];
	const about = ({ id }: Criterion) => problems.filter((line) => line.includes(`criteria.${id}.`));

	it('says what becomes of every answer to the version before', () => {
		const given = moves.flatMap(({ older, mapping }) => checkMapping(older, grid, mapping));
		expect(lines(given, 'from')).toEqual([]);
	});

	it('has a coherent path, bands, facts, notices and shared words', () => {
		const own = new Set(criteria.flatMap(about));
		expect(problems.filter((line) => !own.has(line))).toEqual([]);
	});

	it.each(criteria)('$id: structure and words hold together', (criterion) => {
		expect(about(criterion)).toEqual([]);
	});

	it.each(criteria)('$id: one person more or less counts in a team of 1 to 9', (criterion) => {
		const points = enginePoints(grid, criterion.id);
		expect(lines(checkReachable(criterion, grid.facts, points))).toEqual([]);
	});

	it.each(Object.entries(promised.offered ?? {}))(
		'%s: each list offers at least %i',
		(id, least) => {
			const lists = criteria.find((one) => one.id === id)?.items ?? [];
			const weights = lists.flatMap((item) =>
				item.kind === 'practices'
					? [item.practices.reduce((sum, { weight }) => sum + weight, 0)]
					: []
			);
			expect(Math.min(...weights)).toBeGreaterThanOrEqual(least);
		}
	);

	it('says the same choices in every language', () => {
		const shapes = words.map(({ read }) => ('value' in read ? choicesOf(read.value) : []));
		for (const shape of shapes) expect(shape).toEqual(shapes[0]);
	});
});

function choicesOf(words: Words): string[] {
	return Object.entries(words.criteria).flatMap(([id, { items }]) =>
		Object.entries(items).map(([item, own]) => `${id}/${item}: ${Object.keys(own.choices).join()}`)
	);
}

function lines(problems: Problem[], file = 'grid'): string[] {
	return problems.map(({ path, message }) => `${file}: ${path}: ${message}`);
}
