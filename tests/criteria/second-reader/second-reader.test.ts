// @module-tag often
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { offeredPractices } from '$lib/engine/items/practices/points';
import { askedOf } from '$lib/engine/score/asked';
import { compileGrid, type CompiledGrid } from '$lib/engine/score/compile';
import { readFacts } from '$lib/engine/facts/profile';
import type { Part } from '$lib/engine/result/result';
import { scoreOf } from '$lib/engine/score/score-of';
import { coreFacts } from '$lib/grid/facts';
import type { Grid } from '$lib/grid/grid';
import type { Sheet as AppSheet } from '$lib/grid/sheet';
import { roundScore } from '$lib/i18n/scores';
import { drawGrid } from '../../support/arbitraries';
import { runs } from '../../support/runs';
import { gridFolders } from '../grid-folders';
import { tinyAnswers, tinyGrid, tinyProfile } from '../tiny-grid';
import { count } from './count';
import { profileFacts } from './profile-facts';
import { drawSheet } from './random-sheets';
import type { Fact, Sheet } from './written';

const seeds = fc.noShrink(fc.nat());

/** Published or draft, of every instance. */
const versions = gridFolders().map(({ name, grid, examples }) => ({
	version: name,
	grid: grid as Grid,
	examples: Object.values(examples).map(({ sheet }) => sheet)
}));

/** What the app says of a sheet, in the order of the second reader. */
function found(compiled: CompiledGrid, sheet: Pick<AppSheet, 'profile' | 'answers'>) {
	const score = scoreOf(compiled, sheet);
	const facts = readFacts(compiled, sheet.profile);
	const named = (parts: Record<string, Part>) =>
		Object.entries(parts).map(([id, part]) => ({ id, ...shown(part) }));
	return {
		total: shown(score.total),
		pillars: named(score.pillars),
		themes: named(score.themes),
		criteria: Object.entries(score.criteria).map(([id, criterion]) => {
			const { items, pending, ask } = askedOf(compiled, sheet, id);
			const practices = items.filter((item) => item.kind === 'practices');
			return {
				id,
				...criterion,
				asks: items.map((item) => item.id),
				offered: practices.flatMap((item) => offeredPractices(item, facts).map((one) => one.id)),
				pending: pending.toSorted(),
				above: ask.toSorted()
			};
		}),
		completeness: score.completeness,
		unknowns: score.unknowns,
		pending: score.pending.toSorted(),
		notices: score.notices,
		band: score.band,
		bandHigh: score.bandHigh
	};
}

function shown({ score, low, high }: Part) {
	const isEmpty = low === null || high === null;
	return { score, low, high, shown: isEmpty ? null : [roundScore(low), roundScore(high)] };
}

function expectSame(grid: Grid, compiled: CompiledGrid, sheet: Sheet): void {
	const [app, reader] = [found(compiled, sheet as AppSheet), count(grid, sheet)];
	// Vitest compares ten times slower, and only has to say where two differ.
	expect(isDeepStrictEqual(app, reader) ? reader : app).toBe(reader);
}

/** Whose pillars weigh, and that reads intervals as no version does yet. */
const garden: Grid = {
	...tinyGrid,
	notices: [...tinyGrid.notices, { id: 'few', when: { in: ['headcount', [1, 2, 3]] } }]
};
const tiny = {
	version: 'a market garden',
	grid: garden,
	examples: [{ profile: tinyProfile, answers: tinyAnswers }]
};

describe.each([...versions, tiny])(
	'the second reader and the app, on $version',
	({ grid, examples }) => {
		const compiled = compileGrid(grid);

		it('count the examples alike', () => {
			expect.hasAssertions();
			for (const sheet of examples) expectSame(grid, compiled, sheet);
		});

		it('count sheets drawn at random alike, and ask the same', { timeout: 600_000 }, () => {
			fc.assert(
				fc.property(seeds, (seed) => expectSame(grid, compiled, drawSheet(seed, grid))),
				runs(300, 10_000)
			);
		});
	}
);

it('the second reader and the app count alike on any grid', () => {
	fc.assert(
		fc.property(fc.gen(), seeds, (draw, seed) => {
			const grid = drawGrid(draw);
			expectSame(grid, compileGrid(grid), drawSheet(seed, grid));
		}),
		runs(60, 2_000)
	);
});

it('the second reader knows each fact of the profile, and takes nothing from the app', () => {
	const told = ({ id, kind, choices, ifUnknown }: (typeof coreFacts)[number] | Fact) => ({
		id,
		kind,
		choices,
		ifUnknown
	});
	expect(profileFacts.map(told)).toEqual(coreFacts.map(told));
	const files = readdirSync(import.meta.dirname).filter((file) => !file.endsWith('.test.ts'));
	for (const file of files)
		expect(readFileSync(join(import.meta.dirname, file), 'utf8'), file).not.toMatch(
			/from '(\$|.*src)/
		);
});
