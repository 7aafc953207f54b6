// @module-tag often
// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { Blob as NodeBlob } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
import { dump } from '$lib/dossier/storage/dump';
import { fold } from '$lib/dossier/fold';
import { sheetOf } from '$lib/dossier/sheet';
import { readDossier } from '$lib/dossier/storage/store';
import { compileGrid } from '$lib/engine/score/compile';
import { evaluate } from '$lib/engine/evaluate';
import { emptyDatabase, grid } from '../../../tests/support/assessment';
import { badFiles } from '../../../tests/support/bad-files';
import { dossier, json } from '../../../tests/support/good-file';
import { isDeep } from '../../../tests/support/tier';
import { exportDossierFile } from '$lib/session/file/dossier-file';
import { readDossierFile } from '$lib/dossier/file/read';
import { importWithoutReview } from '../../../tests/support/import-file';

// jsdom's own has no stream(), which every browser has.
vi.stubGlobal('Blob', NodeBlob);
/** The grid comes from the disk. */
vi.stubGlobal('fetch', (url: string) =>
	Promise.resolve(new Response(readFileSync(url.replace(/^\/|\?.*$/g, ''))))
);

const compiled = compileGrid(grid);
const everything = { destination: 'own-device', confidentialProofs: true, tokens: true } as const;

test('the table is long enough, and says each thing once', () => {
	expect(badFiles.length).toBeGreaterThan(100);
	expect(new Set(badFiles.map(({ what }) => what)).size).toBe(badFiles.length);
});

describe('refused, and nothing changed', async () => {
	const db = await emptyDatabase();
	expect(await importWithoutReview(db, new Blob([json]))).toMatchObject({ ok: true });
	const before = JSON.stringify(await dump(db));
	const refused = badFiles.filter(
		({ what, expected }) => expected !== 'accepted' && (isDeep || !/million|over \d+ MB/.test(what))
	);
	test.each(refused)(
		'$what: $expected',
		async ({ content, expected, where }) => {
			const taken = await importWithoutReview(db, new Blob([new Uint8Array(content())]));
			expect(taken).toMatchObject({
				ok: false,
				kind: expected,
				...(where !== undefined && { where })
			});
			expect(JSON.stringify(await dump(db))).toBe(before);
		},
		30_000
	);
});

describe('taken in without harm', () => {
	const accepted = badFiles.filter(({ expected }) => expected === 'accepted');
	test.each(accepted)('$what', async ({ content }) => {
		const db = await emptyDatabase();
		const taken = await importWithoutReview(db, new Blob([new Uint8Array(content())]));
		expect(taken).toMatchObject({ ok: true, row: { id: dossier } });
		if (taken.ok && taken.row.grid === compiled.name) expect(taken.row.asked).toBeGreaterThan(0);
		const { revisions = [] } = (await readDossier(db, dossier)) ?? {};
		const sheet = { ...sheetOf(fold(revisions)), grid: compiled.name };
		const { total } = evaluate(compiled, sheet);
		expect(total.low).toBeLessThanOrEqual(total.high ?? NaN);
		expect(({} as { hacked?: unknown }).hacked).toBeUndefined();

		const file = await exportDossierFile(db, dossier, 0, everything);
		const again = await readDossierFile(new Blob([file?.lines.join('\n') ?? '']));
		expect(again).toMatchObject({ ok: true, conflicts: [] });
		expect(again.ok && again.revisions.length).toBe(revisions.length);
	});
});
