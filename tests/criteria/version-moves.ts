/** The example companies, moved from one published version of the questionnaire to the next with the real mapping. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { askedOf } from '$lib/engine/score/asked';
import { checkSheet } from '$lib/engine/score/check-sheet';
import { compileGrid } from '$lib/engine/score/compile';
import { evaluate } from '$lib/engine/evaluate';
import { compileMove, itemKey, moveSheet, type ItemRef } from '$lib/engine/versions/move';
import type { Grid } from '$lib/grid/grid';
import type { Mapping } from '$lib/grid/mapping';
import type { Example, Sheet } from '$lib/grid/sheet';
import { folderOf, readIn, root } from '../support/grids';

export interface ExpectedMove {
	again?: string[];
	partly?: string[];
	lost?: string[];
	/** Questions asked after the move that have no answer, but those of `again`. */
	fresh?: string[];
	/** Facts that the newer version waits for. */
	pending?: string[];
	/** The total out of 100 before, then what it may be until what is open is answered. */
	total: [before: number | null, low: number, high: number];
}

export const keys = (places: readonly ItemRef[]) => places.map(itemKey);

export const exampleSheet = (name: string, slug: string) =>
	readIn<Example>(name, join('examples', `${slug}.json`)).sheet;

export const exampleSlugs = (name: string) =>
	readdirSync(join(root, folderOf(name), 'examples')).map((file) => file.replace('.json', ''));

/** Two versions, and the way from one to the other. */
export function versionMove(from: string, to: string) {
	const before = compileGrid(readIn<Grid>(from, 'grid.json'));
	const after = compileGrid(readIn<Grid>(to, 'grid.json'));
	const mapping = readIn<Mapping>(to, `from-${from.replace(/^.*@/, '')}.json`);
	return { from, to, before, after, move: compileMove(before, after, mapping) };
}

/** `given` is worked out by hand for each example company of the older version. */
export function checkMoves(
	{ from, to, before, after, move }: ReturnType<typeof versionMove>,
	given: Record<string, ExpectedMove>
) {
	const open = (sheet: Sheet) =>
		after.criteria.flatMap(({ id }) =>
			askedOf(after, sheet, id)
				.items.filter((item) => !sheet.answers[id]?.[item.id])
				.map((item) => itemKey({ criterion: id, item: item.id }))
		);
	const slugs = exampleSlugs(from);

	describe(`each example company of ${from}, moved to ${to}`, () => {
		it('is told here', () => {
			expect(Object.keys(given).sort()).toEqual(slugs.sort());
		});

		it.each(slugs)('%s', (slug) => {
			const old = exampleSheet(from, slug);
			const { sheet, again, partly, lost, lostFacts } = moveSheet(move, old);
			const said = given[slug];
			expect({ again: keys(again), partly: keys(partly), lost: keys(lost) }).toEqual({
				again: said?.again ?? [],
				partly: said?.partly ?? [],
				lost: said?.lost ?? []
			});
			expect(lostFacts).toEqual([]);
			expect(sheet.grid).toBe(to);
			expect(checkSheet(after, sheet)).toEqual([]);
			const { total, pending } = evaluate(after, sheet);
			expect([evaluate(before, old).total.score, total.low, total.high]).toEqual(said?.total);
			expect(pending).toEqual(said?.pending ?? []);
			const alreadyOpen = slug === 'holding' ? open(exampleSheet(to, slug)) : [];
			const expected = [...(said?.again ?? []), ...(said?.fresh ?? []), ...alreadyOpen];
			expect(open(sheet).sort()).toEqual([...new Set(expected)].sort());
		});

		it(`ends, once answered, as the same company does in ${to}`, () => {
			for (const slug of slugs) {
				const target = exampleSheet(to, slug);
				const { sheet } = moveSheet(move, exampleSheet(from, slug));
				const answers = Object.fromEntries(
					Object.entries(target.answers).map(([id, items]) => [
						id,
						{ ...sheet.answers[id], ...items }
					])
				);
				const profile = { ...sheet.profile, ...target.profile };
				expect(evaluate(after, { profile, answers }), slug).toEqual(evaluate(after, target));
			}
		});
	});
}
