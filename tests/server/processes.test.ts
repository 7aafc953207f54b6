// @module-tag often
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterEach, expect, it } from 'vitest';
import { dayInFrance } from '../../src/lib/server/settings/day';
import { inventedSiren, publicationFor } from '../support/publications';
import { root } from '../support/grids';
import { SpawnedServer } from '../support/spawned';
import { type Place, newPlace, onEngines } from '../support/stores';
import { isDeep } from '../support/tier';

const path = '/api/publications';
const body = publicationFor('boulangerie', dayInFrance(new Date()));
interface Made {
	slug: string;
	token: string;
}

onEngines(
	{ gate: ['sqlite'], deep: ['postgres'] },
	'Several processes on one database of %s',
	(engine) => {
		let place: Place;
		let servers: SpawnedServer[] = [];
		afterEach(async () => {
			await Promise.all(servers.map((server) => server.stop()));
			place.forget();
		});

		const start = async (count: number) => {
			place = await newPlace(engine);
			servers = await Promise.all(
				Array.from({ length: count }, () => new SpawnedServer({ DATABASE_URL: place.url }).start())
			);
			return servers as [SpawnedServer, SpawnedServer];
		};
		const make = async (server: SpawnedServer, change: object = {}) =>
			(await (await server.ask('POST', path, { body: { ...body, ...change } })).json()) as Made;
		const stateIn = async (server: SpawnedServer, { slug, token }: Made) =>
			(await server.ask('GET', `${path}/${slug}`, { token })).status;

		it(
			'start together on an empty one, and see each other’s pages at once',
			{ tags: 'deep' },
			async () => {
				const [one, other] = await start(isDeep ? 4 : 2);
				const made = await make(one);
				expect(await stateIn(other, made)).toBe(200);
				await other.ask('DELETE', `${path}/${made.slug}`, { token: made.token });
				expect(await stateIn(one, made)).toBe(410);
			}
		);

		it('show a SIREN on one page between them', async () => {
			const pair = await start(2);
			const show = { name: 'Une', siren: inventedSiren(3), facts: [] };
			const made = await Promise.all(
				[0, 1, 0, 1, 0, 1].map((at) => make(pair[at as 0 | 1], { show }))
			);
			const lacking = made.map(async ({ slug, token }) => {
				const answer = await pair[0].ask('GET', `${path}/${slug}`, { token });
				const { state, sirenTaken } = (await answer.json()) as Record<string, unknown>;
				expect(state).toBe('live');
				return sirenTaken;
			});
			expect((await Promise.all(lacking)).filter((one) => one === false)).toHaveLength(1);
		});

		it('obey the operator, whose commands run beside them', async () => {
			const [one] = await start(1);
			const { slug, token } = await make(one);
			const admin = async (...args: string[]) => {
				const env = { ...process.env, DATABASE_URL: place.url };
				return promisify(execFile)(process.execPath, ['build/cli/admin.js', ...args], {
					cwd: root,
					env
				});
			};
			expect((await admin('list')).stdout).toMatch(new RegExp(`^${slug}\topen\tlisted\t`));
			expect((await admin('hide', slug, '--reason', 'Une raison.')).stdout).toBe(
				`${slug} is hidden.\n`
			);
			const status = await one.ask('GET', `${path}/${slug}`, { token });
			expect(await status.json()).toMatchObject({ state: 'hidden', reason: 'Une raison.' });
			await admin('withdraw', slug);
			expect(await stateIn(one, { slug, token })).toBe(410);
			await expect(admin('hide', slug)).rejects.toMatchObject({ code: 1 });
			await expect(admin('reports', 'more')).rejects.toMatchObject({ code: 1 });
		});
	}
);
