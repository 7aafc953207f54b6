import { beforeAll, expect, test } from 'vitest';
import { readImports } from './imports.mjs';
import { drawRooms, readRooms } from './rooms.mjs';

let found: Awaited<ReturnType<typeof readImports>>;
beforeAll(async () => {
	found = await readImports();
}, 120_000);

test('every import goes to a room that may be read, and no folders need each other', () => {
	expect(
		found.violations.map(({ rule, from, to, comment }) => `${rule}: ${from} -> ${to}. ${comment}`)
	).toEqual([]);
});

test('components are read too, with their types and with what their templates bring later', () => {
	const walk = found.imports.filter(({ from }) => from.endsWith('/diagnostic/Walk.svelte'));
	const kinds = new Set(walk.map(({ isType, isLazy }) => `${isType} ${isLazy}`));
	expect(kinds).toEqual(new Set(['false false', 'true false', 'false true']));
	expect(found.imports.filter(({ to }) => to.startsWith('$lib/'))).toEqual([]);
});

test('the drawing of the rooms is that of today', async () => {
	await expect(drawRooms(readRooms(found.imports))).toMatchFileSnapshot('../../docs/rooms.md');
});
