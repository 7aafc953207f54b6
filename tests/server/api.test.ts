import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dayInFrance } from '../../src/lib/server/settings/day';
import type { Publication } from '../../src/lib/share/publication';
import { inventedSiren, publicationFor } from '../support/publications';
import { SpawnedServer } from '../support/spawned';
import { type Place, newPlace, onEngines } from '../support/stores';

interface Made {
	slug: string;
	url: string;
	token: string;
	withdrawalKey: string;
}
interface Refused {
	error: { code: string; message: string; path?: string; unmet?: string[]; id: string };
}

const today = dayInFrance(new Date());
const path = '/api/publications';
const good = (change: Partial<Publication> = {}): Publication => ({
	...publicationFor('boulangerie', today),
	...change
});
/** Each request from an address of its own: what is limited has tests of its own. */
let asked = 0;
const from = () => ({ 'x-address': `10.0.${Math.floor(asked / 250)}.${asked++ % 250}` });

onEngines({ gate: ['sqlite'], deep: ['postgres'] }, 'The API on %s', (engine) => {
	let place: Place;
	let server: SpawnedServer;

	beforeAll(async () => {
		place = await newPlace(engine);
		const operator = { OPERATOR_NAME: 'Cap', OPERATOR_ADDRESS: '1 quai du Port, Sète' };
		server = await new SpawnedServer({
			DATABASE_URL: place.url,
			ADDRESS_HEADER: 'X-Address',
			...operator
		}).start();
	});
	afterAll(async () => {
		await server.stop();
		place.forget();
	});

	const post = (body: unknown, headers: Record<string, string> = {}) =>
		server.ask('POST', path, { body, headers: { ...from(), ...headers } });
	const make = async (body: unknown = good()) => (await (await post(body)).json()) as Made;
	const refused = async (response: Response) => {
		const { error } = (await response.json()) as Refused;
		expect(error.message).toMatch(/^.{10,}[.]$/);
		expect(error.id).toBe(response.headers.get('x-request-id'));
		return { status: response.status, ...error };
	};
	const of = ({ slug }: { slug: string }) => `${path}/${slug}`;
	/** The token of a device, of one letter. */
	const bearer = (letter: string) => `Bearer ${letter.repeat(43)}`;

	it('publishes, tells the publisher how it stands, updates, and withdraws for good', async () => {
		const answered = await post(good());
		expect(answered.status).toBe(201);
		expect(answered.headers.get('cache-control')).toBe('no-store');
		const made = (await answered.json()) as Made;
		expect(made).toEqual({
			slug: expect.stringMatching(/^[a-z2-7]{16}$/) as string,
			url: `${server.origin}/s/${made.slug}`,
			token: expect.stringMatching(/^[\w-]{43}$/) as string,
			withdrawalKey: expect.stringMatching(/^\p{L}+( \p{L}+){7}$/u) as string
		});
		const { token } = made;
		const status = await server.ask('GET', of(made), { token, headers: from() });
		expect(await status.json()).toMatchObject({ state: 'live', reason: null, listed: true });
		const body = good({ listed: false });
		const updated = await server.ask('PUT', of(made), { token, body, headers: from() });
		expect(updated.status).toBe(200);
		expect(await updated.json()).toMatchObject({ state: 'live', listed: false });
		const gone = await server.ask('DELETE', of(made), { token, headers: from() });
		expect([gone.status, await gone.text()]).toEqual([204, '']);
		for (const method of ['GET', 'PUT', 'DELETE']) {
			const again = await server.ask(method, of(made), { token, headers: from() });
			expect(await refused(again)).toMatchObject({ status: 410, code: 'withdrawn' });
		}
	});

	it('answers in the language of what is published, and English pages are under /en', async () => {
		expect((await make(good({ lang: 'en' }))).url).toContain('/en/s/');
		const french = await post({ ...good(), listed: 'yes' }, { 'accept-language': 'en' });
		expect((await refused(french)).message).toBe('« listed » manque ou n’a pas la forme attendue.');
		const unread = await post('{', { 'accept-language': 'de, en;q=0.8, fr;q=0.5' });
		expect((await refused(unread)).message).toBe('What was sent is not JSON that can be read.');
	});

	it('tells a second page of one SIREN that it is shown without', async () => {
		const body = good({ show: { name: 'Une', siren: inventedSiren(1), facts: [] } });
		await make(body);
		const { slug, token } = await make(body);
		const status = await server.ask('GET', of({ slug }), { token, headers: from() });
		expect(await status.json()).toMatchObject({ state: 'live', sirenTaken: true });
		const page = await (await server.ask('GET', `/s/${slug}.json`)).text();
		expect(page).not.toContain(inventedSiren(1));
	});

	it('says before that a page would be shown without its SIREN, and changes nothing', async () => {
		const withSiren = good({ show: { name: 'Deux', siren: inventedSiren(7), facts: [] } });
		await make(withSiren);
		const { slug, token } = await make();
		const put = (headers: Record<string, string>) =>
			server.ask('PUT', of({ slug }), {
				body: withSiren,
				token,
				headers: { ...from(), ...headers }
			});
		const status = async (): Promise<unknown> =>
			(await server.ask('GET', of({ slug }), { token, headers: from() })).json();
		expect(await refused(await put({ 'if-siren': 'free' }))).toMatchObject({
			status: 412,
			code: 'siren-taken'
		});
		expect(await status()).toMatchObject({ state: 'live', sirenTaken: false });
		expect((await put({})).status).toBe(200);
		expect(await status()).toMatchObject({ state: 'live', sirenTaken: true });
		// Its publisher was told: changing something else needs no second warning.
		expect((await put({ 'if-siren': 'free' })).status).toBe(200);
	});

	it('makes no page whose SIREN another has, for who asks so', async () => {
		const named = { authorization: bearer('s'), 'if-siren': 'free' };
		const body = good({ show: { name: 'Trois', siren: inventedSiren(9), facts: [] } });
		const first = (await (await post(body, named)).json()) as Made;
		// Its answer was lost: the page has its own SIREN.
		expect(await (await post(body, named)).json()).toMatchObject({ slug: first.slug });
		const other = { ...named, authorization: bearer('t') };
		expect(await refused(await post(body, other))).toMatchObject({
			status: 412,
			code: 'siren-taken'
		});
		const without = good({ show: { name: 'Trois', facts: [] } });
		expect((await post(without, other)).status).toBe(201);
	});

	it('makes one page of a request sent again with the token that its device made', async () => {
		const own = { authorization: bearer('n') };
		const [one, two] = (await Promise.all(
			[1, 2].map(async () => (await (await post(good(), own)).json()) as Made)
		)) as [Made, Made];
		expect(two).toMatchObject({ slug: one.slug, token: 'n'.repeat(43) });
		expect(await refused(await post(good(), { authorization: 'Bearer short' }))).toMatchObject({
			status: 400,
			code: 'token-form'
		});
	});

	it('replaces nothing for the name of a request alone', async () => {
		const name = { 'idempotency-key': 'n'.repeat(22) };
		const made = (await (await post(good(), name)).json()) as Made;
		const again = good({ show: { name: 'Autre', facts: [] } });
		for (const headers of [name, { ...name, authorization: bearer('m') }])
			expect(await refused(await post(again, headers))).toMatchObject({
				status: 409,
				code: 'made-before'
			});
		const { slug, token } = made;
		const status = await server.ask('GET', of({ slug }), { token, headers: from() });
		expect(status.status).toBe(200);
		expect(await (await server.ask('GET', `/s/${slug}`)).text()).not.toContain('Autre');
		const withToken = { ...name, authorization: `Bearer ${token}` };
		expect(await (await post(good(), withToken)).json()).toMatchObject({ slug, token });
		expect(await refused(await post(good(), { 'idempotency-key': 'short' }))).toMatchObject({
			status: 400,
			code: 'request-name'
		});
	});

	it('renews the keys of a page for who has its token, and keeps its address', async () => {
		const { slug, token, withdrawalKey } = await make();
		const fresh = 'k'.repeat(43);
		const renew = (given: string, body: unknown = { token: fresh }) =>
			server.ask('PUT', `${of({ slug })}/keys`, { token: given, body, headers: from() });
		for (const body of [{}, { token: 'short' }, { token: fresh, listed: true }, [], 'x'])
			expect((await refused(await renew(token, body))).status).toBe(400);
		expect(await refused(await renew(fresh))).toMatchObject({ status: 401, code: 'token' });
		const renewed = (await (await renew(token)).json()) as Pick<Made, 'withdrawalKey'>;
		expect(renewed.withdrawalKey).toMatch(/^\p{L}+( \p{L}+){7}$/u);
		expect(renewed.withdrawalKey).not.toBe(withdrawalKey);
		const look = (own: string) => server.ask('GET', of({ slug }), { token: own, headers: from() });
		expect([(await look(token)).status, (await look(fresh)).status]).toEqual([401, 200]);
		expect((await server.ask('GET', `/s/${slug}`)).status).toBe(200);
		expect((await server.ask('GET', `${of({ slug })}/keys`, { token: fresh })).status).toBe(405);
	});

	it('gives up what was asked under a name, whether or not it made a page', async () => {
		const named = (letter: string) => ({ authorization: bearer(letter) });
		const give = (headers: Record<string, string>) =>
			server.ask('DELETE', path, { headers: { ...from(), ...headers } });
		const { slug, token } = (await (await post(good(), named('g'))).json()) as Made;
		expect((await give(named('g'))).status).toBe(204);
		expect((await give(named('h'))).status).toBe(204);
		const status = await server.ask('GET', of({ slug }), { token, headers: from() });
		expect(await refused(status)).toMatchObject({ status: 410, code: 'withdrawn' });
		// A device of before names its request.
		const before = { 'idempotency-key': 'g'.repeat(22) };
		expect([(await post(good(), before)).status, (await give(before)).status]).toEqual([201, 204]);
		for (const letter of ['g', 'h'])
			expect(await refused(await post(good(), named(letter)))).toMatchObject({
				status: 410,
				code: 'withdrawn'
			});
		for (const headers of [{}, { 'idempotency-key': 'short' }] as Record<string, string>[])
			expect(await refused(await give(headers))).toMatchObject({
				status: 400,
				code: 'request-name'
			});
		const foreign = await give({ ...named('i'), origin: 'https://elsewhere.example' });
		expect(await refused(foreign)).toMatchObject({ status: 403, code: 'origin' });
	});

	it('opens a page to its own token only', async () => {
		const [one, other] = [await make(), await make()];
		const attempts = [undefined, '', 'x', other.token, one.token.slice(1), one.withdrawalKey];
		for (const token of attempts)
			for (const method of ['GET', 'PUT', 'DELETE']) {
				const given = token === undefined ? {} : { token };
				const headers = from();
				const answer = await server.ask(method, of(one), { ...given, headers });
				expect(await refused(answer)).toMatchObject({ status: 401, code: 'token' });
			}
		const nowhere = await server.ask('GET', `${path}/nowhere`, { token: one.token });
		expect(await refused(nowhere)).toMatchObject({ status: 404, code: 'unknown' });
		const still = await server.ask('GET', of(one), { token: one.token, headers: from() });
		expect(still.status).toBe(200);
	});

	it.each([
		['no origin', { origin: '' }],
		['null', { origin: 'null' }],
		['another site', { origin: 'https://elsewhere.example' }],
		['another port', { origin: 'http://localhost:1' }],
		['this host at the end of another', { origin: 'http://localhost.elsewhere.example' }]
	])('refuses a write from elsewhere: %s', async (_, headers) => {
		const { slug, token } = await make();
		const options = { token, body: good(), headers: { ...from(), ...headers } };
		for (const [method, at] of [
			['POST', path],
			['PUT', of({ slug })],
			['DELETE', of({ slug })]
		] as const)
			expect(await refused(await server.ask(method, at, options))).toMatchObject({
				status: 403,
				code: 'origin'
			});
		const status = await server.ask('GET', of({ slug }), { token, headers: from() });
		expect(status.status).toBe(200);
	});

	const { answers, facts, show } = good();
	const [criterion = '', items = {}] =
		Object.entries(answers).find(([, given]) =>
			Object.values(given).every((answer) => !('points' in answer))
		) ?? [];
	const [item = ''] = Object.keys(items);
	const answered = (answer: unknown) => ({
		...answers,
		[criterion]: { ...items, [item]: answer }
	});
	it.each([
		['an unknown key', { score: 100 }, 400, 'key', 'score'],
		['a score in what is shown', { show: { ...show, total: 87 } }, 400, 'key', 'show.total'],
		[
			'a figure',
			{ answers: answered({ numbers: { a: 3 } }) },
			400,
			'shape',
			`answers.${criterion}.${item}`
		],
		[
			'points of what is told in full',
			{ answers: answered({ points: 5 }) },
			422,
			'disclosed',
			`answers.${criterion}`
		],
		[
			'an answer to nothing',
			{ answers: { ...answers, nothing: { here: { level: 'a' } } } },
			422,
			'disclosed',
			'answers.nothing'
		],
		['an exact team', { facts: { ...facts, headcount: 6 } }, 422, 'disclosed', 'facts.headcount'],
		[
			'a fact that nothing reads',
			{ facts: { ...facts, artisan: true } },
			422,
			'disclosed',
			'facts.artisan'
		],
		[
			'a missing answer',
			{ answers: { ...answers, [criterion]: {} } },
			422,
			'disclosed',
			`answers.${criterion}`
		],
		['a draft', { grid: 'azimut-20@2026.2-draft' }, 422, 'grid', 'grid'],
		['a grid of nobody', { grid: 'azimut-20@2099.1' }, 422, 'grid', 'grid'],
		[
			'a SIREN that does not check',
			{ show: { ...show, siren: '000000000'.replace(/0$/, '1') } },
			400,
			'shape',
			'show.siren'
		],
		[
			'a SIREN with spaces',
			{ show: { ...show, siren: '000 000 018' } },
			400,
			'shape',
			'show.siren'
		],
		['a name of nothing', { show: { ...show, name: '\u200B\u202E \n' } }, 422, 'name', 'show.name'],
		['a name too long', { show: { ...show, name: '🥖'.repeat(121) } }, 400, 'shape', 'show.name'],
		[
			'a fact not to be shown',
			{ show: { ...show, facts: [{ fact: 'turnover', value: 'none' }] } },
			422,
			'shown',
			'show.facts.0'
		],
		[
			'a text in place of a choice',
			{ show: { ...show, facts: [{ fact: 'department', value: '<b>' }] } },
			422,
			'shown',
			'show.facts.0'
		],
		[
			'another trade than its answers',
			{ show: { ...show, facts: [{ fact: 'naf', value: 'rev2:K' }] } },
			422,
			'shown',
			'show.facts.0'
		],
		[
			'a trade of no list',
			{
				show: {
					...show,
					facts: [
						{ fact: 'naf', value: 'rev2:C' },
						{ fact: 'trade', value: 'constructor' }
					]
				}
			},
			422,
			'shown',
			'show.facts.1'
		],
		[
			'a trade of another section',
			{
				show: {
					...show,
					facts: [
						{ fact: 'trade', value: 'agriculture' },
						{ fact: 'naf', value: 'rev2:C' }
					]
				}
			},
			422,
			'shown',
			'show.facts.0'
		],
		[
			'a trade without its section',
			{ show: { ...show, facts: [{ fact: 'trade', value: 'boulangerie-patisserie' }] } },
			422,
			'shown',
			'show.facts.0'
		],
		[
			'more words of its own than 280',
			{ show: { ...show, statement: '🥖'.repeat(281) } },
			400,
			'shape',
			'show.statement'
		],
		[
			'words of its own that nobody can read',
			{ show: { ...show, statement: '\u202E\u200B … \n' } },
			422,
			'shown',
			'show.statement'
		],
		[
			'a band its team is not in',
			{ show: { ...show, headcountBand: '250' } },
			422,
			'shown',
			'show.headcountBand'
		],
		[
			'a year too old',
			{ referenceYear: Number(today.slice(0, 4)) - 3 },
			422,
			'conditions',
			'referenceYear'
		],
		['no year', { referenceYear: null }, 422, 'conditions', 'referenceYear'],
		['a day to come', { assessedOn: '2099-01-01' }, 422, 'conditions', 'assessedOn'],
		['a day that is none', { assessedOn: '2026-02-30' }, 400, 'shape', 'assessedOn']
	] as const)('refuses %s, and says where', async (_, change, status, code, where) => {
		const answer = await refused(await post({ ...good(), ...change }));
		expect(answer).toMatchObject({ status, code, path: where });
	});

	it('refuses what is not finished, and says what is missing', async () => {
		const unfinished = { ...good(), answers: {}, referenceYear: null };
		expect(await refused(await post(unfinished))).toMatchObject({
			status: 422,
			code: 'conditions',
			unmet: ['incomplete', 'year-missing']
		});
	});

	it.each([
		['text/plain', 415, 'content-type'],
		['application/x-www-form-urlencoded', 415, 'content-type'],
		['multipart/form-data; boundary=x', 415, 'content-type'],
		['application/json; charset=utf-16', 415, 'content-type'],
		['application/json; charset=utf-8', 201, '']
	])('takes JSON only: %s', async (type, status, code) => {
		const answer = await post(good(), { 'content-type': type });
		expect(answer.status).toBe(status);
		if (code) expect((await refused(answer)).code).toBe(code);
	});

	it('reads no more than 64 KB, said or not', async () => {
		const long = JSON.stringify({ ...good(), more: 'x'.repeat(64 * 1024) });
		expect(await refused(await post(long))).toMatchObject({ status: 413, code: 'too-large' });
		const body = new Blob([long]).stream();
		const headers = { origin: server.origin, 'content-type': 'application/json', ...from() };
		const init = { method: 'POST', headers, body, duplex: 'half' } as const;
		const unsaid = await fetch(`${server.origin}${path}`, init);
		expect(await refused(unsaid)).toMatchObject({ status: 413, code: 'too-large' });
		const huge = await post('x'.repeat(2_000_000));
		expect(await refused(huge)).toMatchObject({ status: 413, code: 'too-large' });
	});

	it('says what an address does not do', async () => {
		for (const method of ['PATCH', 'OPTIONS', 'PUT', 'GET'])
			expect(await refused(await server.ask(method, path))).toMatchObject({ status: 405 });
		expect(await refused(await server.ask('POST', '/api/elsewhere'))).toMatchObject({
			status: 404
		});
		expect((await server.ask('POST', '/methode')).status).toBe(405);
		expect((await server.ask('POST', '/signaler', { headers: { origin: 'null' } })).status).toBe(
			403
		);
	});

	it('lets one address write thirty times in ten minutes, wrong requests included', async () => {
		const headers = { 'x-address': '192.0.2.7' };
		const first = await Promise.all(
			Array.from({ length: 30 }, () => post('{', headers).then(({ status }) => status))
		);
		expect(first.every((status) => status === 400)).toBe(true);
		const more = await post(good(), headers);
		expect(Number(more.headers.get('retry-after'))).toBeGreaterThan(500);
		expect(await refused(more)).toMatchObject({ status: 429, code: 'too-many' });
		expect((await post(good())).status).toBe(201);
	});

	it('counts who has no right to a page, and never refuses who has', async () => {
		const headers = { 'x-address': '192.0.2.8' };
		const [{ slug, token }, onPaper] = [await make(), await make()];
		const request = 'o'.repeat(22);
		await post(good(), { 'idempotency-key': request });
		const timesThirty = async (ask: () => Promise<Response>) => {
			const answers = await Promise.all(Array.from({ length: 31 }, ask));
			return answers.map(({ status }) => status).sort();
		};
		const withKey = (key: string) =>
			server.ask('POST', `/s/${onPaper.slug}/retirer`, {
				body: new URLSearchParams({ key }).toString(),
				headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded', accept: '*/*' }
			});
		const giveUp = (name: string) =>
			server.ask('DELETE', path, { headers: { ...headers, 'idempotency-key': name } });

		const wrong = { token: 'w'.repeat(43), headers };
		expect(await timesThirty(() => server.ask('DELETE', of({ slug }), wrong))).toEqual([
			...Array<number>(30).fill(401),
			429
		]);
		expect((await server.ask('DELETE', of({ slug: 'a'.repeat(16) }), wrong)).status).toBe(429);
		expect(await timesThirty(() => withKey('un deux trois'))).toEqual([
			...Array<number>(10).fill(403),
			...Array<number>(21).fill(429)
		]);
		let named = 0;
		expect(await timesThirty(() => giveUp(String(named++).padStart(22, 'n')))).toEqual([
			...Array<number>(30).fill(204),
			429
		]);

		const mine = { token, headers };
		expect((await server.ask('GET', of({ slug }), mine)).status).toBe(200);
		expect((await server.ask('PUT', of({ slug }), { ...mine, body: good() })).status).toBe(200);
		expect((await server.ask('DELETE', of({ slug }), mine)).status).toBe(204);
		expect((await server.ask('DELETE', of({ slug }), mine)).status).toBe(410);
		await withKey(onPaper.withdrawalKey);
		expect((await server.ask('GET', `/s/${onPaper.slug}`)).status).toBe(410);
		expect([(await giveUp(request)).status, (await giveUp(request)).status]).toEqual([204, 204]);
	});

	it('is well', async () => {
		const health = await fetch(`${server.origin}/readyz`);
		expect([health.status, await health.text()]).toEqual([200, 'ok\n']);
	});

	it('logs a line a request, and in it nobody', async () => {
		const name = 'Le Fournil de Personne';
		const headers = { 'x-address': '203.0.113.9' };
		const answer = await post(good({ show: { ...show, name } }), headers);
		const { slug, token, withdrawalKey } = (await answer.json()) as Made;
		await server.ask('GET', of({ slug }), { token, headers });
		await server.ask('DELETE', of({ slug }), { token, headers });
		const id = answer.headers.get('x-request-id');
		const line = server.said.split('\n').find((one) => one.includes(String(id))) ?? '{}';
		expect(JSON.parse(line)).toEqual({
			at: expect.any(String) as string,
			id,
			method: 'POST',
			route: path,
			status: 201,
			ms: expect.any(Number) as number
		});
		for (const secret of [name, slug, token, withdrawalKey, '203.0.113.9'])
			expect(server.said).not.toContain(secret);
	});
});

describe('Without a declared publisher', () => {
	it('only the computer that runs it publishes', async () => {
		const place = await newPlace('sqlite');
		const alone = await new SpawnedServer({ DATABASE_URL: place.url }).start();
		expect((await alone.ask('POST', path, { body: good() })).status).toBe(201);
		await alone.stop();
		const proxied = { DATABASE_URL: place.url, ADDRESS_HEADER: 'X-Address' };
		const server = await new SpawnedServer(proxied).start();
		const headers = { 'x-address': '192.0.2.1' };
		const far = await server.ask('POST', path, { body: good(), headers });
		expect([far.status, ((await far.json()) as Refused).error.code]).toEqual([403, 'trial']);
		await server.stop();
		place.forget();
	});
});

describe('A start is refused in one sentence', () => {
	it.each([
		[{ DATABASE_URL: 'mysql://root:hunter2@db/x' }, /DATABASE_URL must be postgres:/],
		[
			{ DATABASE_URL: 'file:/dev/null/x.sqlite' },
			/The database \/dev\/null\/x.sqlite cannot be used/
		],
		[{ BODY_SIZE_LIMIT: 'big' }, /BODY_SIZE_LIMIT must be a size/]
	])('%j', async (variables: Record<string, string>, sentence) => {
		const server = new SpawnedServer(variables);
		await expect(server.start()).rejects.toThrow(sentence);
		expect(server.said).toMatch(/^Azimut cannot start\. [^\n]+\n$/);
		expect(server.said).not.toContain('hunter2');
	});
});
