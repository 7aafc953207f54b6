/**
 * How many files a change must be read with: `node tests/structure/reached.mjs [file…]` counts what each file reaches by
 * the values that it imports, words and generic parts left out.
 */
import { readImports } from './imports.mjs';

const starts = [
	'src/lib/session/dossier/stored-dossier.svelte.ts',
	'src/lib/session/dossier/assessment.svelte.ts',
	'src/lib/result/result-view.ts',
	'src/lib/inbox/import.svelte.ts',
	'src/lib/publish/publisher.svelte.ts'
];

const { imports } = await readImports();
/** @type {Map<string, string[]>} */
const read = new Map();
for (const { from, to, isType } of imports)
	if (!isType && to.startsWith('src/') && !/^src\/lib\/(i18n|ui)\/|\/(fr|en)\.[a-z]+\.ts$/.test(to))
		read.set(from, [...(read.get(from) ?? []), to]);

const chosen = process.argv.slice(2);
for (const start of chosen.length > 0 ? chosen : starts) {
	const reached = new Set([start]);
	for (const file of reached) for (const next of read.get(file) ?? []) reached.add(next);
	console.log(String(reached.size - 1).padStart(4), start);
}
