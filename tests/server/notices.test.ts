/** Who is told of a notice, when, and what is not repeated to anybody. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Channels, Mail, NoticeTold } from '../../src/lib/server/notices/channels';
import { deliverDue } from '../../src/lib/server/notices/deliver';
import { takeDue } from '../../src/lib/server/publications/deliveries';
import { eraseExpired } from '../../src/lib/server/publications/erase-expired';
import { addReport } from '../../src/lib/server/publications/reports';
import { withdraw } from '../../src/lib/server/publications/withdraw';
import { openStore } from '../../src/lib/server/store/open-store';
import type { Store } from '../../src/lib/server/store/store';
import { administered } from '../support/administered';
import { addPage, contentFor } from '../support/stored-pages';
import { type Place, newPlace, onEngines } from '../support/stores';

const now = new Date('2026-11-24T10:00:00Z');
const today = '2026-11-24';
const minutes = (count: number) => new Date(now.getTime() + count * 60_000);
const days = (count: number) => minutes(count * 24 * 60);
const [author, operator] = ['voisine@example.org', 'contact@cap.example'];
const kinds = ['mail', 'webhook', 'receipt', 'decision'] as const;
const cap = { name: 'Cap', address: '1 quai du Port', email: operator };

onEngines({ gate: ['sqlite', 'postgres'], deep: [] }, 'A notice on %s', (engine) => {
	let place: Place;
	let store: Store;
	let slug: string;
	let mails: Mail[];
	let posts: NoticeTold[];
	let fails: Error | null;

	beforeEach(async () => {
		place = await newPlace(engine);
		store = await openStore(place.place);
		({ slug } = await addPage(store, await contentFor('boulangerie', today), now));
		[mails, posts, fails] = [[], [], null];
		vi.spyOn(console, 'error').mockImplementation(() => undefined);
	});
	afterEach(async () => {
		vi.restoreAllMocks();
		await store.close();
		place.forget();
	});

	const both: Channels = {
		mail: {
			to: operator,
			send: (mail) => {
				if (fails) return Promise.reject(fails);
				mails.push(mail);
				return Promise.resolve();
			}
		},
		webhook: (notice) => {
			posts.push(notice);
			return Promise.resolve();
		},
		origin: 'https://azimut.example'
	};
	const deliver = (at: Date, channels = both) => deliverDue(store, channels, cap, () => at);
	const write = async (lang: 'fr' | 'en' = 'fr', email = author) => {
		const text = 'Ce n’est pas la réalité.';
		const said = { slug, reason: 'false', text, name: 'Une voisine', email, goodFaith: true };
		const kept = await addReport(store, said, now, lang);
		if ('problems' in kept) throw new Error(kept.problems.join());
		return kept.reference;
	};
	const admin = (...args: string[]) => administered(store, args, minutes(1));
	const told = () => mails.map(({ to, subject }) => `${to}: ${subject}`);

	it('is told to the operator, acknowledged, decided, and its author reads why, each once', async () => {
		const reference = await write();
		await deliver(now);
		expect(told().sort()).toEqual([
			`${operator}: Azimut\u00a0: nouveau signalement ${reference}`,
			`${author}: Azimut\u00a0: votre signalement ${reference} est bien reçu`
		]);
		const page = `https://azimut.example/s/${slug}`;
		expect(posts).toEqual([{ reference, page, reason: 'false', day: today }]);
		expect(await admin('reports')).toMatchObject([
			expect.stringMatching(/knows that it came$/),
			expect.anything()
		]);
		await admin('hide', slug, '--reason', 'Elle nomme un salarié.');
		expect(await admin('reports')).toEqual([
			[
				reference,
				today,
				slug,
				'hide: Elle nomme un salarié.',
				`Une voisine <${author}>`,
				'not told'
			].join('\t')
		]);
		await deliver(minutes(1));
		await deliver(days(1));
		expect(mails).toHaveLength(3);
		expect(mails[2]).toMatchObject({ to: author });
		expect(mails[2]?.text).toContain('La raison\u00a0: Elle nomme un salarié.');
		expect(mails[2]?.text).toContain(page);
		expect(await admin('reports')).toEqual([]);
		expect(await admin('decisions')).toEqual([
			[today, 'hide', slug, 'Elle nomme un salarié.'].join('\t')
		]);
		expect(JSON.stringify([mails, posts])).not.toMatch(/Une voisine|réalité/);
		expect(posts).toHaveLength(1);
	});

	it('is answered in the language of the page where it was written', async () => {
		const reference = await write('en');
		await admin('hold', slug);
		await admin('dismiss', reference, '--reason', 'The register says so.');
		await deliver(minutes(1));
		const decisions = mails.filter(({ subject }) => subject.includes('decision on your notice'));
		expect(decisions.map(({ text }) => text).join()).toMatch(
			/out of sight while[^]*we will look again/
		);
		expect(decisions[1]?.text).toContain('The reason: The register says so.');
		expect(decisions[1]?.text).toContain(`https://azimut.example/en/s/${slug}`);
		expect(await admin('reports')).toEqual([]);
		await expect(admin('dismiss', reference, '--reason', 'x')).rejects.toThrow('No notice');
	});

	it('is told later when the mail server is away, later each time, for a week', async () => {
		await write();
		fails = Object.assign(new Error('connect'), { code: 'ECONNREFUSED' });
		await deliver(now);
		await deliver(minutes(1));
		expect(await takeDue(store, kinds, minutes(1))).toBeNull();
		await deliver(minutes(2));
		expect(await takeDue(store, kinds, minutes(5))).toBeNull();
		fails = null;
		await deliver(minutes(6));
		expect(mails).toHaveLength(2);
		fails = new Error('away');
		await write();
		await deliver(now);
		fails = null;
		await deliver(days(8));
		expect(mails).toHaveLength(2);
		expect((await admin('reports')).filter((line) => line.endsWith('not answered'))).toHaveLength(
			1
		);
	});

	it('is told no more to an address that there is not', async () => {
		await write();
		const refused = { code: 'EENVELOPE', responseCode: 550 };
		fails = Object.assign(new Error(author), refused);
		await deliver(now);
		fails = null;
		await deliver(minutes(2));
		expect(told()).toEqual([expect.stringMatching(`^${operator}`)]);
		expect(JSON.stringify(vi.mocked(console.error).mock.calls)).not.toContain(author);
	});

	it('is taken by one process, and by the next when that one died before it told', async () => {
		await write();
		const other = await openStore(place.place);
		const taken = await Promise.all(
			[store, other, store, other].map((one) => takeDue(one, ['mail'], now))
		);
		expect(taken.filter((one) => one !== null)).toHaveLength(1);
		expect(await takeDue(other, ['mail'], minutes(2))).toMatchObject({ kind: 'mail' });
		await other.close();
	});

	it('waits for what is not set up, and without any of it is answered by hand', async () => {
		const reference = await write();
		await deliver(now, { ...both, mail: null });
		expect([mails, posts.length]).toEqual([[], 1]);
		expect(await admin('reports')).toMatchObject([
			expect.stringMatching(/not answered$/),
			expect.anything()
		]);
		await admin('restore', slug, '--reason', 'Elle dit vrai.');
		expect(await admin('answered', reference)).toEqual([`${reference} is answered.`]);
		await expect(admin('answered', reference)).rejects.toThrow('Nothing is to be told');
		expect(await admin('reports')).toEqual([]);
	});

	it('is acknowledged to one address five times a day at most', async () => {
		for (let count = 0; count < 7; count++)
			await write('fr', count % 2 ? author : author.toUpperCase());
		await deliver(now);
		expect(mails.filter(({ to }) => to !== operator)).toHaveLength(5);
	});

	it('leaves nothing to tell when it is erased, with its page or after a year', async () => {
		await write();
		await withdraw(store, slug, today);
		await deliver(now);
		expect([mails, posts]).toEqual([[], []]);
		await eraseExpired(store, now);
		expect(await store.db.selectFrom('deliveries').selectAll().execute()).toEqual([]);
	});

	it('comes back from a backup with what is still to be told, from one of before without', async () => {
		const folder = mkdtempSync(join(tmpdir(), 'azimut-notices-'));
		const [file, before] = [join(folder, 'all'), join(folder, 'before')];
		await write('en');
		await admin('backup', file);
		const lines = readFileSync(file, 'utf8').trim().split('\n');
		const kept = lines
			.filter((line) => !line.includes('"deliveries"'))
			.map((line) => (line.includes('"reports"') ? line.replace(',"lang":"en"', '') : line));
		const end = JSON.stringify({ rows: kept.length - 2 });
		writeFileSync(before, `${[...kept.slice(0, -1), end].join('\n')}\n`);
		for (const [from, lang, count] of [
			[file, 'en', 3],
			[before, 'fr', 0]
		] as const) {
			const elsewhere = await newPlace('sqlite');
			const other = await openStore(elsewhere.place);
			await administered(other, ['restore-backup', from], now);
			expect(await other.db.selectFrom('reports').select('lang').execute()).toEqual([{ lang }]);
			expect(await other.db.selectFrom('deliveries').select('id').execute()).toHaveLength(count);
			await other.close();
			elsewhere.forget();
		}
		rmSync(folder, { recursive: true });
	});

	it('of many pages is decided at once, and what could not be is said', async () => {
		const { slug: second } = await addPage(store, await contentFor('boulangerie', today), now);
		const hidden = admin('hide', slug, 'z'.repeat(16), second, '--reason', 'Un envoi en masse.');
		await expect(hidden).rejects.toThrow(
			`${slug} is hidden.\nThere is no page ${'z'.repeat(16)}.\n${second} is hidden.`
		);
		expect(await admin('decisions', second)).toHaveLength(1);
		expect(await admin('decisions')).toHaveLength(2);
	});
});
