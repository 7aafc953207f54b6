import { expect, test } from 'vitest';
import { isGuessable } from './guessable-password';
import { judgePassword } from './judge-password';
import { drawWords } from './spoken-password';

test.each([
	'1234567890',
	'azertyuiop',
	'motdepasse1',
	'Motdepasse2026',
	'boulangerie2026',
	'azimut2026',
	'aaaaaaaaaaaa',
	'abcdefghij',
	'24/11/1978 '
])('%s is guessable', (password) => {
	expect(isGuessable(password)).toBe(true);
});

test.each([
	'la pluie tombe sur le toit',
	'Kx7!pq2Lm9',
	'mûre ficelle pupitre',
	'soupape-verglas-38'
])('%s is not', (password) => {
	expect(isGuessable(password)).toBe(false);
});

test('Any length is judged at once', () => {
	expect(isGuessable('1234567890'.repeat(10_000))).toBe(true);
	expect(isGuessable('é😀'.repeat(10_000))).toBe(true);
});

test('One that is drawn is never refused, and needs no list', async () => {
	const drawn = await Promise.all(
		Array.from({ length: 50 }, (_, at) => drawWords(at % 2 ? 'fr' : 'en'))
	);
	expect(drawn.filter(isGuessable)).toEqual([]);
	expect(new Set(await Promise.all(drawn.map(judgePassword)))).toEqual(new Set(['strong']));
});

test('Where the lists cannot be brought, length alone counts', async () => {
	expect(await judgePassword('123456789')).toBe('short');
	expect(await judgePassword('1234567890')).toBe('strong');
	expect(await judgePassword('un-un-un-un-un')).toBe('strong');
});
