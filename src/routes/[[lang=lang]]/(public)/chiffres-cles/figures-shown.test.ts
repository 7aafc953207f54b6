import { describe, expect, it } from 'vitest';
import english from '$lib/i18n/messages/figures/en.figures';
import words from '$lib/i18n/messages/figures/fr.figures';
import { figuresOf } from '$lib/server/figures/listed';
import { measured } from '$lib/server/figures/listed-row';
import { makeEdition } from '$lib/server/figures/make-edition';
import { readQuestionnaire } from '$lib/server/questionnaire';
import { realFrame } from '../../../../../tests/support/figures';
import { datasets } from './datasets';
import { tableNames } from './figure-texts';
import { figuresShown } from './figures-shown';

const { grid, words: asked } = await readQuestionnaire('fr');
const pillars = grid.pillars.map(({ id, themes }) => ({
	id,
	criteria: themes.flatMap(({ criteria }) => criteria.map((one) => one.id))
}));
const spoken = { lang: 'fr', words, asked, pillars } as const;
const parts = ['total', ...pillars.map(({ id }) => id)];
const subjects = pillars.flatMap(({ criteria }) => criteria);
const nobody = figuresOf('');

/** So many of one class, all with the same points, and two that are alone in theirs. */
const editionOf = (invented: boolean) => {
	const points = { parts: [40, 30, 40, 50], subjects: subjects.map(() => 60) };
	const common = { family: 'industry', year: 2026, grid: 'azimut-20@2026.3', points } as const;
	const pool = [
		...Array.from(
			{ length: 60 },
			(_, key) => ({ ...common, key, size: '1-9', place: key < 45 ? '34' : '31' }) as const
		),
		...[{ ...common, key: 1, size: '50', place: '48' } as const],
		...[{ ...common, key: 2, size: '50', place: 'elsewhere' } as const]
	];
	const named = { ...realFrame, grid: { ...realFrame.grid, parts, subjects }, invented };
	return makeEdition(pool, named);
};

/** `count` pages of one person in the Hérault, that have so many points in everything. */
const listedRows = (count: number, points = 40) => {
	const number = points.toString(16).padStart(2, '0');
	return `00342025${number.repeat(measured.length)}`.repeat(count);
};

describe('What the page of key figures shows', () => {
	it('is that nobody is there yet', () => {
		const shown = figuresShown({ listed: nobody, edition: null }, spoken);
		expect(shown).toEqual({ pages: null, contributions: null, datasets: [] });
	});

	it('is never two populations added: each has its own numbers, charts and files', () => {
		const listed = figuresOf(listedRows(7));
		const { pages, contributions } = figuresShown({ listed, edition: editionOf(false) }, spoken);
		expect([pages?.number, contributions?.number]).toEqual(['7', '60']);
		expect(pages?.map.csv).toBe('/donnees/pages/departement.csv');
		expect(contributions?.map.csv).toBe('/donnees/2026-T4/departement.csv');
		expect(contributions?.about).toContain('T4 2026');
	});

	it('says that there are too few where an edition hides a count: in the chart, the table, the map and its legend', () => {
		const { contributions } = figuresShown({ listed: nobody, edition: editionOf(false) }, spoken);
		const hidden = words.hidden;
		const fifty = contributions?.bars.taille.bars.at(-1);
		expect(fifty).toEqual({ label: words.sizes['50'], said: hidden, share: null, length: null });
		const [group] = contributions?.bars.taille.table.groups ?? [];
		expect(group?.rows.at(-1)).toEqual({ name: words.sizes['50'], cells: [hidden, '–'] });
		const { rows: bands = [] } =
			contributions?.parts.table.groups.find(({ name }) => name === words.sizes['50']) ?? {};
		expect(bands[0]?.cells).toEqual([words.scale.tooFew, '–', hidden]);
		expect(JSON.stringify(contributions)).not.toContain('moins de');
		const { places = [], legend = [], others = [] } = contributions?.map.map ?? {};
		expect(places.find(({ id }) => id === '48')).toMatchObject({
			...{ name: 'Lozère', said: hidden, shade: 'hidden' }
		});
		expect(legend).toContainEqual({ shade: 'hidden', said: hidden });
		expect(others).toContainEqual({ name: words.places.elsewhere, said: hidden });
		// Nothing that is said begins under what is hidden.
		expect(legend.filter(({ said }) => /^1 à/.test(said))).toEqual([]);
	});

	it('gives every department its name and figure beside its shade, and zero a shade of its own', () => {
		const { pages } = figuresShown({ listed: figuresOf(listedRows(7)), edition: null }, spoken);
		const places = pages?.map.map.places ?? [];
		expect(places).toHaveLength(13);
		expect(places.filter(({ shade }) => shade !== 'none')).toMatchObject([
			{ name: 'Hérault', said: '7', shade: 4 }
		]);
		expect(places.find(({ id }) => id === '66')?.lines).toEqual(['Pyrénées-', 'Orientales']);
		expect(pages?.map.map.legend.map(({ said }) => said)).toEqual(['0', '7 à 8']);
	});

	it('has the parts in grid order and the total last, the subjects by part', () => {
		const listed = figuresOf(listedRows(5));
		const { pages } = figuresShown({ listed, edition: null }, spoken);
		expect(pages?.parts.scales.map(({ label }) => label)).toEqual([
			...pillars.map(({ id }) => asked.pillars[id]?.plain),
			words.total
		]);
		expect(pages?.subjects.groups.map(({ scales }) => scales.length)).toEqual([8, 8, 4]);
		expect(pages?.parts.scales[0]).toMatchObject({ half: '40', middle: words.scale.middle(40) });
	});

	it('says no points of fewer than five pages, and that it takes five', () => {
		const { pages } = figuresShown({ listed: figuresOf(listedRows(4)), edition: null }, spoken);
		expect(pages?.withoutPoints).toBe(words.scale.needs(5));
		expect(pages?.parts.scales.every(({ band }) => band === null)).toBe(true);
	});

	it('says that figures are invented', () => {
		const of = (invented: boolean) =>
			figuresShown({ listed: nobody, edition: editionOf(invented) }, spoken).contributions;
		expect([of(true)?.isInvented, of(false)?.isInvented]).toEqual([true, false]);
	});

	it('tells machines of each table of each population', () => {
		const listed = figuresOf(listedRows(7));
		const { datasets: said } = figuresShown({ listed, edition: editionOf(false) }, spoken);
		const address = 'https://azimut.example/chiffres-cles';
		const at = { origin: 'https://azimut.example', address, lang: 'en', words: english } as const;
		const text = JSON.stringify(datasets(said, at));
		for (const name of tableNames)
			for (const folder of ['pages', '2026-T4'])
				expect(text).toContain(`"https://azimut.example/donnees/${folder}/${name}.csv"`);
	});
});
