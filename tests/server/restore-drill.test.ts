/** The drill finds a good backup good, and says what is wrong with one that is not. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { dayInFrance } from '../../src/lib/server/settings/day';
import { hide } from '../../src/lib/server/publications/moderate';
import { withdraw } from '../../src/lib/server/publications/withdraw';
import { writeBackup } from '../../src/lib/server/store/backup';
import { openStore } from '../../src/lib/server/store/open-store';
import type { Store } from '../../src/lib/server/store/store';
import { root } from '../support/grids';
import { addPage, contentFor } from '../support/stored-pages';
import { type Place, newPlace, onEngines } from '../support/stores';

const now = new Date();
const today = dayInFrance(now);
let folder: string;
let from: Place;
let store: Store;
beforeEach(async () => {
	folder = mkdtempSync(join(tmpdir(), 'azimut-drill-test-'));
	from = await newPlace('sqlite');
	store = await openStore(from.place);
});
afterEach(async () => {
	await store.close();
	from.forget();
	rmSync(folder, { recursive: true });
});

const file = (name: string) => join(folder, name);
const drill = async (...args: string[]) => {
	// What the operator's server uses is not touched, and would not be found.
	const env = { ...process.env, DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' };
	const run = promisify(execFile)(process.execPath, ['build/cli/restore-drill.js', ...args], {
		cwd: root,
		env
	});
	return run.catch((cause: unknown) => cause as { code: number; stdout: string; stderr: string });
};

onEngines({ gate: ['sqlite'], deep: ['postgres'] }, 'A drill on %s', (engine) => {
	const into = async () =>
		engine === 'sqlite' ? [] : ['--into', (await newPlace('postgres')).url];

	it('takes in pages and later withdrawals, and finds each as it was', async () => {
		const content = await contentFor('boulangerie', today);
		const made = [];
		for (const name of ['Une', 'Deux', 'Trois', 'Ô « cap »'])
			made.push(await addPage(store, { ...content, name }, now));
		const [first, second] = made.map(({ slug }) => slug) as [string, string];
		await hide(store, first, 'Une raison.', now);
		await writeBackup(store, file('all'), now);
		await withdraw(store, second, today);
		await writeBackup(store, file('withdrawn'), now, ['withdrawn']);
		const done = await drill(file('all'), file('withdrawn'), ...(await into()));
		expect(done.stderr).toBe('');
		expect(done.stdout).toContain('4 pages asked for');
		expect(done.stdout).toContain(
			'The backup is good: 3 pages, 2 hashes of what is gone, 0 notices came back.'
		);
	});
});

it(
	'fails, in a sentence, on a backup that is cut short and on a database that is in use',
	{ tags: 'deep' },
	async () => {
		const content = await contentFor('boulangerie', today);
		await addPage(store, content, now);
		await writeBackup(store, file('all'), now);
		writeFileSync(file('cut'), readFileSync(file('all'), 'utf8').slice(0, -'{"rows":1}\n'.length));
		expect(await drill(file('cut'))).toMatchObject({
			code: 1,
			stderr: 'This backup stops before its end.\n'
		});
		expect(await drill(file('all'), '--into', from.url)).toMatchObject({
			code: 1,
			stderr: 'The database of --into is not empty: a drill needs one of its own.\n'
		});
		expect(await drill()).toMatchObject({
			code: 1,
			stderr: expect.stringContaining('restore-drill') as string
		});
	}
);

it('fails when the server does not show what the backup holds', { tags: 'deep' }, async () => {
	const content = await contentFor('boulangerie', today);
	const { slug } = await addPage(store, content, now);
	await writeBackup(store, file('all'), now);
	// As if a page had been lost on the way: the drill is told that it is in sight.
	const told = readFileSync(file('all'), 'utf8');
	await hide(store, slug, 'Une raison.', now);
	writeFileSync(file('later'), told.replace(/"updated_at":"\d{4}/, '"updated_at":"2001'));
	await writeBackup(store, file('hidden'), now);
	const done = await drill(file('later'), file('hidden'));
	expect(done).toMatchObject({ code: 1 });
	expect(done.stderr).toMatch(
		new RegExp(`^The page ${slug} answers 404, and not 200 as it should`)
	);
});
