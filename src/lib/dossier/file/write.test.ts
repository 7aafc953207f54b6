import { describe, expect, test } from 'vitest';
import { goodCampaign } from '../../../../tests/support/good-campaign';
import { isRival } from '../heads';
import { merge } from '../merge-revisions';
import type { Change, Revision } from '../revision';
import { revisionsOf } from '../storage/store';
import { countedIds, textOf, writing } from '../../../../tests/support/dossier';
import { largestImport, type ImportProblem } from './format';
import { readDossierFile } from './read';
import { exportWithoutFiles } from './write';

const grid = 'azimut-20@2026.1-draft';
const changes: Change[] = [
	{ path: 'meta/name', value: 'Exemple · Boulangerie <b>"\u2028' },
	{ path: 'grid', value: grid },
	{ path: 'profile/headcount', value: { min: 4, max: 6 } },
	{ path: 'profile/artisan', value: true },
	{ path: 'profile/turnover', value: { unknown: true } },
	{ path: `answers/${grid}/labels/held`, value: { practices: [] } },
	{ path: `answers/${grid}/carbone/fall`, value: { numbers: { a: 12.5, unit: 'tco2e' } } },
	{ path: `answers/${grid}/carbone/fall`, value: { bracket: 'none' } },
	{ path: `answers/${grid}/gone/gone`, value: null },
	{ path: `confirmed/${grid}/labels/held`, value: 2025 },
	{ path: 'refused/labels/held/one', value: 'too dear' },
	{ path: 'notes/company/labels', value: 'ask again\nnext month' },
	{ path: 'plan/1', value: null },
	{ path: 'plan/1/owner', value: 'me' },
	{ path: 'proofs/1/file', value: { sha256: '00' } },
	{ path: 'campaigns/1', value: goodCampaign }
];
const revisions = revisionsOf(writing(changes, { id: countedIds() }));
const meta = {
	exportedAt: 1_790_000_000_000,
	writtenBy: 'test',
	dossier: 'd',
	name: 'Exemple · Boulangerie',
	grid
};
const text = await textOf({ revisions }, meta);
const parse = (text: string) => readDossierFile(new Blob([text]));
const file = () => JSON.parse(text) as { revisions: Revision[] } & Record<string, unknown>;

describe('a dossier in a file', () => {
	test('comes back as it was, and gives the same bytes again', async () => {
		const parsed = await parse(text);
		expect(parsed).toEqual({
			ok: true,
			dossier: 'd',
			name: meta.name,
			grid,
			files: [],
			secrets: [],
			conflicts: [],
			coachRevisions: [],
			revisions: merge(revisions, []).revisions
		});
		expect(await textOf({ revisions: parsed.ok ? parsed.revisions : [] }, meta)).toBe(text);
		expect(exportWithoutFiles(parsed.ok ? parsed.revisions : [], meta)).toBe(text);
	});

	test('is the same bytes whatever the order of its revisions', async () => {
		expect(await textOf({ revisions: [...revisions].reverse() }, meta)).toBe(text);
	});

	test('says first what it is, then one revision a line', () => {
		const [head, ...lines] = text.trimEnd().split('\n');
		expect(head).toBe(
			'{"format":"azimut-dossier","formatVersion":3,"exportedAt":"2026-09-21T14:13:20.000Z",' +
				`"writtenBy":"test","dossier":"d","name":"Exemple · Boulangerie","grid":"${grid}","revisions":[`
		);
		expect(lines).toHaveLength(revisions.length + 1);
	});

	test('is read with a byte order mark and other spaces too', async () => {
		const rewritten = `\uFEFF${JSON.stringify(file(), null, 2)}\r\n`;
		expect(await parse(rewritten)).toEqual(await parse(text));
	});

	test('with one id under two contents is taken: the first stands, the other is a side, and it is reported', async () => {
		const doubled = file();
		const [first] = doubled.revisions;
		doubled.revisions.push(...doubled.revisions.slice(0, 1).map((one) => ({ ...one, value: 'x' })));
		const parsed = await parse(JSON.stringify(doubled));
		expect(parsed).toMatchObject({ ok: true, conflicts: [first?.id] });
		const sides = parsed.ok ? parsed.revisions.filter(({ author }) => isRival(author)) : [];
		expect(sides).toMatchObject([{ path: first?.path, value: 'x', over: [] }]);
		expect(parsed.ok && parsed.revisions).toContainEqual(first);
	});
});

/** The good file with one thing made wrong. */
const wrong = (change: object) => JSON.stringify({ ...file(), ...change });
const wrongRevision = (change: object, at = 2) => {
	const all = file().revisions;
	return wrong({
		revisions: all.map((one, place) => (place === at ? { ...one, ...change } : one))
	});
};
const deep = '['.repeat(200_000) + ']'.repeat(200_000);
const id = '0'.repeat(32);
const answers = `answers/${grid}/labels/held`;

describe('a file that is not a good dossier is refused, with one kind and one place', () => {
	test.each<[string, string, ImportProblem, string]>([
		['nothing', '', 'not-json', ''],
		['words', 'bonjour', 'not-json', ''],
		['a page', '<!doctype html><p>x</p>', 'not-a-dossier', ''],
		['cut in the middle', text.slice(0, text.length >> 1), 'truncated', ''],
		['without its last brace', text.trimEnd().slice(0, -1), 'truncated', ''],
		['a word too much in the middle', text.replace('"value"', 'x "value"'), 'not-json', ''],
		['a number', '1', 'not-a-dossier', 'format'],
		['null', 'null', 'not-a-dossier', 'format'],
		['a list', '[]', 'not-a-dossier', 'format'],
		['another format', wrong({ format: 'boussole' }), 'not-a-dossier', 'format'],
		['a newer format', wrong({ formatVersion: 4, more: 1 }), 'newer-format', 'formatVersion'],
		['a format of no number', wrong({ formatVersion: '1' }), 'bad-value', 'formatVersion'],
		['an unknown key', wrong({ owner: 'x' }), 'unknown-key', 'owner'],
		[
			'an unknown key of a revision',
			wrongRevision({ more: 1 }),
			'unknown-key',
			'revisions[2].more'
		],
		['no revisions', wrong({ revisions: undefined }), 'bad-value', 'revisions'],
		['an empty dossier', wrong({ revisions: [] }), 'bad-value', 'revisions'],
		['revisions that are no list', wrong({ revisions: {} }), 'bad-value', 'revisions'],
		['a name of no words', wrong({ name: { first: 'x' } }), 'bad-value', 'name'],
		['a grid of no version', wrong({ grid: 'azimut-20' }), 'bad-value', 'grid'],
		['a date that is none', wrong({ exportedAt: 'hier' }), 'bad-value', 'exportedAt'],
		[
			'a dossier id that every object has',
			wrong({ dossier: 'constructor' }),
			'bad-value',
			'dossier'
		],
		[
			'a prototype at the top',
			text.replace('{"format"', '{"__proto__":{"ok":true},"format"'),
			'unsafe-key',
			'__proto__'
		],
		[
			'a prototype deep inside',
			wrongRevision({ value: [{ constructor: { prototype: 1 } }] }),
			'unsafe-key',
			'revisions[2].value[0].constructor'
		],
		[
			'a nest without end',
			text.replace('"revisions":[', `"x":${deep},"revisions":[`),
			'too-deep',
			'x'
		],
		[
			'a revision of another dossier',
			wrongRevision({ dossier: 'e' }),
			'other-dossier',
			'revisions[2].dossier'
		],
		['a revision that is none', wrong({ revisions: [null] }), 'bad-value', 'revisions[0]'],
		['an id too short', wrongRevision({ id: 'abc' }), 'bad-value', 'revisions[2].id'],
		[
			'an over that is no id',
			wrongRevision({ over: [id, '../x'] }),
			'bad-value',
			'revisions[2].over[1]'
		],
		['a moment of words', wrongRevision({ at: '2026' }), 'bad-value', 'revisions[2].at'],
		['a moment out of time', wrongRevision({ at: 9e15 }), 'bad-value', 'revisions[2].at'],
		[
			'a stranger as author',
			wrongRevision({ author: { role: 'admin', device: 'x' } }),
			'bad-value',
			'revisions[2].author.role'
		],
		['a path that is none', wrongRevision({ path: '/token' }), 'unknown-path', 'revisions[2].path'],
		[
			'a path that climbs',
			wrongRevision({ path: 'profile/../x' }),
			'unknown-path',
			'revisions[2].path'
		],
		['a fact that is a list', wrongRevision({ value: [1] }), 'bad-value', 'revisions[2].value'],
		[
			'a fact of unknown keys',
			wrongRevision({ value: { low: 1 } }),
			'bad-value',
			'revisions[2].value'
		],
		['no value', wrongRevision({ value: undefined }), 'bad-value', 'revisions[2].value'],
		...[
			{ level: 5 },
			{ level: 'toString' },
			{ level: 'a', bracket: 'b' },
			{ points: 5 },
			{ practices: 'all' },
			{ numbers: {} },
			{ numbers: { a: -1 } },
			{ numbers: { a: 1e8 } },
			{ numbers: { a: 0.123 } },
			{ numbers: { a: '12' } },
			{ unknown: false },
			'yes'
		].map((value): [string, string, ImportProblem, string] => [
			`an answer ${JSON.stringify(value)}`,
			wrongRevision({ path: answers, value }),
			'bad-value',
			'revisions[2].value'
		]),
		['a note that is no text', wrongRevision({ value: 1 }, 11), 'bad-value', 'revisions[11].value'],
		[
			'a grid in use of no version',
			wrongRevision({ value: 'x' }, 1),
			'bad-value',
			'revisions[1].value'
		]
	])('%s', async (_, broken, kind, where) => {
		const parsed = await parse(broken);
		if (kind === 'too-deep') expect(parsed).toMatchObject({ ok: false, kind });
		else expect(parsed).toEqual({ ok: false, kind, where });
	});

	test('over 64 MB, counted in bytes', { tags: 'deep' }, async () => {
		const tooLarge = { ok: false, kind: 'too-large', where: '' };
		expect(await parse(' '.repeat(largestImport + 1))).toEqual(tooLarge);
		expect(await parse('é'.repeat(largestImport / 2 + 1))).toEqual(tooLarge);
		expect(await parse('é'.repeat(largestImport / 2))).toMatchObject({ kind: 'not-json' });
	});
});
