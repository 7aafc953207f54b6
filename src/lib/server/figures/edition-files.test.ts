// @module-tag often
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { bytesOf, realFrame } from '../../../../tests/support/figures';
import { compiled } from '../../../../tests/support/publications';
import { editionFiles, typeOfFile, type EditionFile } from './edition-files';
import { inventContributions } from './invented';
import { makeEdition, type EditionFrame } from './make-edition';
import type { FigureWords } from './open-table';
import { pooled } from './pool';
import { figureWords } from './words';

const pool = inventContributions(compiled, '2026-T4', 5000).map(pooled);
let words: FigureWords;
let files: EditionFile[];
beforeAll(async () => {
	words = await figureWords(realFrame.grid);
	files = filesOf();
});
const filesOf = (frame: EditionFrame = realFrame) =>
	editionFiles(makeEdition(pool, frame, bytesOf(7)), words);
const bodyOf = (name: string, of = files) => of.find((file) => file.name === name)?.body ?? '';
const linesOf = (name: string): string[][] => parse(bodyOf(name), { record_delimiter: '\r\n' });
const tables = [
	'nombre',
	'taille',
	'famille',
	'departement',
	'parties',
	'total-taille',
	'total-famille',
	'sujets'
];

interface Metadata {
	'@context': unknown;
	url: string;
	'dc:title': string;
	notes?: unknown;
	tableSchema: {
		columns: { name: string; titles: { fr: string[] }; datatype: string; null: string }[];
	};
}

interface Described {
	'dc:description': string;
	'dc:publisher'?: string;
}

describe('The files of an edition', () => {
	it('are the same bytes from the same noise', () => expect(filesOf()).toEqual(files));

	it('are the edition, the comparison, and for each table its rows and what they mean', () =>
		expect(files.map(({ name }) => name)).toEqual([
			'edition.json',
			'comparaison.json',
			...tables.flatMap((name) => [`${name}.csv`, `${name}.metadata.json`])
		]));

	it.each(tables)('say of each column of %s what it is, and hold nothing else', (table) => {
		const csv = bodyOf(`${table}.csv`);
		const metadata = JSON.parse(bodyOf(`${table}.metadata.json`)) as Metadata;
		expect(metadata.url).toBe(`${table}.csv`);
		expect(metadata['dc:title']).toMatch(/^\p{Lu}.+, 2026-T4$/u);
		const { columns } = metadata.tableSchema;
		const [head = [], ...rows] = linesOf(`${table}.csv`);
		expect(head).toEqual(columns.map(({ name }) => name));
		expect(columns.map(({ titles }) => titles.fr[0])).toEqual(head);
		expect(rows.length).toBeGreaterThan(table === 'nombre' ? 0 : 3);
		for (const row of rows)
			for (const [at, value] of row.entries())
				if (columns[at]?.datatype !== 'string') expect(value).toMatch(/^\d*$/);
		expect(csv.endsWith('\r\n')).toBe(true);
	});

	it('name every class in words', () => {
		for (const table of ['taille', 'famille', 'departement', 'total-famille'])
			for (const [id, said] of linesOf(`${table}.csv`).slice(1)) expect(said).not.toBe(id);
	});

	it('all say so when the companies were invented', () => {
		for (const { name, body } of filesOf({ ...realFrame, invented: true }))
			if (name.endsWith('.csv'))
				for (const [at, line] of body.trimEnd().split('\r\n').entries())
					expect(line).toMatch(at === 0 ? /,invente$/ : /,oui$/);
			else expect(JSON.stringify(JSON.parse(body))).toContain('"invented":true');
	});

	it('say with each table what it may tell of one contribution, and how', () => {
		for (const table of tables) {
			const { notes = [] } = JSON.parse(bodyOf(`${table}.metadata.json`)) as {
				notes?: { privacy: Record<string, unknown> }[];
			};
			expect(notes[0]?.privacy).toMatchObject({
				epsilon: 1,
				delta: 1e-6,
				rho: 0.0243,
				mechanism: 'discrete Gaussian',
				reference: 'https://arxiv.org/abs/2004.00010'
			});
			expect(notes[0]?.privacy.rhoOfTable).toBeGreaterThan(0);
		}
	});

	it('say who counts in them, by which questionnaire, with what noise, and who publishes', () => {
		const described = (of = files) =>
			tables.map((table) => JSON.parse(bodyOf(`${table}.metadata.json`, of)) as Described);
		for (const one of described()) {
			const text = one['dc:description'];
			expect(text).toContain('Contributions anonymes, données par des entreprises');
			expect(text).toContain('Déclaré, non vérifié.');
			expect(text).toContain(realFrame.grid);
			expect(text).toContain('gaussien discret, ε = 1 et δ = 0,000001');
			expect(text).toMatch(/L’intervalle, à 95\s%/);
			// Nobody is named who did not declare to be the publisher.
			expect(text).toContain('sans éditeur déclaré');
			expect(one).not.toHaveProperty('dc:publisher');
		}
		vi.stubEnv('OPERATOR_NAME', 'Région de test');
		vi.stubEnv('OPERATOR_ADDRESS', '1 quai du Port');
		const named = described(filesOf());
		vi.unstubAllEnvs();
		for (const one of named) {
			expect(one['dc:publisher']).toBe('Région de test');
			expect(one['dc:description']).not.toContain('éditeur');
		}
	});

	it('have each value within its interval, and none where that is too wide', () => {
		for (const table of tables)
			for (const [, , value = '', low = '', high = ''] of linesOf(`${table}.csv`).slice(1)) {
				if (value === '') expect([low, high]).toEqual(['', '']);
				else expect(Number(low) <= Number(value) && Number(value) <= Number(high)).toBe(true);
			}
	});

	it('are small enough to be kept on a device', () => {
		const body = bodyOf('comparaison.json');
		expect(Buffer.byteLength(body)).toBeLessThanOrEqual(5000);
	});

	it('are of a known type', () => {
		expect(new Set(files.map(({ name }) => typeOfFile(name)))).toEqual(
			new Set([
				'application/json; charset=utf-8',
				'text/csv; charset=utf-8; header=present',
				'application/csvm+json; charset=utf-8'
			])
		);
	});
});
