import { describe, expect, it } from 'vitest';
import words from '$lib/i18n/messages/public/fr.figures';
import { figuresOf } from '$lib/server/figures/listed';
import { measured, noGroup } from '$lib/server/directory/listed-row';
import { makeEdition } from '$lib/server/figures/make-edition';
import { readQuestionnaire } from '$lib/server/questionnaire/questionnaire';
import { editionTableNames } from '$lib/share/figures/edition';
import { alike, bytesOf, realAsked, realFrame } from '../../../../../tests/support/figures';
import { datasets } from './datasets';
import { findingOf, tableNames } from './figure-texts';
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

/** Most of one class, all with the same points. */
const editionOf = (invented: boolean) => {
	const points = { parts: [40, 30, 40, 50], subjects: subjects.map(() => 60) };
	const pool = [...alike(1600, { points, place: '34' }), ...alike(400, { points, size: '50' })];
	const asked = { ...realAsked, parts, subjects };
	return makeEdition(pool, { ...realFrame, asked, invented }, bytesOf(1));
};

/** `count` pages of one person in the Hérault, that have so many points in everything. */
const listedRows = (count: number, points = 40) => {
	const number = points.toString(16).padStart(2, '0');
	return `00342025${noGroup}${number.repeat(measured.length)}`.repeat(count);
};

describe('What the page of key figures shows', () => {
	it('is that nobody is there yet', () => {
		const shown = figuresShown({ listed: nobody, edition: null }, spoken);
		expect(shown).toEqual({ pages: null, contributions: null, older: null, datasets: [] });
	});

	it('is never two populations added: each has its own numbers, charts and files', () => {
		const listed = figuresOf(listedRows(7));
		const { pages, contributions } = figuresShown({ listed, edition: editionOf(false) }, spoken);
		expect(pages?.number).toBe('7');
		expect(contributions?.number).toMatch(/^[12]\s\d{3}$/);
		expect(contributions?.counted).toMatch(/ \(1\s9\d\d à 2\s0\d\d\)$/);
		expect(pages?.map.csv).toBe('/donnees/pages/departement.csv');
		expect(contributions?.charts.map(({ csv }) => csv)).toContain(
			'/donnees/2026-T4/departement.csv'
		);
		expect(contributions?.about).toContain('T4 2026');
	});

	it('says each figure with its interval, drawn and in the table, and from when what is not said will be', () => {
		const { contributions } = figuresShown({ listed: nobody, edition: editionOf(false) }, spoken);
		const chart = (name: string) =>
			contributions?.charts.find(({ csv }) => csv.endsWith(`/${name}.csv`));
		const [, small] = chart('taille')?.scales ?? [];
		expect(small?.label).toBe(words.sizes['1-9']);
		expect(small?.said).toMatch(/^(79|80|81)\s%$/);
		const { low = 0, mark = 0, high = 0 } = small?.band ?? {};
		expect(low < mark && mark < high && high - low < 10).toBe(true);
		expect(small?.more).toBe(words.scale.band(low, high));
		const [group] = chart('taille')?.table.groups ?? [];
		expect(group?.rows[1]?.cells).toEqual([small?.said, words.scale.band(low, high)]);
		// Nobody is of that size: its mean cannot be said.
		const [alone] = chart('total-taille')?.scales ?? [];
		expect(alone).toMatchObject({ band: null, said: words.scale.from('150') });
		expect(chart('total-taille')?.table.groups[0]?.rows[0]?.cells).toEqual([
			words.scale.from('150'),
			'–'
		]);
		const totals = chart('parties')?.scales ?? [];
		expect(totals.map(({ isTotal }) => isTotal)).toEqual([false, false, false, true]);
		expect(totals.map(({ part }) => part)).toEqual([0, 1, 2, null]);
	});

	it('says in one line what a table says nothing of', () => {
		const edition = editionOf(false);
		const tables = edition.tables.map((table) =>
			table.name === 'sujets'
				? { ...table, rows: table.rows.map(({ id }) => ({ id, figure: null })) }
				: table
		);
		const { contributions } = figuresShown(
			{ listed: nobody, edition: { ...edition, tables } },
			spoken
		);
		const silent = contributions?.charts.flatMap((chart) => chart.silent ?? []);
		expect(silent).toEqual([words.scale.silent(words.scale.from('750'))]);
	});

	it('shows nothing of an edition made by the rules of before, and says so', () => {
		const shown = figuresShown({ listed: nobody, edition: { older: '2026-T3' } }, spoken);
		expect(shown).toMatchObject({ contributions: null, older: 'T3 2026', datasets: [] });
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

	it('says in a sentence the one year that all were asked about, and draws several', () => {
		const yearsOf = (...years: string[]) =>
			figuresShown(
				{
					listed: figuresOf(years.map((year) => listedRows(1).replace('2025', year)).join('')),
					edition: null
				},
				spoken
			).pages;
		expect(yearsOf('2025', '2025')?.year).toBe(words.pages.year('2025'));
		const both = yearsOf('2024', '2025');
		expect([both?.year, both?.bars.annee.bars.length]).toEqual([null, 2]);
	});

	it('has the parts in grid order and the total last, the subjects by part', () => {
		const listed = figuresOf(listedRows(5));
		const { pages } = figuresShown({ listed, edition: null }, spoken);
		expect(pages?.parts.scales.map(({ label }) => label)).toEqual([
			...pillars.map(({ id }) => asked.pillars[id]?.plain),
			words.total
		]);
		expect(pages?.subjects.groups.map(({ scales }) => scales.length)).toEqual([8, 8, 4]);
		expect(pages?.parts.scales[0]).toMatchObject({
			said: '40',
			more: words.scale.middle(40)
		});
	});

	it('says in which part points are highest and lowest, only where they are', () => {
		const parts = (...marks: number[]) =>
			marks.map((mark, part) => ({
				label: `P${part}`,
				part,
				band: { low: mark - 3, mark, high: mark + 3 }
			}));
		const said = (marks: number[], kind: 'middle' | 'mean' = 'middle') =>
			findingOf(parts(...marks), spoken, kind)?.replaceAll('\u00a0', ' ');
		expect(said([40, 50, 30])).toBe(
			'Le plus de points : « P1 » (milieu : 50 sur 100). Le moins : « P2 » (milieu : 30 sur 100).'
		);
		expect(said([50, 50, 30])).toBeUndefined();
		expect(said([40, 50, 40])).toBeUndefined();
		// What chance was added to may be the other way round.
		expect(said([42, 44, 40], 'mean')).toBeUndefined();
		expect(said([42, 49, 40], 'mean')).toContain('(moyenne : 49 sur 100)');
		const shownOf = (count: number) =>
			figuresShown({ listed: figuresOf(listedRows(count)), edition: null }, spoken).pages?.finding;
		// Of too few, and of all the same.
		expect([shownOf(4), shownOf(7)]).toEqual([null, null]);
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
		const at = { origin: 'https://azimut.example', address, lang: 'en' } as const;
		const text = JSON.stringify(datasets(said, at));
		for (const [folder, names] of [
			['pages', tableNames],
			['2026-T4', editionTableNames]
		] as const)
			for (const name of names)
				expect(text).toContain(`"https://azimut.example/donnees/${folder}/${name}.csv"`);
	});
});
