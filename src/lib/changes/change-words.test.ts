// @module-tag often
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Json } from '$lib/dossier/revision';
import { compileGrid } from '$lib/engine/score/compile';
import type { Grid } from '$lib/grid/grid';
import type { AskedWords } from '$lib/grid/words';
import { readIn } from '../../../tests/support/grids';
import { bestMission, gridName, words } from '../../../tests/support/assessment';
import { goodCampaign } from '../../../tests/support/good-campaign';
import { context as plain } from '../../../tests/support/readable-export';
import { changedSince, hadIn } from '$lib/dossier/since';
import { fold } from '$lib/dossier/fold';
import { reviewOf } from '$lib/dossier/merge/review';
import { figures, indicators } from '../../../tests/support/figure-set';
import { pathWords, valueWords } from './change-words';

const context = {
	...plain,
	titleOf: (kind: 'plan' | 'proofs' | 'campaigns', id: string) => {
		if (kind === 'campaigns') return id === '2026' ? '2027-03-03' : '';
		return kind === 'plan' ? 'Un bac à pluie' : 'Facture';
	}
};
const answers = `answers/${gridName}`;
const mission = words.criteria['mission-odd']?.items.mission;
const subject = words.criteria['mission-odd']?.plain ?? '';
const said = (text: string) => text.replaceAll('\u00a0', ' ');

test.each<[path: string, words: string]>([
	['meta/name', 'Nom du dossier'],
	['meta/origin', 'Origine du dossier'],
	['grid', 'Questionnaire utilisé'],
	['profile/headcount', `Profil : ${words.facts.headcount?.question}`],
	[`${answers}/mission-odd/mission`, `Question : ${mission?.question}`],
	[
		'answers/azimut-20@2031.1/mission-odd/mission',
		`Question : ${mission?.question} (questionnaire azimut-20, version 2031.1)`
	],
	[`${answers}/mission-odd/disparue`, `Question : ${subject}, disparue`],
	[`${answers}/disparu/disparue`, 'Question : disparu, disparue'],
	[`confirmed/${gridName}/mission-odd/mission`, `Réponse confirmée : ${mission?.question}`],
	[
		`refused/mission-odd/mission/${bestMission}`,
		`Pas sur « ${subject} » : ${mission?.choices[bestMission]?.words}`
	],
	[
		'refused/labels/labels/deux',
		`Pas sur « ${words.criteria.labels?.plain} » : atteindre 2 points`
	],
	['notes/company/mission-odd', `Note sur « ${subject} »`],
	['notes/coach/mission-odd', `Note de l’accompagnateur sur « ${subject} »`],
	['plan/a1', 'Plan : Un bac à pluie'],
	['plan/a1/due', 'Plan : Un bac à pluie, pour quand'],
	['plan/a1/soon', 'Plan : Un bac à pluie, soon'],
	['proofs/p1/validUntil', 'Preuve « Facture » : valable jusqu’au'],
	['campaigns/2026', 'Diagnostic terminé le 3 mars 2027'],
	['campaigns/other', 'Diagnostic terminé'],
	['future/thing', 'Autre information (future/thing)']
])('%s is %s', (path, expected) => {
	expect(said(pathWords(path, context))).toBe(expected);
});

test.each<[path: string, value: Json | null, words: string]>([
	['meta/name', 'Le fournil', 'Le fournil'],
	['meta/name', null, 'rien'],
	['meta/origin', 'example', 'dossier d’exemple'],
	['meta/origin', 'elsewhere', 'elsewhere'],
	['grid', gridName, gridName.replace('@', ', version ')],
	['profile/artisan', true, 'Oui'],
	['profile/headcount', { min: 3, max: 5 }, '3–5'],
	['profile/headcount', { unknown: true }, 'Je ne sais pas'],
	['profile/legalForm', 'sarl', words.facts.legalForm?.choices?.sarl ?? ''],
	['profile/created', '2015-03', 'mars 2015'],
	[`${answers}/mission-odd/mission`, { level: 'dite' }, mission?.choices.dite?.words ?? ''],
	[`${answers}/mission-odd/mission`, { level: 'of-another-grid' }, 'of-another-grid'],
	[`${answers}/mission-odd/mission`, { unknown: true }, 'Je ne sais pas'],
	['answers/other@1/x/y', { numbers: { a: 1200, b: 3.5, unit: 'euros' } }, '1 200 · 3,5 euros'],
	['answers/other@1/x/y', { practices: [] }, 'Rien de tout cela pour l’instant'],
	['answers/other@1/x/y', { practices: ['a', 'b'] }, 'a · b'],
	['answers/other@1/x/y', [1, { odd: 2 }], '[1,{"odd":2}]'],
	[`refused/mission-odd/mission/${bestMission}`, true, 'écarté'],
	[`refused/mission-odd/mission/${bestMission}`, null, 'proposé'],
	['plan/a1', true, 'dans le plan'],
	['plan/a1', null, 'hors du plan'],
	['plan/a1/status', 'doing', 'En cours'],
	['plan/a1/status', 'toString', 'toString'],
	['plan/a1/due', '2027-03-01', '1er mars 2027'],
	['plan/a1/due', 'bientôt', 'bientôt'],
	['plan/a1/order', 'a0V', 'une place choisie à la main'],
	[
		'plan/a1/step',
		`mission-odd/mission/${bestMission}`,
		`Pas sur « ${subject} » : ${mission?.choices[bestMission]?.words}`
	],
	[
		'plan/a1/practices',
		'rge nobody-knows',
		`${words.criteria.labels?.items['labels-petite-equipe']?.choices.rge?.words} · nobody-knows`
	],
	['proofs/p1/criterion', 'mission-odd', subject],
	['proofs/p1/kind', 'web-page', 'Page web'],
	['proofs/p1/kind', 'une nature à venir', 'une nature à venir'],
	['proofs/p1/confidential', true, 'Oui'],
	['proofs/p1/file', 'ab'.repeat(32), 'fichier d’empreinte abababab…'],
	['campaigns/2026', { result: 1 }, 'enregistré'],
	['campaigns/2026', goodCampaign, '36\u2060–\u206041 sur 100'],
	[`confirmed/${gridName}/mission-odd/mission`, 2026, 'vraie pour 2026'],
	['future/thing', { a: 1 }, '{"a":1}']
])('at %s, %j is %s', (path, value, expected) => {
	expect(said(valueWords(path, value, context))).toBe(expected);
});

it('always says something, whatever the path and the value', () => {
	const part = fc.oneof(
		fc.constantFrom(
			'answers',
			'profile',
			'plan',
			'proofs',
			'notes',
			'refused',
			'confirmed',
			'meta'
		),
		fc.constantFrom(
			gridName,
			'x@1',
			'mission-odd',
			'mission',
			'company',
			'created',
			'due',
			'status'
		),
		fc.constantFrom('constructor', '__proto__', 'toString', ''),
		fc.string()
	);
	const path = fc.array(part, { maxLength: 5 }).map((parts) => parts.join('/'));
	const value = fc.oneof(
		fc.constantFrom<Json>({ level: 'toString' }, { numbers: {} }, { practices: [1] }, '2026-13-45'),
		fc.jsonValue() as fc.Arbitrary<Json>
	);
	fc.assert(
		fc.property(path, value, fc.boolean(), (path, value, known) => {
			const used = known ? context : { ...context, compiled: null, words: null };
			expect(pathWords(path, used).length).toBeGreaterThan(0);
			expect(typeof valueWords(path, value, used)).toBe('string');
		}),
		{ numRuns: 500 }
	);
});

test('an answer under another questionnaire is read in its own words', () => {
	const older = 'azimut-20@2026.1';
	const [grid, own] = [readIn<Grid>(older, 'grid.json'), readIn<AskedWords>(older, 'fr.json')];
	const grids = new Map([[older, { compiled: compileGrid(grid), words: own }]]);
	const path = `answers/${older}/mesure-carbone/mesure-complete`;
	const [level = ''] = Object.keys(
		own.criteria['mesure-carbone']?.items['mesure-complete']?.choices ?? {}
	);
	const text = own.criteria['mesure-carbone']?.items['mesure-complete']?.choices[level]?.words;
	expect(valueWords(path, { level }, { ...context, grids })).toBe(text);
	expect(pathWords(path, { ...context, grids })).toContain('version 2026.1');
});

describe('a figure of a year', () => {
	const path = 'indicators/vsme-base@2026.1/2025/electricityBought';
	const withFigures = { ...context, figures, indicators };
	const text = (value: Json | null) => said(valueWords(path, value, withFigures));

	test.each<[value: Json | null, words: string]>([
		[{ number: 18_000, ground: 'bill' }, '18 000 kWh (facture)'],
		[{ number: 18_000, ground: 'meter' }, '18 000 kWh (compteur)'],
		[{ number: 18_000 }, '18 000 kWh'],
		[{ number: 18_000, ground: 'toString' }, '18 000 kWh (toString)'],
		[{ none: 'not-concerned' }, 'pas concerné'],
		[null, 'rien']
	])('%j is %s', (value, expected) => {
		expect(text(value)).toBe(expected);
	});

	test('whose origin alone changed is a line, in a review and since it was handed over, and says it', () => {
		const author = { role: 'company' as const, device: 'a' };
		const base = { dossier: 'd', path, author, over: [] as string[], at: 1 };
		const before = { ...base, id: '1'.repeat(32), value: { number: 18_000, ground: 'bill' } };
		const after = {
			...base,
			id: '2'.repeat(32),
			value: { number: 18_000, ground: 'meter' },
			over: [before.id],
			at: 2
		};
		const here = fold([before]);
		const since = changedSince(fold([before, after]), { had: hadIn(here) });
		for (const changes of [reviewOf(here, [before, after]).changes, since])
			expect(changes.map((one) => [text(one.before), text(one.after)])).toEqual([
				['18 000 kWh (facture)', '18 000 kWh (compteur)']
			]);
	});

	test('whose two sides differ in their origin alone are told apart', () => {
		const author = { role: 'company' as const, device: 'a' };
		const one = (id: string, ground: string) => ({
			id: id.repeat(32),
			dossier: 'd',
			path,
			value: { number: 18_000, ground },
			over: [],
			at: 1,
			author: { ...author, device: id }
		});
		const [disagreement] = reviewOf(fold([one('1', 'bill')]), [one('2', 'meter')]).disagreements;
		expect(disagreement?.sides.map(({ value }) => text(value))).toEqual([
			'18 000 kWh (facture)',
			'18 000 kWh (compteur)'
		]);
	});
});
