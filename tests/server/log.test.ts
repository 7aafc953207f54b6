import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SpawnedServer } from '../support/spawned';

/** What the server says on its outputs is what the page about privacy says that it notes. */
const folder = mkdtempSync(join(tmpdir(), 'azimut-log-'));
const server = new SpawnedServer({ DATA_DIR: folder });
beforeAll(() => server.start());
afterAll(async () => {
	await server.stop();
	rmSync(folder, { recursive: true, force: true });
});

test('a page that does not exist is not noted, and a request to publish is, without an address', async () => {
	const [slug, person] = ['abcdefghijklmnop', 'Martin-Dupont'];
	const before = server.said;
	for (const path of [`/${person}`, `/s/${slug}`, `/offres/${person}`, `/en/s/${slug}/retirer`])
		expect((await server.ask('GET', path)).status, path).toBe(404);
	expect(server.said).toBe(before);

	await server.ask('GET', `/api/publications/${slug}`, { token: person });
	const noted = () => server.said.slice(before.length);
	await expect.poll(noted).toContain('\n');
	const line = JSON.parse(noted()) as Record<string, unknown>;
	expect(Object.keys(line).sort()).toEqual(['at', 'id', 'method', 'ms', 'route', 'status']);
	expect(line.route).toBe('/api/publications/[slug]');
	expect(noted()).not.toMatch(new RegExp(`${slug}|${person}|127\\.0\\.0\\.1`));
	const privacy = await (await server.ask('GET', '/confidentialite')).text();
	expect(privacy).toContain('Une page qui n’existe pas n’est pas notée.');
});
