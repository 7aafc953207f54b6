import { expect, test } from 'vitest';
import { coreFacts } from '$lib/grid/facts';
import { startFacts, startFactsOf } from './fact-shape';

test('eight questions at most come before the first answer', () => {
	expect(startFacts).toHaveLength(8);
	expect(startFacts.slice(0, 2)).toEqual(['purpose', 'project']);
});

test.each([
	['a bakery', { legalForm: 'sarl', naf: 'rev2:C' }, true],
	['someone who does not know the activity', { naf: { unknown: true } as const }, true],
	['nobody in particular', {}, true],
	['a farm', { legalForm: 'gaec', naf: 'rev2:C' }, false],
	['an association', { legalForm: 'association', naf: 'rev2:S' }, false],
	['a bank', { legalForm: 'sas', naf: 'rev2:K' }, false]
])('whether it is a craft is asked of %s or not', (_, profile, asked) => {
	expect(startFactsOf(profile).includes('artisan')).toBe(asked);
	expect(startFactsOf(profile)).toEqual(startFacts.filter((fact) => asked || fact !== 'artisan'));
});

test('a fact that is said in the place of another is asked nowhere', () => {
	for (const { id, beside } of coreFacts) if (beside) expect(startFacts).not.toContain(id);
});
