import { expect, test } from 'vitest';
import { fold } from '$lib/dossier/fold';
import type { Author, Json, Revision } from '$lib/dossier/revision';
import type { IndicatorValue } from '$lib/grid/indicators/values';
import { figureText } from '$lib/indicators/figure-text';
import { indicators } from '../../../../tests/support/figure-set';
import words from '../words/fr.voices';
import { figureLine } from './figure-line';

const company: Author = { role: 'company', device: 'theirs' };
const coach: Author = { role: 'coach', device: 'mine' };
const path = 'indicators/vsme-base@2026.1/2025/electricityBought';
const say = (value: IndicatorValue) =>
	figureText(value, undefined, { words: indicators, lang: 'fr' });

const said = (id: string, author: Author, value: Json | null, over: string[] = []): Revision => ({
	id: id.repeat(32),
	dossier: 'd',
	path,
	value,
	author,
	at: 1,
	over: over.map((one) => one.repeat(32))
});
const signed: Revision = {
	...said('9', coach, { name: 'Karim', structure: 'CMA' }),
	path: 'people/mine'
};
const bill = { number: 18, ground: 'bill' };
const meter = { number: 18, ground: 'meter' };

test.each<[string, Revision[], string]>([
	['the company’s alone', [said('1', company, bill)], ''],
	['a coach’s', [said('1', coach, bill)], 'Noté par l’accompagnateur.'],
	['a coach’s who signs', [said('1', coach, bill), signed], 'Noté par Karim, CMA.'],
	['both', [said('1', coach, bill), said('2', company, bill, ['1'])], ''],
	[
		'a coach’s over the company’s, of another origin',
		[said('1', company, bill), said('2', coach, meter, ['1']), signed],
		'Noté par Karim, CMA. L’entreprise avait répondu : 18 (facture) (le jour).'
	],
	[
		'the company’s over a coach’s',
		[said('1', coach, bill), said('2', company, meter, ['1'])],
		'L’accompagnateur avait noté : 18 (facture) (le jour).'
	],
	['nobody’s', [said('1', coach, null)], '']
])('under a figure that is %s stands whose it is', (_, revisions, line) => {
	const shown = figureLine(fold(revisions), path, { words, say, dayOf: () => 'le jour' });
	expect(shown.replaceAll('\u00a0', ' ')).toBe(line);
});
