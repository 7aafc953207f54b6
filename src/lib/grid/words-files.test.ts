import { expect, it } from 'vitest';
import type { Words } from './words';
import { joinWords, splitWords } from './words-files';

const words: Words = {
	pillars: {},
	themes: {},
	bands: {},
	facts: { naf: { question: 'Quel métier ?', why: 'Pour voir.', also: { A: ['berger'] } } },
	notices: { ferme: 'Une ferme.' },
	criteria: {
		equipe: {
			official: 'Équipe',
			plain: 'Votre équipe',
			question: 'Combien ?',
			why: 'Une phrase. Une autre.',
			where: 'Ici.',
			proofs: ['Une liste'],
			summary: ['Une équipe.'],
			items: {
				part: {
					question: 'Combien ?',
					definitions: ['cdi'],
					zero: 'Personne',
					choices: {
						none: { words: 'Aucun' },
						tous: {
							words: 'Tous',
							detailed: true,
							detail: 'Tous, sans exception.',
							reason: 'Pourquoi.'
						}
					}
				}
			}
		}
	},
	glossary: { cdi: { term: 'CDI', text: 'Un contrat.' } },
	reasons: { choix: 'Notre choix.' }
};

it('splits the words in two files that join again into the same', () => {
	const { asked, help } = splitWords(words);
	expect(joinWords(asked, help)).toEqual({ words, misplaced: [] });
	expect(JSON.stringify(asked)).not.toContain('Pourquoi.');
	expect(JSON.stringify(asked)).not.toContain('berger');
	expect(JSON.stringify(help)).not.toContain('Aucun');
});

it('holds the marks of what has a detail to the details there are', () => {
	const { asked, help } = splitWords(words);
	const unmarked = { ...asked, criteria: structuredClone(asked.criteria) };
	const { none, tous } = unmarked.criteria['equipe']?.items['part']?.choices ?? {};
	if (!none || !tous) throw new Error('two choices expected');
	delete tous.detailed;
	none.detailed = true;
	expect(joinWords(unmarked, help).misplaced.map(({ path }) => path)).toEqual(
		['tous', 'none'].map((id) => `criteria.equipe.items.part.choices.${id}.detailed`)
	);
});

it('tells the texts that stand in the wrong file', () => {
	const { asked, help } = splitWords(words);
	const { misplaced } = joinWords(
		{ ...asked, reasons: words.reasons },
		{ ...help, notices: words.notices }
	);
	expect(misplaced.map(({ path }) => path)).toEqual(['reasons.choix', 'notices.ferme']);
});
