/** For tests: a criteria folder with the market garden grid, and a catalogue of two offers for it in two languages. */
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Catalogue, CatalogueFrame, CatalogueWords, Offer } from '$lib/grid/catalogue';
import { tinyGrid } from '../../../tests/criteria/tiny-grid';

const source = { title: 'A page', url: 'https://example.org/', seenOn: '2026-11-01' };
const moves = [{ criterion: 'water', item: 'savings', by: 'azimut', on: '2026-11-01' }];

const visit: Offer = {
	id: 'water-visit',
	operator: 'chamber',
	partners: ['agency'],
	needs: ['ecology'],
	kind: 'diagnostic',
	projects: [],
	moves,
	cost: { type: 'range', from: 100, to: 200 },
	overrides: [{ id: 'alone', when: { atMost: ['headcount', 0] }, cost: { type: 'free' } }],
	rules: [{ id: 'size', when: { atMost: ['headcount', 49] } }],
	ask: ['no-other-aid'],
	territory: { departments: ['31'] },
	checkedOn: '2026-11-01',
	sources: [source],
	url: null
};
const loan: Offer = {
	...visit,
	id: 'pump-loan',
	kind: 'loan',
	projects: [],
	cost: { type: 'unknown' },
	overrides: undefined,
	rules: [{ id: 'fund', when: { is: ['fund', 'north'] } }],
	ask: []
};

export const tinyCatalogue: Catalogue = {
	id: 'near',
	version: '2030.01-draft',
	operators: [
		{ id: 'chamber', name: 'The chamber' },
		{ id: 'agency', name: 'The agency' }
	],
	facts: [{ id: 'fund', kind: 'choice', choices: ['north', 'south'] }],
	contacts: [
		{ id: 'desk', operator: 'chamber', departments: ['31'], url: source.url, sources: [source] }
	],
	offers: [visit, loan]
};

export const tinyFrame: CatalogueFrame = {
	facts: {
		fund: { question: 'Which fund?', why: 'It pays.', choices: { north: 'N', south: 'S' } }
	},
	contacts: { desk: 'Ask who can visit.' },
	alone: Object.fromEntries(tinyGrid.path.map((criterion) => [criterion, ['Begin by yourself.']]))
};

const offerWords = {
	name: 'An offer',
	summary: 'It helps.',
	gets: ['Help'],
	cost: '?',
	who: 'All'
};
export const tinyWords: CatalogueWords = {
	...tinyFrame,
	offers: {
		'water-visit': {
			...offerWords,
			overrides: { alone: { cost: 'Free' } },
			rules: { size: 'Fewer than 50 people' },
			ask: { 'no-other-aid': 'No other aid' }
		},
		'pump-loan': { ...offerWords, rules: { fund: 'In the north' }, ask: {} }
	}
};

export const tinyDraft = 'catalogues/near/2030.01-draft';

/** A new `criteria/`: the tiny grid as a draft, and the draft of the tiny catalogue in two languages. */
export function tinyCriteria(): string {
	const criteria = mkdtempSync(join(tmpdir(), 'azimut-'));
	writeGrid(criteria, '2026.1-draft');
	writeJson(join(criteria, tinyDraft, 'catalogue.json'), tinyCatalogue);
	writeJson(join(criteria, tinyDraft, 'fr.json'), tinyWords);
	writeJson(join(criteria, tinyDraft, 'en.json'), tinyFrame);
	return criteria;
}

export function writeGrid(criteria: string, version: string, rest: object = {}): void {
	writeJson(join(criteria, 'grids/tiny', version, 'grid.json'), { ...tinyGrid, version, ...rest });
}

export function writeJson(file: string, value: unknown): void {
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(file, JSON.stringify(value, null, '\t'));
}

/** Changes the text of a file, which must hold what is changed. */
export function editFile(file: string, from: string, to: string): void {
	const text = readFileSync(file, 'utf8');
	if (!text.includes(from)) throw new Error(`${file} does not hold ${from}`);
	writeFileSync(file, text.replace(from, to));
}
