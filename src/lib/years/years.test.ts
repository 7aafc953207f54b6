// @module-tag often
// First: Dexie looks for a database when it is loaded.
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { isImportableCampaign } from '$lib/dossier/campaign-shape';
import { campaignsOf } from '$lib/dossier/campaigns';
import { fold, valueAt } from '$lib/dossier/fold';
import { merge } from '$lib/dossier/merge-revisions';
import { answerPath, confirmedPath, profilePath } from '$lib/dossier/paths';
import { disagreementsToSettle } from '$lib/dossier/sides';
import {
	emptyDatabase,
	exampleAssessment,
	gridName,
	openAssessment,
	resultOf
} from '../../../tests/support/assessment';
import { createDossier } from '$lib/dossier/list/create';
import type { Assessment } from '$lib/session/dossier/assessment.svelte';
import { newActions } from '$lib/plan/plan';
import { changesOf } from '$lib/session/opening/examples';
import { example } from '../../../tests/support/assessment';
import { finish, lookAgainId } from './finish';
import {
	restoreCampaign,
	finishedAs,
	frozen,
	isTimeForNewYear,
	removeCampaign,
	startYear,
	toConfirm,
	yearsAfter
} from './years';

const open: Assessment[] = [];
afterEach(() => open.splice(0).forEach((assessment) => assessment.close()));

async function bakery(): Promise<Assessment> {
	const assessment = await exampleAssessment('boulangerie');
	open.push(assessment);
	return assessment;
}
const day = '2026-11-24';
const end = (assessment: Assessment, date = day) =>
	assessment.decide((state) => finish({ state, compiled: assessment.compiled }, date));
const campaigns = (assessment: Assessment) => campaignsOf(assessment.state);
const log = (assessment: Assessment) => assessment.state.revisions.size;
const mission = answerPath(gridName, 'mission-odd', 'mission');
const confirmed = confirmedPath(gridName, 'mission-odd', 'mission');

test('what is finished is what was on screen, and a file may bring it', async () => {
	const assessment = await bakery();
	await end(assessment);
	const [campaign] = campaigns(assessment);
	const { steps: _steps, toFind: _toFind, ...result } = resultOf(assessment);
	expect(campaign?.result).toEqual(result);
	expect(campaign).toMatchObject({ date: day, year: 2025, grid: gridName });
	expect(campaign?.answers).toEqual(assessment.sheet.answers);
	expect(isImportableCampaign(valueAt(assessment.state, `campaigns/${campaign?.id}`))).toBe(true);
});

test('the same dossier gives the same bytes, whatever the order of its revisions', async () => {
	const { state, compiled } = await bakery();
	const bytes = JSON.stringify(frozen({ state, compiled }, day));
	fc.assert(
		fc.property(
			fc.shuffledSubarray([...state.revisions.values()], { minLength: state.revisions.size }),
			(revisions) => {
				expect(JSON.stringify(frozen({ state: fold(revisions), compiled }, day))).toBe(bytes);
			}
		),
		{ numRuns: 20 }
	);
});

test('finishing twice at once, in one tab or in two, makes one; after a change, another', async () => {
	const db = await emptyDatabase();
	const id = 'd'.repeat(32);
	const author = { role: 'company' as const, device: 'test' };
	const changes = changesOf(example('boulangerie'));
	await createDossier(db, { dossier: id, name: 'Essai', grid: gridName, changes, author, at: 1 });
	const tabs = await Promise.all([openAssessment(db, id), openAssessment(db, id)]);
	open.push(...tabs);
	await Promise.all(tabs.flatMap((tab) => [end(tab), end(tab)]));
	const stored = await db.revisions.where({ dossier: id }).toArray();
	expect(campaignsOf(fold(stored))).toHaveLength(1);
	const [first] = tabs;
	if (!first) throw new Error('no tab');
	await first.answer('mission-odd', 'mission', { level: 'rien' });
	await end(first);
	expect(campaignsOf(fold(await db.revisions.where({ dossier: id }).toArray()))).toHaveLength(2);
});

test('in the first year, finished or not, an answer writes nothing more', async () => {
	const assessment = await bakery();
	await assessment.answer('mission-odd', 'mission', { level: 'rien' });
	await end(assessment);
	const before = log(assessment);
	await assessment.answer('mission-odd', 'mission', { level: 'dite' });
	expect(log(assessment)).toBe(before + 1);
	expect(toConfirm(assessment)).toEqual([]);
	expect(finishedAs(assessment)).toBeNull();
});

test('a new year leaves every answer asked to confirm; answering or one touch confirms, undo takes both back', async () => {
	const assessment = await bakery();
	await end(assessment);
	await assessment.change(startYear(2026));
	const all = toConfirm(assessment);
	const asked = Object.values(resultOf(assessment).criteria).flatMap(({ why }) => why);
	expect(all).toHaveLength(asked.length);

	const earlier = valueAt(assessment.state, mission);
	await assessment.answer('mission-odd', 'mission', { level: 'ecrite-et-montree' });
	expect(valueAt(assessment.state, confirmed)).toBe(2026);
	expect(toConfirm(assessment)).toHaveLength(all.length - 1);
	await assessment.undo();
	expect(valueAt(assessment.state, mission)).toEqual(earlier);
	expect(valueAt(assessment.state, confirmed)).toBeNull();
	expect(toConfirm(assessment)).toEqual(all);

	const before = log(assessment);
	await assessment.answer('mission-odd', 'mission', { level: 'dite' });
	expect(log(assessment)).toBeGreaterThan(before);
	for (const place of toConfirm(assessment))
		await assessment.answer(
			place.criterion,
			place.item,
			assessment.answerTo(place.criterion, place.item) ?? null
		);
	expect(toConfirm(assessment)).toEqual([]);

	await end(assessment, '2027-03-01');
	await assessment.change(startYear(2027));
	expect(toConfirm(assessment)).toEqual(all);
	await assessment.change(startYear(2026));
	expect(toConfirm(assessment)).toEqual([]);
});

test('the answer that stands, given again, is confirmed and not written twice', async () => {
	const assessment = await bakery();
	await end(assessment);
	await assessment.change(startYear(2026));
	const answer = assessment.answerTo('mission-odd', 'mission');
	const before = log(assessment);
	await assessment.answer('mission-odd', 'mission', answer ?? null);
	expect(log(assessment)).toBe(before + 1);
	expect(valueAt(assessment.state, confirmed)).toBe(2026);
});

test('a clock that was ahead once neither doubles a diagnosis nor says that it changed', async () => {
	const assessment = await bakery();
	await end(assessment, '2036-01-01');
	await assessment.answer('mission-odd', 'mission', { level: 'rien' });
	for (const date of [day, day, '2026-11-25']) await end(assessment, date);
	expect(campaigns(assessment).map(({ date }) => date)).toEqual([day, '2036-01-01']);
	expect(finishedAs(assessment)?.date).toBe(day);
});

test('how the company is called changes no finished diagnosis', async () => {
	const assessment = await bakery();
	await end(assessment);
	await assessment.setFact('name', 'Le Fournil');
	await assessment.setFact('siren', '732829320');
	expect(finishedAs(assessment)?.date).toBe(day);
});

test('two copies that finish the same answers on one day make one diagnosis when they meet', async () => {
	const dossier = 'd'.repeat(32);
	const author = { role: 'company' as const, device: 'test' };
	const copies = await Promise.all([emptyDatabase(), emptyDatabase()]);
	const logs = await Promise.all(
		copies.map(async (db) => {
			let count = 0;
			const id = () => (count++).toString(16).padStart(32, '0');
			const changes = changesOf(example('boulangerie'));
			await createDossier(db, { dossier, name: 'E', grid: gridName, changes, author, at: 1, id });
			const copy = await openAssessment(db, dossier);
			open.push(copy);
			await end(copy);
			return db.revisions.toArray();
		})
	);
	const state = fold(merge(logs[0] ?? [], logs[1] ?? []).revisions);
	expect(campaignsOf(state)).toHaveLength(1);
	expect(disagreementsToSettle(state)).toEqual([]);
});

test('a diagnosis taken away comes back as it was, and what is none is left out', async () => {
	const assessment = await bakery();
	await end(assessment);
	const [campaign] = campaigns(assessment);
	if (!campaign) throw new Error('nothing finished');
	await assessment.change(removeCampaign(campaign));
	expect(campaigns(assessment)).toEqual([]);
	await assessment.change(restoreCampaign(campaign));
	expect(campaigns(assessment)).toEqual([campaign]);
	await assessment.change([{ path: 'campaigns/odd', value: { date: 'demain' } }]);
	expect(campaigns(assessment)).toEqual([campaign]);
	await assessment.change([{ path: profilePath('referenceYear'), value: { unknown: true } }]);
	expect(toConfirm(assessment)).toEqual([]);
});

test('what storage refuses is said, and nothing is finished later unasked', async () => {
	const assessment = await bakery();
	const add = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, 'add') ?? {};
	IDBObjectStore.prototype.add = () => {
		throw new DOMException('Full.', 'QuotaExceededError');
	};
	expect(await end(assessment)).toBe('refused');
	Object.defineProperty(IDBObjectStore.prototype, 'add', add);
	expect(assessment.unstored).toBe(false);
	await assessment.answer('mission-odd', 'mission', { level: 'dite' });
	await assessment.retry();
	expect(campaigns(assessment)).toEqual([]);
	expect(await end(assessment)).toBe('written');
	expect(await end(assessment)).toBe('nothing');
	expect(campaigns(assessment)).toHaveLength(1);
});

test.each([
	['the next one first', 2024, '2027-02-03', [2025, 2026]],
	['none before the year is over', 2025, '2026-11-24', []],
	['none far behind', 2015, '2027-02-03', [2024, 2025, 2026]]
])('the years that may follow: %s', (_, year, now, expected) => {
	expect(yearsAfter(year, new Date(`${now}T12:00:00`))).toEqual(expected);
});

test.each([
	['not while the last one is fresh, though its year is over', '2027-09-24', '2027-10-23', false],
	['eleven months after', '2026-11-24', '2027-10-24', true],
	['not before the next year is over', '2025-11-24', '2026-12-31', false]
])('a new year is proposed: %s', async (_, date, now, expected) => {
	const assessment = await bakery();
	await end(assessment, date);
	const [last] = campaigns(assessment);
	expect(last && isTimeForNewYear(last, new Date(`${now}T12:00:00`))).toBe(expected);
});

test('looking again is one action for each finished diagnosis, however often it is added', async () => {
	const assessment = await bakery();
	await end(assessment);
	const [last] = campaigns(assessment);
	const id = lookAgainId(last ?? { id: '' });
	const add = () =>
		assessment.change(() =>
			newActions(assessment.plan, id, [{ title: 'Encore', due: '2027-11-24' }])
		);
	await Promise.all([add(), add()]);
	expect(assessment.plan).toMatchObject([{ id, title: 'Encore', due: '2027-11-24' }]);
	expect(finishedAs(assessment)?.id).toBe(last?.id);
});
