import { expect, test } from 'vitest';
import { isLongEnough } from '$lib/dossier/keys/password';
import { lock, readLocked, unlock } from '$lib/dossier/file/locked';
import { drawWords } from './spoken-password';

test.each(['fr', 'en'])(
	'a password that is offered has five plain words, others each time (%s)',
	async (lang) => {
		const drawn = await Promise.all(Array.from({ length: 40 }, () => drawWords(lang)));
		expect(drawn.filter((one) => !/^([a-z]{3,7}-){4}[a-z]{3,7}$/.test(one))).toEqual([]);
		expect(new Set(drawn).size).toBe(40);
		expect(new Set(drawn.flatMap((one) => one.split('-'))).size).toBeGreaterThan(100);
		expect(drawn.every(isLongEnough)).toBe(true);
	}
);

test(
	'a password that is offered is understood however it was told; one of one’s own is not changed',
	{ tags: 'deep' },
	async () => {
		const opens = async (password: string, typed: string) => {
			const file = await readLocked((await lock(new Blob(['Fournil']), password)) ?? new Blob());
			if (typeof file === 'string') throw new Error(file);
			const opened = await unlock(file, typed);
			return typeof opened === 'string' ? opened : opened.text();
		};
		const words = await drawWords('fr');
		expect(await opens(words, ` ${words.toUpperCase().replaceAll('-', '  ')}. `)).toBe('Fournil');
		expect(await opens('Un Deux Trois Quatre Cinq', 'Un Deux Trois Quatre Cinq')).toBe('Fournil');
		expect(await opens('Un Deux Trois Quatre Cinq', 'un deux trois quatre cinq')).toBe(
			'wrong-password'
		);
	}
);
