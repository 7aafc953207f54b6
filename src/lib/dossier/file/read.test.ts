// @module-tag often
// @vitest-environment jsdom
import { Blob as NodeBlob } from 'node:buffer';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { FileRow, SecretRow } from '../storage/database';
import { merge } from '../merge-revisions';
import { byTime } from '../heads';
import { isPrivate, proofPath } from '../paths';
import type { Json, Revision } from '../revision';
import { sha256Of } from './sha256';
import { company, revision, textOf } from '../../../../tests/support/dossier';
import { readDossierFile } from './read';
import { exportLines, withoutFiles, type ExportContent } from './write';
import { toBase64 } from '../base64';
import { Bytes } from './embedded-files';
import { eachLine } from './read-lines';
import { readByLines, readWhole, type ParsedText } from './read';
import { runs } from '../../../../tests/support/runs';

// jsdom's own has no stream(), which every browser has.
vi.stubGlobal('Blob', NodeBlob);

const dossier = 'd';
const meta = {
	exportedAt: 1_790_000_000_000,
	writtenBy: 'test',
	dossier,
	name: 'Été <&>',
	grid: 'g@1'
};

const letters = fc.string({ unit: 'binary', maxLength: 12 });
const words = fc.oneof(
	letters,
	fc.constantFrom('</pre>', '&lt;', '"revisions":[', ']}', '],"files":[', '\n<', '\u2028')
);
const id = fc.stringMatching(/^[0-9a-f]{32}$/);
const note = fc.record({
	id,
	dossier: fc.constant(dossier),
	path: fc.constantFrom('meta/name', 'notes/company/a', 'notes/coach/a', 'proofs/p/title'),
	value: fc.oneof<fc.Arbitrary<Json | null>[]>(words, fc.constant(null)),
	over: fc.array(id, { maxLength: 2 }),
	at: fc.nat(),
	author: fc.constant(company)
});
const files = fc
	.uniqueArray(fc.uint8Array({ maxLength: 40 }), {
		maxLength: 3,
		selector: (bytes) => bytes.join()
	})
	.map((all) => all.map((bytes) => new Blob([new Uint8Array(bytes)], { type: 'image/png' })));
const secrets = fc
	.uniqueArray(fc.nat(9), { maxLength: 2 })
	.map((all) => all.map((one): SecretRow => ({ id: `${dossier}/${one}`, value: { token: 'x' } })));

async function contentOf(notes: Revision[], blobs: Blob[], secrets: SecretRow[]) {
	const rows = await Promise.all(
		blobs.map(async (blob): Promise<FileRow> => ({ sha256: await sha256Of(blob), blob }))
	);
	const naming = rows.map(({ sha256 }, at): Revision => {
		const id = at.toString(16).padStart(32, 'a');
		return {
			id,
			dossier,
			path: proofPath(`p${at}`, 'file'),
			value: sha256,
			over: [],
			at,
			author: company
		};
	});
	const named = revision('f'.repeat(32), { dossier, path: 'meta/name', value: 'Exemple' });
	return { revisions: [named, ...notes, ...naming], files: rows, secrets } satisfies ExportContent;
}
const contents = fc.tuple(fc.array(note, { minLength: 1, maxLength: 5 }), files, secrets);

/** What a page holds, as its contract has it: the lines escaped, each file in a tag of its own. */
async function pageOf(content: ExportContent, around = ''): Promise<string> {
	const lines = withoutFiles(await exportLines(content, meta));
	const tags = (content.files ?? []).map(
		async ({ sha256, blob }) =>
			`<img data-sha256="${sha256}" alt="" src="data:${blob.type};base64,${await toBase64(blob)}">`
	);
	const escaped = lines.map((line) =>
		line.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
	);
	return [
		'<!doctype html>',
		'<html><head><meta charset="utf-8"></head><body>',
		around,
		'<pre id="azimut-dossier" hidden>',
		...escaped,
		'</pre>',
		...(await Promise.all(tags)),
		'</body></html>\n'
	].join('\n');
}

/** With bytes as text, to compare. */
async function readable(
	found: ParsedText | Awaited<ReturnType<typeof readDossierFile>>
): Promise<unknown> {
	if (!found.ok) return found;
	const whole = 'data' in found ? (found.data as { files?: unknown[] }) : found;
	const files = await Promise.all(
		(Array.isArray(whole.files) ? (whole.files as object[]) : []).map(async (file) => {
			const held = 'blob' in file ? file.blob : 'base64' in file ? file.base64 : null;
			const blob = held instanceof Bytes ? held.blob : (held as Blob);
			return { ...file, blob: null, base64: null, bytes: blob && (await toBase64(blob)) };
		})
	);
	return { ...whole, files };
}

describe('any dossier, in any layout', () => {
	test('is the same dossier', async () => {
		await fc.assert(
			fc.asyncProperty(contents, fc.constantFrom('', ' ', '\t'), async (drawn, indent) => {
				const content = await contentOf(...drawn);
				const text = await textOf(content, meta);
				const parsed = await readDossierFile(new Blob([text]));
				const { revisions, conflicts } = merge(content.revisions, []);
				if (!parsed.ok) throw new Error(parsed.kind);
				const all = [...parsed.revisions, ...parsed.coachRevisions].sort(byTime);
				expect([all, parsed.conflicts]).toEqual([revisions, conflicts]);
				expect(parsed.revisions.filter(({ path }) => isPrivate(path))).toEqual([]);
				expect(await textOf({ ...parsed, revisions: all }, meta)).toBe(text);

				const others = [
					`\uFEFF${text}`,
					text.replaceAll('\n', '\r\n'),
					text.replaceAll('\n', ''),
					JSON.stringify(JSON.parse(text), null, indent),
					await pageOf(content),
					(await pageOf(content, '<p>data-sha256</p>')).replaceAll('\n<', '<')
				];
				for (const other of others)
					expect(await readable(await readDossierFile(new Blob([other])))).toEqual(
						await readable(parsed)
					);
			}),
			{ numRuns: 60 }
		);
	});

	test('is read line by line where it is laid out as ours, and then says the same as when read whole', async () => {
		let [byLines, damaged] = [0, 0];
		await fc.assert(
			fc.asyncProperty(
				contents,
				fc.boolean(),
				fc.array(
					fc.tuple(
						fc.double({ min: 0, max: 1, noNaN: true }),
						fc.nat(3),
						fc.constantFrom(...'{}[],:"\\\n<&; x0')
					)
				),
				async (drawn, asPage, damages) => {
					const content = await contentOf(...drawn);
					let text = asPage ? await pageOf(content) : await textOf(content, meta);
					for (const [where, deleted, inserted] of damages) {
						const at = Math.floor(where * text.length);
						text = text.slice(0, at) + inserted + text.slice(at + deleted);
					}
					const found = await readByLines(new Blob([text]));
					if (damages.length === 0) expect(found).not.toBeNull();
					if (damages.length > 0) damaged += 1;
					if (!found) return;
					byLines += 1;
					expect(await readable(found)).toEqual(await readable(readWhole(text)));
				}
			),
			runs(60)
		);
		expect(byLines).toBeGreaterThan(5);
		expect(damaged).toBeGreaterThan(20);
	});
});

describe('a file on a disk', () => {
	const stream = (read: () => Promise<unknown>) =>
		({
			size: 5,
			stream: () => ({ getReader: () => ({ read, cancel: () => Promise.resolve() }) })
		}) as Blob;

	test('that can no longer be read is refused', async () => {
		const gone = stream(() => Promise.reject(new DOMException('gone', 'NotReadableError')));
		expect(await readDossierFile(gone)).toEqual({ ok: false, kind: 'unreadable', where: '' });
	});

	test('is read no further than a line that is refused, and letters may be cut between two pieces', async () => {
		const pieces = ['é\nà', '\nî'].flatMap((text) => [...new TextEncoder().encode(text)]);
		let at = 0;
		const bytes = stream(() =>
			Promise.resolve(
				at < pieces.length ? { value: Uint8Array.of(pieces[at++] ?? 0) } : { done: true }
			)
		);
		const lines: string[] = [];
		expect(await eachLine(bytes, (line) => lines.push(line) < 2)).toBe(false);
		expect([lines, at]).toEqual([['é', 'à'], 6]);
	});
});
