import { expect, test } from 'vitest';
import { introductionLines } from '$lib/dossier/introductions';
import words from '../words/fr.introduction';
import { introductionMessage, linesSaid } from './introduction-message';

const facts = {
	person: 'Claire Puech',
	phone: '06 00 00 00 00',
	mail: '',
	commune: 'Rodez',
	trade: 'Boulangerie',
	headcount: 'quatorze',
	need: 'Baisser la facture du four'
};
const introduction = {
	company: 'Fournil',
	offer: 'Visite Énergie',
	facts,
	chosen: new Set(['person', 'need', 'mail'] as const),
	agreedOn: '3 décembre 2026',
	coach: { name: 'Agnès', structure: 'CMA' },
	phone: '04 67 00 00 00'
};

test('the partner reads the lines that were chosen, and nothing of the others', () => {
	const text = introductionMessage(introduction, words);
	expect(text.replaceAll('\u00a0', ' ')).toBe(
		[
			'Bonjour,',
			'J’accompagne Fournil, qui pourrait profiter de « Visite Énergie ».',
			'Personne à contacter : Claire Puech\nCe qu’elle cherche : Baisser la facture du four',
			'L’entreprise est d’accord pour que je vous donne ces informations (dit le 3 décembre 2026). Merci de ne vous en servir que pour lui répondre.',
			'Agnès\nCMA\n04 67 00 00 00'
		].join('\n\n')
	);
	expect(introductionMessage({ ...introduction, agreedOn: null }, words)).not.toContain('d’accord');
	expect(linesSaid(introduction)).toEqual(['person', 'need']);
});

test('whatever is chosen, no value that was not is in the message', () => {
	for (const left of introductionLines) {
		if (facts[left] === '') continue;
		const chosen = new Set(introductionLines.filter((line) => line !== left));
		expect(introductionMessage({ ...introduction, chosen }, words), left).not.toContain(
			facts[left]
		);
	}
	const none = introductionMessage({ ...introduction, offer: '', chosen: new Set() }, words);
	expect(none.split('\n\n')).toHaveLength(4);
});
