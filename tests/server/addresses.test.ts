/** What stands in an address, in a form's name or in a company's name is text: no part of the server takes it for more. */
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dayInFrance } from '../../src/lib/server/settings/day';
import { openStore } from '../../src/lib/server/store/open-store';
import { publicationFor } from '../support/publications';
import { SpawnedServer } from '../support/spawned';
import { newPlace, type Place } from '../support/stores';

const today = dayInFrance(new Date());
let place: Place;
let server: SpawnedServer;
let slug: string;

const publish = async (name: string): Promise<string> => {
	const body = publicationFor('boulangerie', today, { name });
	const made = await server.ask('POST', '/api/publications', { body });
	return ((await made.json()) as { slug: string }).slug;
};

beforeAll(async () => {
	place = await newPlace('sqlite');
	server = await new SpawnedServer({
		DATABASE_URL: place.url,
		OPERATOR_NAME: 'Cap',
		OPERATOR_ADDRESS: '1 quai du Port'
	}).start();
	slug = await publish('Fournil');
});
afterAll(async () => {
	await server.stop();
	place.forget();
});

describe('Brackets in an address', () => {
	it.each([
		['/signaler?utm[source]=x', 200, '/en/signaler?utm[source]=x'],
		['/en/signaler?[[...a=b]]', 200, '/signaler?[[...a=b]]'],
		['/s/[abc]', 404, '/en/s/[abc]'],
		['/s/[abc]/recalcul', 404, '/en/s/[abc]/recalcul'],
		['/s/[abc]/retirer', 404, '/en/s/[abc]/retirer']
	])('are no parameters: %s', async (path, status, twin) => {
		const answer = await server.ask('GET', path);
		expect(answer.status).toBe(status);
		expect(await answer.text()).toContain(`href="${twin}"`);
	});

	it.each(['', '/recalcul', '/retirer'])('are none on a page either: %s', async (rest) => {
		const answer = await server.ask('GET', `/s/${slug}${rest}?filter[x]=1`);
		expect(answer.status).toBe(200);
		expect(await answer.text()).toContain(`href="/en/s/${slug}${rest}?filter[x]=1"`);
	});
});

describe('A form of another name', () => {
	const names = ['toString', 'valueOf', '__proto__', 'hasOwnProperty', 'isPrototypeOf', 'default'];
	it.each([...names, 'x', 'remote=a', ''])('is refused in a sentence: ?/%s', async (name) => {
		for (const path of ['/signaler', `/en/s/${slug}/retirer`])
			for (const accept of ['text/html', 'application/json']) {
				const answer = await server.ask('POST', `${path}?page=x&/${name}`, {
					headers: { 'content-type': 'application/x-www-form-urlencoded', accept },
					body: 'key=abaisser'
				});
				expect([answer.status, await answer.text()]).toEqual([
					404,
					expect.stringMatching(/(n’existe pas|no such form) .*\.\n$/) as string
				]);
			}
	});
});

describe('The name of a company', () => {
	it('is shown as it is, also when it looks like a place in the template', async () => {
		const name =
			'%azimut.lang% %azimut.noscript% %azimut.title% %sveltekit.head% $& manifest.%azimut.lang%.';
		const html = await (await server.ask('GET', `/s/${await publish(name)}`)).text();
		const shown = name.replaceAll('&', '&amp;');
		expect(/<h1[^>]*>(.*?)<\/h1>/s.exec(html)?.[1]).toContain(shown);
		expect(/<title>(.*?)<\/title>/s.exec(html)?.[1]).toContain(shown);
		const rest = html.replaceAll(shown, '').replaceAll(name, '');
		expect(rest).not.toMatch(/%azimut|%sveltekit/);
		expect(rest).toContain('<html lang="fr"');
		expect(rest).toContain('/manifest.fr.webmanifest"');
	});
});

describe('A page that cannot be made', () => {
	it('says so in a page whose styles and scripts its own policy lets in', async () => {
		const own = await publish('Fournil');
		const store = await openStore(place.place);
		await store.db
			.updateTable('publications')
			.set({ content: sql`replace(content, '"azimut-20@', '"azimut-20@1999.1-')` })
			.where('slug', '=', own)
			.execute();
		await store.close();
		const answer = await server.ask('GET', `/s/${own}`, { headers: { accept: 'text/html' } });
		expect(answer.status).toBe(500);
		const policy = answer.headers.get('content-security-policy') ?? '';
		const nonces = [...(await answer.text()).matchAll(/<(?:style|script)[^>]* nonce="([^"]+)"/g)];
		expect(nonces.length).toBeGreaterThan(0);
		for (const [, nonce] of nonces) expect(policy).toContain(`'nonce-${nonce}'`);
	});
});
