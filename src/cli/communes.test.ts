import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { departments } from '$lib/grid/facts';
import { communesFile, communesText } from './communes.mjs';

const text = readFileSync(communesFile, 'utf8');
const { source, epci, communes } = JSON.parse(text) as {
	source: { title: string };
	epci: [string, string][];
	communes: [string, string, number | null][];
};

test('The table of communes is what the installed package says', { tags: 'deep' }, () => {
	expect(text === communesText(), 'node src/cli/communes.mjs writes it again').toBe(true);
	const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
		devDependencies: Record<string, string>;
	};
	expect(source.title).toContain(
		`@etalab/decoupage-administratif ${devDependencies['@etalab/decoupage-administratif']} `
	);
});

test('It holds the thirteen departments, and each commune belongs to a group', () => {
	const held = new Set(communes.map(([code]) => code.slice(0, 2)));
	expect([...held]).toEqual(departments.filter((one) => one !== 'other'));
	expect(communes.filter(([, , at]) => at === null || !epci[at])).toEqual([]);
	expect(new Set(communes.map(([code]) => code)).size).toBe(communes.length);
});
