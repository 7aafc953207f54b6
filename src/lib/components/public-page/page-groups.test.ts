import { describe, expect, it } from 'vitest';
import { loadWords } from '$lib/i18n/locale';
import { saysOf, toldByGroup, type Says } from './page-groups';
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
	it('hold each answer once, a subject wherever one of its answers stands', () => {
		const mixed = line('not-yet', 'done', 'unknown');
		const alone = line('kept');
		const parts = [{ lines: [mixed] }, { lines: [alone, line('not-applicable')] }];
		const told = toldByGroup(parts);
		expect(told.map(({ group }) => group)).toEqual([
			...['done', 'not-yet', 'kept', 'unknown', 'not-applicable']
		]);
		const subjects = told.flatMap((group) => group.subjects);
		const says = subjects.flatMap(({ answers }) => answers.map((answer) => answer.says));
		expect(says.sort()).toEqual(['done', 'kept', 'not-applicable', 'not-yet', 'unknown']);
		expect(subjects.filter(({ isFirst }) => isFirst)).toHaveLength(3);
		expect(told[0]?.subjects[0]).toMatchObject({ line: mixed, rank: 0, isFirst: true });
	});

	it('that hold nothing are not there', () => {
		expect(toldByGroup([{ lines: [line('done')] }]).map(({ group }) => group)).toEqual(['done']);
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
