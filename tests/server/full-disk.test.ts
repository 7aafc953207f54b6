import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dayInFrance } from '../../src/lib/server/settings/day';
import { publicationFor } from '../support/publications';
import { mayMount, SmallDisk } from '../support/small-disk';
import { SpawnedServer } from '../support/spawned';

const path = '/api/publications';
const body = (name = 'Exemple') => publicationFor('boulangerie', dayInFrance(new Date()), { name });

describe.runIf(mayMount)('On a disk that is full', () => {
	let disk: SmallDisk;
	let server: SpawnedServer;
	beforeEach(async () => {
		disk = new SmallDisk(64);
		server = await new SpawnedServer({
			DATA_DIR: disk.folder,
			ADDRESS_HEADER: 'X-Address'
		}).start();
	});
	afterEach(async () => {
		await server.stop();
		disk.unmount();
	});

	const from = { 'x-address': '127.0.0.1' };
	const publish = (name?: string) => server.ask('POST', path, { body: body(name), headers: from });
	const health = async () => (await server.ask('GET', '/readyz')).status;
	const withdraw = ({ slug, token }: { slug: string; token: string }) =>
		server.ask('DELETE', `${path}/${slug}`, { token, headers: from });
	const stands = (text: string) =>
		readdirSync(disk.folder).some((name) => readFileSync(join(disk.folder, name)).includes(text));

	it('nothing is published, all is withdrawn, and it says that it is not well', async () => {
		const names = Array.from({ length: 5 }, () => `Retirée ${randomUUID()}`);
		const made: { slug: string; token: string }[] = [];
		for (const name of names) made.push((await (await publish(name)).json()) as (typeof made)[0]);
		expect(await health()).toBe(200);
		disk.fill();
		expect((await publish()).status).toBe(503);
		await expect.poll(health, { timeout: 20_000 }).toBe(503);
		const said = await (await server.ask('GET', '/readyz')).text();
		expect(said).toBe('There is too little free space on the disk of the database.\n');
		expect((await server.ask('GET', '/healthz')).status).toBe(200);
		const [first, ...others] = made;
		if (!first) throw new Error('nothing was published');
		const { token } = first;
		const changed = { token, body: body('Autre'), headers: from };
		expect((await server.ask('PUT', `${path}/${first.slug}`, changed)).status).toBe(503);
		for (const page of [first, ...others]) {
			expect((await withdraw(page)).status).toBe(204);
			expect((await server.ask('GET', `/s/${page.slug}`)).status).toBe(410);
		}
		await expect.poll(() => names.filter(stands), { timeout: 20_000 }).toEqual([]);
		disk.empty();
		expect([(await publish()).status, (await publish()).status]).toEqual([201, 201]);
		await expect.poll(health, { timeout: 20_000 }).toBe(200);
	});

	it('it starts again, and withdraws', { tags: 'deep' }, async () => {
		const page = (await (await publish()).json()) as { slug: string; token: string };
		await server.stop();
		disk.fill();
		await server.start();
		expect((await withdraw(page)).status).toBe(204);
	});

	it('publishing stops while there is still room to erase', { tags: 'deep' }, async () => {
		disk.fill(20 * 1024 ** 2);
		expect((await publish()).status).toBe(503);
		disk.empty();
		expect((await publish()).status).toBe(201);
	});
});
