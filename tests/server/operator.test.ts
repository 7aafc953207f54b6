/** A running server and its operator: notices told by a real mail server, a pause, what its variables are worth. */
import { execFile } from 'node:child_process';
import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { dayInFrance } from '../../src/lib/server/settings/day';
import { openStore } from '../../src/lib/server/store/open-store';
import { administered } from '../support/administered';
import { root } from '../support/grids';
import { MailServer } from '../support/mail-server';
import { metricsAddress } from '../support/metrics';
import { publicationFor } from '../support/publications';
import { ordinaryEnvironment, SpawnedServer } from '../support/spawned';
import { newPlace, type Place } from '../support/stores';

const today = dayInFrance(new Date());
const body = publicationFor('boulangerie', today);
const mailServer = new MailServer();
const posts: string[] = [];
const webhook = createServer((request, response) => {
	request.on('data', (chunk) => posts.push(String(chunk)));
	request.on('end', () => response.end());
});
let place: Place;
let server: SpawnedServer;

beforeAll(async () => {
	place = await newPlace('sqlite');
	webhook.listen(0, '127.0.0.1');
	await once(webhook, 'listening');
	server = await new SpawnedServer({
		DATABASE_URL: place.url,
		ORIGIN: 'https://azimut.example',
		METRICS_PORT: '0',
		OPERATOR_NAME: 'Cap',
		OPERATOR_ADDRESS: '1 quai du Port',
		SMTP_URL: await mailServer.start(),
		NOTICES_TO: 'contact@cap.example',
		NOTICES_WEBHOOK: `http://127.0.0.1:${(webhook.address() as AddressInfo).port}/notices`
	}).start();
});
afterAll(async () => {
	await server.stop();
	mailServer.stop();
	webhook.close();
	place.forget();
});

const headers = { origin: 'https://azimut.example' };
/** Read often: what Node counts of itself in between may be no number. */
const figure = async (name: string) => {
	const text = await (await fetch(metricsAddress(server))).text();
	return new RegExp(`^${name} (.*)$`, 'm').exec(text)?.[1];
};
const admin = async (...args: string[]) => {
	const store = await openStore(place.place);
	try {
		return await administered(store, args, new Date());
	} finally {
		await store.close();
	}
};

it('tells of a notice as soon as it came, and counts it until it is decided', async () => {
	const made = await server.ask('POST', '/api/publications', { body, headers });
	const { slug } = (await made.json()) as { slug: string };
	const notice = new URLSearchParams({
		page: slug,
		reason: 'false',
		text: 'Ce n’est pas la réalité.',
		name: 'Une voisine',
		email: 'voisine@example.org',
		goodFaith: 'yes'
	});
	const type = 'application/x-www-form-urlencoded';
	const form = { ...headers, 'content-type': type, accept: 'text/html' };
	const sent = await server.ask('POST', '/signaler', { body: notice.toString(), headers: form });
	const reference = /Référence\s: ([a-z2-7]{8})/.exec(await sent.text())?.[1] ?? 'none';
	await expect.poll(() => mailServer.mails).toHaveLength(2);
	await expect.poll(() => posts).toHaveLength(1);
	expect(mailServer.mails.map(({ to }) => to).sort()).toEqual([
		'contact@cap.example',
		'voisine@example.org'
	]);
	const receipt = mailServer.mails.find(({ to }) => to === 'voisine@example.org');
	expect(receipt?.subject).toContain(reference);
	expect(receipt?.text).toContain(`https://azimut.example/s/${slug}`);
	expect(receipt?.text).toContain('1 quai du Port');
	expect(receipt?.headers).toMatch(/^Auto-Submitted: auto-generated$/m);
	expect(receipt?.headers).toMatch(/^Reply-To: contact@cap.example$/m);
	expect(posts.join()).toContain(reference);
	expect(posts.join()).not.toMatch(/voisine/i);
	expect(await figure('azimut_notices_open')).toBe('1');
	await admin('dismiss', reference, '--reason', 'La page dit vrai.');
	await expect.poll(() => figure('azimut_notices_open')).toBe('0');
	expect(await figure('azimut_notices_oldest_seconds')).toBe('0');
	expect(server.said).not.toMatch(/voisine/i);
});

it('takes no page while publishing is paused, and the rest goes on', async () => {
	const made = await server.ask('POST', '/api/publications', { body, headers });
	const { slug, token } = (await made.json()) as { slug: string; token: string };
	const path = `/api/publications/${slug}`;
	await admin('pause', 'Un envoi en masse est en cours.');
	for (const [method, at] of [
		['POST', '/api/publications'],
		['PUT', path]
	] as const) {
		const refused = await server.ask(method, at, { body, token, headers });
		expect(refused.status).toBe(403);
		const { error } = (await refused.json()) as { error: { code: string; message: string } };
		expect(error.code).toBe('paused');
		expect(error.message).toContain('«\u00a0Un envoi en masse est en cours.\u00a0»');
	}
	expect(await (await server.ask('GET', '/readyz')).text()).toMatch(/^ok\n/);
	expect((await server.ask('GET', `/s/${slug}`)).status).toBe(200);
	expect((await server.ask('GET', path, { token })).status).toBe(200);
	expect((await server.ask('DELETE', path, { token, headers })).status).toBe(204);
	expect(await admin('resume')).toEqual(['Pages are taken again.']);
	expect((await server.ask('POST', '/api/publications', { body, headers })).status).toBe(201);
	expect(await admin('resume')).toEqual(['Publishing was not paused.']);
});

it('says of each variable whether it is well formed, before it is started', async () => {
	const check = (variables: Record<string, string>) =>
		promisify(execFile)(process.execPath, ['build', '--check'], {
			cwd: root,
			env: { ...ordinaryEnvironment(), ...variables }
		});
	expect((await check({ PORT: '3000' })).stdout).toContain('PORT is well formed.\n');
	await expect(check({ HOST: '10.0.0.1 # of this machine' })).rejects.toMatchObject({
		code: 1,
		stdout: expect.stringContaining('HOST must be an address or a name') as string
	});
});
