import { expect, test } from 'vitest';
import { drawCode, plainCode } from './recovery-code';

test('a code is printed in six groups of four, and is the same however it is typed again', () => {
	const code = drawCode();
	expect(code).toMatch(/^([2-9A-HJ-NP-Z]{4}-){5}[2-9A-HJ-NP-Z]{4}$/);
	const plain = code.replaceAll('-', '');
	const typed = code.toLowerCase();
	const ways = [
		code,
		typed,
		plain,
		typed.replaceAll('-', ' '),
		`\t${typed.replaceAll('-', ' – ')}\n`
	];
	expect(ways.map(plainCode)).toEqual(ways.map(() => plain));
});

test.each([
	['a mark too few', 'K7QM-2345-6789-ABCD-EFGH-JKL'],
	['a mark too many', 'K7QM-2345-6789-ABCD-EFGH-JKLMN'],
	['a letter that is never drawn', 'K7QO-2345-6789-ABCD-EFGH-JKLM'],
	['five words', 'farine-pont-cheval-lune-tuile'],
	['nothing', '']
])('%s is no code', (_, text) => expect(plainCode(text)).toBeNull());
