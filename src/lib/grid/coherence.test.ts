import { describe, expect, it } from 'vitest';
import { checkGrid } from './coherence';
import { checkWords } from './coherence-words';
import { coreFacts } from './facts';
import type { Criterion, Grid, MeasureItem, PracticesItem } from './grid';
import { gridSchema, wordsSchema } from './schema';
import type { Words } from './words';

const reason = { kind: 'editorial', text: 'reasons.choix' } as const;
const step = { op: 'atLeast', effort: 2, control: 'self', reason } as const;

const share: MeasureItem = {
	id: 'part',
	kind: 'measure',
	numbers: [
		{ id: 'a', units: [{ unit: 'people', whole: true }] },
		{ id: 'b', units: [{ unit: 'people', whole: true }], fact: 'headcount' }
	],
	formula: 'share',
	zero: { words: 'criteria.equipe.items.part.zero', then: { set: ['nobody', true] } },
	steps: [
		{ id: 'des-50', bound: 50, points: 1, ...step },
		{ id: 'des-80', bound: 80, points: 2, ...step }
	]
};
const gestures: PracticesItem = {
	id: 'gestes',
	kind: 'practices',
	practices: [
		{ id: 'un-geste', weight: 2, effort: 1, control: 'self' },
		{
			id: 'un-devoir',
			weight: 1,
			effort: 1,
			control: 'self',
			law: {
				words: 'criteria.equipe.items.gestes.choices.un-devoir.law',
				when: { atLeast: ['headcount', 50] }
			}
		}
	],
	steps: [{ id: 'deux', weight: 2, points: 2, reason }]
};
const team: Criterion = {
	id: 'equipe',
	number: 1,
	weight: 1,
	when: { atLeast: ['headcount', 1] },
	sdgs: [8],
	items: [share, gestures],
	variants: [
		{ id: 'personne', when: { is: ['nobody', true] }, asks: ['gestes'] },
		{ id: 'general', asks: ['part'] }
	]
};
const tiny: Grid = {
	id: 'tiny',
	version: '2026.1-draft',
	total: { from: 'criteria' },
	bands: [
		{ id: 'debut', from: 0 },
		{ id: 'suite', from: 50 }
	],
	facts: [{ id: 'nobody', kind: 'yes-no', ifUnknown: false, quiet: true }],
	notices: [{ id: 'ferme', when: { is: ['naf', 'rev2:A'] } }],
	doubts: [{ id: 'rien', all: [{ any: [{ criterion: 'equipe', item: 'part', has: 'none' }] }] }],
	path: ['equipe'],
	pillars: [{ id: 'pilier', themes: [{ id: 'theme', criteria: [team] }] }]
};

const choice = { words: 'Des mots', todo: 'Faire un pas', proof: 'Un papier' };
const tinyWords: Words = {
	pillars: { pilier: { name: 'Pilier', plain: 'Pilier' } },
	themes: { theme: { name: 'Thème', plain: 'Thème' } },
	bands: { debut: 'Début', suite: 'Suite' },
	facts: Object.fromEntries(
		[...coreFacts.filter(({ beside }) => !beside), { id: 'nobody' }].map((fact) => {
			const listed = 'choices' in fact ? (fact.choices ?? []) : [];
			const groups = 'groups' in fact ? (fact.groups ?? []) : [];
			const named = (ids: readonly string[]) => Object.fromEntries(ids.map((id) => [id, id]));
			const words = { question: 'Combien ?', why: 'Pour compter.' };
			const choices = named(listed);
			return [fact.id, { ...words, choices, groups: named(groups.map(({ id }) => id)) }];
		})
	),
	notices: { ferme: 'Une ferme' },
	criteria: {
		equipe: {
			official: 'Équipe',
			plain: 'Votre équipe',
			question: 'Combien ?',
			why: 'Une phrase. Une autre.',
			where: 'Ici.',
			proofs: [],
			summary: ['Une équipe.'],
			items: {
				part: {
					question: 'Combien ?',
					definitions: ['cdi'],
					numbers: { a: 'Combien', b: 'Sur combien' },
					zero: 'Personne',
					choices: { none: choice, 'des-50': choice, 'des-80': choice }
				},
				gestes: {
					question: 'Que faites-vous ?',
					definitions: [],
					choices: { 'un-geste': choice, 'un-devoir': { ...choice, law: 'La loi le demande.' } }
				}
			}
		}
	},
	glossary: { cdi: { term: 'CDI', text: 'Un contrat.' } },
	reasons: { choix: 'Notre choix.' },
	doubts: { rien: 'Relisez.' }
};

type Mutable = ReturnType<typeof mutableParts>;
function mutableParts() {
	const grid = structuredClone(tiny);
	const words = structuredClone(tinyWords);
	const criterion = grid.pillars[0]?.themes[0]?.criteria[0];
	const [part, gestes] = criterion?.items ?? [];
	const own = words.criteria.equipe;
	const found = criterion && part?.kind === 'measure' && gestes?.kind === 'practices' && own;
	if (!found) throw new Error('the tiny grid has one criterion of two items');
	return { grid, words, criterion, part, gestes, own };
}

it('finds nothing wrong in a coherent grid', () => {
	expect(gridSchema.safeParse(tiny).error).toBeUndefined();
	expect(wordsSchema.safeParse(tinyWords).error).toBeUndefined();
	expect(checkGrid(tiny, { points: 2 })).toEqual([]);
	expect(checkWords(tiny, tinyWords)).toEqual([]);
});

const structureSlips: [slip: string, path: string, break_: (parts: Mutable) => unknown][] = [
	['a path that forgets a criterion', 'path', ({ grid }) => (grid.path = [])],
	[
		'bands that do not start at 0',
		'bands.debut.from',
		({ grid }) => grid.bands.shift() && (grid.bands[0] = { id: 'debut', from: 10 })
	],
	[
		'a condition on no fact',
		'criteria.equipe.when.is',
		({ criterion }) => (criterion.when = { is: ['colour', 'red'] })
	],
	[
		'a value that is not among the choices',
		'notices.ferme.when.is',
		({ grid }) => (grid.notices = [{ id: 'ferme', when: { is: ['naf', 'A'] } }])
	],
	[
		'a comparison of something else than a count',
		'criteria.equipe.when.not.atLeast',
		({ criterion }) => (criterion.when = { not: { atLeast: ['nobody', 1] } })
	],
	[
		'a fact asked in no criterion',
		'facts.nobody.askedIn',
		({ grid }) => (grid.facts = [{ id: 'nobody', kind: 'yes-no', askedIn: 'ailleurs' }])
	],
	[
		'a quiet fact without its silence',
		'facts.nobody.ifUnknown',
		({ grid }) => (grid.facts = [{ id: 'nobody', kind: 'yes-no', quiet: true }])
	],
	[
		'a variant after the last one',
		'criteria.equipe.variants.general',
		({ criterion }) => criterion.variants.reverse()
	],
	[
		'a variant that asks nothing known',
		'criteria.equipe.variants.general',
		({ criterion }) => (criterion.variants[1] = { id: 'general', asks: ['autre'] })
	],
	[
		'an item that nobody asks',
		'criteria.equipe.items.part',
		({ criterion }) => criterion.variants.pop()
	],
	[
		'variants that are not worth the same',
		'criteria.equipe.variants.general',
		({ part }) => part.steps.pop()
	],
	[
		'bounds that turn back',
		'criteria.equipe.items.part.steps.des-80',
		({ part }) => part.steps[1] && (part.steps[1].bound = 40)
	],
	[
		'steps in two directions',
		'criteria.equipe.items.part.steps.des-80',
		({ part }) => part.steps[1] && (part.steps[1].op = 'below')
	],
	[
		'a share without its whole',
		'criteria.equipe.items.part.numbers',
		({ part }) => part.numbers.pop()
	],
	[
		'units that differ',
		'criteria.equipe.items.part.numbers',
		({ part }) => part.numbers[1] && (part.numbers[1].units = [{ unit: 'seats' }])
	],
	[
		'a row that sets no fact',
		'criteria.equipe.items.part.zero.then.set',
		({ part }) => part.zero && (part.zero.then = { set: ['noFact', true] })
	],
	[
		'a row that changes nothing',
		'criteria.equipe.items.part.zero',
		({ criterion }) => criterion.variants.shift()
	],
	[
		'full points that only the law reaches',
		'criteria.equipe.items.gestes',
		({ gestes }) => gestes.practices[0] && (gestes.practices[0].weight = 1)
	],
	[
		'a sum that no ticks make',
		'criteria.equipe.items.gestes.steps.deux',
		({ gestes }) => gestes.steps[0] && (gestes.steps[0].weight = 9)
	],
	[
		'weights of no pillar',
		'total.weights',
		({ grid }) => (grid.total = { from: 'pillars', weights: { pilier: 1, autre: 1 } })
	],
	[
		'a total that loses exactness',
		'total.weights',
		({ grid }) => (grid.total = { from: 'pillars', weights: { pilier: 2 ** 50 } })
	],
	[
		'a doubt about a choice that nobody can make',
		'doubts.rien',
		({ grid }) => {
			const chosen = grid.doubts?.[0]?.all[0]?.any[0];
			if (chosen) chosen.has = 'jamais';
		}
	]
];

const wordSlips: [slip: string, path: string, break_: (parts: Mutable) => unknown][] = [
	[
		'a choice without words',
		'criteria.equipe.items.part.choices.none',
		({ own }) => delete own.items.part?.choices.none
	],
	[
		'words of a choice that is gone',
		'criteria.equipe.items.gestes.choices.vieux',
		({ own }) => Object.assign(own.items.gestes?.choices ?? {}, { vieux: choice })
	],
	[
		'a number without its label',
		'criteria.equipe.items.part.numbers.b',
		({ own }) => delete own.items.part?.numbers?.b
	],
	[
		'a row without words',
		'criteria.equipe.items.part.zero',
		({ own }) => delete own.items.part?.zero
	],
	[
		'a law that points nowhere',
		'criteria.equipe.items.gestes.practices.un-devoir.law.words',
		({ own }) => delete own.items.gestes?.choices['un-devoir']?.law
	],
	[
		'a reason to which nothing points',
		'criteria.equipe.items.part.choices.none.reason',
		({ own }) => Object.assign(own.items.part?.choices.none ?? {}, { reason: 'Parce que.' })
	],
	[
		'a definition that does not exist',
		'criteria.equipe.items.part.definitions',
		({ words }) => (words.glossary = {})
	],
	[
		'a definition that nobody reads',
		'glossary.vieux',
		({ words }) => Object.assign(words.glossary, { vieux: { term: 'a', text: 'b' } })
	],
	[
		'a question of 26 words',
		'criteria.equipe.question',
		({ own }) => (own.question = 'mot '.repeat(26))
	],
	[
		'a step that does not say what to do',
		'criteria.equipe.items.part.choices.des-50.todo',
		({ own }) => Object.assign(own.items.part?.choices ?? {}, { 'des-50': { words: 'Des mots' } })
	],
	[
		'a practice without an example of a proof',
		'criteria.equipe.items.gestes.choices.un-geste.proof',
		({ own }) =>
			Object.assign(own.items.gestes?.choices ?? {}, { 'un-geste': { words: 'Des mots' } })
	],
	['a doubt without words', 'doubts.rien', ({ words }) => delete words.doubts],
	['three sentences of why', 'criteria.equipe.why', ({ own }) => (own.why = 'Un. Deux. Trois.')],
	['a fact without words', 'facts.nobody', ({ words }) => delete words.facts.nobody],
	[
		'a choice of a fact without words',
		'facts.naf.choices.rev2:C',
		({ words }) => delete words.facts.naf?.choices?.['rev2:C']
	]
];

describe('names the place of', () => {
	it.each(structureSlips)('%s', (_slip, path, break_) => {
		const parts = mutableParts();
		break_(parts);
		expect(checkGrid(parts.grid).map((problem) => problem.path)).toContain(path);
	});

	it.each(wordSlips)('%s', (_slip, path, break_) => {
		const parts = mutableParts();
		break_(parts);
		expect(checkWords(parts.grid, parts.words).map((problem) => problem.path)).toContain(path);
	});
});
