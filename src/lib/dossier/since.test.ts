// @module-tag often
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { apply, fold } from './fold';
import { changedSince, hadIn, lastToClient } from './since';
import type { Revision } from './revision';
import { coach, company, revision, revisionSets } from '../../../tests/support/dossier';

const answer = (item: string) => `answers/g@1/one/${item}`;
const one = revision('a'.repeat(32), { path: answer('x'), value: { level: 'no' }, at: 100 });
const count = revision('b'.repeat(32), { value: 4, author: coach, at: 100 });
const here = fold([one, count]);
const handed = { had: hadIn(here) };
const since = (...revisions: Revision[]) => changedSince(apply(here, revisions), handed);

describe('what changed since a hand-over', () => {
	test('is nothing as long as nothing came', () => {
		expect(since()).toEqual([]);
	});

	test('goes from what the device had to what the company said last, whatever the clocks', () => {
		const again = { path: one.path, at: 1, over: [one.id] };
		const first = revision('c1', { ...again, value: { level: 'some' } });
		const last = revision('c2', { ...again, over: ['c1'], value: { level: 'all' }, at: 0 });
		expect(since(first, last)).toEqual([
			{
				kind: 'answers',
				path: one.path,
				author: company,
				at: 0,
				before: { level: 'no' },
				after: { level: 'all' }
			}
		]);
	});

	test('is what the company said, even where the coach has answered over it', () => {
		const said = revision('c1', { value: 5, over: [count.id], at: 200 });
		const over = revision('c2', { value: 4, over: ['c1'], author: coach, at: 300 });
		expect(since(said, over)).toMatchObject([{ kind: 'profile', before: 4, after: 5 }]);
		expect(since(over)).toEqual([]);
	});

	test('is not what was put back as it was, nor what nobody would speak of', () => {
		const back = revision('c1', { value: 4, over: [count.id], at: 200 });
		const others = ['voice/g@1/one/x', 'people/phone', 'plan/p1/order', 'later/thing'].map(
			(path, at) => revision(`c${at + 2}`, { path, value: 'alone', at: 200 })
		);
		expect(since(back, ...others)).toEqual([]);
	});

	test('says an action and a proof once, as there or taken away', () => {
		const action = ['plan/p1', 'plan/p1/title', 'plan/p1/status'].map((path, at) =>
			revision(`p${at}`, { path, value: at === 0 ? true : 'x', at: 200 + at })
		);
		const proof = ['proofs/f1/title', 'proofs/f1/date'].map((path, at) =>
			revision(`f${at}`, { path, value: 'x', at: 200 + at })
		);
		expect(since(...action, ...proof)).toMatchObject([
			{ kind: 'plan', path: 'plan/p1/status', before: null, after: true },
			{ kind: 'proofs', path: 'proofs/f1/date', before: null, after: true }
		]);
		const had = { had: hadIn(apply(here, [...action, ...proof])) };
		const removed = revision('q', { path: 'plan/p1', value: null, over: ['p0'], at: 300 });
		expect(changedSince(apply(here, [...action, ...proof, removed]), had)).toMatchObject([
			{ kind: 'plan', before: true, after: null }
		]);
		// It came and went meanwhile.
		expect(since(...action, removed)).toEqual([]);
	});

	test('is nothing in whatever a device had, and never more than came after', () => {
		fc.assert(
			fc.property(revisionSets, fc.nat({ max: 10 }), (all, cut) => {
				const then = fold(all.slice(0, cut));
				const now = fold(all);
				expect(changedSince(then, { had: hadIn(then) })).toEqual([]);
				const fresh = new Set(all.slice(cut).map(({ path }) => path));
				for (const { path, author } of changedSince(now, { had: hadIn(then) })) {
					expect(fresh.has(path)).toBe(true);
					expect(author.role).toBe('company');
				}
			})
		);
	});
});

test('The hand-over that counts is the last to the client of which it is known what was there', () => {
	const at = { at: 1, locked: false };
	const handovers = [
		{ ...at, id: '4', to: 'colleague' as const, had: 'x' },
		{ ...at, id: '3', to: 'client' as const, had: '' },
		{ ...at, id: '2', to: 'client' as const, had: 'y' },
		{ ...at, id: '1', to: 'client' as const, had: 'z' }
	];
	expect(lastToClient(handovers)?.id).toBe('2');
	expect(lastToClient([])).toBeNull();
});
