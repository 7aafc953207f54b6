import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { speakTrades, type Trade, type TradesFile } from '$lib/grid/load-trades';
import { isProblem, mostClients, readTable, tableText, type ClientTable } from './client-table';
import { readClients, type ClientLine } from './client-lines';
import { twinsOfLines } from './client-twins';
import { Communes, type CommunesFile } from '$lib/grid/communes';

const read = (path: string) => JSON.parse(readFileSync(`criteria/${path}.json`, 'utf8')) as unknown;
const { trades } = read('trades/trades') as { trades: Trade[] };
const known = {
	trades: speakTrades(trades, read('trades/fr') as TradesFile).list,
	communes: new Communes(read('communes/occitanie') as CommunesFile)
};

function table(text: string): ClientTable {
	const found = readTable(text);
	if (isProblem(found)) throw new Error(`${found.kind} ${found.line}`);
	return found;
}
const lines = (text: string) => readClients(table(text), known);
const problems = (text: string) =>
	lines(text).flatMap((one) =>
		one.problems.map(({ line, column, kind }) => `${line} ${column} ${kind}`)
	);
const kindOf = (text: string) => {
	const found = readTable(text);
	return isProblem(found) ? `${found.kind} ${found.line}` : 'read';
};
const first = (text: string): ClientLine['client'] => {
	const [line] = lines(text);
	if (!line) throw new Error('no line');
	return line.client;
};

const everything = [
	['Raison sociale', 'SIRET', 'Ville', 'Code postal', 'Interlocuteur', 'Téléphone', 'E-mail'],
	['Code NAF', 'Effectif', 'Étiquettes', 'ID CRM']
].flat();
const martin = [
	['Boulangerie Martin', '732 829 320 00074', 'montpellier', '34000', 'Ana Martin'],
	['+33 4 67 00 00 00', 'ana@example.org', '10.71C', '4', 'atelier ; énergie', 'C-12']
].flat();

describe('a list of clients is read', () => {
	test.each([
		['a French spreadsheet', ';', '\r\n', '\uFEFF'],
		['an English one', ',', '\n', ''],
		['copied cells', '\t', '\n', ''],
		['an old machine', ';', '\r', '']
	])('as %s writes it', (_, delimiter, newline, mark) => {
		const cell = (text: string) => (text.includes(delimiter) ? `"${text}"` : text);
		const text = [everything, martin].map((row) => row.map(cell).join(delimiter)).join(newline);
		expect(first(mark + text)).toEqual({
			name: 'Boulangerie Martin',
			siren: '732829320',
			commune: '34172',
			department: '34',
			person: 'Ana Martin',
			phone: '+33 4 67 00 00 00',
			mail: 'ana@example.org',
			naf: 'rev2:C',
			trade: null,
			ape: '10.71C',
			headcount: 4,
			tags: ['atelier', 'énergie'],
			crmId: 'C-12'
		});
	});

	test.each([
		['UTF-8', Buffer.from('\uFEFFBéziers')],
		['Windows', Buffer.from('Béziers', 'latin1')],
		['UTF-16', Buffer.from('\uFEFFBéziers', 'utf16le')]
	])('from a file in %s', (_, bytes) => {
		expect(tableText(bytes).replace('\uFEFF', '')).toBe('Béziers');
	});

	test.each([
		['nom;ville', 'name commune'],
		['Company name,Postal code,Employees', 'name postcode headcount'],
		['N° SIREN;Nom de l’entreprise', 'name siren'],
		// Of a company and of a person.
		['Nom;Prénom;Entreprise', 'name person'],
		['Entreprise;Mél;Tél.', 'name phone mail']
	])('by its titles: %s', (titles, columns) => {
		const { mapping, hasTitles } = table(`${titles}\na;b;c`);
		const found = Object.entries(mapping).filter(([, at]) => at !== null);
		expect([hasTitles, found.map(([column]) => column).join(' ')]).toEqual([true, columns]);
	});

	test('the name of a person is not that of the company', () => {
		expect(first('Nom;Entreprise\nMartin;Fournil')).toMatchObject({
			name: 'Fournil',
			person: 'Martin'
		});
	});

	test('without titles, by what a person says of its columns', () => {
		const found = table('Fournil;34000;Ana\nLevain;;');
		expect([found.hasTitles, found.width, found.mapping.name]).toEqual([false, 3, 0]);
		const mapping = { ...found.mapping, name: 2, postcode: 1 };
		const [line] = readClients({ ...found, mapping }, known);
		expect(line?.client).toMatchObject({ name: 'Ana', department: '34' });
	});

	test('with the numbers that the spreadsheet gives its lines', () => {
		const text = 'nom;siren\n\nFournil;1\n"Deux\nlignes";2\n;;\nLevain;3';
		expect(problems(text)).toEqual([
			'3 siren siren-digits',
			'4 siren siren-digits',
			'6 siren siren-digits'
		]);
		expect(lines(text)[1]?.client.name).toBe('Deux lignes');
	});
});

describe('what is wrong is named by its line and its column, and left out', () => {
	test.each([
		['siren', '73282932', 'siren-digits'],
		['siren', '7,32829E+13', 'siren-digits'],
		['siren', '732829321', 'siren-check'],
		['code postal', '34', 'postcode'],
		['mail', 'ana at example.org', 'mail'],
		['mail', 'a@b.c,d@e.f', 'mail'],
		['effectif', 'beaucoup', 'headcount'],
		['effectif', '-3', 'headcount'],
		['effectif', '20-10', 'headcount'],
		['effectif', '2,5', 'headcount'],
		['activité', 'marchand de rêves', 'activity'],
		['ville', 'x'.repeat(121), 'too-long'],
		['étiquettes', 'x'.repeat(41), 'too-long'],
		['étiquettes', Array.from({ length: 21 }, (_, at) => at).join('|'), 'too-many-tags']
	])('%s %s', (column, cell, kind) => {
		const text = `nom\t${column}\nFournil\t${cell}`;
		expect(problems(text).map((one) => one.split(' ').at(-1))).toEqual([kind]);
		const { name, siren, commune, mail, headcount, naf } = first(text);
		expect([name, siren, commune, mail, headcount, naf]).toEqual([
			'Fournil',
			'',
			'',
			'',
			null,
			null
		]);
	});

	test('a line without a name is none', () => {
		expect(problems('nom;siren\n;732829320\n…;')).toEqual(['2 name missing', '3 name missing']);
		expect(problems(`nom;ville\n${'x'.repeat(121)};Albi`)).toEqual(['2 name too-long']);
	});
});

test.each([
	['effectif', '12 salariés', { headcount: 12 }],
	['effectif', '10 à 19', { headcount: { min: 10, max: 19 } }],
	['effectif', '1 200', { headcount: 1200 }],
	['activité', '10.71C - Boulangerie', { naf: 'rev2:C' }],
	['activité', '1071H', { naf: 'rev2:C', ape: '10.71H' }],
	['activité', '96.99H Autres services', { naf: 'rev21:T', ape: '96.99H' }],
	['activité', '10.71', { naf: 'rev2:C', ape: null }],
	['activité', 'rev21:V', { naf: 'rev21:V' }],
	['activité', 'i', { naf: 'rev2:I' }],
	['activité', 'coiffeur', { naf: 'rev2:S' }],
	['activité', 'Boulangerie', { naf: 'rev2:C', trade: 'boulangerie-patisserie' }],
	['activité', 'Maconnerie', { naf: 'rev2:F', trade: 'maconnerie' }],
	['activité', 'Plomberie', { naf: 'rev2:F', trade: 'plomberie-chauffage' }],
	['activité', 'Coiffure', { naf: 'rev2:S', trade: null }],
	['siren', '732-829.320', { siren: '732829320' }],
	['ville', 'Aigues-Vives', { commune: 'Aigues-Vives', department: '' }],
	['ville', 'Paris', { commune: 'Paris' }],
	['siret', '732.829.320.00074', { siren: '732829320' }],
	['nom du client', "'=1+1", { name: '=1+1' }]
])('%s %s is understood', (column, cell, expected) => {
	expect(first(`nom\t${column}\nFournil\t${cell}`)).toMatchObject(expected);
});

describe('hostile or broken text is refused in a word, or read as text', () => {
	test.each([
		['', 'empty 0'],
		[' \n;;\n', 'empty 0'],
		['x'.repeat(1024 * 1024 + 1), 'too-large 0'],
		[`nom\n${'a\n'.repeat(mostClients + 1)}`, 'too-long 0'],
		[`nom\n${'a\n'.repeat(mostClients)}`, 'read'],
		[';'.repeat(10_000) + 'a', 'too-wide 1'],
		[`nom;ville\nFournil\n${'a;'.repeat(10_000)}`, 'too-wide 3'],
		['nom;ville\nFournil;"Albi\nLevain;Albi', 'quotes 2'],
		['nom;ville\n"Chez" Ana;Albi', 'quotes 2'],
		['"'.repeat(50_001), 'quotes 1']
	])('%#', (text, kind) => {
		expect(kindOf(text)).toBe(kind);
	});

	test('quotes in copied cells are only quotes', () => {
		expect(first('nom\tville\n"Chez" Ana\tAlbi').name).toBe('"Chez" Ana');
	});

	test('what hides, turns or breaks a line is not kept; what could run stays text', () => {
		expect(first('nom;contact\n"Four\u202Enil\u0000\u200B";=CMD|calc!A1').person).toBe(
			'=CMD|calc!A1'
		);
		expect(first('nom;contact\n"Four\u202Enil\u0000\u200B";x').name).toBe('Fournil');
		expect(first('nom\n🥖 Cœur & <b>').name).toBe('🥖 Cœur & <b>');
		expect(first('__proto__;nom\nx;constructor').name).toBe('constructor');
	});
});

test('a line like a dossier, or like an earlier line, is named', () => {
	const held = [{ dossier: 'd1', names: ['SARL Fournil'], siren: '', department: '81' }];
	const text =
		'nom;siren;ville\nFournil;;Albi\nFournil;;Montpellier\nA;732829320;\nB;732829320;\nFOURNIL;;Montpellier';
	expect([...twinsOfLines(lines(text), held)]).toEqual([
		[2, { by: 'name', dossier: 'd1' }],
		[5, { by: 'siren', line: 4 }],
		[6, { by: 'name', line: 3 }]
	]);
});
