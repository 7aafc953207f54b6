// @module-tag often
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { apply, emptyState, fold } from './fold';
import { byTime, isRival } from './heads';
import { rivalOf } from './rival';
import type { Revision } from './revision';
import { isAfter, lastWordsOf, standingVoice, voicesAt, voicesOf, type Role } from './voices';
import { coach, company, revision, revisionSets } from '../../../tests/support/dossier';

const path = 'profile/headcount';
const grid = 'azimut-20@2026.3';

const prepared = revision('a', { value: 1, at: 10 });
const together = revision('b', { value: 2, at: 20, author: coach, over: ['a'] });
const at = (...revisions: Revision[]) => voicesAt(fold(revisions), path);
const values = (...revisions: Revision[]) => {
	const voices = at(...revisions);
	return voices && [voices.company?.value ?? null, voices.coach?.value ?? null, voices.stands];
};

describe('two voices', () => {
	test('what the company prepared stays readable once the coach has answered over it', () => {
		expect(at(prepared, together)).toEqual({
			path,
			company: { value: 1, at: 10, author: company },
			coach: { value: 2, at: 20, author: coach },
			voice: 'together',
			differ: true,
			chosen: false,
			stands: 2
		});
	});

	test('each voice is its last word, whoever spoke in between and whatever the clocks', () => {
		const again = revision('c', { value: 3, at: 5, over: ['b'] });
		expect(values(prepared, together, again)).toEqual([3, 2, 3]);
		const last = revision('d', { value: 4, at: 1, author: coach, over: ['c'] });
		expect(values(prepared, together, again, last)).toEqual([3, 4, 4]);
	});

	test('of two devices of the company, the one that nobody wrote over', () => {
		const other = revision('c', { value: 7, at: 1, author: { ...company, device: 'workshop' } });
		expect(values(prepared, together, other)?.[0]).toBe(7);
	});

	test('of two values that the company left, both are said, whoever answered over them', () => {
		const other = revision('c', { value: 7, at: 12, author: { ...company, device: 'workshop' } });
		const same = revision('e', { value: 7, at: 11, author: { ...company, device: 'shop' } });
		const over = { ...together, value: 7, over: ['a', 'c', 'e'] };
		const company7 = at(prepared, other, same, over)?.company;
		expect(company7 && lastWordsOf(company7).map(({ value }) => value)).toEqual([1, 7]);
		// The coach says what one of them said, not what the other did.
		expect(at(prepared, other, same, over)?.differ).toBe(true);
		expect(at(other, same, over)?.differ).toBe(false);
		expect(at(other, same, over)?.company).not.toHaveProperty('besides');
	});

	test('the same said twice is no difference', () => {
		expect(at(prepared, { ...together, value: 1 })?.differ).toBe(false);
	});

	test('who takes over what the other says had said something else, which stays readable', () => {
		const kept = revision('c', { value: 1, at: 30, author: coach, over: ['b'] });
		expect(at(prepared, together, kept)).toMatchObject({
			differ: false,
			company: { value: 1 },
			coach: { value: 1, before: { value: 2, at: 20 } }
		});
		const back = revision('d', { value: 2, at: 30, over: ['b'] });
		expect(at(prepared, together, back)?.company).toMatchObject({ value: 2, before: { value: 1 } });
	});

	test('what differs is chosen once somebody says again what stands, until one says something else', () => {
		const chosen = (...more: Revision[]) => at(prepared, together, ...more)?.chosen;
		const again = revision('c', { value: 2, at: 30, author: coach, over: ['b'] });
		expect(at(prepared, together, again)).toMatchObject({ differ: true, chosen: true, stands: 2 });
		// Another value is a change of mind, whoever's.
		expect(chosen({ ...again, value: 3 })).toBe(false);
		expect(chosen({ ...again, value: 1, author: company })).toBe(false);
		const later = revision('d', { value: 5, author: company, over: ['c'] });
		expect(chosen(again, later)).toBe(false);
		// What the company said meanwhile on another device was not before whoever chose.
		expect(chosen(again, { ...later, over: ['a'] })).toBe(false);
		// Two answers apart, then one of them.
		const apart = { ...together, over: [] };
		expect(at(prepared, apart)?.chosen).toBe(false);
		expect(at(prepared, apart, { ...again, over: ['a', 'b'] })?.chosen).toBe(true);
	});

	test('what the company says after its coach was not prepared', () => {
		const isLater = (...more: Revision[]) => {
			const voices = at(prepared, together, ...more);
			return voices && isAfter(voices);
		};
		expect(isLater()).toBe(false);
		expect(isLater(revision('c', { value: 3, at: 30, over: ['b'] }))).toBe(true);
	});

	test('what the company changed while it prepared is not told', () => {
		const changed = revision('c', { value: 5, over: ['a'] });
		const confirmed = revision('d', { value: 5, author: coach, over: ['c'] });
		const voices = at(prepared, changed, confirmed);
		expect([voices?.company?.before, voices?.coach?.before]).toEqual([undefined, undefined]);
	});

	test.each<[string, Revision[], unknown]>([
		['one voice alone', [prepared], [1, null, 1]],
		['an answer that the coach clears', [prepared, { ...together, value: null }], [1, null, null]],
		[
			'an answer that the company takes back before the coach speaks',
			[prepared, revision('c', { value: null, over: ['a'] }), { ...together, over: ['c'] }],
			[null, 2, 2]
		],
		['nothing at all', [revision('a', { value: null })], null]
	])('%s', (_, revisions, expected) => {
		expect(values(...revisions)).toEqual(expected);
	});

	test('to clear what was prepared is to say something else', () => {
		expect(at(prepared, { ...together, value: null })?.differ).toBe(true);
	});

	test('what a damaged copy brings is nobody’s voice', () => {
		const rival = rivalOf({ ...together, value: 9, at: 99 });
		expect(values(prepared, rival)).toEqual([1, null, 1]);
		expect(at(rival)).toBeNull();
	});

	test('only the profile and the answers to this version speak, and say who was there', () => {
		const answers = `answers/${grid}/labels/labels`;
		const state = fold([
			revision('e', { path: answers, value: { level: 'x' }, author: coach }),
			revision('b', { path: `voice/${grid}/labels/labels`, value: 'alone', author: coach }),
			revision('c', { path: 'answers/azimut-20@2026.1/labels/labels', value: { level: 'x' } }),
			revision('d', { path: 'meta/name', value: 'Le fournil' }),
			prepared
		]);
		const voices = voicesOf(state, grid).map(({ path, voice }) => [path, voice]);
		expect(voices.sort()).toEqual([
			[answers, 'alone'],
			[path, 'together']
		]);
	});
});

/** Every revision of this role that it has not replaced itself, however long the way. */
function lastWords(revisions: readonly Revision[], role: Role): Revision[] {
	const byId = new Map(revisions.map((one) => [one.id, one]));
	const below = (one: Revision) => {
		const ids = new Set<string>();
		const go = (id: string) => {
			if (ids.has(id) || !byId.has(id)) return;
			ids.add(id);
			byId.get(id)?.over.forEach(go);
		};
		go(one.id);
		return ids;
	};
	const own = revisions.filter(({ author }) => author.role === role && !isRival(author));
	return own.filter(
		(one) => !own.some((other) => below(other).has(one.id) && !below(one).has(other.id))
	);
}

describe('on any set of revisions, honest or damaged', () => {
	const ofOnePath = revisionSets.map((revisions) => revisions.map((one) => ({ ...one, path })));

	test('voices depend on the set alone', () => {
		fc.assert(
			fc.property(
				ofOnePath.chain((revisions) =>
					fc.tuple(
						fc.constant(revisions),
						fc.shuffledSubarray(revisions, { minLength: revisions.length }),
						fc.nat(revisions.length)
					)
				),
				([revisions, shuffled, cut]) => {
					const late = apply(apply(emptyState, shuffled.slice(0, cut)), shuffled.slice(cut));
					expect(voicesAt(late, path)).toEqual(voicesAt(fold(revisions), path));
				}
			)
		);
	});

	test('no voice is lost: the last word of each is there, and nobody else’s', () => {
		fc.assert(
			fc.property(ofOnePath, (revisions) => {
				const voices = voicesAt(fold(revisions), path);
				for (const role of ['company', 'coach'] as const) {
					const last = lastWords(revisions, role).sort(byTime);
					const said = voices?.[role] ?? null;
					if (last.length > 0 && last.every(({ value }) => value !== null))
						expect(said).not.toBeNull();
					if (!said) continue;
					expect(said.author.role).toBe(role);
					expect(last.map(({ value }) => value)).toContainEqual(said.value);
				}
			})
		);
	});

	test('what stands is one of the voices', () => {
		fc.assert(
			fc.property(ofOnePath, (revisions) => {
				const voices = voicesAt(fold(revisions), path);
				if (voices)
					expect([voices.company?.value, voices.coach?.value]).toContainEqual(voices.stands);
			})
		);
	});
});

test('what stands is whose it is, and the company’s where it says the same', () => {
	const answer = (item: string) => `answers/${grid}/labels/${item}`;
	const voice = (item: string) => `voice/${grid}/labels/${item}`;
	const revisions = [
		revision('a', { path: answer('x'), author: coach }),
		revision('b', { path: voice('x'), value: 'alone', author: coach }),
		revision('c', { path: answer('y'), author: coach }),
		revision('d', { path: answer('z'), author: coach }),
		revision('e', { path: voice('z'), value: 'alone', author: coach }),
		revision('f', { path: answer('z'), value: 2, over: ['d'] }),
		revision('g', { path: answer('w'), value: 3 }),
		revision('h', { path: answer('w'), value: 3, over: ['g'], author: coach }),
		revision('i', { path: voice('w'), value: 'alone', author: coach })
	];
	const state = fold(revisions);
	const standing = voicesOf(state, grid).map((voices) => standingVoice(state, voices));
	expect(standing).toEqual(['alone', 'together', 'prepared', 'prepared']);
});
