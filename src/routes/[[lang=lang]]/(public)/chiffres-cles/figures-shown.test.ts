import { describe, expect, it, vi } from 'vitest';
import words from '$lib/i18n/messages/public/fr.figures';
import { figuresOf } from '$lib/server/figures/listed';
import { measured, noGroup } from '$lib/server/directory/listed-row';
import { makeEdition } from '$lib/server/figures/make-edition';
import { readQuestionnaire } from '$lib/server/questionnaire/questionnaire';
import { editionTableNames } from '$lib/share/figures/edition';
import { alike, bytesOf, realAsked, realFrame } from '../../../../../tests/support/figures';
import { datasets } from './datasets';
import { tableNames } from './figure-texts';
import { extremesOf, pointsFinding } from './findings';
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

/** `count` pages of one person, in the Hérault or elsewhere, that have so many points in everything, or in some of it; null: not known. */
const listedRows = (
	count: number,
	points: number | null = 40,
	{ department = '34', but = {} }: { department?: string; but?: Record<string, number | null> } = {}
) => {
	const numbers = measured.map((id) => {
		const own = id in but ? but[id] : points;
		return own?.toString(16).padStart(2, '0') ?? '--';
	});
	return `00${department}2025${noGroup}${numbers.join('')}`.repeat(count);
};
const pagesOf = (...rows: string[]) =>
	figuresShown({ listed: figuresOf(rows.join('')), edition: null }, spoken).pages;
const plain = (text: string | null | undefined) => text?.replaceAll(/[\u00a0\u202f]/g, ' ');
const [firstSubject = '', secondSubject = '', thirdSubject = ''] = subjects;

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
		expect(contributions?.counted).toMatch(/ \(entre 1\s9\d\d et 2\s0\d\d\s: /);
		expect(pages?.bars.departement.csv).toBe('/donnees/pages/departement.csv');
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
		expect(small?.more).toBe(words.scale.band(String(low), String(high)));
		const [group] = chart('taille')?.table.groups ?? [];
		expect(group?.rows[1]?.cells).toEqual([
			small?.said,
			words.scale.band(String(low), String(high))
		]);
		// Nobody is of that size: its mean cannot be said.
		const [alone] = chart('total-taille')?.scales ?? [];
		expect(alone).toMatchObject({ band: null, said: words.scale.notYet });
		expect(chart('total-taille')?.how).toContain(words.scale.waits(words.scale.from('150')));
		expect(chart('parties')?.how).not.toContain(words.scale.from('150'));
		expect(chart('total-taille')?.table.groups[0]?.rows[0]?.cells).toEqual([
			words.scale.notYet,
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
		expect(contributions?.silent).toMatchObject([
			{ finding: null, how: words.scale.silent(words.scale.from('750')) }
		]);
	});

	it('keeps what says nothing yet apart from what says something', () => {
		const edition = editionOf(false);
		const [first, ...others] = edition.tables.filter(({ name }) => name !== 'nombre');
		if (!first) throw new Error('An edition without a table');
		const silent = { ...first, rows: first.rows.map(({ id }) => ({ id, figure: null })) };
		const { contributions } = figuresShown(
			{ listed: nobody, edition: { ...edition, tables: [silent, ...others] } },
			spoken
		);
		const files = (charts: readonly { csv: string }[] = []) =>
			charts.map(({ csv }) => csv.split('/').at(-1));
		expect(files(contributions?.silent)).toEqual([`${first.name}.csv`]);
		expect(files(contributions?.charts)).toEqual(others.map(({ name }) => `${name}.csv`));
	});

	it('asks of contributions, answers where intervals allow it, and says of how many', () => {
		const edition = editionOf(false);
		const { contributions } = figuresShown({ listed: nobody, edition }, spoken);
		const chart = (name: string) =>
			contributions?.charts.find(({ csv }) => csv.endsWith(`/${name}.csv`));
		for (const { title, how } of contributions?.charts ?? []) {
			expect(title).toMatch(/\u00a0\?$/);
			expect(plain(how)).toMatch(/^Sur environ [12] \d{3} contributions\. /);
		}
		expect(plain(chart('taille')?.finding)).toMatch(
			/^Le plus souvent : 1 à 9 salariés \(\d+ %\)\.$/
		);
		expect(plain(chart('parties')?.finding)).toMatch(
			/^Le plus de points : « .+ » \(moyenne : \d+ sur 100\)\. Le moins : « .+ » /
		);
		// All the same, whatever noise makes of it.
		expect(chart('total-taille')?.finding).toBe(words.finding.isSame);
		expect(plain(chart('total-taille')?.scales[1]?.counted)).toMatch(
			/^(79|80|81) % des contributions$/
		);
	});

	it('shows subjects of contributions on their 5 points, their intervals rounded outwards', () => {
		const edition = editionOf(false);
		const tables = edition.tables.map((table) => ({
			...table,
			rows: table.rows.map((row) => ({ ...row, figure: { value: 47, low: 41, high: 53 } }))
		}));
		const { contributions } = figuresShown(
			{ listed: nobody, edition: { ...edition, tables } },
			spoken
		);
		const chart = (name: string) =>
			contributions?.charts.find(({ csv }) => csv.endsWith(`/${name}.csv`));
		expect(chart('sujets')?.axis).toEqual(['0', '2,5', '5']);
		expect(chart('sujets')?.scales[0]).toMatchObject({
			said: '2,4',
			more: '2 à 2,7',
			band: { low: 41, mark: 47, high: 53 }
		});
		expect(chart('parties')?.scales[0]).toMatchObject({ said: '47', more: '41 à 53' });
	});

	it('shows nothing of an edition made by the rules of before, and says so', () => {
		const shown = figuresShown({ listed: nobody, edition: { older: '2026-T3' } }, spoken);
		expect(shown).toMatchObject({ contributions: null, older: 'T3 2026', datasets: [] });
	});

	it('has a map of shares once seven departments may say theirs, of the subject most often at zero', () => {
		const atZero = { [secondSubject]: 0, [thirdSubject]: null };
		const inDepartment = (department: string, count: number, but = atZero) =>
			listedRows(count, 40, { department, but });
		const six = ['09', '11', '12', '30', '31', '32'].map((department) =>
			inDepartment(department, 30)
		);
		// 29 who answered, and one who does not know.
		const unsure =
			inDepartment('34', 29) + inDepartment('34', 1, { ...atZero, [secondSubject]: null });
		expect(pagesOf(...six, unsure)?.map).toBeNull();
		const seventh =
			inDepartment('34', 15) + inDepartment('34', 15, { ...atZero, [secondSubject]: 20 });
		const chart = pagesOf(...six, seventh, inDepartment('66', 29))?.map;
		const places = chart?.map.places ?? [];
		expect(places).toHaveLength(13);
		expect(places.filter(({ shade }) => shade !== null)).toHaveLength(7);
		const place = (id: string) => places.find((one) => one.id === id);
		expect(plain(place('34')?.said)).toBe('50 %');
		expect([place('34')?.shade, place('09')?.shade]).toEqual([3, 1]);
		expect(place('66')).toMatchObject({
			said: words.map.tooFew,
			shade: null,
			lines: ['Pyrénées-', 'Orientales']
		});
		expect(chart?.map.legend.map(({ said }) => plain(said))).toEqual([
			'0 à 24 %',
			'50 à 74 %',
			'trop peu : moins de 30 pages répondent'
		]);
		expect(plain(chart?.finding)).toContain(
			`« ${asked.criteria[secondSubject]?.plain} » (224 sur 239)`
		);
		const row = chart?.table.groups[0]?.rows.find(({ name }) => name.startsWith('Hérault'));
		expect(row?.cells.map(plain)).toEqual(['15 sur 30', '50 %']);
	});

	it('does not call a subject the most often at zero where another is as often', () => {
		const departments = ['09', '11', '12', '30', '31', '32', '34'];
		const rows = departments.map((department) =>
			listedRows(30, 40, { department, but: { [firstSubject]: 0, [secondSubject]: 0 } })
		);
		const pages = pagesOf(...rows);
		expect(plain(pages?.map?.finding)).toMatch(/^À zéro aussi souvent que d’autres : /);
		expect(pages?.subjects.finding).toBeNull();
		// None ever is.
		expect(
			pagesOf(...departments.map((department) => listedRows(30, 40, { department })))?.map
		).toBeNull();
	});

	it('counts, of the pages that answered a subject, those that do something and those at zero', () => {
		const pages = pagesOf(
			listedRows(12, 40, { but: { [firstSubject]: 0, [thirdSubject]: null } }),
			listedRows(3, 40, { but: { [secondSubject]: null, [thirdSubject]: null } }),
			listedRows(4, 40, { but: { [firstSubject]: null } })
		);
		// What few do comes first, what is not said last.
		const [first, second, ...others] = pages?.subjects.groups[0]?.bars ?? [];
		expect([first, second].map((bar) => [plain(bar?.said), bar?.more, bar?.length])).toEqual([
			['3 sur 15', null, 20],
			[words.scale.tooFew, null, 0]
		]);
		expect(second?.length).toBe(0);
		// What all do stands in a sentence.
		expect(others).toEqual([]);
		expect(pages?.subjects.groups[0]?.all).toContain(asked.criteria[secondSubject]?.plain);
		const [row] = pages?.subjects.table.groups[0]?.rows ?? [];
		expect(row?.cells.map(plain)).toEqual(['3 sur 15', '12', '–']);
		expect(plain(pages?.subjects.finding)).toBe(
			`Le moins souvent : « ${asked.criteria[firstSubject]?.plain} » (3 sur 15).`
		);
		const [percent] = pagesOf(listedRows(30))?.subjects.table.groups[0]?.rows ?? [];
		expect(plain(percent?.cells.at(-1))).toBe('100 %');
	});

	it('asks a question of each chart, answers it in a sentence that is true, and says of how many pages', () => {
		const pages = pagesOf(listedRows(6), listedRows(2, 40, { department: '66' }));
		if (!pages) throw new Error('There are pages.');
		const { bars, crossed, parts, subjects: doing } = pages;
		for (const { title, how } of [...Object.values(bars), crossed, parts, doing]) {
			expect(title).toMatch(/\u00a0\?$/);
			expect(plain(how)).toMatch(/^Sur 8 pages\./);
		}
		expect(plain(bars.departement.finding)).toBe('Le plus souvent : Hérault (34) (6 sur 8).');
		expect(plain(crossed.finding)).toMatch(
			/^Ancien Languedoc-Roussillon, le plus souvent : Sans salarié \(8 sur 8\)\.$/
		);
		expect(crossed.groups.map(({ name }) => plain(name))[1]).toBe('Ancien Midi-Pyrénées (0 page)');
		// As many of each, and too few.
		expect(
			pagesOf(listedRows(4), listedRows(4, 40, { department: '66' }))?.bars.departement.finding
		).toBeNull();
		expect(pagesOf(listedRows(4))?.bars.departement.finding).toBeNull();
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
		// All of these do something of everything: no bar, a sentence a part.
		expect(pages?.subjects.groups.map(({ bars }) => bars.length)).toEqual([0, 0, 0]);
		expect(pages?.subjects.groups.map(({ all }) => all.includes('\u00a0:'))).toEqual([
			true,
			true,
			true
		]);
		const zero = figuresOf(listedRows(5, 0));
		const none = figuresShown({ listed: zero, edition: null }, spoken).pages?.subjects.groups;
		expect(none?.map(({ bars, all }) => [bars.length, all])).toEqual([
			[8, ''],
			[8, ''],
			[4, '']
		]);
		expect(pages?.parts.scales[0]).toMatchObject({
			said: '40',
			more: words.scale.middle(words.scale.halfAt(40))
		});
	});

	it('says when the middle of a part is an edge of its quarters', () => {
		const more = (...points: number[]) =>
			pagesOf(...points.map((each) => listedRows(1, each)))?.parts.scales[0]?.more;
		expect(more(10, 20, 30, 40, 50)).toBe(words.scale.middle('30'));
		expect(more(10, 30, 30, 40, 50)).toBe(words.scale.middle(words.scale.quarterAt(30)));
		expect(more(10, 30, 30, 30, 50)).toBe(words.scale.middle(words.scale.halfAt(30)));
	});

	it('says of how many pages a part is, where not of all', () => {
		const rows = [listedRows(5), listedRows(2, 40, { but: { limiter: null } })];
		const [first, second] = pagesOf(...rows)?.parts.scales ?? [];
		expect([plain(first?.counted), second?.counted]).toEqual(['Sur 5 pages.', null]);
	});

	it('says in which part points are highest and lowest, each only where it is', () => {
		const rows = (marks: number[], wide: number) =>
			marks.map((mark, at) => ({
				name: `P${at}`,
				said: String(mark),
				low: mark - wide,
				high: mark + wide
			}));
		const said = (marks: number[], wide = 0) => plain(pointsFinding(rows(marks, wide), spoken));
		expect(said([40, 50, 30])).toBe('Le plus de points : « P1 » (50). Le moins : « P2 » (30).');
		expect(said([50, 50, 30])).toBe('Le moins : « P2 » (30).');
		expect(said([40, 50, 40])).toBe('Le plus de points : « P1 » (50).');
		// What chance was added to may be the other way round.
		expect(said([42, 44, 40], 3)).toBeUndefined();
		expect(said([42, 49, 40], 3)).toBe('Le plus de points : « P1 » (49).');
		expect(extremesOf(rows([40], 0))).toEqual({ most: null, least: null });
		// Of too few, and of all the same.
		for (const count of [4, 7]) expect(pagesOf(listedRows(count))?.parts.finding).toBeNull();
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

	it('tells machines of each table of each population, where it comes from and who publishes it', () => {
		vi.stubEnv('OPERATOR_NAME', 'Région de test');
		vi.stubEnv('OPERATOR_ADDRESS', '1 quai du Port');
		const listed = figuresOf(listedRows(7));
		const { datasets: said } = figuresShown({ listed, edition: editionOf(false) }, spoken);
		vi.unstubAllEnvs();
		const address = 'https://azimut.example/chiffres-cles';
		const at = { origin: 'https://azimut.example', address, lang: 'en' } as const;
		const text = JSON.stringify(datasets(said, at));
		for (const [folder, names] of [
			['pages', tableNames],
			['2026-T4', editionTableNames]
		] as const)
			for (const name of names)
				expect(text).toContain(`"https://azimut.example/donnees/${folder}/${name}.csv"`);
		const [pages, contributions] = said;
		for (const population of [pages, contributions]) {
			expect(population?.publisher).toBe('Région de test');
			expect(population?.description).toContain('Déclaré, non vérifié.');
			expect(text).toContain(JSON.stringify(population?.description));
		}
		expect(text).toContain('"publisher":{"@type":"Organization","name":"Région de test"}');
		expect(pages?.description).toContain(words.source.exact);
		expect(contributions?.description).toContain('ε = 1 et δ = 0,000001');
		// Nobody is named who did not declare to be the publisher.
		const [trial] = figuresShown({ listed, edition: null }, spoken).datasets;
		expect(trial?.publisher).toBeNull();
		expect(trial?.description).toContain(words.source.noPublisher);
	});
});
