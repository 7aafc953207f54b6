// First: Dexie looks for a database when it is loaded.
import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it } from 'vitest';
import type { AzimutDatabase } from '$lib/dossier/storage/database';
import { createDossier } from '$lib/dossier/list/create';
import { newId } from '$lib/dossier/ids';
import { profilePath } from '$lib/dossier/paths';
import { ContributionsServer } from '../../../../tests/support/contributions-server';
import {
	emptyDatabase,
	example,
	gridName,
	openAssessment
} from '../../../../tests/support/assessment';
import type { Assessment } from '$lib/session/dossier/assessment.svelte';
import { changesOf } from '$lib/session/opening/examples';
import { contributionText } from './contribution-payload';
import { readRecord } from '$lib/outbox/record';
import { contributionIn } from './contribution-record';
import { withdrawByReceipt } from './contribution-server';
import { Contributor } from './contributor.svelte';

const today = '2026-11-28';
const year = 2025;
const stops: (() => void)[] = [];
afterEach(() => stops.splice(0).forEach((stop) => stop()));

interface Own {
	db: AzimutDatabase;
	assessment: Assessment;
	server: ContributionsServer;
	contributor: Contributor;
	/** Another tab of the same device. */
	another: () => Promise<Contributor>;
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

async function own(): Promise<Own> {
	const db = await emptyDatabase();
	const id = newId();
	const changes = [
		...changesOf(example('boulangerie')),
		{ path: profilePath('referenceYear'), value: year }
	];
	const author = { role: 'company' as const, device: 'test' };
	await createDossier(db, {
		dossier: id,
		name: 'Essai',
		grid: gridName,
		changes,
		author,
		at: 1
	});
	const assessment = await openAssessment(db, id);
	const server = new ContributionsServer();
	const lock = locks();
	let made = 0;
	const another = async () => {
		const contributor = new Contributor({
			assessment,
			db,
			lang: 'fr',
			fetch: server.fetch,
			lock,
			today: () => today,
			newToken: () => `receipt-${(made += 1)}`.padEnd(43, 'x')
		});
		stops.push(contributor.open());
		await expect.poll(() => contributor.records).toBeTruthy();
		return contributor;
	};
	const contributor = await another();
	stops.push(() => assessment.close());
	return { db, assessment, server, contributor, another };
}

const onDisk = ({ db, assessment }: Own) => readRecord(db, contributionIn(assessment.id, year));

describe('contributing', () => {
	it('sends what is shown, to this site alone, under its receipt and nothing else', async () => {
		const all = await own();
		const { contributor, server } = all;
		expect(contributor.obstacles).toEqual([]);
		const shown = contributor.contribution && contributionText(contributor.contribution);
		await contributor.send();
		expect(server.asked).toHaveLength(1);
		expect(server.asked[0]).toMatchObject({
			address: '/api/contributions',
			method: 'POST',
			body: shown
		});
		expect(Object.keys(server.asked[0]?.headers ?? {}).sort()).toEqual([
			'accept-language',
			'content-type',
			'idempotency-key'
		]);
		expect(contributor.outcome).toEqual({ kind: 'sent' });
		expect(await onDisk(all)).toMatchObject({ sentOn: today, over: false });
		expect(contributor.changed).toBe(false);
	});

	it('is kept before it is sent', async () => {
		const all = await own();
		const before: unknown[] = [];
		all.server.onrequest = async () => void before.push(await onDisk(all));
		await all.contributor.send();
		expect(before).toMatchObject([{ sentOn: null, contribution: all.contributor.contribution }]);
	});

	it.each(['before', 'after'] as const)(
		'not answered, lost %s the server, is sent again by the next visit as it was, and counts once',
		async (down) => {
			const all = await own();
			all.server.down = down;
			await all.contributor.send();
			expect(all.contributor.outcome).toMatchObject({ kind: 'unanswered', act: 'send' });
			all.server.down = null;
			await all.assessment.answer('mesure-impact', 'mesure', { level: 'rien' });
			const next = await all.another();
			expect(next.own?.sentOn).toBeNull();
			if (next.own) await next.again(next.own);
			expect(next.outcome).toEqual({ kind: 'sent' });
			expect(all.server.taken).toBe(1);
			expect(all.server.asked[1]?.body).toBe(all.server.asked[0]?.body);
			expect(next.changed).toBe(true);
		}
	);

	it('is done once a year, from two tabs at once too', async () => {
		const all = await own();
		const other = await all.another();
		await Promise.all([all.contributor.send(), other.send()]);
		await all.contributor.send();
		expect(all.server.taken).toBe(1);
		expect(all.server.waiting.size).toBe(1);
		await all.assessment.setFact('referenceYear', 2026);
		await all.contributor.send();
		expect(all.contributor.records?.map(({ contribution }) => contribution.year)).toEqual([
			2026, 2025
		]);
		expect(all.contributor.others).toHaveLength(1);
	});

	it('refused, leaves nothing behind and says why', async () => {
		const all = await own();
		all.server.refuse = { status: 422, code: 'grid', message: 'Une autre version.' };
		await all.contributor.send();
		expect(all.contributor.outcome).toMatchObject({
			kind: 'refused',
			message: 'Une autre version.'
		});
		expect(await onDisk(all)).toBeNull();
	});

	it('refused when sent again, still knows that it may have come', async () => {
		const all = await own();
		all.server.down = 'after';
		await all.contributor.send();
		all.server.down = null;
		all.server.refuse = { status: 429, code: 'too-many', message: 'Plus tard.' };
		if (all.contributor.own) await all.contributor.again(all.contributor.own);
		expect(await onDisk(all)).toMatchObject({ sentOn: null });
	});

	it('sends nothing when it cannot be kept, nor while something is missing', async () => {
		const all = await own();
		const full = () => {
			throw new DOMException('', 'QuotaExceededError');
		};
		all.db.secrets.hook('creating', full);
		await all.contributor.send();
		expect(all.contributor.storageError).toBe('full');
		all.db.secrets.hook('creating').unsubscribe(full);
		await all.assessment.answer('mesure-impact', 'mesure', null);
		expect(all.contributor.obstacles).toEqual(['incomplete']);
		await all.contributor.send();
		expect(all.server.asked).toEqual([]);
	});

	it.each([
		['the page of a hotel', () => new Response('<p>Bienvenue</p>', { status: 200 })],
		['a portal that speaks JSON', () => Response.json({ login: true })],
		[
			'a server in trouble',
			() => Response.json({ error: { code: 'x', message: 'y' } }, { status: 500 })
		]
	])('answered by %s, is not believed', async (_, answer) => {
		const all = await own();
		all.server.instead = answer;
		await all.contributor.send();
		expect(all.contributor.outcome).toMatchObject({ kind: 'unanswered' });
		expect(await onDisk(all)).toMatchObject({ sentOn: null });
	});
});

describe('what was sent', () => {
	async function sent(): Promise<Own> {
		const all = await own();
		await all.contributor.send();
		return all;
	}

	it('is taken away, and forgotten here', async () => {
		const all = await sent();
		if (all.contributor.own) await all.contributor.withdraw(all.contributor.own);
		expect(all.contributor.outcome).toEqual({ kind: 'withdrawn' });
		expect(all.server.waiting.size).toBe(0);
		expect(await onDisk(all)).toBeNull();
	});

	it('is not said to be taken away once an edition holds it', async () => {
		const all = await sent();
		all.server.makeEdition();
		if (all.contributor.own) await all.contributor.withdraw(all.contributor.own);
		expect(all.contributor.outcome).toEqual({ kind: 'over' });
		expect(await onDisk(all)).toMatchObject({ over: true });
		await all.contributor.send();
		expect(all.server.taken).toBe(1);
	});

	it('is replaced once answers changed: one counts, the new one', async () => {
		const all = await sent();
		const { contributor, server } = all;
		await all.assessment.answer('mesure-impact', 'mesure', { level: 'rien' });
		expect(contributor.changed).toBe(true);
		await contributor.replace();
		expect(contributor.outcome).toEqual({ kind: 'replaced' });
		expect([...server.waiting]).toHaveLength(1);
		const { own: now, contribution } = contributor;
		expect(now?.contribution).toEqual(contribution);
		expect(server.waiting.get(now?.receipt ?? '')).toBe(
			contribution && contributionText(contribution)
		);
	});

	it('is not replaced when nobody could take it away', async () => {
		const all = await sent();
		await all.assessment.answer('mesure-impact', 'mesure', { level: 'rien' });
		all.server.makeEdition();
		await all.contributor.replace();
		expect(all.contributor.outcome).toEqual({ kind: 'over' });
		all.server.down = 'before';
		await all.contributor.replace();
		expect(all.contributor.outcome).toMatchObject({ kind: 'unanswered', act: 'replace' });
		expect(all.server.taken).toBe(1);
	});

	it('taken away from elsewhere before it was answered, is found gone when it is sent again', async () => {
		const all = await own();
		all.server.down = 'after';
		await all.contributor.send();
		all.server.down = null;
		all.server.refuse = { status: 410, code: 'contribution-withdrawn', message: 'Retirée.' };
		if (all.contributor.own) await all.contributor.again(all.contributor.own);
		expect(all.contributor.outcome).toEqual({ kind: 'withdrawn' });
		expect(await onDisk(all)).toBeNull();
	});

	it('never answered, is given up', async () => {
		const all = await own();
		all.server.down = 'before';
		await all.contributor.send();
		all.server.down = null;
		if (all.contributor.own) await all.contributor.withdraw(all.contributor.own);
		expect(all.contributor.outcome).toEqual({ kind: 'given-up' });
		expect(await onDisk(all)).toBeNull();
	});

	it('is taken away by its receipt alone, where nothing is known of it', async () => {
		const { contributor, server } = await sent();
		const receipt = contributor.own?.receipt ?? '';
		expect(await withdrawByReceipt(receipt, 'fr', server.fetch)).toEqual({ kind: 'withdrawn' });
		expect(await withdrawByReceipt(receipt, 'fr', server.fetch)).toEqual({ kind: 'nothing' });
		server.down = 'before';
		expect(await withdrawByReceipt(receipt, 'fr', server.fetch)).toMatchObject({
			kind: 'unanswered',
			act: 'withdraw'
		});
	});
});
