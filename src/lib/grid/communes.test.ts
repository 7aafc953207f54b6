import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { Communes, type CommunesFile } from './communes';

const communes = new Communes(
	JSON.parse(readFileSync('criteria/communes/occitanie.json', 'utf8')) as CommunesFile
);
const labels = (typed: string) => communes.search(typed).map(({ label }) => label);

test('a commune is found without accents, hyphens nor case, the one called so first', () => {
	expect(labels('beziers').slice(0, 2)).toEqual(['Béziers', 'Cazouls-lès-Béziers']);
	expect(labels('ALBI')[0]).toBe('Albi');
	expect(labels('st gaudens')[0]).toBe('Saint-Gaudens');
	expect(labels('montp').slice(0, 2)).toEqual(['Montpellier', 'Montpeyroux (12)']);
	expect(labels('clapiers')).toEqual(['Clapiers']);
	expect(labels('')).toEqual([]);
	expect(communes.search('saint', 3)).toHaveLength(3);
});

test('names that two departments have say which', () => {
	expect(labels('aigues vives').slice(0, 4)).toEqual([
		'Aigues-Vives (09)',
		'Aigues-Vives (11)',
		'Aigues-Vives (30)',
		'Aigues-Vives (34)'
	]);
});

test('a name is one commune only where nothing is left to guess', () => {
	expect(communes.called('Aigues-Vives')).toBeNull();
	expect(communes.called('Aigues-Vives', '34210')?.code).toBe('34007');
	expect(communes.called('aigues vives (30)')?.code).toBe('30004');
	expect(communes.called('MONTPELLIER')?.code).toBe('34172');
	expect(communes.called('Montpellier', '75')).toBeNull();
	expect(communes.called('Paris')).toBeNull();
});

test('a commune has its group; elsewhere has none', () => {
	expect(communes.epciOf('34172')).toEqual({
		code: '243400017',
		name: 'Montpellier Méditerranée Métropole'
	});
	expect(communes.of('34172')?.name).toBe('Montpellier');
	expect(communes.epciOf('75056')).toBeNull();
	expect(communes.of('toString')).toBeNull();
});
