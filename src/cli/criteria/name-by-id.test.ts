import { expect, it } from 'vitest';
import { nameById } from './name-by-id';

const file = {
	id: 'near',
	operators: [{ id: 'chamber' }, { name: 'no id' }, { id: 3 }, { id: '' }, 'text'],
	offers: [
		{ id: 'visit', cost: { from: 'x' }, needs: ['a', 'b'], rules: [{ id: 'size', when: {} }] },
		{ moves: [{ item: 'x' }], overrides: [{ id: 'alone' }, {}] }
	],
	words: { 12: { cost: 1 } }
};

it.each([
	['offers.0.cost.from', 'offers.visit.cost.from'],
	['offers.0.rules.0.when', 'offers.visit.rules.size.when'],
	['offers.1.overrides.0.when', 'offers[1].overrides.alone.when'],
	['operators.0.name', 'operators.chamber.name']
])('what has an id is named by it: %s', (path, named) => {
	expect(nameById(path, file)).toBe(named);
});

it.each([
	['offers.1.id', 'offers[1].id'],
	['operators.1', 'operators[1]'],
	['operators.2.id', 'operators[2].id'],
	['operators.3.id', 'operators[3].id'],
	['operators.4', 'operators[4]'],
	['offers.0.needs.1', 'offers.visit.needs[1]'],
	['offers.1.moves.0.item', 'offers[1].moves[0].item'],
	['offers.1.overrides.1.id', 'offers[1].overrides[1].id']
])('what has no id, or none that is a text, keeps its place: %s', (path, named) => {
	expect(nameById(path, file)).toBe(named);
});

it.each(['', 'id', 'contacts', 'offers.visit.moves', 'words.12.cost', 'nothing.3.here'])(
	'what no list holds stays as it is: "%s"',
	(path) => {
		expect(nameById(path, file)).toBe(path);
	}
);

it('a file that is no object is named as a whole', () => {
	expect(nameById('', null)).toBe('');
	expect(nameById('offers.2', 'text')).toBe('offers.2');
});
