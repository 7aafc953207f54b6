import { describe, expect, test } from 'vitest';
import { fold } from '$lib/dossier/fold';
import { summaryVersion } from '$lib/dossier/list/summary';
import { parking } from '$lib/dossier/parked';
import { answerPath, gridPath, metaPath, planPath, profilePath } from '$lib/dossier/paths';
import { addAction } from '$lib/dossier/plan';
import type { Author, Change, Json, Revision } from '$lib/dossier/revision';
import { revisionsOf } from '$lib/dossier/storage/store';
import { scoreOf } from '$lib/engine/score/score-of';
import { coach, company } from '../../../../tests/support/dossier';
import { compiled, example, gridName } from '../../../../tests/support/assessment';
import { changesOf } from '../opening/examples';
import { summarise, summariserOf } from './summarise';

const by = (author: Author, changes: readonly Change[]) =>
	revisionsOf({ dossier: 'd', author, at: 1, changes });
const saying = (...changes: Change[]) =>
	fold(by(company, [{ path: gridPath, value: gridName }, ...changes]));
const bakery = changesOf(example('boulangerie'));
const headcount = profilePath('headcount');

test('a summary says who it is about, each part and subject, and what is next', () => {
	const state = saying(
		...bakery,
		...addAction('late', { title: 'Trier', due: '2027-06-01' }),
		...addAction('soon', { title: 'Relever les compteurs', due: '2027-03-12' }),
		...addAction('done', { due: '2026-01-01', status: 'done' })
	);
	const score = scoreOf(compiled, example('boulangerie').sheet);
	const summary = summarise(compiled, state);
	expect(summary).toMatchObject({
		version: summaryVersion,
		grid: gridName,
		headcount: 6,
		disagreements: 0,
		department: example('boulangerie').sheet.profile.department,
		dates: [
			{ due: '2027-03-12', title: 'Relever les compteurs' },
			{ due: '2027-06-01', title: 'Trier' }
		],
		low: score.total.low,
		high: score.total.high
	});
	expect(summary.subjects).toEqual({ answered: 20, concerned: 20 });
	expect(Object.keys(summary.parts)).toEqual(Object.keys(score.pillars));
	for (const [pillar, { low, high }] of Object.entries(summary.parts))
		expect(score.pillars[pillar]).toMatchObject({ low, high });
	for (const [criterion, { status, points, max }] of Object.entries(score.criteria)) {
		const level = points === null ? null : Math.round((points / max) * 100);
		expect(summary.levels[criterion]).toBe(status === 'not-applicable' ? undefined : level);
	}
	expect(Object.values(summary.levels).filter((level) => level !== null)).not.toEqual([]);
});

test('nothing given is null, never a guess', () => {
	const unknown = { unknown: true } as const;
	for (const state of [
		saying(),
		saying(
			{ path: headcount, value: unknown },
			{ path: profilePath('department'), value: unknown },
			...addAction('a', { title: 'Sans date' })
		)
	]) {
		const { headcount, department, dates, levels, parts } = summarise(compiled, state);
		expect({ headcount, department, dates }).toEqual({
			headcount: null,
			department: null,
			dates: []
		});
		expect(new Set(Object.values(levels))).toEqual(new Set([null]));
		expect(Object.values(parts)).toContainEqual({ low: 0, high: 100 });
	}
});

test('an interval stays one; a subject that does not apply is left out', () => {
	const between = { min: 1, max: 5 };
	expect(summarise(compiled, saying({ path: headcount, value: between })).headcount).toEqual(
		between
	);
	const alone = summarise(compiled, saying({ path: headcount, value: 0 }));
	expect(alone.headcount).toBe(0);
	expect(alone.levels).not.toHaveProperty('stabilite-travail');
});

test('an action of a step has no title of its own, and another as much as a line shows', () => {
	const step = 'labels/labels-petite-equipe/b-corp';
	const planned = addAction('a', { step, due: '2027-01-01' });
	expect(summarise(compiled, saying(...planned)).dates).toEqual([{ due: '2027-01-01', title: '' }]);
	const title = { path: planPath('a', 'title'), value: 'x'.repeat(20_000) };
	const { dates } = summarise(compiled, saying(...planned, title));
	expect(dates[0]?.title).toBe(`${'x'.repeat(119)}…`);
});

test('of a grid that is not at hand it says what the grid does not decide, and is to be made again', () => {
	const theirs = by(coach, [{ path: headcount, value: 9 }]);
	const ours = by(company, [
		{ path: gridPath, value: 'azimut-20@1999.1' },
		{ path: headcount, value: 3 },
		...addAction('a', { title: 'Trier', due: '2027-06-01' })
	]);
	const summary = summariserOf(compiled)(fold([...ours, ...theirs]));
	expect(summary).toMatchObject({
		answered: 0,
		low: null,
		disagreements: 1,
		dates: [{ due: '2027-06-01', title: 'Trier' }]
	});
	for (const field of ['version', 'parts', 'levels']) expect(summary).not.toHaveProperty(field);
});

describe('what was put off', () => {
	const place = { criterion: 'mission-odd', item: 'mission' };
	const path = answerPath(gridName, place.criterion, place.item);
	const [unknown, known] = [{ unknown: true }, { level: 1 }];
	const put = parking(gridName, { ...place, who: 'accountant', by: '' });
	const putOff = by(coach, [{ path: gridPath, value: gridName }, { path, value: unknown }, ...put]);
	const answered = (author: Author, value: Json) => {
		const over = putOff.filter((revision) => revision.path === path).map(({ id }) => id);
		const changes = [{ path, value }];
		return revisionsOf({ dossier: 'd', author, at: 2, changes }, new Map([[path, over]]));
	};
	const parkedIn = (revisions: readonly Revision[]) =>
		summarise(compiled, fold([...putOff, ...revisions])).parked;

	test('counts until it is answered, here or in a file that came back', () => {
		expect(parkedIn([])).toBe(1);
		expect(parkedIn(answered(company, unknown))).toBe(1);
		for (const author of [coach, company]) expect(parkedIn(answered(author, known))).toBe(0);
	});

	test('counts where it was answered before, and is to be looked at again', () => {
		const again = revisionsOf({ dossier: 'd', author: coach, at: 3, changes: put.slice(0, 1) });
		expect(parkedIn([...answered(company, known), ...again])).toBe(1);
	});
});

test.each([
	[undefined, undefined, 'Mon entreprise'],
	[undefined, 'Fournil des Trois Sources', 'Fournil des Trois Sources'],
	['Mon entreprise', 'Fournil des Trois Sources', 'Fournil des Trois Sources'],
	['My company', undefined, 'My company'],
	['Chez nous', 'Fournil des Trois Sources', 'Chez nous']
])('called %s, and on paper %s, a dossier has one name: %s', (own, onPaper, name) => {
	const given = [
		{ path: metaPath('name'), value: own },
		{ path: profilePath('name'), value: onPaper }
	].flatMap(({ path, value }) => (value === undefined ? [] : [{ path, value }]));
	expect(summarise(compiled, saying(...given)).name).toBe(name);
});
