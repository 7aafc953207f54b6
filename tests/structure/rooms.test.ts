import { beforeAll, expect, test } from 'vitest';
import { cruiseFiles, readImports } from './imports.mjs';
import { drawRooms, readRooms } from './rooms.mjs';
import { rules } from './rules.mjs';

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

/** A file, and what it may not say: each breaks the rule before it. */
const broken: Record<string, [file: string, imports: string]> = {
	'coach-is-a-door': ['src/lib/plan/a.ts', "import '$lib/coach/door';"],
	'figures-is-a-door': ['src/routes/(device)/plan/A.svelte', "import '$lib/figures/door';"],
	'engine-is-pure': ['src/lib/engine/a.ts', "import 'fast-check';"],
	'dossier-knows-no-score': ['src/lib/dossier/a.ts', "import { x } from '$lib/engine/score/a';"],
	'data-knows-no-screen': ['src/lib/share/a.ts', "import { tick } from 'svelte';"],
	'session-has-no-words': ['src/lib/session/a.ts', "import type { X } from '$lib/i18n/a';"],
	'a-screen-is-no-node': ['src/lib/plan/b.ts', "import { readFileSync } from 'node:fs';"],
	'words-know-nothing': ['src/lib/i18n/a.ts', "import type { X } from '$lib/plan/a';"],
	'ui-knows-its-props': ['src/lib/ui/A.svelte', "import { x } from '$lib/grid/facts';"],
	'share-is-light': ['src/lib/share/b.ts', "import { x } from '$lib/grid/facts';"],
	'server-sees-no-dossier': ['src/lib/server/a.ts', "import type { X } from '$lib/dossier/a';"],
	'explain-is-built': ['src/lib/explain/a.ts', "import { x } from '$lib/share/a';"],
	'documents-are-texts': ['src/lib/documents/a.ts', "import { x } from '$lib/grid/facts';"],
	'command-line': ['src/cli/a.ts', "import { x } from '$lib/dossier/a';"],
	'a-screen-has-no-server': ['src/routes/(device)/A.svelte', "import { x } from '$lib/server/a';"],
	'a-screen-stores-by-session': [
		'src/routes/(device)/B.svelte',
		"import { x } from '$lib/dossier/storage/a';"
	],
	'schemas-come-later': ['src/lib/inbox/a.ts', "import { x } from '$lib/dossier/file/schema';"],
	'no-circle': ['src/lib/grid/b/a.ts', "import type { X } from '../c/a';"],
	'no-circle-of-files': ['src/lib/grid/d.ts', "import type { X } from './e';"],
	'grid-reads-before': ['src/lib/grid/f.ts', "import type { X } from '$lib/engine/a';"]
};
const beside: [string, string][] = [
	['src/lib/grid/c/a.ts', "import type { X } from '../b/a';"],
	['src/lib/grid/e.ts', "import type { X } from './d';"],
	['src/lib/grid/facts.ts', 'export const x = 1;'],
	['src/lib/coach/door.ts', ''],
	['src/lib/figures/door.ts', ''],
	['src/lib/engine/score/a.ts', 'export const x = 1;'],
	['src/lib/dossier/storage/a.ts', 'export const x = 1;'],
	['src/lib/dossier/file/schema.ts', 'export const x = 1;']
];
const packagesOf = rules.forbidden
	.map(({ name }) => /^(.*)-in-its-place$/.exec(name)?.[1])
	.filter((name) => name !== undefined);

test('each rule refuses what it is there for', async () => {
	const packages = packagesOf.map((name, at): [string, string] => [
		`src/lib/years/p${at}.ts`,
		`import '${name}';`
	]);
	const asComponent = ([file, imports]: [string, string]): [string, string] =>
		file.endsWith('.svelte') ? [file, `<script lang="ts">${imports}</script>`] : [file, imports];
	const { violations } = await cruiseFiles(
		[...Object.values(broken), ...beside, ...packages].map(asComponent)
	);
	const found = (file: string) => violations.filter(({ from }) => from.startsWith(file));
	for (const [rule, [file]] of Object.entries(broken)) {
		const place = rule === 'no-circle' ? 'src/lib/grid/b' : file;
		expect(
			found(place).map((one) => one.rule),
			`${rule}, by ${file}`
		).toContain(rule);
	}
	packagesOf.forEach((name, at) =>
		expect(found(`src/lib/years/p${at}.ts`).map(({ rule }) => rule)).toEqual([
			`${name}-in-its-place`
		])
	);
	const ordered = /^(?!grid).*-reads-before$|-in-its-place$/;
	const untried = rules.forbidden.filter(({ name }) => !(name in broken) && !ordered.test(name));
	expect(untried.map(({ name }) => name)).toEqual([]);
});
