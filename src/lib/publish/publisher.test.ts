// First: Dexie looks for a database when it is loaded.
import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it } from 'vitest';
import type { AzimutDatabase } from '$lib/dossier/storage/database';
import { createDossier } from '$lib/dossier/list/create';
import { newId } from '$lib/dossier/ids';
import { profilePath } from '$lib/dossier/paths';
import { validatePublication } from '$lib/server/publications/validate-publication';
import { readCommunes } from '$lib/server/questionnaire/communes';
import { readTrades } from '$lib/server/questionnaire/trades';
import { publicationSchema } from '$lib/share/publication-schema';
import {
	emptyDatabase,
	example,
	gridName,
	help,
	openAssessment
} from '../../../tests/support/assessment';
import { pageRecordFor } from '../../../tests/support/page-record';
import { PagesServer } from '../../../tests/support/pages-server';
import { inventedSiren } from '../../../tests/support/publications';
import type { Assessment } from '$lib/session/dossier/assessment.svelte';
import { changesOf } from '$lib/session/opening/examples';
import { setIdentity } from '$lib/paper/paper';
import { readRecord } from '$lib/outbox/record';
import { ownPageOf } from '$lib/page-records/page-record';
import { storeSecret } from '$lib/dossier/storage/store-secret';
import { pageOf, noLists, payloadText } from './page-payload';
import { Publisher } from './publisher.svelte';
import { finish } from '$lib/years/finish';

const today = '2026-11-25';
let tokens = 0;
const newToken = () => String(tokens++).padStart(43, 'N');
const slugs = [
	'boulangerie',
	'camping-premiere-saison',
	'chantier-insertion',
	'ferme-boutique',
	'graphiste',
	'holding',
	'industrie',
	'scop-batiment',
	'startup-sante'
];
const stops: (() => void)[] = [];
afterEach(() => stops.splice(0).forEach((stop) => stop()));

interface Own {
	db: AzimutDatabase;
	assessment: Assessment;
	server: PagesServer;
	publisher: Publisher;
	/** Another tab of the same device, as far as pages go. */
	another: () => Publisher;
}

/** Locks as the browser gives them: one at a time by name, over all tabs. */
function locks() {
	let turn: Promise<unknown> = Promise.resolve();
	return (_name: string, work: () => Promise<void>) => {
		const mine = turn.then(work);
		turn = mine.catch(() => undefined);
		return mine;
	};
}

async function own(slug = 'boulangerie'): Promise<Own> {
	const db = await emptyDatabase();
	const id = newId();
	const author = { role: 'company' as const, device: 'test' };
	const named = [
		...changesOf(example(slug)),
		{ path: profilePath('name'), value: 'Boulangerie « Exemple »' },
		// No point depends on it, and it is no example: those are refused.
		{ path: profilePath('perimeter'), value: 'group' },
		{ path: profilePath('referenceYear'), value: 2025 }
	];
	await createDossier(db, {
		dossier: id,
		name: 'Essai',
		grid: gridName,
		changes: named,
		author,
		at: 1
	});
	const assessment = await openAssessment(db, id);
	await assessment.decide((state) => finish({ state, compiled: assessment.compiled }, today));
	const server = new PagesServer();
	const lock = locks();
	const another = () =>
		new Publisher({
			assessment,
			db,
			lang: 'fr',
			fetch: server.fetch,
			lock,
			newToken,
			today: () => today,
			loadTrades: () => readTrades('fr'),
			loadCommunes: readCommunes
		});
	const publisher = another();
	const stop = publisher.open();
	stops.push(() => {
		stop();
		assessment.close();
	});
	await expect.poll(() => publisher.record).toBeNull();
	return { db, assessment, server, publisher, another };
}

const record = ({ db, assessment }: Own) => readRecord(db, ownPageOf(assessment.id));

describe('what is sent', () => {
	it('makes no page while another has its SIREN, unless it is asked for', async () => {
		const all = await own();
		const { publisher, server, assessment } = all;
		await assessment.setFact('siren', inventedSiren(1));
		server.refuse = { status: 412, code: 'siren-taken', message: 'Déjà pris.' };
		await publisher.publish();
		expect(server.asked.at(-1)?.headers).toMatchObject({ 'if-siren': 'free' });
		expect(publisher.outcome).toMatchObject({ kind: 'refused', code: 'siren-taken' });
		expect(await record(all)).toBeNull();
		server.refuse = null;
		await publisher.publishAnyway();
		expect(server.asked.at(-1)?.method).toBe('POST');
		expect(server.asked.at(-1)?.headers).not.toHaveProperty('if-siren');
		expect(publisher.outcome?.kind).toBe('published');
	});

	it.each(slugs)(
		'is what is shown, of %s, and the server takes it or asks for the same',
		async (slug) => {
			const { publisher, server, assessment } = await own(slug);
			const shown = payloadText(publisher.publication);
			await publisher.publish();
			expect(server.asked.at(-1)?.body).toBe(shown);
			expect(shown).not.toMatch(/"(numbers|notes?|proofs?|plan)":/);
			const judged = await validatePublication(publicationSchema.parse(JSON.parse(shown)), today);
			if ('content' in judged) {
				expect(judged.content.name).toBe('Boulangerie « Exemple »');
				expect(pageOf(publisher.publication, assessment, help, noLists).content).toEqual(
					judged.content
				);
				expect(publisher.obstacles).toEqual([]);
			} else expect(publisher.obstacles).toEqual((judged.refusal as { unmet?: unknown }).unmet);
		}
	);

	it('goes to this site alone, with the token that this device made and kept, and no other secret', async () => {
		const all = await own();
		const { publisher, server } = all;
		await publisher.publish();
		expect(server.asked[0]).toMatchObject({
			address: '/api/publications',
			method: 'POST',
			headers: { 'content-type': 'application/json', 'accept-language': 'fr' }
		});
		const token = (await record(all))?.page?.token ?? '';
		expect(token).toMatch(/^N+\d+$/);
		expect(server.asked[0]?.headers.authorization).toBe(`Bearer ${token}`);
	});
});

describe('publishing', () => {
	it('is said once the token is on disk', async () => {
		const all = await own();
		await all.publisher.publish();
		expect(all.publisher.outcome?.kind).toBe('published');
		expect((await record(all))?.page).toMatchObject({ slug: all.server.slugs[0] });
		expect((await record(all))?.asked).toBeNull();
		expect((await record(all))?.sent).toEqual(all.publisher.publication);
	});

	it('is kept before it is sent', async () => {
		const all = await own();
		const before: unknown[] = [];
		all.server.onrequest = async () => void before.push((await record(all))?.asked);
		await all.publisher.publish();
		expect(before).toEqual([all.publisher.publication]);
	});

	it('without network, is kept and asked again with the same token: one page', async () => {
		const all = await own();
		all.server.down = 'before';
		await all.publisher.publish();
		expect(all.publisher.outcome).toMatchObject({ kind: 'unanswered', act: 'publish' });
		expect(all.server.slugs).toEqual([]);
		all.server.down = null;
		await all.publisher.finish();
		expect(all.publisher.outcome?.kind).toBe('published');
		expect(all.server.slugs).toHaveLength(1);
	});

	it('of which the answer is lost, is finished by the next visit, with secrets that work', async () => {
		const all = await own();
		all.server.down = 'after';
		await all.publisher.publish();
		expect(all.server.slugs).toHaveLength(1);
		all.server.down = null;
		const next = all.another();
		stops.push(next.open());
		await expect.poll(() => next.record?.asked).toBeTruthy();
		await next.finish();
		await next.look();
		expect(next.status?.state).toBe('live');
		expect(all.server.slugs).toHaveLength(1);
	});

	it.each(['before', 'after'] as const)(
		'of which a device of before lost the answer, %s, makes one page, and opens it',
		async (down) => {
			const all = await own();
			const { publication } = all.publisher;
			const name = 'a'.repeat(32);
			if (down === 'after')
				await all.server.fetch('/api/publications', {
					method: 'POST',
					headers: { 'idempotency-key': name },
					body: ''
				});
			const before = { request: name, asked: publication, page: null, sent: null };
			await storeSecret(all.db, ownPageOf(all.assessment.id).id, before);
			await all.publisher.finish();
			expect(all.publisher.outcome?.kind).toBe('published');
			await all.publisher.look();
			expect(all.publisher.status?.state).toBe('live');
			const seen = all.server.slugs.filter((slug) => !all.server.isGone(slug));
			expect(seen).toEqual([(await record(all))?.page?.slug]);
		}
	);

	it('twice at once from two tabs makes one page, whose token works in both', async () => {
		const all = await own();
		const other = all.another();
		stops.push(other.open());
		await Promise.all([all.publisher.publish(), other.publish()]);
		await Promise.all([all.publisher.look(), other.look()]);
		expect(all.server.slugs).toHaveLength(1);
		expect([all.publisher.status?.state, other.status?.state]).toEqual(['live', 'live']);
	});

	it('from another tab, is waited for and not taken for lost', async () => {
		const all = await own();
		const other = all.another();
		stops.push(other.open());
		let answer = () => {};
		const wanted = new Promise<void>((resolve) => (answer = resolve));
		all.server.onrequest = () => wanted;
		const publishing = all.publisher.publish();
		await expect.poll(() => other.record?.asked).toBeTruthy();
		expect(other.waiting).toBe(true);
		answer();
		await publishing;
		await expect.poll(() => other.waiting).toBe(false);
		expect(other.record?.page).toEqual(all.publisher.record?.page);
	});

	it('refused, leaves nothing behind and says why', async () => {
		const all = await own();
		all.server.refuse = { status: 422, code: 'conditions', message: 'Pas encore.' };
		await all.publisher.publish();
		expect(all.publisher.outcome).toMatchObject({ kind: 'refused', message: 'Pas encore.' });
		expect(await record(all)).toBeNull();
	});

	it('refused when asked again, still knows that there may be a page', async () => {
		const all = await own();
		all.server.down = 'after';
		await all.publisher.publish();
		all.server.down = null;
		all.server.refuse = { status: 429, code: 'too-many', message: 'Plus tard.' };
		await all.publisher.finish();
		expect(all.publisher.outcome).toMatchObject({ kind: 'refused', code: 'too-many' });
		expect((await record(all))?.asked).not.toBeNull();
	});

	it('sends nothing when the request cannot be kept', async () => {
		const all = await own();
		all.db.secrets.hook('creating', () => {
			throw new DOMException('', 'QuotaExceededError');
		});
		await all.publisher.publish();
		expect(all.publisher.storageError).toBe('full');
		expect(all.server.asked).toEqual([]);
		expect(all.publisher.record).toBeNull();
	});

	it('is not said when the token cannot be kept; it comes once there is room', async () => {
		const all = await own();
		let isFull = true;
		all.db.secrets.hook('updating', () => {
			if (isFull) throw new DOMException('', 'QuotaExceededError');
		});
		await all.publisher.publish();
		expect([all.publisher.storageError, all.publisher.outcome]).toEqual(['full', null]);
		expect(all.publisher.record?.page).toBeNull();
		isFull = false;
		await all.publisher.finish();
		await all.publisher.look();
		expect(all.publisher.status?.state).toBe('live');
		expect(all.server.slugs).toHaveLength(1);
	});

	it.each([
		['the page of a hotel', () => new Response('<p>Bienvenue</p>', { status: 200 })],
		['a page that says it is one', () => Response.json({ slug: 'x', url: 'x' }, { status: 201 })],
		['a proxy in trouble', () => new Response('<h1>502</h1>', { status: 502 })],
		[
			'a server in trouble',
			() => Response.json({ error: { code: 'internal', message: 'Panne.' } }, { status: 500 })
		]
	])('answered by %s, is not believed', async (_, answer) => {
		const all = await own();
		all.server.instead = answer;
		await all.publisher.publish();
		expect(all.publisher.outcome).toMatchObject({ kind: 'unanswered', act: 'publish' });
		expect((await record(all))?.asked).not.toBeNull();
	});
});

describe('a page that is there', () => {
	async function published(): Promise<Own> {
		const all = await own();
		await all.publisher.publish();
		await all.publisher.look();
		return all;
	}

	it('says what changed since, and changes', async () => {
		const { publisher, assessment, server } = await published();
		expect(publisher.changes).toEqual([]);
		await assessment.answer('mesure-impact', 'mesure', { level: 'rien' });
		await assessment.setFact('name', 'Boulangerie Neuve');
		publisher.choose('listed', true);
		expect(publisher.changes.map(({ kind }) => kind)).toContain('name');
		expect(publisher.changes).toContainEqual({ kind: 'answers', criteria: ['mesure-impact'] });
		expect(publisher.changes).toContainEqual({ kind: 'listed' });
		await publisher.publish();
		expect(publisher.outcome?.kind).toBe('updated');
		expect(server.asked.at(-1)?.method).toBe('PUT');
		expect(publisher.changes).toEqual([]);
	});

	it('with a SIREN that another page has, asks before the page goes out of sight', async () => {
		const all = await published();
		const { publisher, server, assessment } = all;
		const sent = (await record(all))?.sent;
		await assessment.setFact('siren', inventedSiren(1));
		const ticked = publisher.publication;
		server.refuse = { status: 412, code: 'siren-taken', message: 'Déjà pris.' };
		await publisher.publish();
		expect(server.asked.at(-1)?.headers).toMatchObject({ 'if-siren': 'free' });
		expect(publisher.outcome).toMatchObject({ kind: 'refused', code: 'siren-taken' });
		expect(await record(all)).toMatchObject({ asked: null, sent });

		server.refuse = null;
		publisher.choose('listed', true);
		await publisher.publishAnyway();
		expect(server.asked.at(-1)).toMatchObject({ method: 'PUT', body: payloadText(ticked) });
		expect(server.asked.at(-1)?.headers).not.toHaveProperty('if-siren');
		expect(publisher.outcome?.kind).toBe('updated');
	});

	it('of its words about the company are changes of their own', async () => {
		const { publisher, assessment } = await published();
		await setIdentity(assessment, 'statement', 'Du pain.');
		expect(publisher.changes).toEqual([{ kind: 'statement' }]);
	});

	it('keeps the language it was published in', async () => {
		const all = await published();
		const english = new Publisher({
			assessment: all.assessment,
			db: all.db,
			lang: 'en',
			fetch: all.server.fetch,
			lock: locks(),
			newToken,
			today: () => today,
			loadTrades: () => readTrades('fr'),
			loadCommunes: readCommunes
		});
		stops.push(english.open());
		await expect.poll(() => english.record?.page).toBeTruthy();
		expect(english.publication.lang).toBe('fr');
		expect(english.changes).toEqual([]);
	});

	it('of which a change is not answered, changes once it is asked again', async () => {
		const all = await published();
		all.publisher.choose('naf', false);
		all.server.down = 'after';
		await all.publisher.publish();
		expect(all.publisher.outcome).toMatchObject({ kind: 'unanswered', act: 'update' });
		all.server.down = null;
		await all.publisher.finish();
		expect(all.publisher.outcome?.kind).toBe('updated');
		expect(all.publisher.changes).toEqual([]);
	});

	it('is withdrawn for good, and its secrets go', async () => {
		const all = await published();
		await all.publisher.withdraw();
		expect(all.publisher.outcome).toMatchObject({ kind: 'withdrawn' });
		expect(await record(all)).toBeNull();
		expect(all.server.isGone(all.server.slugs[0])).toBe(true);
		await all.publisher.publish();
		expect(all.server.slugs).toHaveLength(2);
	});

	it('withdrawn without an answer, is found gone by the next look', async () => {
		const all = await published();
		all.server.down = 'after';
		await all.publisher.withdraw();
		expect(all.publisher.outcome).toMatchObject({ kind: 'unanswered', act: 'withdraw' });
		expect((await record(all))?.page).not.toBeNull();
		all.server.down = null;
		await all.publisher.look();
		expect(all.publisher.outcome?.kind).toBe('gone');
		expect(await record(all)).toBeNull();
	});

	it('withdrawn without an answer, is not said to be as it was while nothing answers', async () => {
		const all = await published();
		all.server.down = 'after';
		await all.publisher.withdraw();
		await all.publisher.look();
		expect(all.publisher.outcome).toMatchObject({ kind: 'unanswered', act: 'withdraw' });
	});

	it('withdrawn elsewhere, is told so when it is changed', async () => {
		const all = await published();
		all.server.withdraw(all.server.slugs[0]);
		all.publisher.choose('naf', false);
		await all.publisher.publish();
		expect(all.publisher.outcome?.kind).toBe('gone');
		expect(await record(all)).toBeNull();
	});

	it('whose token works no more keeps what this device has', async () => {
		const all = await published();
		all.server.retoken(all.server.slugs[0]);
		await all.publisher.look();
		expect(all.publisher.outcome).toMatchObject({ kind: 'refused', code: 'token' });
		expect((await record(all))?.page).not.toBeNull();
	});

	it('has its keys renewed at its address; those of before open it no more', async () => {
		const all = await published();
		const before = (await record(all))?.page;
		await all.publisher.renewKeys();
		expect(all.publisher.outcome).toEqual({ kind: 'renewed', url: before?.url });
		const after = await record(all);
		expect(after?.page?.slug).toBe(before?.slug);
		expect(after?.page?.token).not.toBe(before?.token);
		expect(after?.page?.withdrawalKey).not.toBe(before?.withdrawalKey);
		await all.publisher.look();
		expect(all.publisher.status?.state).toBe('live');
		const init = { method: 'GET', headers: { authorization: `Bearer ${before?.token}` } };
		const old = await all.server.fetch(`/api/publications/${before?.slug}`, init);
		expect(old.status).toBe(401);
	});

	it.each(['before', 'after'] as const)(
		'of which the renewal is not answered, lost %s the server, ends it before anything else',
		async (down) => {
			const all = await published();
			all.server.down = down;
			await all.publisher.renewKeys();
			expect(all.publisher.outcome).toMatchObject({ kind: 'unanswered', act: 'renew' });
			const pending = await record(all);
			expect(pending?.request).not.toBe(pending?.page?.token);
			await all.publisher.withdraw();
			expect(all.publisher.outcome).toMatchObject({ kind: 'unanswered', act: 'withdraw' });
			all.server.down = null;
			const next = all.another();
			stops.push(next.open());
			await next.look();
			expect(next.status?.state).toBe('live');
			expect((await record(all))?.page?.token).toBe(pending?.request);
			await next.withdraw();
			expect(all.server.isGone(all.server.slugs[0])).toBe(true);
		}
	);

	it('renewed from another device meanwhile, keeps what this device has, and says so', async () => {
		const all = await published();
		all.server.retoken(all.server.slugs[0]);
		const before = await record(all);
		await all.publisher.renewKeys();
		expect(all.publisher.outcome).toMatchObject({ kind: 'refused', code: 'token' });
		expect(await record(all)).toEqual(before);
	});

	it('ends soon in its last month', async () => {
		const { publisher } = await published();
		expect([publisher.lastDay, publisher.endsSoon]).toEqual(['2027-11-25', false]);
		const { status } = publisher;
		publisher.status = status && { ...status, validUntil: '2026-12-20' };
		expect(publisher.endsSoon).toBe(true);
	});
});

describe('a page whose key a file brought', () => {
	it('is that of this device once somebody takes the key, and not before', async () => {
		const all = await own();
		const { db, assessment, publisher } = all;
		const { slug, url } = await made(all.server);
		const page = { slug, url, token: 'T'.repeat(43), withdrawalKey: words };
		const value = { request: 'r'.repeat(32), asked: null, page, sent: publisher.publication };
		await db.secrets.put({ id: `${assessment.id}/page-brought`, value: value });
		await expect.poll(() => publisher.brought?.page?.url).toBe(url);
		expect([publisher.record, await record(all)]).toEqual([null, null]);
		await publisher.takeBrought();
		expect((await record(all))?.page).toEqual(page);
		await expect.poll(() => publisher.brought).toBeNull();
		await publisher.look();
		expect(publisher.status?.state).toBe('live');
	});

	it('is forgotten when nobody wants the key', async () => {
		const { db, assessment, publisher } = await own();
		const value = pageRecordFor('a');
		await db.secrets.put({ id: `${assessment.id}/page-brought`, value });
		await expect.poll(() => publisher.brought).not.toBeNull();
		await publisher.leaveBrought();
		expect(await db.secrets.toArray()).toEqual([]);
		expect(publisher.record).toBeNull();
	});

	const words = 'abaisser abandon abdiquer abeille abolir aborder aboutir aboyer';
	async function made(server: PagesServer): Promise<{ slug: string; url: string }> {
		const headers = { authorization: `Bearer ${'T'.repeat(43)}`, 'idempotency-key': 't' };
		const answer = await server.fetch('/api/publications', { method: 'POST', headers, body: '' });
		return (await answer.json()) as { slug: string; url: string };
	}
});

describe('giving up what was not answered', () => {
	it.each([
		['before', []],
		['after', [true]]
	] as const)('leaves nothing public, lost %s the server', async (down, gone) => {
		const all = await own();
		all.server.down = down;
		await all.publisher.publish();
		all.server.down = null;
		await all.publisher.withdraw();
		expect(all.publisher.outcome).toEqual({ kind: 'withdrawn', url: null });
		expect(all.server.slugs.map((slug) => all.server.isGone(slug))).toEqual(gone);
		expect(await record(all)).toBeNull();
	});

	it('publishes nothing on the way, and holds when the request only arrives now', async () => {
		const all = await own();
		all.server.down = 'before';
		await all.publisher.publish();
		const late = all.server.asked[0];
		all.server.down = null;
		await all.publisher.withdraw();
		expect(all.server.asked.map(({ method }) => method)).toEqual(['POST', 'DELETE']);
		const answered = await all.server.fetch(late?.address ?? '', { ...late });
		expect(answered.status).toBe(410);
		expect(all.server.slugs).toEqual([]);
	});

	it('refused, keeps what this device has, and may be tried again', async () => {
		const all = await own();
		all.server.down = 'after';
		await all.publisher.publish();
		all.server.down = null;
		all.server.refuse = { status: 429, code: 'too-many', message: 'Plus tard.' };
		await all.publisher.withdraw();
		expect(all.publisher.outcome).toMatchObject({ kind: 'refused', code: 'too-many' });
		expect((await record(all))?.asked).not.toBeNull();
		all.server.refuse = null;
		await all.publisher.withdraw();
		expect(all.server.isGone(all.server.slugs[0])).toBe(true);
	});

	it('done from elsewhere, is found when it is sent again', async () => {
		const all = await own();
		all.server.down = 'after';
		await all.publisher.publish();
		all.server.down = null;
		all.server.withdraw(all.server.slugs[0]);
		await all.publisher.finish();
		expect(all.publisher.outcome).toEqual({ kind: 'withdrawn', url: null });
		expect(await record(all)).toBeNull();
	});
});
