import { Blob as NodeBlob } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, test, vi } from 'vitest';
import type { Json, Revision } from '$lib/dossier/revision';
import { loadWords } from '$lib/i18n/locale';
import exportWords from './fr.export';
import { exportLines } from '$lib/dossier/file/write';
import { example, gridName, words } from '../../../tests/support/assessment';
import { exportContextOf } from '../../../tests/support/readable-export';
import { pageParts, writeReadableExport } from './write-readable-export';

const hostile =
	'<img src=x onerror="ran()"><script>ran()</script></pre>\n<pre id="azimut-dossier" hidden>\n' +
	`<a data-sha256="${'0'.repeat(64)}" href="data:text/html;base64,AA">x</a><!-- & &amp; \u2028`;
const bakery = example('boulangerie').sheet;
const company = { role: 'company' as const, device: 'telephone' };
const coach = { role: 'coach' as const, device: 'portable' };
const sha = (digit: string) => digit.repeat(64);

let count = 0;
function written(path: string, value: Json | null, more: Partial<Revision> = {}): Revision {
	count += 1;
	const id = count.toString(16).padStart(32, '0');
	return { id, dossier: 'd', path, value, over: [], at: count * 1000, author: company, ...more };
}
const proof = (id: string, fields: Record<string, Json>) =>
	Object.entries(fields).map(([field, value]) => written(`proofs/${id}/${field}`, value));

/** Every field that holds a text holds markup. */
const revisions = [
	written('meta/name', hostile),
	written('meta/motto', hostile),
	written('grid', gridName),
	...Object.entries(bakery.profile).map(([fact, value]) =>
		written(`profile/${fact}`, value as Json)
	),
	written('profile/name', hostile),
	written('profile/invented', hostile),
	...Object.entries(bakery.answers).flatMap(([criterion, items]) =>
		Object.entries(items).map(([item, answer]) =>
			written(`answers/${gridName}/${criterion}/${item}`, answer as Json)
		)
	),
	written(`answers/${gridName}/mission-odd/mission`, { level: hostile }),
	written(`answers/${gridName}/labels/labels-petite-equipe`, { practices: [hostile] }),
	written('answers/other@1/mission-odd/mission', { bracket: hostile }),
	written('notes/company/mission-odd', hostile),
	written('notes/coach/mission-odd', hostile, { author: coach }),
	written('refused/labels/labels/un', hostile),
	written('plan/a1', true),
	...['title', 'owner', 'due', 'status', 'note', 'step', 'practices', 'offer', 'order'].map(
		(field) => written(`plan/a1/${field}`, hostile)
	),
	...proof('p1', { title: hostile, name: hostile, type: hostile, kind: hostile, date: hostile }),
	...proof('p1', { criterion: hostile, link: `https://x.test/"${hostile}`, file: sha('a') }),
	...proof('p2', { title: 'Page', type: 'text/html', name: 'a".html', file: sha('b') }),
	...proof('p3', { title: 'Lien', link: 'javascript:ran()', file: sha('c') }),
	...proof('p4', { title: 'La même', file: sha('a'), confidential: true }),
	written('campaigns/2025', { name: hostile }),
	written('profile/headcount', 9, { author: coach })
];
/** jsdom's own cannot be read. */
const blob = (part: string | Uint8Array, type: string) => new NodeBlob([part], { type }) as Blob;
const files = [
	{ sha256: sha('a'), blob: blob(new Uint8Array([137, 80, 78, 71]), 'image/png') },
	{ sha256: sha('b'), blob: blob('<script>ran()</script>', 'text/html') },
	{ sha256: sha('d'), blob: blob('x'.repeat(70_000), 'application/pdf') }
];

let html = '';
let lines: string[] = [];
let shown: Document;
const text = (selector: string) => shown.querySelector(selector)?.textContent ?? '';

beforeAll(async () => {
	lines = await exportLines(
		{ revisions, files },
		{
			exportedAt: 1_700_000_000_000,
			writtenBy: 'test',
			dossier: 'd',
			name: hostile,
			grid: gridName
		}
	);
	const dossier = { name: 'd.azimut.json', lines, files, missing: [], whole: true, marks: [] };
	const parts = pageParts(
		dossier,
		exportContextOf(lines, { files: files.map((one) => one.sha256) })
	);
	html = parts.join('');
	shown = new DOMParser().parseFromString(html, 'text/html');
});

describe('markup in every field', () => {
	it('makes no element, no handler and no address of its own', () => {
		const tags = new Set([...shown.querySelectorAll('*')].map((one) => one.localName));
		const known =
			'html head meta title style body main header nav section article h1 h2 h3 h4 p ul ol li a dl dt dd div ' +
			'span strong table caption thead tbody tr th td details summary img pre';
		expect([...tags].filter((tag) => !known.split(' ').includes(tag))).toEqual([]);
		const attributes = [...shown.querySelectorAll('*')].flatMap((one) => [...one.attributes]);
		expect(attributes.filter(({ name }) => name.startsWith('on'))).toEqual([]);
		const addresses = attributes.filter(({ name }) => ['href', 'src', 'action'].includes(name));
		const odd = addresses.filter(
			({ value }) => !/^(#[a-z]+$|data:|https:\/\/x\.test\/)/.test(value)
		);
		expect(odd).toEqual([]);
		expect(shown.querySelectorAll('img')).toHaveLength(1);
		expect(shown.querySelectorAll('pre')).toHaveLength(1);
		expect(html).not.toContain('<!--');
	});

	it.each(['h1', '#profil', '#sujets', '#plan', '#preuves', '#historique', 'title'])(
		'is shown as it is in %s',
		(place) => {
			const start = hostile.slice(0, 40);
			expect(text(place)).toContain(start);
		}
	);

	it('leaves the policy in the head, which lets nothing in', () => {
		const policy = shown.querySelector('meta[http-equiv="Content-Security-Policy"]');
		expect(policy?.getAttribute('content')).toBe(
			"default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"
		);
	});
});

test('a copy that holds what is private to the coach says on top whom it is not for; another does not', async () => {
	const own = revisions.filter(({ path }) => !path.startsWith('notes/coach/'));
	const page = async (revisions: Revision[]) => {
		const head = { exportedAt: 1, writtenBy: 'test', dossier: 'd', name: 'x', grid: gridName };
		const lines = await exportLines({ revisions, files: [] }, head);
		const file = { name: 'd.azimut.json', lines, files: [], missing: [], whole: true, marks: [] };
		const html = pageParts(file, exportContextOf(lines)).join('');
		const page = new DOMParser().parseFromString(html, 'text/html');
		return page.querySelector('main')?.textContent ?? '';
	};
	const visit = { on: '2026-11-26', kind: 'visit', minutes: 95, funder: '' };
	const ofCoach = await page([
		...own,
		written('notes/coach/contacts/c1', visit, { author: coach })
	]);
	expect(ofCoach).toContain(exportWords.ofCoach);
	expect(ofCoach.replaceAll('\u00a0', ' ')).toContain('Visite du 26 novembre 2026, 95 min');
	expect(await page(own)).not.toContain(exportWords.ofCoach);
});

describe('the dossier within the page', () => {
	it('is the lines of its file without the files, in one block', () => {
		const all = html.split('\n');
		const from = all.indexOf('<pre id="azimut-dossier" hidden>');
		expect(all.lastIndexOf('<pre id="azimut-dossier" hidden>')).toBe(from);
		const block = all.slice(from + 1, all.indexOf('</pre>', from));
		const first = lines.indexOf('],"files":[');
		const saved = [...lines.slice(0, first), lines.at(-1)];
		expect(block.every((line) => !/[<>]/.test(line))).toBe(true);
		expect(text('#azimut-dossier').trimEnd().split('\n')).toEqual(saved);
	});

	it('has each file once, on a line of its own, and no other line that names a print', () => {
		const [page = '', , after = ''] = html.split(/<pre id="azimut-dossier" hidden>\n|<\/pre>\n/);
		const outside = `${page}${after}`.split('\n');
		const named = outside.filter((line) => line.includes('data-sha256'));
		const marks = named.map((line) => /^<(a|img) data-sha256="(.)\2{63}" /.exec(line)?.slice(1, 3));
		expect(marks).toEqual([
			['img', 'a'],
			['a', 'b'],
			['a', 'd']
		]);
	});

	test('a picture is shown, a paper handed over, and what could run is neither', () => {
		expect(shown.querySelector('img')?.getAttribute('src')).toBe('data:image/png;base64,iVBORw==');
		const [page, paper] = shown.querySelectorAll('a[data-sha256]');
		expect(page?.getAttribute('download')).toBe('a".html');
		expect(page?.getAttribute('href')).toMatch(/^data:application\/octet-stream;base64,PHNjcmlwd/);
		const [head, base64 = ''] = (paper?.getAttribute('href') ?? '').split(',');
		expect(head).toBe('data:application/pdf;base64');
		expect(atob(base64)).toBe('x'.repeat(70_000));
	});

	test('a file that two proofs share stands once; one that is not here is said to be missing', () => {
		const [, , third, fourth] = shown.querySelectorAll('#preuves article');
		expect(third?.textContent).toContain('Son fichier n’était pas sur l’appareil');
		expect(third?.querySelector('a')).toBeNull();
		expect(fourth?.textContent).toContain('C’est le même fichier que celui de');
		expect(fourth?.textContent).toContain('Confidentielle');
	});
});

describe('what a person reads', () => {
	it('is every subject with its question, and every fact', () => {
		expect(shown.querySelectorAll('.subject')).toHaveLength(20);
		for (const { plain } of Object.values(words.criteria)) expect(text('#sujets')).toContain(plain);
		expect(text('#profil')).toContain(words.facts.legalForm?.choices?.sarl);
	});

	it('is every change, with who made it', () => {
		expect(shown.querySelectorAll('#historique .change')).toHaveLength(revisions.length);
		expect(text('#historique')).toContain('L’entreprise, cet appareil');
		expect(text('#historique')).toContain('L’accompagnateur, un autre appareil, n°\u00a01');
	});

	it('is what people disagree on, the value that counts first', () => {
		const [first, second] = shown.querySelectorAll('#accord li li');
		expect(text('#accord')).toContain(words.facts.headcount?.question);
		expect([first?.textContent.trim()[0], second?.textContent.trim()[0]]).toEqual(['9', '6']);
	});
});

describe('figures of a year', () => {
	beforeAll(() => {
		vi.stubGlobal('fetch', (url: string) =>
			Promise.resolve(new Response(readFileSync(url.replace(/^\/|\?.*$/g, ''))))
		);
	});
	afterAll(() => void vi.unstubAllGlobals());

	const path = (year: string, id: string) => `indicators/vsme-base@2026.1/${year}/${id}`;
	const bill = written(path('2025', 'electricityBought'), { number: 43_000, ground: 'bill' });
	const meter = { value: { number: 43_000, ground: 'meter' }, over: [bill.id] };
	const figures = [
		written('meta/name', 'Four'),
		written('grid', gridName),
		bill,
		written(bill.path, meter.value, { over: meter.over }),
		written(path('2025', 'basis'), { choice: 'alone' }),
		written(path('2024', 'electricityBought'), { none: 'unknown' }),
		written(path('2024', 'ofAnother'), { number: 3 })
	];

	async function page(lang: 'fr' | 'en') {
		const head = { exportedAt: 1, writtenBy: 'test', dossier: 'd', name: 'Four', grid: gridName };
		const lines = await exportLines({ revisions: figures, files: [] }, head);
		const file = { name: 'd.azimut.json', lines, files: [], missing: [], whole: true, marks: [] };
		const { messages, export: exportWords } = await loadWords(lang, 'messages', 'export');
		const voice = { lang, messages, exportWords };
		const made = await writeReadableExport(file, 'telephone', voice, '');
		const reader = new FileReader();
		const read = new Promise((resolve) => (reader.onload = resolve));
		reader.readAsText(made);
		await read;
		return new DOMParser().parseFromString(reader.result as string, 'text/html');
	}
	const texts = (page: Document, selector: string) =>
		[...page.querySelectorAll(selector)].map(({ textContent }) =>
			textContent.replaceAll(/[\s\u202f]+/g, ' ').trim()
		);

	test.each([
		['fr', 'Électricité achetée', '43 000 kWh (compteur)', '43 000 kWh (facture)', 'à retrouver'],
		['en', 'Electricity bought', '43,000 kWh (meter)', '43,000 kWh (bill)', 'to be found']
	] as const)(
		'are said by year in words, in %s, and so are their changes',
		async (lang, label, stands, stood, unknown) => {
			const shown = await page(lang);
			expect(texts(shown, '#chiffres h3')).toEqual(['2025', '2024']);
			const [first, second] = shown.querySelectorAll('#chiffres dl');
			const lines = (list: Element | undefined) =>
				[...(list?.children ?? [])].map((line) => line.textContent.replaceAll(/\s+/g, ' ').trim());
			expect(lines(first).at(-1)).toBe(`${label} ${stands}`);
			expect(lines(second)).toContain(`${label} ${unknown}`);
			const history = texts(shown, '#historique .change').join('\n');
			expect(history).toContain(`${label} (2025)`);
			expect(history).toContain(stands);
			expect(history).toContain(stood);
			expect(`${texts(shown, '#chiffres').join()}${history}`).not.toMatch(/[{}]|electricityBought/);
		}
	);
});
