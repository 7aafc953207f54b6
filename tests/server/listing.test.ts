import { sql } from 'kysely';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { validatePublication } from '../../src/lib/server/publications/validate-publication';
import { startStore, runningStore } from '../../src/lib/server/running/running-store';
import { listForSitemap } from '../../src/lib/server/running/pages';
import { listedPages } from '../../src/lib/server/publications/read';
import { withdraw } from '../../src/lib/server/publications/withdraw';
import { publicationFor } from '../support/publications';
import { addPage } from '../support/stored-pages';
import { type Place, newPlace, onEngines } from '../support/stores';

const now = new Date();
const today = now.toISOString().slice(0, 10);

onEngines(
	{ gate: ['sqlite', 'postgres'], deep: [] },
	'What search engines are given, on %s',
	(engine) => {
		let place: Place;

		beforeEach(async () => {
			place = await newPlace(engine);
			await startStore(place.place);
		});
		afterEach(async () => {
			await runningStore().close();
			place.forget();
		});

		const add = async () => {
			const judged = await validatePublication(publicationFor('boulangerie', today), today);
			if (!('content' in judged)) throw new Error(judged.refusal.code);
			return (await addPage(runningStore(), judged.content, now)).slug;
		};

		it('follows each page that comes and goes', async () => {
			const [one, two] = [await add(), await add()];
			const slugs = async () => (await listForSitemap()).map(({ slug }) => slug).toSorted();
			await withdraw(runningStore(), two, today);
			expect(await slugs()).toEqual([one]);
			const later = await add();
			expect(await slugs()).toEqual([one, later].toSorted());
			await withdraw(runningStore(), one, today);
			expect(await slugs()).toEqual([later]);
			await withdraw(runningStore(), later, today);
		});

		it('is read from an index alone: rows are long', async () => {
			const { db } = runningStore();
			if (engine === 'postgres') await sql`set enable_seqscan = off`.execute(db);
			const how = engine === 'sqlite' ? sql`query plan` : undefined;
			const plan = JSON.stringify(await listedPages(db, today).explain(undefined, how));
			expect(plan).toMatch(/COVERING INDEX publications_listed|using publications_listed/);
			expect(plan).not.toMatch(/TEMP B-TREE/);
		});
	}
);
