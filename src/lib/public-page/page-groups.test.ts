import { describe, expect, it } from 'vitest';
import { loadWords } from '$lib/i18n/locale';
import { groupOf, saysOf, toldByGroup, type Group, type Says } from './page-groups';
import { sentenceOf } from './page-shown';

const line = (...says: Says[]) => ({ answers: says.map((one) => ({ says: one })) });

describe('What an answer says', () => {
	it.each([
		[{ level: 'a' }, 2, 'done'],
		[{ level: 'a' }, 0, 'not-yet'],
		[{ practices: [] }, 0, 'not-yet'],
		[{ unknown: true as const }, null, 'unknown'],
		[{ points: 3 }, 3, 'kept'],
		[{ points: 0 }, 0, 'kept']
	])('%j with %j points: %s', (answer, points, says) => {
		expect(saysOf({ answer, points })).toBe(says);
	});
});

describe('The groups of a page', () => {
	it.each<[Says[], Group]>([
		[['done', 'not-yet'], 'done'],
		[['kept', 'done'], 'done'],
		[['not-yet', 'kept'], 'kept'],
		[['not-yet'], 'not-yet'],
		[['done', 'unknown'], 'partly'],
		[['kept', 'unknown'], 'partly'],
		[['not-yet', 'unknown'], 'partly'],
		[['unknown', 'unknown'], 'unknown'],
		[['not-applicable'], 'not-applicable']
	])('%j stands under %s', (says, group) => expect(groupOf(line(...says))).toBe(group));

	it('hold each subject once, in their order; those that hold nothing are not there', () => {
		const [mixed, alone] = [line('done', 'unknown'), line('kept')];
		const parts = [{ lines: [mixed] }, { lines: [alone] }];
		expect(toldByGroup(parts)).toEqual([
			{ group: 'kept', subjects: [{ line: alone, rank: 1 }] },
			{ group: 'partly', subjects: [{ line: mixed, rank: 0 }] }
		]);
	});
});

it.each([
	[null, 'Un plan écrit.', 'Un plan écrit.'],
	['Dons pour 1 000 €', 'De 1 € à 2 €', 'Dons pour 1 000 €\u00a0: de 1 € à 2 €'],
	['Qui décide ?', 'Un comité', 'Qui décide ? Un comité'],
	['Labels', 'ISO 14001', 'Labels\u00a0: ISO 14001']
])('%j and %j are one sentence', async (question, text, said) => {
	const words = (await loadWords('fr', 'public')).public;
	expect(sentenceOf({ question, texts: [text], says: 'done' }, text, words)).toBe(said);
});
