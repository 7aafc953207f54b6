// @module-tag deep
/** What a release hands over, of the build at hand: it runs with Node alone. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { writeRelease } from '../../src/cli/release/write-release.mjs';
import { dayInFrance } from '../../src/lib/server/settings/day';
import { root } from '../support/grids';
import { publicationFor } from '../support/publications';
import { SpawnedServer } from '../support/spawned';
import { newPlace, type Place } from '../support/stores';

let folder: string;
let place: Place;
let server: SpawnedServer;
let files: string[];
beforeAll(async () => {
	// No folder above it holds packages.
	folder = mkdtempSync(join(tmpdir(), 'azimut-released-'));
	files = writeRelease(root, folder, 1_764_000_000);
	const [archive = ''] = files;
	execFileSync('tar', ['-xzf', archive], { cwd: folder });
	place = await newPlace('sqlite');
	server = await new SpawnedServer(
		{ DATABASE_URL: place.url },
		{ folder: join(folder, archive.replace('.tar.gz', '')) }
	).start();
});
afterAll(async () => {
	await server.stop();
	place.forget();
	rmSync(folder, { recursive: true });
});

it('the archive starts, is ready and says its version', async () => {
	const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
		version: string;
	};
	expect(server.said).toContain(`Azimut ${version}: `);
	for (const path of ['/healthz', '/readyz', '/', '/en', '/licences.txt', '/annuaire'])
		expect([path, (await server.ask('GET', path)).status]).toEqual([path, 200]);
});

it('it stores a page, and draws its picture with packages that stand beside the build', async () => {
	const body = publicationFor('boulangerie', dayInFrance(new Date()));
	const made = await server.ask('POST', '/api/publications', { body });
	const { slug } = (await made.json()) as { slug: string };
	const picture = await server.ask('GET', `/s/${slug}/carte.png`);
	expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/png']);
});

it('the checksums are those of the archive and of its list of packages', () => {
	const { length } = execFileSync('sha256sum', ['--check', '--strict', 'SHA256SUMS'], {
		cwd: folder,
		encoding: 'utf8'
	})
		.trim()
		.split('\n');
	expect([length, files.length]).toEqual([2, 3]);
});
