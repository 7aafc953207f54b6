import { sql } from 'kysely';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { admitNewcomers } from '../../src/lib/server/directory/newcomers';
import { openStore } from '../../src/lib/server/store/open-store';
import type { Store } from '../../src/lib/server/store/store';
import { accessByKey, accessByToken } from '../../src/lib/server/publications/access';
import { awardSiren, readDisputes } from '../../src/lib/server/publications/decide-dispute';
import { eraseExpired } from '../../src/lib/server/publications/erase-expired';
import { giveUp } from '../../src/lib/server/publications/give-up';
import { validatePublication } from '../../src/lib/server/publications/validate-publication';
import { hide, hold, restore } from '../../src/lib/server/publications/moderate';
import type { PublicContent } from '../../src/lib/share/public-content';
import { MadeBefore, publish, update } from '../../src/lib/server/publications/publish';
import { readListed, readPage, readStatus } from '../../src/lib/server/publications/read';
import { renewKeys } from '../../src/lib/server/publications/renew-keys';
import { addReport, openReports } from '../../src/lib/server/publications/reports';
import { SirenTaken } from '../../src/lib/server/publications/siren';
import { withdraw } from '../../src/lib/server/publications/withdraw';
import { administered } from '../support/administered';
import { inventedSiren, publicationFor } from '../support/publications';
import { addPage } from '../support/stored-pages';
import { type Place, newPlace, onEngines } from '../support/stores';

const now = new Date('2026-11-24T10:00:00Z');
const today = '2026-11-24';
const soon = new Date('2026-11-24T10:01:00Z');
const siren = inventedSiren(1);
const other = inventedSiren(2);

async function contentOf(change: Partial<PublicContent> = {}): Promise<PublicContent> {
	const judged = await validatePublication(publicationFor('boulangerie', today), today);
	if (!('content' in judged)) throw new Error(JSON.stringify(judged.refusal));
	return { ...judged.content, ...change };
}

onEngines(
	{ gate: ['sqlite', 'postgres'], deep: ['serializable postgres'] },
	'A store on %s',
	(engine) => {
		let place: Place;
		let store: Store;

		beforeEach(async () => {
			place = await newPlace(engine);
			store = await openStore(place.place);
		});
		afterEach(async () => {
			await store.close();
			place.forget();
		});

		const add = async (change: Partial<PublicContent> = {}, name: string | null = null) =>
			addPage(store, await contentOf(change), now, { name, token: null });
		/** As a device asks: it made the token. */
		const ask = async (token: string, change: Partial<PublicContent> = {}) =>
			publish(store, await contentOf(change), now, { name: null, token });
		const again = async (name: string) =>
			publish(store, await contentOf(), now, { name, token: null });
		const stateOf = async (slug: string, day = today) => (await readPage(store, slug, day)).state;
		const notice = (slug: string) => ({
			slug,
			reason: 'false',
			text: 'Ce n’est pas la réalité.',
			name: 'Une voisine',
			email: 'voisine@example.org',
			goodFaith: true
		});

		it('gives back what was published, and nothing that is not public', async () => {
			const content = await contentOf({ name: '«\u00a0Ô\u00a0» & <b>\'"\\ 🥖', siren });
			const { slug, token, withdrawalKey } = await addPage(store, content, now);
			const page = await readPage(store, slug, today);
			expect(page).toEqual({
				state: 'live',
				slug,
				content,
				publishedOn: today,
				updatedOn: today,
				isNew: false,
				revision: expect.stringMatching(/^[\w-]{16}$/) as string
			});
			const said = JSON.stringify(page);
			expect(said).not.toContain(token);
			expect(said).not.toContain(withdrawalKey);
		});

		it('ends twelve months after the diagnosis, on the day after the last', async () => {
			const { slug } = await add();
			expect(await stateOf(slug, '2027-11-24')).toBe('live');
			expect(await stateOf(slug, '2027-11-25')).toBe('expired');
			expect((await readStatus(store, slug, '2027-11-25'))?.state).toBe('expired');
		});

		it('knows nothing of an address that never was', async () => {
			expect(await stateOf('a'.repeat(16))).toBe('unknown');
			expect(await stateOf("x' or 1=1 --")).toBe('unknown');
			expect(await readStatus(store, 'a'.repeat(16), today)).toBeNull();
			expect(await withdraw(store, 'a'.repeat(16), today)).toBe(false);
			expect(await update(store, 'a'.repeat(16), await contentOf(), now)).toBe(false);
		});

		it('opens to its token and to its key as people type it, to no others', async () => {
			const { slug, token, withdrawalKey } = await add();
			const elsewhere = await add();
			expect(await accessByToken(store, slug, token)).toBe('granted');
			expect(await accessByToken(store, slug, elsewhere.token)).toBe('refused');
			expect(await accessByToken(store, slug, '')).toBe('refused');
			const typed = withdrawalKey.toUpperCase().replaceAll(' ', ' - ');
			expect(await accessByKey(store, slug, typed)).toBe('granted');
			expect(await accessByKey(store, slug, elsewhere.withdrawalKey)).toBe('refused');
			expect(await accessByKey(store, slug, '')).toBe('refused');
			expect(await accessByToken(store, 'b'.repeat(16), token)).toBe('unknown');
		});

		it('makes one page of a request sent twice with its token, and its last paper key opens it', async () => {
			const token = 'r'.repeat(43);
			const first = await ask(token, { name: 'Avant' });
			const again = await ask(token, { name: 'Après' });
			const slug = String(first?.slug);
			expect(again).toMatchObject({ slug, token });
			expect(await accessByToken(store, slug, token)).toBe('granted');
			expect(await accessByKey(store, slug, String(first?.withdrawalKey))).toBe('refused');
			expect(await accessByKey(store, slug, String(again?.withdrawalKey))).toBe('granted');
			expect(await readPage(store, slug, today)).toMatchObject({ content: { name: 'Après' } });
			expect((await ask('s'.repeat(43)))?.slug).not.toBe(slug);
		});

		it('changes neither a page nor its secrets for the name of its request alone', async () => {
			const [name, token] = ['r'.repeat(22), 't'.repeat(43)];
			const first = await add({ name: 'Avant' }, name);
			const content = await contentOf({ name: 'Autre' });
			for (const other of [null, token])
				await expect(publish(store, content, now, { name, token: other })).rejects.toThrow(
					MadeBefore
				);
			expect(await accessByToken(store, first.slug, first.token)).toBe('granted');
			expect(await accessByKey(store, first.slug, first.withdrawalKey)).toBe('granted');
			expect(await readPage(store, first.slug, today)).toMatchObject({
				content: { name: 'Avant' }
			});
			const known = { name, token: first.token };
			expect(await publish(store, content, now, known)).toMatchObject({ slug: first.slug });
		});

		it('renews the keys of a page at its address: those of before stop at once', async () => {
			const [old, fresh] = ['o'.repeat(43), 'n'.repeat(43)];
			const made = await ask(old, { siren });
			const slug = String(made?.slug);
			const key = await renewKeys(store, slug, old, fresh);
			expect(await accessByToken(store, slug, old)).toBe('refused');
			expect(await accessByToken(store, slug, fresh)).toBe('granted');
			expect(await accessByKey(store, slug, String(made?.withdrawalKey))).toBe('refused');
			expect(await accessByKey(store, slug, String(key))).toBe('granted');
			expect(await renewKeys(store, slug, old, 'x'.repeat(43))).toBeNull();
			// Nor does the request that made it: it is no longer known.
			await giveUp(store, old, today);
			expect(await stateOf(slug)).toBe('live');
			// Its answer was lost: with the new token, another paper key.
			expect(await renewKeys(store, slug, fresh, fresh)).toMatch(/^\p{L}+( \p{L}+){7}$/u);
			expect(await accessByToken(store, slug, fresh)).toBe('granted');
			expect(await renewKeys(store, 'a'.repeat(16), fresh, old)).toBeNull();
		});

		it('takes one new token for two pages: each is its own', async () => {
			const fresh = 'n'.repeat(43);
			const pages = [await ask('a'.repeat(43)), await ask('b'.repeat(43))];
			for (const page of pages) {
				await renewKeys(store, String(page?.slug), String(page?.token), fresh);
				expect(await accessByToken(store, String(page?.slug), fresh)).toBe('granted');
			}
		});

		it('erases what a request made that was given up, and takes it no more', async () => {
			const request = 'g'.repeat(22);
			const { slug } = await add({ siren }, request);
			await giveUp(store, request, today);
			expect(await stateOf(slug)).toBe('withdrawn');
			expect(await again(request)).toBeNull();
			expect(await stateOf((await add({ siren })).slug)).toBe('live');
			await giveUp(store, 'h'.repeat(22), today);
			expect(await again('h'.repeat(22))).toBeNull();
			expect((await readListed(store, today)).map((page) => page.slug)).not.toContain(slug);
		});

		it('forgets after a month a request that was given up and made no page', async () => {
			const { slug } = await add({}, 'p'.repeat(22));
			await giveUp(store, 'p'.repeat(22), today);
			await giveUp(store, 'q'.repeat(22), today);
			const rows = async () =>
				(await store.db.selectFrom('withdrawn').selectAll().execute()).length;
			await eraseExpired(store, new Date('2026-12-24T10:00:00Z'));
			expect(await rows()).toBe(3);
			await eraseExpired(store, new Date('2026-12-25T10:00:00Z'));
			expect([await rows(), await stateOf(slug)]).toEqual([2, 'withdrawn']);
		});

		it('makes nothing of a request withdrawn with its page, however late it comes again', async () => {
			const request = 'w'.repeat(22);
			const { slug } = await add({}, request);
			await withdraw(store, slug, today);
			expect(await again(request)).toBeNull();
			expect(await stateOf(slug)).toBe('withdrawn');
		});

		it('leaves nothing public of a request given up while it comes', async () => {
			const content = await contentOf();
			for (let round = 0; round < 20; round++) {
				const token = String(round).padStart(43, 'r');
				const requested = { name: null, token };
				const [made] = await Promise.all([
					publish(store, content, now, requested),
					giveUp(store, token, today)
				]);
				if (made) expect(await stateOf(made.slug)).toBe('withdrawn');
				expect(await publish(store, content, now, requested)).toBeNull();
			}
			expect(await readListed(store, today)).toEqual([]);
		});

		it('makes one page of a request sent many times at once', async () => {
			const all = await Promise.all(
				Array.from({ length: 8 }, () => ask('t'.repeat(43), { siren }))
			);
			expect(new Set(all.map((one) => one?.slug)).size).toBe(1);
			expect(await stateOf(String(all[0]?.slug))).toBe('live');
		});

		const shownSiren = async (slug: string) => {
			const page = await readPage(store, slug, today);
			return 'content' in page ? page.content.siren : page.state;
		};

		it('shows a SIREN on one page: the second is in sight without it, and told so', async () => {
			const first = await add({ siren });
			const second = await add({ siren });
			expect([await shownSiren(first.slug), await shownSiren(second.slug)]).toEqual([siren, null]);
			expect(await readStatus(store, first.slug, today)).toMatchObject({ sirenTaken: false });
			expect(await readStatus(store, second.slug, today)).toMatchObject({
				state: 'live',
				sirenTaken: true,
				reason: null
			});
			expect(await shownSiren((await add({ siren: other })).slug)).toBe(other);
		});

		it('makes no page of a taken SIREN for who asks so, and says it once', async () => {
			await add({ siren });
			const refuses = { refuses: true };
			const asked = { name: null, token: null };
			const content = await contentOf({ siren });
			await expect(publish(store, content, now, asked, refuses)).rejects.toThrow(SirenTaken);
			const { slug } = await add();
			await expect(update(store, slug, content, now, refuses)).rejects.toThrow(SirenTaken);
			expect(await readStatus(store, slug, today)).toMatchObject({ sirenTaken: false });
			await update(store, slug, content, now);
			expect(await update(store, slug, content, now, refuses)).toBe(true);
			expect(await readDisputes(store)).toHaveLength(1);
		});

		it('tells nobody that a page which is not listed has a SIREN', async () => {
			const refuses = { refuses: true };
			const unlisted = await add({ siren, listed: false, name: 'Discrète' });
			const asked = { name: null, token: null };
			const made = await publish(store, await contentOf({ siren }), now, asked, refuses);
			const listed = String(made?.slug);
			const another = await add({ siren, listed: false, name: 'Autre' });
			expect([await shownSiren(unlisted.slug), await shownSiren(listed)]).toEqual([siren, siren]);
			expect(await readStatus(store, unlisted.slug, today)).toMatchObject({ sirenTaken: false });
			expect(await readStatus(store, listed, today)).toMatchObject({ sirenTaken: false });
			// Two that are found do not show it both; the operator is told of all three.
			expect(await shownSiren(another.slug)).toBeNull();
			expect(await readDisputes(store)).toMatchObject([
				{ slug: unlisted.slug, other: listed, siren, decision: null },
				{ slug: another.slug, other: listed, siren, decision: null }
			]);
			// A page that is found may be told of.
			const same = await contentOf({ siren, listed: false });
			await expect(update(store, unlisted.slug, same, now, refuses)).rejects.toThrow(SirenTaken);
			expect(await awardSiren(store, unlisted.slug, now)).toBe(true);
			expect([await shownSiren(unlisted.slug), await shownSiren(listed)]).toEqual([siren, null]);
			await update(store, listed, await contentOf({ siren }), now);
			expect(await shownSiren(listed)).toBeNull();
			expect((await readStatus(store, listed, today))?.sirenTaken).toBe(true);
		});

		it('lets two pages that nobody finds show one SIREN, until the operator decides', async () => {
			const unlisted = { siren, listed: false };
			const first = await add(unlisted);
			const second = await add(unlisted);
			const both = async () => [await shownSiren(first.slug), await shownSiren(second.slug)];
			expect(await both()).toEqual([siren, siren]);
			await update(store, second.slug, await contentOf(unlisted), now, { refuses: true });
			expect(await both()).toEqual([siren, siren]);
			expect(await readDisputes(store)).toHaveLength(1);
			expect(await awardSiren(store, first.slug, now)).toBe(true);
			expect(await both()).toEqual([siren, null]);
			await update(store, second.slug, await contentOf(unlisted), now);
			expect(await both()).toEqual([siren, null]);
			expect((await readStatus(store, second.slug, today))?.sirenTaken).toBe(true);
		});

		it('shows a SIREN on one page even when many are published at once', async () => {
			const all = await Promise.all(
				Array.from({ length: 10 }, (_, at) => ask(String(at).padStart(43, 's'), { siren }))
			);
			const shown = await Promise.all(all.map((page) => shownSiren(String(page?.slug))));
			expect(shown.filter((one) => one === siren)).toHaveLength(1);
			expect(shown.filter((one) => one === null)).toHaveLength(9);
		});

		it('holds a page whose name reads as a label without its SIREN', async () => {
			await add({ siren });
			const named = { name: 'Label Affaire', registered: true, siren } as const;
			const { slug } = await add(named);
			expect(await readStatus(store, slug, today)).toMatchObject({ state: 'held' });
			const [dispute] = await readDisputes(store);
			expect(await restore(store, slug, now)).toEqual({ taken: dispute?.other });
			expect(await awardSiren(store, slug, now)).toBe(true);
			expect(await restore(store, slug, now)).toEqual({ done: true });
			expect(await readPage(store, slug, today)).toMatchObject({ content: named });
		});

		it('gives a SIREN up when its page ends, is withdrawn, or no longer shows it', async () => {
			const old = await add({ siren, validUntil: '2026-11-23' });
			const first = await add({ siren });
			expect(await stateOf(first.slug)).toBe('live');
			expect(await stateOf(old.slug)).toBe('expired');
			await withdraw(store, first.slug, today);
			const second = await add({ siren });
			expect(await stateOf(second.slug)).toBe('live');
			await update(store, second.slug, await contentOf({ siren: null }), now);
			expect(await stateOf((await add({ siren })).slug)).toBe('live');
		});

		it('forgets a claim that is no longer made, and gives what has become free', async () => {
			const first = await add({ siren, name: 'Première' });
			const second = await add({ siren });
			await update(store, second.slug, await contentOf({ siren: other }), now);
			expect(await shownSiren(second.slug)).toBe(other);
			expect(await readDisputes(store)).toEqual([]);
			await update(store, second.slug, await contentOf({ siren }), now);
			expect(await shownSiren(second.slug)).toBeNull();
			await hide(store, first.slug, 'Une raison.', now);
			await update(store, second.slug, await contentOf({ siren }), now);
			expect(await shownSiren(second.slug)).toBe(siren);
			expect(await readDisputes(store)).toEqual([]);
			// Shown again, it is the first that lacks it.
			await restore(store, first.slug, now);
			expect(await shownSiren(first.slug)).toBeNull();
			expect(await readDisputes(store)).toMatchObject([
				{ slug: first.slug, other: second.slug, siren, decision: null }
			]);
			await withdraw(store, second.slug, today);
			expect(await readDisputes(store)).toEqual([]);
		});

		it('tells the operator of a dispute, with both pages, and does as the operator decides', async () => {
			const first = await add({ siren, name: 'Première' });
			const second = await add({ siren, name: 'Seconde' });
			const third = await addPage(store, await contentOf({ siren, name: 'Tierce' }), soon);
			const lines = () => administered(store, ['disputes'], now);
			const line = (...fields: string[]) => fields.join('\t');
			const [one, two, three] = [first.slug, second.slug, third.slug];
			const open = (...pages: string[]) => line('open', today, siren, ...pages);
			expect(await lines()).toEqual([
				open(two, 'Seconde', one, 'Première'),
				open(three, 'Tierce', one, 'Première')
			]);
			expect(await administered(store, ['award', two], now)).toEqual([`${two} has the SIREN.`]);
			expect([await shownSiren(one), await shownSiren(two)]).toEqual([null, siren]);
			expect((await readStatus(store, two, today))?.sirenTaken).toBe(false);
			expect(await lines()).toEqual([
				open(three, 'Tierce', two, 'Seconde'),
				line('given', today, siren, two, 'Seconde', one, 'Première')
			]);
			await administered(store, ['award', two], now);
			expect(await lines()).toEqual([
				line('given', today, siren, two, 'Seconde', one, 'Première'),
				line('kept', today, siren, three, 'Tierce', two, 'Seconde')
			]);
			await expect(administered(store, ['award', two], now)).rejects.toThrow('waits');
			// Decided, it is not asked again.
			await update(store, three, await contentOf({ siren }), now);
			expect(await lines()).toHaveLength(2);
			expect((await readStatus(store, three, today))?.sirenTaken).toBe(true);
		});

		it('shows what the operator hid at no other address, until the operator says otherwise', async () => {
			const shown = { name: 'Fournil « Insulte »', statement: 'Appelez le 06.' };
			const hidden = await add(shown);
			await hide(store, hidden.slug, 'Une raison.', now);
			const again = await add({
				...shown,
				name: 'FOURNIL insulté',
				siren,
				validUntil: '2027-10-01'
			});
			expect(await stateOf(again.slug)).toBe('hidden');
			expect(await readStatus(store, again.slug, today)).toMatchObject({
				state: 'held',
				reason: 'L’exploitant de ce site examine cette page.'
			});
			const renamed = await add();
			await update(store, renamed.slug, await contentOf(shown), soon);
			expect(await stateOf(renamed.slug)).toBe('hidden');
			expect(await stateOf((await add({ ...shown, statement: 'Du pain.' })).slug)).toBe('live');
			const copies = async () =>
				(await administered(store, ['disputes'], now)).map((line) => line.split('\t'));
			expect(await copies()).toEqual([
				['copy', today, again.slug, 'FOURNIL insulté', `of ${hidden.slug}`],
				['copy', today, renamed.slug, shown.name, `of ${hidden.slug}`]
			]);
			await withdraw(store, hidden.slug, today);
			expect(await stateOf((await add(shown)).slug)).toBe('hidden');
			expect((await copies())[0]?.at(-1)).toBe('of a page that is gone');
			await restore(store, again.slug, now);
			expect(await stateOf(again.slug)).toBe('live');
			expect(await stateOf((await add(shown)).slug)).toBe('live');
		});

		it('forgets what was hidden after a year', async () => {
			const { slug } = await add({ name: 'Cachée' });
			await hide(store, slug, 'Une raison.', now);
			await withdraw(store, slug, today);
			await eraseExpired(store, new Date('2027-11-26T10:00:00Z'));
			expect(await stateOf((await add({ name: 'Cachée' })).slug)).toBe('live');
		});

		it('updates what a page shows, at its address, with another revision', async () => {
			const { slug } = await add({ name: 'Avant' });
			const before = await readPage(store, slug, today);
			const later = new Date('2026-12-01T08:00:00Z');
			await update(store, slug, await contentOf({ name: 'Après', listed: false }), later);
			const after = await readPage(store, slug, today);
			expect(after).toMatchObject({
				content: { name: 'Après' },
				publishedOn: today,
				updatedOn: '2026-12-01'
			});
			expect(
				'revision' in after && 'revision' in before && after.revision === before.revision
			).toBe(false);
		});

		it('keeps of a withdrawn page two dates under a hash', async () => {
			const { slug, token } = await add({ siren });
			expect(await withdraw(store, slug, '2026-12-02')).toBe(true);
			expect(await readPage(store, slug, today)).toEqual({
				state: 'withdrawn',
				publishedOn: today,
				withdrawnOn: '2026-12-02'
			});
			expect(await accessByToken(store, slug, token)).toBe('withdrawn');
			expect(await withdraw(store, slug, '2026-12-03')).toBe(false);
			const rows = await store.db.selectFrom('withdrawn').selectAll().execute();
			expect(JSON.stringify(rows)).not.toContain(slug);
		});

		it('lists pages in sight whose owners want it', async () => {
			const seen = await add();
			await add({ listed: false });
			await add({ validUntil: '2026-11-23' });
			const hidden = await add();
			await hide(store, hidden.slug, 'Une raison.', now);
			await withdraw(store, (await add()).slug, today);
			expect(await readListed(store, today)).toEqual([
				{ slug: seen.slug, lang: 'fr', updatedOn: today }
			]);
		});

		it('hides a page, tells its publisher why, and shows it again', async () => {
			const { slug } = await add({ siren });
			expect(await hide(store, slug, 'Ce n’est pas votre entreprise.', now)).toEqual({
				done: true
			});
			expect(await stateOf(slug)).toBe('hidden');
			expect(await readStatus(store, slug, today)).toMatchObject({
				state: 'hidden',
				reason: 'Ce n’est pas votre entreprise.',
				sirenTaken: false
			});
			await update(store, slug, await contentOf({ siren, name: 'Autrement' }), now);
			expect(await stateOf(slug)).toBe('hidden');
			expect(await restore(store, slug, now)).toEqual({ done: true });
			expect(await stateOf(slug)).toBe('live');
			expect(await hold(store, slug, null, now)).toEqual({ done: true });
			expect(await readStatus(store, slug, today)).toMatchObject({
				state: 'held',
				reason: 'L’exploitant de ce site examine cette page.'
			});
			expect(await hide(store, 'c'.repeat(16), 'Une raison.', now)).toEqual({ unknown: true });
		});

		it('keeps notices until the operator decides', async () => {
			const { slug } = await add();
			const sent = await addReport(store, { ...notice(slug), name: 'Une\u202E voisine\n' }, now);
			expect(sent).toEqual({ reference: expect.stringMatching(/^[a-z2-7]{8}$/) as string });
			expect(await openReports(store)).toMatchObject([
				{ slug, reason: 'false', name: 'Une voisine', email: 'voisine@example.org' }
			]);
			await hold(store, slug, null, now);
			expect(await openReports(store)).toHaveLength(1);
			await restore(store, slug, now);
			expect(await openReports(store)).toEqual([]);
		});

		it.each([
			['slug', { slug: 'd'.repeat(16) }],
			['slug', { slug: '../x' }],
			['reason', { reason: 'because' }],
			['text', { text: ' \n  \u200B     ' }],
			['text', { text: 'x'.repeat(4001) }],
			['name', { name: '\u0000' }],
			['email', { email: 'voisine' }],
			['goodFaith', { goodFaith: false }]
		])('refuses a notice by its field: %s, %j', async (field, change) => {
			const { slug } = await add();
			expect(await addReport(store, { ...notice(slug), ...change }, now)).toEqual({
				problems: [field]
			});
		});

		it('erases what ended a year ago, and notices of a year ago', async () => {
			const old = await add({ validUntil: '2025-11-23' });
			const recent = await add({ validUntil: '2025-11-24' });
			await addReport(store, notice(recent.slug), new Date('2025-11-23T00:00:00Z'));
			await addReport(store, notice(recent.slug), new Date('2025-11-25T00:00:00Z'));
			expect(await eraseExpired(store, now)).toEqual({
				pages: 1,
				notices: 1,
				requests: 0,
				boxes: 0
			});
			expect(await stateOf(old.slug)).toBe('unknown');
			expect(await stateOf(recent.slug)).toBe('expired');
			expect(await openReports(store)).toHaveLength(1);
		});

		it('keeps nothing about a page that is withdrawn meanwhile', async () => {
			for (let turn = 0; turn < 12; turn++) {
				const { slug } = await add();
				await Promise.all([
					hold(store, slug, null, now).catch(() => undefined),
					...Array.from({ length: 4 }, () => addReport(store, notice(slug), now)),
					withdraw(store, slug, today)
				]);
			}
			for (const table of ['reports', 'decisions', 'sirens', 'disputes', 'newcomers'] as const)
				expect(await store.db.selectFrom(table).selectAll().execute()).toEqual([]);
		});

		it('takes a notice about a page that is out of sight', async () => {
			const { slug } = await add();
			await hide(store, slug, 'Une raison.', now);
			expect(await addReport(store, notice(slug), now)).toHaveProperty('reference');
		});

		it('erases what belongs to no page', async () => {
			const { slug } = await add();
			await addReport(store, notice(slug), now);
			const [row] = await openReports(store);
			if (!row) throw new Error('no notice');
			const orphan = { ...row, id: 'orphan', slug: 'z'.repeat(16) };
			await store.db.insertInto('reports').values(orphan).execute();
			await store.db.insertInto('sirens').values({ siren, slug: orphan.slug }).execute();
			await eraseExpired(store, now);
			expect((await openReports(store)).map(({ id }) => id)).toEqual([row.id]);
			expect(await store.db.selectFrom('sirens').selectAll().execute()).toEqual([]);
		});

		it('of a version before, shows without its SIREN what waited for it, and knows what was hidden', async () => {
			const first = await add({ siren, name: 'Première' });
			const waiting = await add({ name: 'Seconde' });
			const hidden = await add({ name: 'Cachée' });
			await hide(store, hidden.slug, 'Une raison.', now);
			const content = JSON.stringify(await contentOf({ siren, name: 'Seconde' }));
			await store.db
				.updateTable('publications')
				.set({ moderation: 'held', content })
				.where('slug', '=', waiting.slug)
				.execute();
			await store.db.deleteFrom('withdrawn').execute();
			for (const table of ['disputes', 'newcomers'])
				await store.db.schema.dropTable(table).execute();
			await sql`delete from migrations where name = '0007-disputes'`.execute(store.db);
			await store.close();
			store = await openStore(place.place);
			expect([await shownSiren(first.slug), await shownSiren(waiting.slug)]).toEqual([siren, null]);
			expect(await readDisputes(store)).toMatchObject([
				{ slug: waiting.slug, other: first.slug, siren, decision: null }
			]);
			await admitNewcomers(store, soon);
			expect(await readListed(store, today)).toHaveLength(2);
			expect(await stateOf((await add({ name: 'Cachée' })).slug)).toBe('hidden');
		});

		it('is opened again as it was left', async () => {
			const { slug } = await add({ name: 'Toujours là' });
			await store.close();
			store = await openStore(place.place);
			expect(await readPage(store, slug, today)).toMatchObject({
				content: { name: 'Toujours là' }
			});
		});
	}
);
