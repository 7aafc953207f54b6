import { describe, expect, test } from 'vitest';
import { companies } from '../../../../tests/criteria/companies';
import { readIn, publishedGrids } from '../../../../tests/support/grids';
import { compiled, grid, gridName } from '../../../../tests/support/assessment';
import { compileGrid } from '$lib/engine/compile';
import { evaluate } from '$lib/engine/evaluate';
import type { Grid } from '$lib/grid/grid';
import type { Example, Sheet } from '$lib/grid/sheet';
import type { HelpWords } from '$lib/grid/words';
import english from '$lib/i18n/messages/en.report';
import french from '$lib/i18n/messages/fr.report';
import { mainStep, sortSteps } from '$lib/state/result/result-view';
import { headlineOf, longest } from './headline';

test('x', () => {
	const help = readIn<HelpWords>(gridName, 'fr.help.json');
	for (const { slug, sheet } of companies) {
		const result = evaluate(compiled, sheet);
		const s = sortSteps(result.steps);
		const step = mainStep(s, result);
		console.log(slug, '|', headlineOf({ score: result, step, help, headline: french.headline }), '|', step?.effort, step?.gain.toFixed(1), s.first.map((x) => `${x.criterion}:${x.gain.toFixed(1)}/${x.effort}`).join(' '));
	}
});
