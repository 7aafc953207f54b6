/** What a disk changed: its page says so, the rest goes on, and nothing sound is lost with it. */
import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dayInFrance } from '../../src/lib/server/settings/day';
import type { Published } from '../../src/lib/server/publications/publish';
import { readPage } from '../../src/lib/server/publications/read';
import { restoreBackup } from '../../src/lib/server/backup/restore-backup';
import { openStore } from '../../src/lib/server/store/open-store';
import type { PublicContent } from '../../src/lib/share/public-content';
import { root } from '../support/grids';
import { SpawnedServer } from '../support/spawned';
import { addPage, contentFor } from '../support/stored-pages';
import { newPlace, type Place } from '../support/stores';

const now = new Date();
const today = dayInFrance(now);
/** What the directory asks of a page. */
const listed: Partial<PublicContent> = {
	headcountBand: '1-5',
	facts: [
		{ fact: 'department', value: '31' },
		{ fact: 'naf', value: 'rev2:C' }
	]
};
const damaged = { fr: 'Ce qui est gardé ici est abîmé', en: 'What is stored here is damaged' };

let place: Place;
let file: string;
let server: SpawnedServer;
beforeEach(async () => {
	place = await newPlace('sqlite');
	file = place.url.replace('file:', '');
});
afterEach(async () => {
	await server.stop();
	place.forget();
});

async function publish(names: readonly string[]): Promise<Published[]> {
	const store = await openStore(place.place);
	const content = await contentFor('boulangerie', today, listed);
	const made: Published[] = [];
	for (const name of names) made.push(await addPage(store, { ...content, name }, now));
	await store.close();
	return made;
}

function changeFile(change: (bytes: Buffer) => void): void {
	const bytes = readFileSync(file);
	change(bytes);
	writeFileSync(file, bytes);
}

/** On another machine's disk, or this one's. */
const flipIn = (text: string) =>
	changeFile((bytes) => {
		for (let at = bytes.indexOf(text); at >= 0; at = bytes.indexOf(text, at + 1))
			bytes[at + 4] = (bytes[at + 4] ?? 0) ^ 0x80;
	});

const start = async () => (server = await new SpawnedServer({ DATABASE_URL: place.url }).start());
const said = async (path: string, lang = 'fr') => {
	const answer = await server.ask('GET', path, { headers: { 'accept-language': lang } });
	return { status: answer.status, text: await answer.text() };
};
const admin = (...args: string[]) =>
	promisify(execFile)(process.execPath, ['build/cli/admin.js', ...args], {
		cwd: root,
		env: { ...process.env, DATABASE_URL: place.url }
	})
		.then((output) => ({ code: 0, ...output }))
		.catch((cause: unknown) => cause as { code: number; stdout: string; stderr: string });

describe('One bit of a name', () => {
	const name = 'Menuiserie Rongée';
	let page: Published;
	let others: Published[];
	beforeEach(async () => {
		[page, ...others] = (await publish([name, 'Garage Intact', 'Caractère \uFFFD voulu'])) as [
			Published,
			...Published[]
		];
		flipIn(name);
		await start();
	});

	it('is said by its page, which can be withdrawn; all else goes on', async () => {
		for (const [prefix, sentence] of [
			['', damaged.fr],
			['/en', damaged.en]
		] as const) {
			const answer = await said(`${prefix}/s/${page.slug}`);
			expect([answer.status, answer.text]).toEqual([
				503,
				expect.stringContaining(sentence) as string
			]);
		}
		for (const { slug } of others) expect((await said(`/s/${slug}`)).status).toBe(200);
		const directory = await said('/annuaire');
		expect([directory.status, directory.text]).toEqual([
			200,
			expect.stringContaining('Garage Intact') as string
		]);
		await expect
			.poll(() => said('/readyz'))
			.toEqual({
				status: 503,
				text: 'A page that is stored is damaged: the command "list --state damaged" names it.\n'
			});
		expect((await said(`/s/${page.slug}/retirer`)).status).toBe(200);
		const { slug, token } = page;
		const path = `/api/publications/${slug}`;
		expect((await server.ask('DELETE', path, { token })).status).toBe(204);
		expect((await said(`/s/${slug}`)).status).toBe(410);
		expect(readFileSync(file).includes('serie Ron')).toBe(false);
		expect(server.said).not.toMatch(/uncaught|unhandled/);
	});

	it('leaves a backup that says so and gives back the rest, or the page from one before', async () => {
		const [written, copy] = [join(file, '../all.jsonl'), join(file, '../before.jsonl')];
		const backup = await admin('backup', written);
		expect(backup).toMatchObject({ code: 1 });
		expect(backup.stderr).toBe(`2 rows are in ${written}. What is damaged is not: ${page.slug}.\n`);
		expect((await admin('list', '--state', 'damaged')).stdout).toMatch(
			new RegExp(`^${page.slug}\tdamaged\t[^\n]*\n$`)
		);
		const before = readFileSync(written, 'utf8');
		const [, row = ''] = before.split('\n');
		const sound = JSON.parse(row) as { row: { slug: string; content: string } };
		sound.row.slug = page.slug;
		const lines = [before.split('\n')[0], JSON.stringify(sound), '{"rows":1}', ''];
		writeFileSync(copy, lines.join('\n'));
		expect((await admin('restore-backup', copy)).stdout).toContain('1 pages came back');
		expect((await said(`/s/${page.slug}`)).status).toBe(200);
	});
});

describe('A piece of the file', () => {
	let pages: Published[];
	beforeEach(async () => {
		pages = await publish(Array.from({ length: 120 }, (_, at) => `Atelier ${at}`));
		changeFile((bytes) =>
			bytes.fill(0xa5, ...[0.4, 0.6].map((part) => Math.round(bytes.length * part)))
		);
		await start();
	});

	it('takes nothing else along: pages, a backup of the rest, withdrawals', async () => {
		await expect
			.poll(() => said('/readyz'))
			.toMatchObject({ status: 503, text: expect.stringContaining('damaged') as string });
		const statuses = new Map<string, number>();
		await Promise.all(
			pages.map(async ({ slug }) => statuses.set(slug, (await said(`/s/${slug}`)).status))
		);
		const sound = [...statuses].flatMap(([slug, status]) => (status === 200 ? [slug] : []));
		const lost = [...statuses].flatMap(([slug, status]) => (status === 503 ? [slug] : []));
		expect(sound.length + lost.length).toBe(pages.length);
		expect(sound.length).toBeGreaterThan(30);
		expect(lost.length).toBeGreaterThan(5);

		const written = join(file, '../all.jsonl');
		const backup = await admin('backup', written);
		expect([backup.code, backup.stderr]).toEqual([
			1,
			expect.stringContaining('What is damaged is not: publications') as string
		]);
		const other = await newPlace('sqlite');
		const store = await openStore(other.place);
		await restoreBackup(store, written, now);
		for (const slug of sound) expect((await readPage(store, slug, today)).state).toBe('live');
		await store.close();
		other.forget();

		const [damagedSlug = ''] = lost;
		expect((await admin('withdraw', damagedSlug)).stdout).toBe(`${damagedSlug} is erased.\n`);
		expect((await said(`/s/${damagedSlug}`)).status).toBe(410);
		expect((await said('/healthz')).status).toBe(200);
		expect(server.said).not.toMatch(/uncaught|unhandled/);
	});
});
