import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { AzimutDatabase } from '../storage/database';
import { createDossier } from '../list/create';
import type { Destination } from '../destination';
import { everything, extrasOf, forClient, readOutgoing, type ExportOptions } from './export';
import { importDossier } from '../../../../tests/support/import-dossier';
import type { Change } from '../revision';
import { sha256Of } from './sha256';
import { write } from '../storage/store';
import { writePrivate } from '../storage/coach-log';
import {
	coach,
	company,
	openFresh,
	revision,
	summary,
	textOf,
	writing
} from '../../../../tests/support/dossier';
import { largestFile } from '../file-limits';
import { readDossierFile } from './read';
import { filesIn, filesToStore } from '$lib/dossier/storage/files';

const meta = { exportedAt: 0, writtenBy: 'test', dossier: 'd', name: 'Exemple', grid: 'g@1' };
const texts = ['open', 'closed', 'past'];
let db: AzimutDatabase;
let [open, closed, past] = ['', '', ''];

async function put(text: string): Promise<string> {
	const blob = new Blob([text], { type: 'text/plain;charset=utf-8' });
	const sha256 = await sha256Of(blob);
	await db.files.bulkPut([...(await filesToStore(db, [{ sha256, blob }]))]);
	return sha256;
}
const change = (...changes: Change[]) => write(db, writing(changes), () => summary);

beforeEach(async () => {
	db = await openFresh();
	await createDossier(db, { dossier: 'd', name: 'Exemple', grid: 'g@1', author: company, at: 1 });
	[open = '', closed = '', past = ''] = await Promise.all(texts.map(put));
	await put('of nobody');
	await change(
		{ path: 'proofs/p1/file', value: past },
		{ path: 'proofs/p1/file', value: open },
		{ path: 'proofs/p2/file', value: closed },
		{ path: 'proofs/p2/title', value: 'Contrat' },
		{ path: 'proofs/p2/confidential', value: true },
		{ path: 'notes/company/labels', value: 'mine' },
		{ path: 'refused/labels/held/one', value: true }
	);
	await writePrivate(
		db,
		writing(
			[
				{ path: 'notes/coach/labels', value: 'theirs' },
				{ path: 'notes/coach/gone', value: 'theirs' }
			],
			{ author: coach }
		)
	);
	await db.secrets.bulkPut([
		{ id: 'd/box', value: 'key of a box' },
		{ id: 'd/sent', value: 'key of what was sent' },
		{ id: 'd/two', value: 2 },
		{ id: 'd/one', value: 1 },
		{ id: 'd2/one', value: 3 },
		{ id: 'of-no-dossier', value: 4 }
	]);
});

async function outgoing(options: Partial<ExportOptions> = {}) {
	const found = await readOutgoing(db, 'd', { ...forClient, ...options });
	if (!found) throw new Error('no dossier');
	const paths = new Set(found.revisions.map(({ path }) => path));
	return { ...found, paths, shas: found.files.map(({ sha256 }) => sha256) };
}

describe('what leaves this device', () => {
	test('is everything but coach’s notes, confidential proofs and tokens', async () => {
		const { paths, shas, secrets, missing } = await outgoing();
		expect([...paths].sort()).toEqual([
			'grid',
			'meta/name',
			'notes/company/labels',
			'proofs/p1/file',
			'refused/labels/held/one'
		]);
		expect([shas, secrets, missing]).toEqual([[open], [], []]);
		expect((await outgoing()).revisions.filter(({ value }) => value === past)).toHaveLength(1);
	});

	test('a confidential proof that was removed keeps its past to itself; one that is no more confidential goes out', async () => {
		const cleared = ['file', 'title', 'confidential'].map((field) => ({
			path: `proofs/p2/${field}`,
			value: null
		}));
		await change(...cleared);
		const removed = await readOutgoing(db, 'd', forClient);
		expect(removed?.revisions.filter(({ path }) => path.startsWith('proofs/p2'))).toEqual([]);
		const all = await readOutgoing(db, 'd', everything);
		expect(all?.revisions.filter(({ path }) => path.startsWith('proofs/p2'))).toHaveLength(6);
		await change({ path: 'proofs/p2/title', value: 'Contrat, sans les noms' });
		const back = await readOutgoing(db, 'd', forClient);
		expect(back?.revisions.filter(({ path }) => path.startsWith('proofs/p2'))).toHaveLength(7);
	});

	test('what only a later version knows goes to one’s own other device alone', async () => {
		await db.revisions.add(revision('later', { path: 'weather/today' }));
		await db.coachRevisions.add(revision('later', { path: 'notes/coach/mood/today' }));
		const later = async (destination: Destination) =>
			(await outgoing({ destination })).revisions.filter(({ id }) => id === 'later').length;
		expect([await later('client'), await later('colleague'), await later('own-device')]).toEqual([
			0, 0, 2
		]);
	});

	test('each of the three goes out when it is asked for, and alone', async () => {
		const none = await outgoing();
		const [notes, proofs, tokens] = [
			await outgoing({ destination: 'colleague' }),
			await outgoing({ confidentialProofs: true }),
			await outgoing({ tokens: true })
		];
		const added = ({ paths }: typeof none) => [...paths].filter((path) => !none.paths.has(path));
		expect(added(notes).sort()).toEqual(['notes/coach/gone', 'notes/coach/labels']);
		expect(added(proofs).sort()).toEqual([
			'proofs/p2/confidential',
			'proofs/p2/file',
			'proofs/p2/title'
		]);
		expect(proofs.shas.sort()).toEqual([open, closed].sort());
		expect(added(tokens)).toEqual([]);
		expect(tokens.secrets.map(({ id }) => id)).toEqual(['d/one', 'd/two']);
		const copied = await outgoing({ tokens: true, boxKeys: true });
		expect(copied.secrets.map(({ id }) => id)).toEqual(['d/box', 'd/one', 'd/sent', 'd/two']);
		expect([notes.shas, tokens.shas, notes.secrets, proofs.secrets]).toEqual([
			[open],
			[open],
			[],
			[]
		]);
	});

	test('a file that an open proof names too goes out, once', async () => {
		await change(
			{ path: 'proofs/p3/file', value: closed },
			{ path: 'proofs/p4/file', value: closed }
		);
		expect((await outgoing()).shas).toEqual([open, closed].sort());
	});

	test('what could be ticked is counted', async () => {
		expect(await extrasOf(db, 'd')).toEqual({
			heldFromClients: 2,
			confidentialProofs: 1,
			tokens: 2
		});
		expect(await extrasOf(db, 'e')).toBeNull();
		expect(await readOutgoing(db, 'e', everything)).toBeNull();
	});

	test('a file that is not here, or too big for the way back, is named as missing', async () => {
		await db.files.delete(open);
		const large = [{ sha256: closed, blob: new Blob([new Uint8Array(largestFile + 1)]) }];
		await db.files.bulkPut([...(await filesToStore(db, large))]);
		const { shas, missing } = await outgoing(everything);
		expect([shas, missing]).toEqual([[], [open, closed].sort()]);
	});

	test('together no more than what is taken back', async () => {
		const blob = new Blob([new Uint8Array(largestFile)]);
		const names = Array.from({ length: 9 }, (_, at) => String(at).repeat(64));
		await change(...names.map((value, at) => ({ path: `proofs/n${at}/file`, value })));
		// They come after: two copies put together may be more than one device lets in.
		const files = names.map((sha256) => ({ sha256, blob }));
		await db.files.bulkPut([...(await filesToStore(db, files))]);
		const { shas, missing } = await outgoing();
		expect([shas.length, missing.length]).toEqual([8, 2]);
	});
});

describe('its file', () => {
	test('is the same bytes for the same dossier and the same boxes', async () => {
		const { revisions, files, secrets } = await outgoing(everything);
		const text = await textOf({ revisions, files, secrets }, meta);
		const turned = {
			revisions: [...revisions].reverse(),
			files: [...files].reverse(),
			secrets: [...secrets].reverse()
		};
		expect(await textOf(turned, meta)).toBe(text);
	});

	test('brings all of it to another device', async () => {
		const { revisions, files, secrets } = await outgoing(everything);
		const parsed = await readDossierFile(
			new Blob([await textOf({ revisions, files, secrets }, meta)])
		);
		if (!parsed.ok) throw new Error(`${parsed.kind} at ${parsed.where}`);
		const other = await openFresh();
		await importDossier(other, parsed, () => summary);
		const there = await readOutgoing(other, 'd', everything);
		expect(await textOf(there ?? { revisions: [] }, meta)).toBe(
			await textOf({ revisions, files, secrets }, meta)
		);
		const [file] = await filesIn(other, [await other.files.get(closed)]);
		expect(await file?.blob.text()).toBe('closed');
		expect(file?.blob.type).toBe('text/plain');
		expect(await other.secrets.count()).toBe(2);
	});
});
