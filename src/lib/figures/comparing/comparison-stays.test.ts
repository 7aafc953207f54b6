import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

/** Where a company stands among others is for its own eyes: what makes papers, files, codes and pages never sees it. */
const readers =
	/(\/(comparison|compared|edition|open-edition|bring-compared)|\/Compared(Table)?\.svelte)['"]/;
const mayRead = [
	'lib/figures/comparing/',
	// Its door, and the shape that a door gives.
	'lib/figures/door.ts',
	'lib/doors/doors.ts'
];
/** The server makes editions, and knows no dossier. */
const ofServer = /^(lib\/server|cli|routes\/donnees)\/|\/chiffres-cles\//;

it('only the details of the result know where a company stands among others', () => {
	const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(
		(file) => /\.(ts|svelte)$/.test(file) && !file.endsWith('.test.ts') && !ofServer.test(file)
	);
	const readersFound = files.filter((file) => {
		const imports = readFileSync(join('src', file), 'utf8').match(
			/from '[^']+'|import\('[^']+'\)/g
		);
		return (imports ?? []).some((one) => readers.test(one));
	});
	expect(readersFound.length).toBeGreaterThan(3);
	expect(readersFound.filter((file) => !mayRead.some((start) => file.startsWith(start)))).toEqual(
		[]
	);
});
