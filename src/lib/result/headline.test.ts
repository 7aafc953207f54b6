import { describe, expect, test } from 'vitest';
import { companies } from '../../../tests/criteria/companies';
import { tinyAnswers, tinyGrid, tinyProfile } from '../../../tests/criteria/tiny-grid';
import { publishedGrids, readIn } from '../../../tests/support/grids';
import { compiled, gridName } from '../../../tests/support/assessment';
import { compileGrid } from '$lib/engine/score/compile';
import { evaluate } from '$lib/engine/evaluate';
import type { Grid } from '$lib/grid/grid';
import type { Answers, Example, Sheet } from '$lib/grid/sheet';
import type { HelpWords } from '$lib/grid/words';
import english from './en.report';
import french from './fr.report';
import { mainStep, sortSteps, strengths } from './result-view';
import { headlineOf, longest } from './headline';

const languages = [
	{ lang: 'fr', headline: french.headline, help: readIn<HelpWords>(gridName, 'fr.help.json') },
	{ lang: 'en', headline: english.headline, help: readIn<HelpWords>(gridName, 'en.help.json') }
] as const;
const [inFrench] = languages;

function said(
	sheet: Pick<Sheet, 'profile' | 'answers'>,
	{ headline, help }: { headline: typeof french.headline; help: HelpWords | null } = inFrench,
	grid = compiled
) {
	const result = evaluate(grid, sheet);
	const step = mainStep(sortSteps(result.steps), result);
	return { result, step, ...headlineOf({ score: result, step, help, headline }) };
}

/** Each answer but the first `known` becomes “don't know”. */
function forget({ profile, answers }: Sheet, known: number): Pick<Sheet, 'profile' | 'answers'> {
	let left = known;
	const kept: Record<string, Answers[string]> = {};
	for (const [criterion, items] of Object.entries(answers))
		kept[criterion] = Object.fromEntries(
			Object.entries(items).map(([item, answer]) => [
				item,
				left-- > 0 ? answer : { unknown: true as const }
			])
		);
	return { profile, answers: kept };
}

const lower = (text: string) => text.toLowerCase();

test('the subjects that it says lead the list below it, each once', () => {
	for (const { sheet } of companies) {
		const { result, says } = said(sheet);
		const listed = strengths(result, 3, says).map(({ criterion }) => criterion);
		expect(new Set(listed).size).toBe(listed.length);
		expect(listed.slice(0, says.length).sort()).toEqual([...says].sort());
	}
	expect(companies.some(({ sheet }) => said(sheet).says.length === 2)).toBe(true);
});

describe.each(languages)('in $lang, of every company', (words) => {
	const sheets = companies.flatMap(({ slug, sheet }) => [
		{ slug, sheet },
		...[0, 3, 9].map((known) => ({
			slug: `${slug}, ${known} answers known`,
			sheet: forget(sheet, known)
		}))
	]);

	test.each(sheets)('$slug: true, short, and never empty', ({ sheet }) => {
		const { result, step, text } = said(sheet, words);
		expect(text).toMatch(/^\p{Lu}.*\.$/u);
		expect(text.length).toBeLessThanOrEqual(longest);
		expect(text).not.toMatch(/ {2}|\.\.|undefined|null|,\.|^\s|\s$/);
		for (const [id, { strength = '', next = '' }] of Object.entries(words.help.criteria)) {
			const row = result.criteria[id];
			if (lower(text).includes(lower(strength))) {
				expect(row?.status, id).not.toBe('not-applicable');
				expect(5 * (row?.low ?? 0), `${id} is a strength`).toBeGreaterThanOrEqual(
					3 * (row?.max ?? 5)
				);
			}
			if (lower(text).includes(lower(next))) {
				expect(id, 'the step shown below').toBe(step?.criterion);
				expect(row?.low ?? 0, `${id} has points left`).toBeLessThan(row?.max ?? 0);
			}
		}
	});
});

test('the words of a subject are told apart from those of any other', () => {
	for (const { help } of languages) {
		const all = Object.values(help.criteria).flatMap(({ strength = '', next = '' }) => [
			strength,
			next
		]);
		expect(all).not.toContain('');
		expect(all.filter((one) => all.filter((other) => other.includes(one)).length > 1)).toEqual([]);
	}
});

test.each([
	[
		'boulangerie',
		"Vos salaires restent proches, et vos emplois durent. L'égalité entre femmes et hommes vient ensuite."
	],
	[
		'camping-premiere-saison',
		"Vos salaires restent proches, et l'égalité des femmes et des hommes avance. Le climat vient ensuite."
	],
	[
		'chantier-insertion',
		'Vous aidez des personnes à trouver un emploi, et vos emplois durent. La voix des salariés vient ensuite.'
	],
	[
		'ferme-boutique',
		"Vous ménagez la nature et les matières, et vos emplois durent. Faire progresser l'équipe vient ensuite."
	],
	['graphiste', "Vous donnez à d'autres. Aider à trouver un emploi vient ensuite."],
	['holding', 'Voici votre point de départ. Acheter local et faire durer vient ensuite.'],
	[
		'industrie',
		'Vos emplois durent, et vous faites place aux jeunes ou aux aînés. La voix des salariés vient ensuite.'
	],
	[
		'scop-batiment',
		"Vous achetez local ou faites durer les objets. L'égalité entre femmes et hommes vient ensuite."
	],
	[
		'startup-sante',
		'Vos emplois durent, et vos salaires restent proches. Les achats durables viennent ensuite.'
	]
])('of %s it says: %s', (slug, text) => {
	expect(said(readIn<Example>(gridName, `examples/${slug}.json`).sheet).text).toBe(text);
});

test('without any strength it is sober, and says what comes next', () => {
	const { text } = said(readIn<Example>(gridName, 'examples/holding.json').sheet);
	expect(text).toMatch(/^Voici votre point de départ\. /);
});

const counted = publishedGrids.filter((name) => {
	const { criteria } = readIn<HelpWords>(name, 'fr.help.json');
	return Object.values(criteria).every(({ strength }) => !strength);
});

test.each(counted)('of %s, whose subjects have no such words, strengths are counted', (name) => {
	const grid = compileGrid(readIn<Grid>(name, 'grid.json'));
	const help = readIn<HelpWords>(name, 'fr.help.json');
	const { sheet } = readIn<Example>(name, 'examples/boulangerie.json');
	expect(said(sheet, { ...inFrench, help }, grid).text).toMatch(
		/^\d\u00a0sujets sont déjà bien avancés chez vous\.$/
	);
});

test('until the folded words are there, strengths are counted too', () => {
	const grid = compileGrid(tinyGrid);
	const { text } = said(
		{ profile: tinyProfile, answers: tinyAnswers },
		{ ...inFrench, help: null },
		grid
	);
	expect(text).toMatch(/^(\d\u00a0sujets? |Voici votre point de départ\.)/);
});
