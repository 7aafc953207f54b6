import { describe, expect, it } from 'vitest';
import type { Revision } from '$lib/dossier/revision';
import { exportLines } from '$lib/dossier/file/write';
import { gridName } from '../../../tests/support/assessment';
import { exportContextOf } from '../../../tests/support/readable-export';
import { embeddedIn } from './readable-export';
import { linesOf } from '$lib/diagnosis/lines';
import { disagreementsOf, changeLogOf, profileOf } from './readable-export-view';

const company = { role: 'company' as const, device: 'telephone' };
const coach = { role: 'coach' as const, device: 'portable' };
const id = (letter: string) => letter.repeat(32);

function revision(letter: string, change: Partial<Revision>): Revision {
	const base = { id: id(letter), dossier: 'd', path: 'meta/name', over: [], at: 0, value: null };
	return { ...base, author: company, ...change };
}

async function storedWith(revisions: Revision[], device = 'telephone') {
	const grid = revision('9', { path: 'grid', value: gridName });
	const meta = { exportedAt: 1000, writtenBy: 'test', dossier: 'd', name: 'Essai', grid: gridName };
	return exportContextOf(await exportLines({ revisions: [grid, ...revisions] }, meta), { device })
		.exported;
}

describe('the history', () => {
	it('is newest first, and says what stood there before', async () => {
		const exported = await storedWith([
			revision('a', { value: 'Un', at: 1 }),
			revision('b', { value: 'Deux', at: 2, over: [id('a')] }),
			revision('c', { at: 3, over: [id('b'), id('d')] })
		]);
		const [third, second, first] = changeLogOf(exported).filter(({ path }) => path === 'meta/name');
		expect(first).toMatchObject({ id: id('a'), from: [], to: 'Un' });
		expect(second).toMatchObject({ id: id('b'), from: ['Un'], to: 'Deux' });
		expect(third).toMatchObject({ id: id('c'), from: ['Deux'], to: null });
	});

	it('says once two values that were the same', async () => {
		const exported = await storedWith([
			revision('a', { value: 'Un', at: 1 }),
			revision('b', { value: 'Un', at: 2, author: coach }),
			revision('c', { value: 'Trois', at: 3, over: [id('a'), id('b')] })
		]);
		expect(changeLogOf(exported)[0]).toMatchObject({ from: ['Un'], to: 'Trois' });
	});

	it('counts other devices as they came, the one that writes apart', async () => {
		const third = { role: 'company' as const, device: 'ordinateur' };
		const revisions = [
			revision('a', { value: 'Un', at: 1, author: coach }),
			revision('b', { value: 'Deux', at: 2, author: third, over: [id('a')] }),
			revision('c', { value: 'Trois', at: 3, over: [id('b')] })
		];
		const devices = async (device: string) =>
			changeLogOf(await storedWith(revisions, device))
				.filter(({ path }) => path === 'meta/name')
				.map(({ writer }) => writer.device);
		expect(await devices('telephone')).toEqual([0, 2, 1]);
		expect(await devices('portable')).toEqual([1, 2, 0]);
	});

	it('names who signs what a device writes', async () => {
		const person = { name: 'Karim', structure: 'CMA' };
		const exported = await storedWith([
			revision('a', { value: 'Un', at: 1, author: coach }),
			revision('b', { path: `people/${coach.device}`, value: person, at: 2, author: coach }),
			revision('c', { value: 'Deux', at: 3, over: [id('a')] })
		]);
		const [second, first] = changeLogOf(exported).filter(({ path }) => path === 'meta/name');
		expect([first?.writer.person, second?.writer.person]).toEqual([person, undefined]);
	});
});

it('puts the value that counts first where people disagree', async () => {
	const exported = await storedWith([
		revision('a', { path: 'profile/headcount', value: 6, at: 1 }),
		revision('b', { path: 'profile/headcount', value: 7, at: 2, author: coach })
	]);
	expect(disagreementsOf(exported)).toMatchObject([
		{ path: 'profile/headcount', heads: [{ value: 7, writer: { role: 'coach' } }, { value: 6 }] }
	]);
	expect(exported.sheet.profile.headcount).toBe(7);
});

it('shows every fact told, those that nothing knows too, the first questions first', async () => {
	const exported = await storedWith([
		revision('a', { path: 'profile/invented', value: 'x' }),
		revision('b', { path: 'profile/artisan', value: true }),
		revision('c', { path: 'profile/purpose', value: 'progress' }),
		revision('d', { path: 'profile/department' })
	]);
	expect(profileOf(exported).map(({ fact, words }) => [fact, words !== undefined])).toEqual([
		['purpose', true],
		['artisan', true],
		['invented', false]
	]);
});

it('goes on with the version that a draft became, and shows the draft as it was in the history', async () => {
	const draft = `${gridName}-draft`;
	const path = `answers/${draft}/mission-odd/mission`;
	const grid = revision('9', { path: 'grid', value: draft });
	const meta = { exportedAt: 1000, writtenBy: 'test', dossier: 'd', name: 'Essai', grid: draft };
	const answer = revision('a', { path, value: { level: 'dite' } });
	const { exported } = exportContextOf(await exportLines({ revisions: [grid, answer] }, meta));
	const answered = linesOf(exported).flatMap(({ items }) => items);
	expect(answered.filter(({ answer }) => answer)).toMatchObject([{ answer: { level: 'dite' } }]);
	expect(
		changeLogOf(exported)
			.map(({ path }) => path)
			.sort()
	).toEqual([path, 'grid']);
});

it('finds the files that the lines embed, and none where there are none', async () => {
	const meta = { exportedAt: 1000, writtenBy: 'test', dossier: 'd', name: 'Essai', grid: gridName };
	const revisions = [revision('a', { value: 'Un' })];
	const files = ['a', 'b'].map((letter) => ({
		sha256: letter.repeat(64),
		blob: new Blob([letter], { type: 'image/png' })
	}));
	const secrets = [{ id: 'd/page', value: 'clef' }];
	const embedded = embeddedIn(await exportLines({ revisions, files, secrets }, meta));
	expect([...embedded]).toEqual([
		['a'.repeat(64), 'YQ=='],
		['b'.repeat(64), 'Yg==']
	]);
	expect(embeddedIn(await exportLines({ revisions, secrets }, meta)).size).toBe(0);
});
