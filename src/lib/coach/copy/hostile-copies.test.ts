// First: Dexie looks for a database when it is loaded.
import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { aliasPath } from '$lib/dossier/coach-paths';
import { clientOf, handoversOf, tagsChange } from '$lib/dossier/client';
import { exportLines } from '$lib/dossier/file/write';
import { packPortfolio, type PortfolioHead } from '$lib/dossier/file/portfolio-file';
import { fold } from '$lib/dossier/fold';
import { createDossier } from '$lib/dossier/list/create';
import { profilePath } from '$lib/dossier/paths';
import type { Change, Json, Revision } from '$lib/dossier/revision';
import { personOf } from '$lib/dossier/coach-identity';
import { readCoachLog, writePrivate } from '$lib/dossier/storage/coach-log';
import type { AzimutDatabase } from '$lib/dossier/storage/database';
import { setting } from '$lib/dossier/storage/settings';
import { readDossier, write } from '$lib/dossier/storage/store';
import { coach, company, openFresh, summary } from '../../../../tests/support/dossier';
import { makeCopy } from './copy';
import { Restore } from './restore.svelte';
import { readPreferences } from '../clients/preferences';

/** Copies of clients that somebody else made, or that are not of this device. */

const [here = '', other = ''] = ['a', 'b'].map((one) => one.repeat(32));
const emptyHead: PortfolioHead = { at: 1, coach: null, own: [], preferences: null };

async function holding(dossier: string, changes: Change[] = []): Promise<AzimutDatabase> {
	const db = await openFresh();
	await createDossier(db, {
		dossier,
		name: 'Fournil',
		grid: 'g@1',
		author: company,
		at: 1,
		changes
	});
	return db;
}

async function fileOf(db: AzimutDatabase, dossier: string): Promise<Blob> {
	const { revisions = [] } = (await readDossier(db, dossier)) ?? {};
	const all = [...revisions, ...(await readCoachLog(db, dossier))];
	return fileWith(dossier, all);
}

async function fileWith(dossier: string, revisions: Revision[]): Promise<Blob> {
	const meta = { exportedAt: 1, writtenBy: '1', dossier, name: 'Fournil', grid: 'g@1' };
	return new Blob([(await exportLines({ revisions, secrets: [] }, meta)).join('\n'), '\n']);
}

async function restored(db: AzimutDatabase, files: Blob[], head: Partial<PortfolioHead> = {}) {
	const restore = new Restore(db);
	await restore.take((await packPortfolio({ ...emptyHead, ...head }, files)) ?? new Blob());
	return restore;
}

const headcounts = async (db: AzimutDatabase, dossier: string) =>
	((await readDossier(db, dossier))?.revisions ?? []).flatMap(({ path, value }) =>
		path === profilePath('headcount') ? [value] : []
	);

describe('a copy of clients', () => {
	test('that would join a client who is here leaves it as it is, unless it is wanted', async () => {
		const db = await holding(here, [{ path: aliasPath(other), value: true }]);
		const headcount = { path: profilePath('headcount'), value: 7 };
		const file = await fileOf(await holding(other, [headcount]), other);
		const restore = await restored(db, [file]);
		expect(restore.current).toMatchObject({ step: 'ready', known: 1 });
		await restore.confirm(false);
		expect(await headcounts(db, here)).toEqual([]);
		await (await restored(db, [file])).confirm(true);
		expect(await headcounts(db, here)).toEqual([7]);
	});

	test('that holds two dossiers, one of which joined the other, brings both', async () => {
		const db = await openFresh();
		const one = await fileOf(await holding(here, [{ path: aliasPath(other), value: true }]), here);
		const restore = await restored(db, [one, await fileOf(await holding(other), other)]);
		await restore.confirm(false);
		expect(restore.current).toEqual({ step: 'taken', added: 2, completed: 0 });
		expect(await db.dossiers.count()).toBe(2);
	});

	test('with a change that is another client’s here is refused whole', async () => {
		const db = await holding(here);
		const { revisions = [] } = (await readDossier(db, here)) ?? {};
		const stolen = await fileWith(
			other,
			revisions.map((one) => ({ ...one, dossier: other }))
		);
		const restore = await restored(db, [stolen]);
		expect(restore.current).toMatchObject({ step: 'bad-dossier', place: 1 });
		const [a, b] = await Promise.all(
			['c', 'd'].map((one) =>
				fileWith(
					one.repeat(32),
					revisions.map((two) => ({ ...two, dossier: one.repeat(32) }))
				)
			)
		);
		const within = await restored(await openFresh(), [a ?? new Blob(), b ?? new Blob()]);
		expect(within.current).toMatchObject({ step: 'bad-dossier', place: 2 });
	});

	test('names nobody whom an export could not name, and no company that is not in it', async () => {
		const db = await openFresh();
		const file = await fileOf(await holding(here), here);
		const named = { name: 'K'.repeat(500), structure: '\u202EAMC\n'.repeat(90) };
		const restore = await restored(db, [file], { coach: named, own: [here, other, '__proto__'] });
		await restore.confirm(false);
		const person = personOf(await setting(db, 'coach'));
		expect(person?.name.length).toBeLessThanOrEqual(120);
		expect(person?.structure.length).toBeLessThanOrEqual(120);
		expect(person?.structure).not.toMatch(/[\u202E\n]/);
		expect(await setting(db, `own/${here}`)).toBe(true);
		expect(await db.settings.where('key').startsWith('own/').count()).toBe(1);
	});

	test('with a day that no calendar has is refused', async () => {
		const file = await fileOf(await holding(here), here);
		for (const at of [1e300, -1, 8.65e15])
			expect((await restored(await openFresh(), [file], { at })).current).toEqual({
				step: 'refused',
				kind: 'damaged'
			});
	});
});

describe('how the list is liked', () => {
	test('has each view once, and none that is no name', () => {
		const view = (name: unknown) => ({ name, query: { view: 'all' } });
		const stored = { views: [view('A'), view('A'), view(3), view('x'.repeat(500)), null] } as Json;
		const { views } = readPreferences(stored);
		expect(views.map(({ name }) => name)).toEqual(['A', 'x'.repeat(40)]);
	});

	test.each([null, 3, 'x', [], { query: [] }, { query: { sort: null } }, { views: { 0: 1 } }])(
		'is read whatever is stored: %j',
		(stored) => {
			expect(readPreferences(stored as Json).views).toEqual([]);
		}
	);
});

describe('what a hostile file notes of a client', () => {
	const log = (entries: [string, Json][]) =>
		fold(
			entries.map(([path, value], at): Revision => ({
				id: `${at}`.padStart(32, '0'),
				dossier: here,
				path: `notes/coach/${path}`,
				value,
				over: [],
				at: 1,
				author: coach
			}))
		);

	test('in shapes that are none is read as nothing', () => {
		const shapes: Json[] = [3, 'x', [], [null], {}, { on: 'x' }, { at: 'x' }, { constructor: 1 }];
		const parts = ['contacts/a', 'sheet/person', 'sheet/tags', 'next/on', 'next/what'];
		parts.push('permissions/informed', 'permissions/constructor', 'handovers/a', 'labels');
		for (const part of parts)
			for (const value of shapes) {
				const client = clientOf(log([[part, value]]));
				expect(client).toMatchObject({ next: null, lastContact: null, handedOver: null });
				expect(client.permissions).toEqual({});
			}
	});

	test('has tags that neither turn the text around them nor are two', () => {
		const tags = ['\u202Elive', 'a,b', ' \u2066 ', '<b>', 'x'.repeat(99), 'a,b'];
		expect(clientOf(log([['sheet/tags', tags]])).tags).toEqual([
			'<b>',
			'a b',
			'live',
			'x'.repeat(40)
		]);
	});

	test('has no hand-over on a day that no calendar has', () => {
		const at = (at: number) => log([['handovers/a', { at, to: 'client', locked: true }]]);
		for (const moment of [9e15, 1e300, -1]) expect(handoversOf(at(moment))).toEqual([]);
		expect(handoversOf(at(5))).toHaveLength(1);
	});
});

test('a client with more tags than a file holds is copied all the same', async () => {
	const db = await holding(here);
	const tags = Array.from({ length: 300 }, (_, at) => `tag-${at}`);
	await writePrivate(db, { dossier: here, author: coach, at: 2, changes: [tagsChange(tags)] });
	await write(db, { dossier: here, author: coach, at: 3, changes: [] }, () => summary);
	const setup = { db, ids: [here], password: null, at: 1, onprogress: () => undefined };
	expect(await makeCopy(setup)).toMatchObject({ whole: [here] });
});
