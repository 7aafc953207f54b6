import { describe, expect, test } from 'vitest';
import { fold } from '$lib/dossier/fold';
import type { Author, Json, Revision } from '$lib/dossier/revision';
import { answeredBy } from '$lib/paper/answered-by';
import paperWords from '$lib/paper/fr.paper';
import en from './en.indicators';
import { countFigureVoices, figureCoach, figurePath } from './figure-voices';
import fr from './fr.indicators';

const company: Author = { role: 'company', device: 'theirs' };
const coach: Author = { role: 'coach', device: 'mine' };
const place = { questionnaire: 'vsme-base@2026.1', year: '2025' };
const at = (indicator: string, version = '2026.1') =>
	`indicators/vsme-base@${version}/2025/${indicator}`;

let count = 0;
function said(author: Author, path: string, value: Json | null, over: Revision[] = []): Revision {
	count += 1;
	const id = count.toString(16).padStart(32, '0');
	return { id, dossier: 'd', path, value, author, at: count, over: over.map((one) => one.id) };
}
const figure = (number: number) => ({ number, ground: 'bill' });

describe('a figure', () => {
	const ofCompany = said(company, at('waste'), figure(2));
	const ofCoach = said(coach, at('water'), figure(3));
	const replaced = said(coach, at('waste'), figure(4), [ofCompany]);
	const state = fold([
		said(company, at('power'), figure(1)),
		ofCompany,
		replaced,
		ofCoach,
		said(company, at('water'), figure(3), [ofCoach]),
		said(coach, at('site'), { text: 'Deux' }),
		said(coach, at('gone'), null)
	]);

	test.each([
		['power', null],
		['waste', coach],
		['water', null],
		['site', coach],
		['gone', null],
		['never', null]
	])('%s is the coach’s where it alone said what stands', (indicator, author) => {
		expect(figureCoach(state, at(indicator))).toEqual(author);
	});

	test('is counted with those that are asked for, and no other', () => {
		const all = ['power', 'waste', 'water', 'site', 'gone', 'never'];
		const none = { together: 0, listed: 0 };
		expect(countFigureVoices(state, place, all)).toEqual({ ...none, prepared: 2, alone: 2 });
		expect(countFigureVoices(state, place, ['site'])).toEqual({ ...none, prepared: 0, alone: 1 });
	});

	test('is read where the last version before holds it', () => {
		const older = fold([
			said(coach, at('power', '2026.1-draft'), figure(1)),
			said(company, at('water', '2026.1-draft'), figure(1)),
			said(coach, at('water'), figure(2)),
			said(coach, at('waste', '2031.1'), figure(2))
		]);
		const pathOf = (indicator: string) => figurePath(older, { ...place, indicator });
		expect(pathOf('power')).toBe(at('power', '2026.1-draft'));
		expect(pathOf('water')).toBe(at('water'));
		expect(pathOf('waste')).toBe(null);
	});
});

test('a sheet that a coach filled in says so, as other papers do, and names no device', () => {
	const state = fold([said(coach, at('power'), figure(1)), said(coach, at('water'), figure(1))]);
	const whose = countFigureVoices(state, place, ['power', 'water']);
	const { byCoach } = fr.paper;
	const who = { answeredBy: 'gérante', coach: '' };
	const says = answeredBy(whose, who, { ...paperWords.fiche, byCoach });
	expect(says.replaceAll('\u00a0', ' ')).toBe('2 réponses notées par un accompagnateur');
	for (const { paper } of [fr, en])
		expect(`${paper.declared} ${paper.made('1')}`).not.toMatch(
			/entreprise|appareil|company|device/
		);
});
