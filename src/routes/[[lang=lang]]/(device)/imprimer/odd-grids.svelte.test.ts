/** What each output adds up, of questionnaires where subjects and parts weigh otherwise than azimut-20's. */
import { render } from '@testing-library/svelte';
import type { Component } from 'svelte';
import { afterEach, expect, test } from 'vitest';
import { exportLines } from '$lib/dossier/file/write';
import { evaluate } from '$lib/engine/evaluate';
import { pageParts } from '$lib/export/write-readable-export';
import { compileGrid } from '$lib/engine/score/compile';
import type { Grid } from '$lib/grid/grid';
import { loadWords } from '$lib/i18n/locale';
import messages from '$lib/i18n/messages/fr.messages';
import paper from '$lib/paper/fr.paper';
import PageContent from '$lib/public-page/PageContent.svelte';
import { pageShown } from '$lib/public-page/page-shown';
import { firstChoices, noLists, pageOf, pagePublication } from '$lib/publish/page-payload';
import report from '$lib/result/fr.report';
import type { Assessment } from '$lib/session/dossier/assessment.svelte';
import { newAssessment } from '../../../../../tests/support/assessment';
import { exportContextOf } from '../../../../../tests/support/readable-export';
import {
	fortySubjects,
	fourSubjects,
	oddAnswers,
	oddWords
} from '../../../../../tests/support/odd-grids';
import Speaking from '../../../../../tests/support/Speaking.svelte';
import PartsTable from '../../(content)/verifier/PartsTable.svelte';
import { pageJson3 } from '../../(public)/page-json-3';
import AnswerTable from '../resultats/detail/AnswerTable.svelte';
import FullReport from './FullReport.svelte';
import ResultScales from './ResultScales.svelte';

const open: Assessment[] = [];
afterEach(() => open.splice(0).forEach((assessment) => assessment.close()));

async function dossier(grid: Grid, headcount: number): Promise<Assessment> {
	const compiled = compileGrid(grid);
	const assessment = await newAssessment([{ path: 'grid', value: compiled.name }], {
		compiled,
		...oddWords(grid)
	});
	open.push(assessment);
	await assessment.needHelp();
	await assessment.setFact('headcount', headcount);
	for (const [criterion, items] of Object.entries(oddAnswers(grid)))
		for (const [item, answer] of Object.entries(items))
			await assessment.answer(criterion, item, answer);
	return assessment;
}

/** By hand: what is answered, as often as its subject weighs. */
function addedUp(grid: Grid, headcount: number, part?: string) {
	const answers = oddAnswers(grid);
	const sum = { low: 0, high: 0, max: 0 };
	for (const { id, themes } of grid.pillars) {
		if (part !== undefined && part !== id) continue;
		for (const criterion of themes.flatMap(({ criteria }) => criteria)) {
			const { number, weight } = criterion;
			if (number === 2 && headcount === 0) continue;
			const most = number % 3 === 0 ? 10 : 4;
			const isOpen = number % 5 === 0 || number % 7 === 0;
			const part = number % 3 === 0 ? 7 : 1;
			const points = number % 2 === 0 ? most : part;
			expect(number % 7 === 0, 'an answer is missing').toBe(!answers[criterion.id]);
			sum.low += weight * (isOpen ? 0 : points);
			sum.high += weight * (isOpen ? most : points);
			sum.max += weight * most;
		}
	}
	return sum;
}

/** On 100, by what the grid says that parts weigh. */
function total(grid: Grid, headcount: number, bound: 'low' | 'high'): number {
	if (grid.total.from === 'criteria') {
		const sum = addedUp(grid, headcount);
		return (100 * sum[bound]) / sum.max;
	}
	let [sum, weights] = [0, 0];
	for (const [part, weight] of Object.entries(grid.total.weights)) {
		const own = addedUp(grid, headcount, part);
		sum += (weight * 100 * own[bound]) / own.max;
		weights += weight;
	}
	return sum / weights;
}

interface Shown {
	assessment: Assessment;
	diagnosis: Assessment;
	notes: boolean;
}

/** What is read, each cell apart. */
function shown(component: Component<Shown>, props: Partial<Shown>): string {
	const { container } = render(Speaking, { props: { component, props } });
	for (const cell of container.querySelectorAll('th, td')) cell.append(' ');
	return plain(container.textContent ?? '');
}
const plain = (text: string) => text.replace(/[\u00a0\u2060\s]+/g, ' ');
const pointsOf = ({ low, high, max }: { low: number; high: number; max: number }) =>
	plain(report.pointsOf(low, high, max));
const half = (value: number) => Math.floor(value + 0.5);

const cases = [fourSubjects, fortySubjects].flatMap((grid) =>
	[0, 6].map((headcount) => [grid.id, headcount, grid] as const)
);

test.each(cases)('%s, with %i people: papers and the code', async (_, headcount, grid) => {
	const assessment = await dossier(grid, headcount);
	const scales = shown(ResultScales, { assessment });
	const table = shown(PartsTable, { diagnosis: assessment });
	for (const { id } of grid.pillars) {
		const sum = addedUp(grid, headcount, id);
		const share = plain(
			report.share(half((100 * sum.low) / sum.max), half((100 * sum.high) / sum.max))
		);
		expect(table, id).toContain(`Partie ${id} ${pointsOf(sum)} (${share})`);
		expect(scales, id).toContain(pointsOf(sum));
		expect(scales, id).toContain(share);
	}
	const [low, high] = [total(grid, headcount, 'low'), total(grid, headcount, 'high')].map(half);
	const whole = grid.total.from === 'criteria' ? addedUp(grid, headcount) : { low, high, max: 100 };
	const range =
		whole.low === whole.high
			? String(whole.low)
			: paper.fiche.range(whole.low ?? 0, whole.high ?? 0);
	const inWords = plain(`${range} ${paper.fiche.outOf(whole.max)}`);
	for (const text of [scales, table]) expect(text).toContain(inWords);
	const sentence = low === high ? report.score(low ?? 0) : report.range(low ?? 0, high ?? 0);
	expect(shown(FullReport, { assessment, notes: false })).toContain(plain(sentence));
});

test.each(cases)('%s, with %i people: each subject in details', async (_, headcount, grid) => {
	const assessment = await dossier(grid, headcount);
	const { container } = render(Speaking, {
		props: { component: AnswerTable, props: { assessment } }
	});
	const rows = [...container.querySelectorAll('tbody tr:not(.title)')].map((row) => [
		row.querySelector('.number')?.textContent,
		plain(row.querySelector('.points')?.textContent ?? '').trim()
	]);
	expect(container.querySelectorAll('tr.title')).toHaveLength(assessment.compiled.pillars.length);
	const result = evaluate(assessment.compiled, assessment.sheet);
	// By part, and in it by number.
	expect(rows.toSorted(([one], [other]) => Number(one) - Number(other))).toEqual(
		assessment.compiled.criteria
			.toSorted((one, other) => one.criterion.number - other.criterion.number)
			.map(({ id, criterion: { number } }) => {
				const row = result.criteria[id];
				const counts = row && row.status !== 'not-applicable';
				return [String(number), counts ? pointsOf(row) : report.noPoints];
			})
	);
});

test.each(cases)('%s, with %i people: the exported page', async (_, headcount, grid) => {
	const assessment = await dossier(grid, headcount);
	const revisions = [...assessment.state.revisions.values()];
	const head = { exportedAt: 0, writtenBy: 'test', dossier: assessment.id, name: 'Ici' };
	const lines = await exportLines(
		{ revisions, files: [] },
		{ ...head, grid: assessment.compiled.name }
	);
	const { compiled, words, help } = assessment;
	const parts = pageParts(
		{ name: 'x.azimut.json', lines, files: [], missing: [], whole: true, marks: [] },
		exportContextOf(lines, {}, { compiled, words, help })
	);
	const page = new DOMParser().parseFromString(parts.join(''), 'text/html');
	for (const cell of page.querySelectorAll('th, td, p')) cell.append(' ');
	const text = plain(page.querySelector('main')?.textContent ?? '').replaceAll(' – ', '–');
	const [low, high] = [total(grid, headcount, 'low'), total(grid, headcount, 'high')].map(half);
	expect(text).toContain(
		plain(low === high ? report.score(low ?? 0) : report.range(low ?? 0, high ?? 0))
	);
	for (const { id } of grid.pillars) {
		const sum = addedUp(grid, headcount, id);
		const [least, most] = [half((100 * sum.low) / sum.max), half((100 * sum.high) / sum.max)];
		expect(text, id).toContain(`Partie ${id} ${least === most ? least : `${least}–${most}`}`);
	}
	const result = evaluate(compiled, assessment.sheet);
	for (const [id, row] of Object.entries(result.criteria))
		if (row.status !== 'not-applicable') expect(text, id).toContain(pointsOf(row));
});

test.each(cases)('%s, with %i people: the public page and its JSON', async (_, headcount, grid) => {
	const assessment = await dossier(grid, headcount);
	const publication = pagePublication(assessment, 'fr', firstChoices(assessment), noLists);
	const { help } = oddWords(grid);
	const { content, view } = pageOf(publication, assessment, help, noLists);
	const { public: words } = await loadWords('fr', 'public');
	const live = { state: 'live' as const, slug: 'x', publishedOn: '', updatedOn: '' };
	const page = pageShown({ ...live, content }, view, {
		lang: 'fr',
		messages,
		report,
		paper,
		words
	});
	const [low, high] = [total(grid, headcount, 'low'), total(grid, headcount, 'high')].map(half);
	const whole = grid.total.from === 'criteria' ? addedUp(grid, headcount) : { low, high, max: 100 };
	const parts = grid.pillars.map(({ id }) => addedUp(grid, headcount, id));
	expect(page.parts.map(({ points }) => points)).toEqual(parts);
	expect(page.total).toEqual({ ...whole, onHundred: { low, high } });
	const reuse = { fr: '', en: '' };
	const json = pageJson3(page, content, { $schema: '', base: '', lang: 'fr', words, reuse });
	if (!('parts' in json)) throw new Error('It is a page.');
	const summed = ({ low, high, max }: typeof whole) => ({ low, high, of: max });
	expect(json.total).toMatchObject(summed(whole));
	expect(json.parts.map(({ points }) => points)).toMatchObject(parts.map(summed));
	const { container } = render(PageContent, { page, words, lang: 'fr', methodUrl: '/methode' });
	const text = plain(container.textContent ?? '');
	for (const [place, sum] of parts.entries())
		expect(text, sum.max.toString()).toContain(`Partie part-${place + 1} ${pointsOf(sum)}`);
	expect(text).toContain(plain(words.totalOf(whole.low ?? 0, whole.high ?? 0, whole.max)));
});
