/** Who tries to keep a company from taking its page back, from as many addresses as it takes. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { dayInFrance } from '../../src/lib/server/settings/day';
import { publicationFor } from '../support/publications';
import { SpawnedServer } from '../support/spawned';
import { newPlace, type Place } from '../support/stores';

interface Made {
	slug: string;
	token: string;
	withdrawalKey: string;
}

const path = '/api/publications';
const addresses = 346;
let place: Place;
let server: SpawnedServer;
beforeAll(async () => {
	place = await newPlace('sqlite');
	server = await new SpawnedServer({
		DATABASE_URL: place.url,
		ADDRESS_HEADER: 'X-Address'
	}).start();
});
afterAll(async () => {
	await server.stop();
	place.forget();
});

const owner = { 'x-address': '127.0.0.1' };
const make = async () => {
	const body = publicationFor('boulangerie', dayInFrance(new Date()));
	return (await (await server.ask('POST', path, { body, headers: owner })).json()) as Made;
};
const from = (at: number) => ({
	'x-address': `203.0.${(at % addresses) >> 8}.${(at % addresses) & 255}`
});
const form = { 'content-type': 'application/x-www-form-urlencoded', accept: '*/*' };
const withKey = ({ slug }: Made, key: string, headers: Record<string, string>) =>
	server.ask('POST', `/s/${slug}/retirer`, {
		body: new URLSearchParams({ key }).toString(),
		headers: { ...headers, ...form }
	});

/** Statuses, and how often each came. */
async function many(count: number, ask: (at: number) => Promise<Response>) {
	const seen = new Map<number, number>();
	let at = 0;
	await Promise.all(
		Array.from({ length: 16 }, async () => {
			while (at < count) {
				const { status } = await ask(at++);
				seen.set(status, (seen.get(status) ?? 0) + 1);
			}
		})
	);
	return seen;
}

it(
	'10,000 withdrawals with a wrong token change nothing for the owner',
	{ timeout: 300_000 },
	async () => {
		const page = await make();
		const headers = (at: number) => ({ token: 'w'.repeat(43), headers: from(at) });
		const seen = await many(10_100, (at) =>
			server.ask('DELETE', `${path}/${page.slug}`, headers(at))
		);
		expect([...seen.keys()].sort()).toEqual([401, 429]);
		const gone = await server.ask('DELETE', `${path}/${page.slug}`, {
			token: page.token,
			headers: owner
		});
		expect(gone.status).toBe(204);
	}
);

it('nor do 3,500 wrong keys on paper', { timeout: 300_000 }, async () => {
	const page = await make();
	const seen = await many(3500, (at) => withKey(page, 'un deux trois', from(at)));
	expect(seen.get(429)).toBeGreaterThan(0);
	await withKey(page, page.withdrawalKey, owner);
	expect((await server.ask('GET', `/s/${page.slug}`)).status).toBe(410);
});
