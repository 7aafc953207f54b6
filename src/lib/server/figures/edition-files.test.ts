// @module-tag often
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { contribution, realFrame } from '../../../../tests/support/figures';
import { editionFiles, typeOfFile, type EditionFile } from './edition-files';
import { makeComparison, makeEdition, type EditionFrame } from './make-edition';
import type { FigureWords } from './open-tables';
import { figureWords } from './words';

const pool = fc.sample(contribution, { numRuns: 12_000, seed: 2 });
let words: FigureWords;
let files: EditionFile[];
beforeAll(async () => {
	words = await figureWords(realFrame.grid.name);
	files = filesOf();
});
const filesOf = (frame: EditionFrame = realFrame, of = pool) =>
	editionFiles(makeEdition(of, frame), makeComparison(of, frame), words);
const bodyOf = (name: string, of = files) => of.find((file) => file.name === name)?.body ?? '';
const linesOf = (name: string): string[][] => parse(bodyOf(name), { record_delimiter: '\r\n' });
const tables = [
	...['taille', 'famille', 'departement', 'annee', 'groupe-taille', 'parties', 'sujets']
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

describe('The files of an edition', () => {
	it('are the same bytes each time', () => expect(filesOf()).toEqual(files));

	it('are the edition, the comparison, and for each table its rows and what they mean', () =>
		expect(files.map(({ name }) => name)).toEqual([
			...['edition.json', 'comparaison.json'],
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
		expect(rows.length).toBeGreaterThan(3);
		for (const row of rows)
			for (const [at, value] of row.entries())
				if (columns[at]?.datatype !== 'string') expect(value).toMatch(/^\d*$/);
		expect(csv.endsWith('\r\n')).toBe(true);
	});

	it('name every class in words', () => {
		for (const table of ['taille', 'famille', 'departement', 'groupe-taille'])
			for (const [id, said] of linesOf(`${table}.csv`).slice(1)) expect(said).not.toBe(id);
	});

	it('all say so when the companies were invented', () => {
		for (const { name, body } of filesOf({ ...realFrame, invented: true }))
			if (name.endsWith('.csv'))
				for (const [at, line] of body.trimEnd().split('\r\n').entries())
					expect(line).toMatch(at === 0 ? /,invente$/ : /,oui$/);
			else expect(JSON.stringify(JSON.parse(body))).toContain('"invented":true');
	});

	it('are small enough to be kept on a device, with every class there', () => {
		const all = pool.map((one) => ({ ...one, grid: realFrame.grid.name }));
		const body = bodyOf('comparaison.json', filesOf(realFrame, all));
		const { classes } = JSON.parse(body) as { classes: object };
		expect(Object.keys(classes)).toHaveLength(45);
		expect(Buffer.byteLength(body)).toBeLessThanOrEqual(15_000);
	});

	it('hold no key, and are of a known type', () => {
		const text = files.map(({ body }) => body).join('');
		for (const { key } of pool.slice(0, 500)) if (key > 99_999) expect(text).not.toContain(key);
		expect(new Set(files.map(({ name }) => typeOfFile(name)))).toEqual(
			new Set([
				'application/json; charset=utf-8',
				'text/csv; charset=utf-8; header=present',
				'application/csvm+json; charset=utf-8'
			])
		);
	});
});
