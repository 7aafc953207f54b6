/**
 * Files that someone may hand to "Importer un dossier": damaged, foreign, hostile, or odd and yet good. One table, for
 * the code that reads them (src/lib/inbox/bad-files.test.ts) and for the screen (tests/e2e/bad-files.spec.ts).
 */
import { gzipSync } from 'node:zlib';
import { goodCampaign } from './good-campaign';
import {
	bill,
	cut,
	dossier,
	embed,
	good,
	grid,
	hex,
	html,
	json,
	laidOut,
	more,
	page,
	patched,
	revision,
	rewritten,
	spoilt,
	withFile,
	withRevision,
	withSecret
} from './good-file';

/** `expected` is the kind of refusal, or `accepted`: taken in without harm. */
type Row = [what: string, content: () => string | Buffer, expected: string, where?: string];

const hexBytes = (text: string) => Buffer.from(text, 'hex');
const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
const ascii = json.replace(/[^\n -~]/g, '-');

const bytes: Row[] = [
	['nothing', () => '', 'not-json'],
	['one byte', () => 'x', 'not-json'],
	['one brace', () => '{', 'truncated'],
	['blanks', () => ' \n\t\r\n ', 'not-json'],
	['words', () => 'Bonjour, voici le dossier.', 'not-json'],
	['a table', () => 'nom;score\nFournil;36\n', 'not-json'],
	['every byte there is', () => Buffer.from(Array.from({ length: 256 }, (_, n) => n)), 'not-text'],
	['a picture', () => hexBytes('89504e470d0a1a0a0000000d49484452'), 'not-text'],
	['an archive', () => hexBytes('504b03041400000008009c5e7959ff00'), 'not-text'],
	['a PDF', () => hexBytes('255044462d312e340a25e2e3cfd30a'), 'not-text'],
	['a compressed dossier', () => gzipSync(json), 'not-text'],
	['UTF-16 with its mark', () => Buffer.from(`\uFEFF${json}`, 'utf16le'), 'not-text'],
	['UTF-16 without it', () => Buffer.from(ascii, 'utf16le'), 'not-text'],
	['Latin-1', () => Buffer.from(json, 'latin1'), 'not-text'],
	['an invalid byte in a text', () => patched('Facture', hexBytes('46ff')), 'not-text'],
	['half a letter in a text', () => patched('Facture', hexBytes('46c3')), 'not-text'],
	['a lone surrogate as bytes', () => patched('Facture', hexBytes('eda080')), 'not-text'],
	['NUL in a text', () => patched('Facture', hexBytes('4600')), 'not-text'],
	['64 MB and one byte', () => Buffer.alloc(64 * 1024 * 1024 + 1, ' '), 'too-large'],
	['one endless line', () => `${cut(json, 0.05)}${'a'.repeat(20_000_000)}`, 'truncated'],
	['millions of empty lines', () => '\n'.repeat(5_000_000), 'not-json'],
	['a nest without a bottom', () => '['.repeat(2_000_000), 'too-deep'],
	[
		'a dossier cut inside a letter',
		() => Buffer.from(json).subarray(0, Buffer.from(json).indexOf('é') + 1),
		'truncated'
	],
	...[0.01, 0.05, 0.1, 0.25, 0.4, 0.55, 0.7, 0.85, 0.99].map((share): Row => [
		`a dossier cut at ${share}`,
		() => cut(json, share),
		'truncated'
	]),
	['cut after a whole revision', () => json.slice(0, json.indexOf('},\n') + 1), 'truncated'],
	['without its last brace', () => json.trimEnd().slice(0, -1), 'truncated'],
	['a byte order mark', () => `\uFEFF${json}`, 'accepted'],
	['line ends of Windows', () => json.replaceAll('\n', '\r\n'), 'accepted'],
	['line ends of old Macs', () => json.replaceAll('\n', '\r'), 'accepted'],
	['blank lines at the end', () => `${json}\n\n  \n`, 'accepted'],
	['one line for all', () => JSON.stringify(good), 'accepted'],
	['indented', () => JSON.stringify(good, null, '\t'), 'accepted']
];

const shapes: Row[] = [
	['a number', () => '1', 'not-a-dossier', 'format'],
	['null', () => 'null', 'not-a-dossier', 'format'],
	['a list', () => '[{"format":"azimut-dossier"}]', 'not-a-dossier', 'format'],
	['other JSON', () => '{"a":1}', 'not-a-dossier', 'format'],
	['another format', () => spoilt({ format: 'boussole' }), 'not-a-dossier', 'format'],
	['two dossiers one after the other', () => json + json, 'not-json'],
	['words after the end', () => `${json}fin`, 'not-json'],
	['a comma too many', () => rewritten('\n]}', ',\n]}'), 'not-json'],
	['a comma missing', () => rewritten('},\n', '}\n'), 'not-json'],
	['a comment', () => rewritten('"revisions":[', '/* */"revisions":['), 'not-json'],
	['a number that is none', () => rewritten('"value":6', '"value":NaN'), 'not-json'],
	['a newer format', () => spoilt({ formatVersion: 4, more: 1 }), 'newer-format', 'formatVersion'],
	['a far newer format', () => spoilt({ formatVersion: 1e9 }), 'newer-format', 'formatVersion'],
	...['2', 0, -1, 1.5, null, [], {}, undefined].map((formatVersion): Row => [
		`the format ${JSON.stringify(formatVersion)}`,
		() => spoilt({ formatVersion }),
		'bad-value',
		'formatVersion'
	]),
	['the first format with files', () => spoilt({ formatVersion: 1 }), 'unknown-key', 'files'],
	['a version that wrote it', () => spoilt({ formatVersion: 3, writtenBy: markup }), 'accepted'],
	['a version that is no text', () => spoilt({ writtenBy: 3 }), 'bad-value', 'writtenBy'],
	['an unknown key', () => spoilt({ owner: 'x' }), 'unknown-key', 'owner'],
	[
		'an unknown key without end',
		() => spoilt({ ['x'.repeat(100_000)]: 1 }),
		'unknown-key',
		`${'x'.repeat(80)}…`
	],
	['one of a revision', () => withRevision({ more: 1 }), 'unknown-key', 'revisions[2].more'],
	[
		'one of an author',
		() => withRevision({ author: { role: 'company', device: 'x', name: 'y' } }),
		'unknown-key',
		'revisions[2].author.name'
	],
	['one of a file', () => withFile({ more: 1 }), 'unknown-key', 'files[0].more'],
	['one of a secret', () => withSecret({ more: 1 }), 'unknown-key', 'secrets[0].more'],
	[
		'a prototype',
		() => rewritten('{"format"', '{"__proto__":{"hacked":1},"format"'),
		'unsafe-key',
		'__proto__'
	],
	[
		'a prototype in a revision',
		() => rewritten('"value":6', '"value":6,"__proto__":{"hacked":1}'),
		'unsafe-key',
		'revisions[2].__proto__'
	],
	[
		'a prototype in a value',
		() => rewritten('"value":6', '"value":{"__proto__":{"hacked":1}}'),
		'unsafe-key',
		'revisions[2].value.__proto__'
	],
	[
		'a constructor in an author',
		() => rewritten('"author":{', '"author":{"constructor":{"prototype":1},'),
		'unsafe-key',
		'revisions[0].author.constructor'
	],
	[
		'a prototype in a file',
		() => rewritten('{"sha256"', '{"__proto__":1,"sha256"'),
		'unsafe-key',
		'files[0].__proto__'
	],
	[
		'a prototype in a secret',
		() => rewritten('{"token"', '{"prototype":1,"token"'),
		'unsafe-key',
		'secrets[0].value.prototype'
	],
	['a value too deep', () => rewritten('"value":6', `"value":${nested(40)}`), 'too-deep'],
	[
		'a value without a bottom',
		() => rewritten('"value":6', `"value":${nested(200_000)}`),
		'too-deep'
	],
	...['exportedAt', 'dossier', 'name', 'grid', 'revisions', 'files', 'secrets'].flatMap((key) =>
		[5, true, { a: 1 }].map((value): Row => [
			`${key} that is ${JSON.stringify(value)}`,
			() => spoilt({ [key]: value }),
			'bad-value',
			key
		])
	),
	['no revisions', () => spoilt({ revisions: undefined }), 'bad-value', 'revisions'],
	['an empty dossier', () => spoilt({ revisions: [] }), 'bad-value', 'revisions'],
	['an id that every object has', () => spoilt({ dossier: 'constructor' }), 'bad-value', 'dossier'],
	['a day that is none', () => spoilt({ exportedAt: '2026-13-45T99:00Z' }), 'bad-value'],
	['a name without end', () => spoilt({ name: 'x'.repeat(1001) }), 'bad-value', 'name'],
	[
		'the dossier said twice',
		() => rewritten('"name"', '"dossier":"other","name"'),
		'other-dossier'
	],
	[
		'lines in another order',
		() => {
			const { revisions, files, secrets, ...head } = good;
			const turned = [...revisions].reverse().map((one) => Object.entries(one).reverse());
			const again = turned.map((entries) => Object.fromEntries(entries) as unknown);
			return JSON.stringify({ secrets, files, revisions: again, ...head }, null, 1);
		},
		'accepted'
	],
	[
		'a questionnaire that nobody knows',
		() => rewritten(`"grid":"${grid}"`, '"grid":"x@9"'),
		'accepted'
	]
];

const value = (path: string, value: unknown) => withRevision({ path, value });
const at = (change: object, where: string): [() => string, string, string] => [
	() => withRevision(change),
	'bad-value',
	`revisions[2].${where}`
];
const zeros = new Array<number>(3_000_000).fill(0);
const held = `answers/${grid}/labels/labels-petite-equipe`;
/** What would show, were any of it ever taken for markup: `hacked`, or a request to /hacked. */
export const markup = `"'><img src="/hacked" onerror="hacked=1"><script>hacked=1</script></pre><svg onload=hacked=1>`;
const page1 = embed(Buffer.from(`<script>hacked=1</script>`), 'text/html');

const revisions: Row[] = [
	['millions of them', () => spoilt({ revisions: zeros }), 'bad-value', 'revisions[0]'],
	['one over millions that are none', ...at({ over: zeros }, 'over[0]')],
	['millions of practices', () => value(held, { practices: zeros }), 'bad-value'],
	['a revision that is none', () => spoilt({ revisions: [null] }), 'bad-value', 'revisions[0]'],
	['an id too short', ...at({ id: 'abc' }, 'id')],
	['an id that is a number', ...at({ id: 7 }, 'id')],
	['a path that is none', ...at({ path: null }, 'path')],
	['a path without end', ...at({ path: `profile/${'x'.repeat(500)}` }, 'path')],
	['an over that is no list', ...at({ over: {} }, 'over')],
	['an over that is no id', ...at({ over: ['../x'] }, 'over[0]')],
	['a moment of words', ...at({ at: '2026' }, 'at')],
	['a moment before time', ...at({ at: -9e15 }, 'at')],
	['a moment of a clock before 1970', () => withRevision({ at: -3_600_000 }), 'accepted'],
	['a moment after time', ...at({ at: 9e15 }, 'at')],
	['half a moment', ...at({ at: 1.5 }, 'at')],
	['a stranger', ...at({ author: { role: 'admin', device: 'x' } }, 'author.role')],
	['nobody', ...at({ author: null }, 'author')],
	['no value', ...at({ value: undefined }, 'value')],
	['a fact that is a list', ...at({ value: [1] }, 'value')],
	['an endless number', () => rewritten('"value":6', '"value":1e999'), 'bad-value'],
	['an endless moment', () => rewritten('"at":1790000000003', '"at":1e999'), 'bad-value'],
	['a huge number', () => rewritten('"value":6', '"value":1.7e308'), 'accepted'],
	['a number under nothing', () => rewritten('"value":6', '"value":-0'), 'accepted'],
	['a field of a later version', () => value('park/x', { to: [markup] }), 'accepted'],
	['an erasure of what is not there', () => value('erased/x', true), 'accepted'],
	['a field that is none', () => value('/token', 1), 'unknown-path', 'revisions[2].path'],
	[
		'a field of a later version without end',
		() => value('park/x', 'x'.repeat(200_001)),
		'bad-value'
	],
	['a path that climbs', () => value('profile/../x', 1), 'unknown-path', 'revisions[2].path'],
	['a path that is a prototype', () => value('profile/__proto__', 1), 'unknown-path'],
	['an answer of a wrong type', () => value(held, { level: 5 }), 'bad-value'],
	['an answer of two kinds', () => value(held, { level: 'a', bracket: 'b' }), 'bad-value'],
	['an answer that gives itself points', () => value(held, { points: 5 }), 'bad-value'],
	['a figure under nothing', () => value(held, { numbers: { a: -1 } }), 'bad-value'],
	['a title without end', () => value('proofs/p1/title', 'x'.repeat(5000)), 'bad-value'],
	['a finished diagnosis', () => value('campaigns/c1', goodCampaign), 'accepted'],
	...(
		[
			['on no day', { date: '2027-02-30' }],
			['of markup', { date: markup }],
			['of no questionnaire', { grid: '../x' }],
			['with more than it has', { more: 1 }],
			['whose answers give themselves points', { answers: { labels: { x: { points: 5 } } } }],
			['whose answers are none', { answers: { labels: [] } }],
			['with a profile of lists', { profile: { headcount: [6] } }],
			[
				'over its scale',
				{ result: { ...goodCampaign.result, total: { score: 1, low: 1, high: 101 } } }
			],
			['without lines', { result: { ...goodCampaign.result, criteria: null } }],
			['with half a question', { toConfirm: 0.5 }],
			[
				'without end',
				{
					profile: Object.fromEntries(
						Array.from({ length: 300 }, (_, n) => [`f${n}`, 'x'.repeat(999)])
					)
				}
			]
		] as const
	).map(([what, change]): Row => [
		`a finished diagnosis ${what}`,
		() => value('campaigns/c1', { ...goodCampaign, ...change }),
		'bad-value',
		'revisions[2].value'
	]),
	['a note without end', () => value('notes/coach/labels', 'x'.repeat(20_001)), 'bad-value'],
	['what was said in a talk', () => value('notes/coach/talks/t1', 'x'.repeat(200)), 'accepted'],
	[
		'what was said in a talk, without end',
		() => value('notes/coach/talks/t1', 'x'.repeat(201)),
		'bad-value'
	],
	['what was said in a talk, as a list', () => value('notes/coach/talks/t1', ['x']), 'bad-value'],
	['answers that the questionnaire does not have', () => value(held, { level: 'x' }), 'accepted'],
	[
		'practices that it does not have',
		() => value(held, { practices: ['x', 'y', 'x'] }),
		'accepted'
	],
	['a company of words', () => value('profile/headcount', 'beaucoup'), 'accepted'],
	[
		'a company of the wrong way round',
		() => value('profile/headcount', { min: 9, max: 1 }),
		'accepted'
	],
	['a lone surrogate', () => rewritten('Facture', '\\ud800'), 'accepted'],
	['NUL, written out', () => rewritten('Facture', '\\u0000'), 'accepted'],
	[
		'a revision of another dossier',
		() => withRevision({ dossier: 'e' }),
		'other-dossier',
		'revisions[2].dossier'
	],
	['a revision twice', () => more(revision(3, 'profile/headcount', 6)), 'accepted'],
	['two revisions of one id', () => more(revision(3, 'profile/headcount', 7)), 'accepted'],
	['a revision over itself', () => withRevision({ over: [hex(3)] }), 'accepted'],
	[
		'revisions over each other',
		() =>
			more(
				{ ...revision(20, 'profile/naf', 'a'), over: [hex(21)] },
				{ ...revision(21, 'profile/naf', 'b'), over: [hex(20), hex(4)] }
			),
		'accepted'
	],
	['a revision over what never came', () => withRevision({ over: [hex(99)] }), 'accepted'],
	[
		'markup in every field',
		() =>
			spoilt({
				name: markup,
				revisions: [
					revision(1, 'meta/name', markup),
					revision(2, 'grid', grid),
					revision(3, 'profile/name', markup),
					revision(4, 'notes/company/labels', markup),
					revision(5, 'notes/coach/labels', markup),
					revision(6, 'refused/labels/labels-petite-equipe/b-corp', markup),
					revision(7, 'plan/a1', true),
					...['title', 'owner', 'due', 'note', 'criterion', 'step'].map((field, n) =>
						revision(10 + n, `plan/a1/${field}`, markup)
					),
					...['criterion', 'kind', 'title', 'date', 'name', 'type', 'link'].map((field, n) =>
						revision(20 + n, `proofs/p1/${field}`, markup)
					),
					revision(30, 'proofs/p1/file', page1.sha256),
					revision(31, 'proofs/p2/link', 'javascript:hacked=1'),
					revision(32, 'campaigns/c1', {
						...goodCampaign,
						profile: { ...goodCampaign.profile, name: markup }
					})
				],
				files: [page1]
			}),
		'accepted'
	]
];

const tooBig = () => embed(Buffer.alloc(5 * 1024 * 1024 + 1), 'application/pdf');
const manyBig = () =>
	Array.from({ length: 9 }, (_, n) => embed(Buffer.alloc(5 * 1024 * 1024, n), 'application/pdf'));
const thousand = () =>
	Array.from({ length: 1001 }, (_, n) => embed(Buffer.from(`${n}`), 'text/plain'));
const base64 = (base64: unknown, expected = 'bad-file'): [() => string, string, string] => [
	() => withFile({ base64 }),
	expected,
	'files[0].base64'
];

const files: Row[] = [
	['base64 of other signs', ...base64('!!!!')],
	['base64 of addresses', ...base64('__--')],
	['base64 with a blank', ...base64(`${bill.base64.slice(0, 4)}\n${bill.base64.slice(4)}`)],
	['base64 cut', ...base64(bill.base64.slice(0, -1))],
	['base64 with a bit too many', ...base64('AB==')],
	['base64 closed in the middle', ...base64('AA==AAAA')],
	['no base64', ...base64(undefined, 'bad-value')],
	['bytes as a list', ...base64([1, 2, 3], 'bad-value')],
	['other bytes', () => withFile({ base64: 'AAAA' }), 'bad-file', 'files[0].sha256'],
	['another hash', () => withFile({ sha256: '0'.repeat(64) }), 'bad-file', 'files[0].sha256'],
	['a hash in capitals', () => withFile({ sha256: bill.sha256.toUpperCase() }), 'bad-value'],
	['a hash that is a path', () => withFile({ sha256: '../../x' }), 'bad-value', 'files[0].sha256'],
	['a type that is markup', () => withFile({ type: 'x/"><b>' }), 'bad-value', 'files[0].type'],
	['a type without end', () => withFile({ type: `a/${'b'.repeat(200)}` }), 'bad-value'],
	['a file twice', () => spoilt({ files: [bill, bill] }), 'bad-value', 'files[1].sha256'],
	['a thousand files and one', () => spoilt({ files: thousand() }), 'bad-value'],
	['a file that is none', () => spoilt({ files: [null] }), 'bad-value', 'files[0]'],
	['a file over 5 MB', () => laidOut({ ...good, files: [tooBig()] }), 'file-too-large'],
	['files over 40 MB', () => laidOut({ ...good, files: manyBig() }), 'file-too-large', 'files'],
	['a file that no proof names', () => spoilt({ files: [bill, page1] }), 'accepted'],
	['a proof whose file is not there', () => spoilt({ files: [] }), 'accepted'],
	[
		'a secret of another dossier',
		() => withSecret({ id: 'e/abcdefgh' }),
		'other-dossier',
		'secrets[0].id'
	],
	['a secret of nobody', () => withSecret({ id: 'abcdefgh' }), 'bad-value', 'secrets[0].id'],
	[
		'a secret that climbs',
		() => withSecret({ id: `${dossier}/../x` }),
		'bad-value',
		'secrets[0].id'
	],
	[
		'a secret twice',
		() => spoilt({ secrets: [...good.secrets, ...good.secrets] }),
		'bad-value',
		'secrets[1].id'
	]
];

const pages: Row[] = [
	['a page of something else', () => '<!doctype html><title>x</title><p>y</html>', 'not-a-dossier'],
	['a page that speaks of it', () => '<p>azimut-dossier</p></html>', 'not-a-dossier'],
	['a drawing', () => '<?xml version="1.0"?><svg onload="hacked=1"/>', 'not-a-dossier'],
	['a page with two dossiers', () => html.replace('<body>\n', `<body>\n${html}`), 'not-a-dossier'],
	...[0.2, 0.5, 0.8, 0.98].map((share): Row => [
		`a page cut at ${share}`,
		() => cut(html, share),
		'truncated'
	]),
	[
		'a page whose dossier is cut',
		() => html.replace(/"secrets":\[[^]*?<\/pre>/, '</pre>'),
		'truncated'
	],
	[
		'a page with other bytes',
		() => rewritten(bill.base64, 'AAAA', html),
		'bad-file',
		'files[0].sha256'
	],
	[
		'a page whose file is elsewhere',
		() => html.replace(/href="[^"]*"/, 'href="https://example.com/x"'),
		'bad-value',
		'files[0].base64'
	],
	['a page', () => html, 'accepted'],
	['a page with a script around', () => page(good, '<script>hacked=1</script>'), 'accepted'],
	['a page of elements inside one another', () => page(good, '<div>'.repeat(200_000)), 'accepted'],
	['a page with a picture around', () => page(good, '<img src="/hacked">'), 'accepted'],
	[
		'a page saved again by a tool',
		() => html.replaceAll('\n<', ' <').replace(' hidden', ' hidden=""'),
		'accepted'
	]
];

export interface BadFile {
	what: string;
	/** What the name promises is no help. */
	name: string;
	content: () => Buffer;
	expected: string;
	where?: string;
}

export const badFiles: BadFile[] = [...bytes, ...shapes, ...revisions, ...files, ...pages].map(
	([what, content, expected, where], n) => ({
		what,
		name: n % 2 === 0 ? 'dossier.azimut.json' : 'dossier.azimut.html',
		content: () => Buffer.from(content() as string),
		expected,
		where
	})
);
