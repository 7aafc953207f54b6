// First: Dexie looks for a database when it is loaded.
import 'fake-indexeddb/auto';
import { afterEach, describe, expect, test } from 'vitest';
import {
	compiled,
	exampleAssessment,
	grid,
	newAssessment,
	words,
	resultOf
} from '../../../tests/support/assessment';
import { campaignPath } from '$lib/dossier/paths';
import type { Change, Json } from '$lib/dossier/revision';
import { evaluate } from '$lib/engine/evaluate';
import { readHead, toFragment, type FragmentHead } from '$lib/share/fragment';
import type { Publication } from '$lib/share/publication';
import type { Assessment } from '$lib/session/dossier/assessment.svelte';
import {
	companyFacts,
	dayOf,
	identityOf,
	nextSteps,
	setIdentity,
	proofsBySubject,
	paperDay,
	standingOf,
	strengthLines
} from './paper';
import { newActions, stepActions } from '$lib/plan/plan';
import { newId } from '$lib/dossier/ids';
import { printedCode, publicationOf } from '$lib/publish/publication';
import { linesOf } from '$lib/diagnosis/lines';
import { handedLines } from '$lib/diagnosis/handed';
import { madeAgain } from '../../routes/[[lang=lang]]/(content)/verifier/recompute';
import { frozen, startYear } from '$lib/years/years';

const open: Assessment[] = [];
afterEach(() => open.splice(0).forEach((assessment) => assessment.close()));
const company = async (slug = 'boulangerie') => {
	const assessment = await exampleAssessment(slug);
	open.push(assessment);
	return assessment;
};

const headOf = (text: string): FragmentHead => {
	const head = readHead(text);
	if (typeof head === 'string') throw new Error(head);
	return head;
};

describe('the strengths of a paper', () => {
	test('are named by the question that won most', async () => {
		const bakery = await company();
		const best = strengthLines(bakery.score, linesOf(bakery));
		expect(best.map(({ line, item }) => [line.number, item.points])).toEqual([
			[14, 5],
			[4, 3],
			[8, 3]
		]);
	});
});

describe('the company', () => {
	test('is told in the order it is asked, without why it is here, what it plans or how the dossier is called', async () => {
		const facts = companyFacts(await company()).map(({ fact }) => fact);
		expect(facts.slice(0, 3)).toEqual(['legalForm', 'headcount', 'naf']);
		expect(facts).toContain('turnover');
		expect(facts).not.toContain('purpose');
		expect(facts).not.toContain('project');
		expect(new Set(facts).size).toBe(facts.length);
	});

	test('has a SIREN only if its digits agree, however it is typed', async () => {
		const assessment = await company();
		expect(await setIdentity(assessment, 'siren', '123 456 789')).toBe(false);
		expect(identityOf(assessment).siren).toBe('');
		expect(await setIdentity(assessment, 'siren', ' 732 829 320 ')).toBe(true);
		expect(identityOf(assessment).siren).toBe('732829320');
		expect(await setIdentity(assessment, 'siren', '')).toBe(true);
		expect(assessment.sheet.profile).not.toHaveProperty('siren');
	});

	test('says who answered, and with whom', async () => {
		const assessment = await company();
		await setIdentity(assessment, 'answeredBy', ' gérante ');
		await setIdentity(assessment, 'coach', 'Chambre de métiers');
		expect(identityOf(assessment)).toEqual({
			name: '',
			siren: '',
			statement: '',
			answeredBy: 'gérante',
			coach: 'Chambre de métiers'
		});
	});
});

describe('the day of a paper', () => {
	const finish = (assessment: Assessment, date: string): Change => ({
		path: campaignPath(`c${date}`),
		value: frozen(assessment, date)
	});

	test('is that of the last change, not finished, until a diagnosis is finished', async () => {
		const standing = paperDay(await company());
		expect(standing.finished).toBe(false);
		expect(standing.day).toMatch(/^\d{4}-\d{2}-\d{2}$/);
	});

	test('is that of the last finished diagnosis, as long as nothing it counts has changed', async () => {
		const assessment = await company();
		await assessment.change([finish(assessment, '2025-11-12')]);
		await assessment.change([finish(assessment, '2026-11-12')]);
		expect(paperDay(assessment)).toEqual({ finished: true, day: '2026-11-12' });
		await setIdentity(assessment, 'name', 'Le Fournil');
		expect(paperDay(assessment)).toEqual({ finished: true, day: '2026-11-12' });
		await assessment.answer('mecenat', 'dons-annee', { unknown: true });
		expect(paperDay(assessment).finished).toBe(false);
	});

	test('is not finished once another year began, even when every answer stands', async () => {
		const assessment = await company();
		await assessment.change([finish(assessment, '2026-03-01')]);
		await assessment.change(startYear(2026));
		expect(paperDay(assessment).finished).toBe(false);
		expect(publicationOf(assessment, 'fr').assessedOn).not.toBe('2026-03-01');
	});

	test('is not finished once the team has another size that counts', async () => {
		const assessment = await company();
		await assessment.change([finish(assessment, '2026-11-12')]);
		await assessment.setFact('headcount', 12);
		expect(paperDay(assessment).finished).toBe(false);
	});

	test.each([
		[-1e15, '1970-01-02'],
		[1e15, '2099-12-31']
	])('can be written even when a clock said %d', (at, day) => {
		expect(dayOf(at)).toBe(day);
	});

	test('looks away from what is no diagnosis', async () => {
		const assessment = await company();
		const odd: Json[] = [7, 'x', [], { date: 'hier' }, { date: '2026-01-01', grid: 'other@1' }];
		for (const value of odd) await assessment.change([{ path: 'campaigns/odd', value }]);
		expect(paperDay(assessment).finished).toBe(false);
	});
});

describe('what is shown to others', () => {
	const bakeryWithSteps = async () => {
		const assessment = await company();
		const steps = resultOf(assessment).steps;
		const sensitive = steps.find(({ criterion }) => criterion === 'inclusion-emploi');
		const free = steps.find(({ criterion }) => criterion === 'publics-fragiles');
		if (!sensitive || !free) throw new Error('The bakery has no such steps.');
		const plan = async (...actions: Parameters<typeof newActions>[2]) =>
			assessment.change(() => newActions(assessment.plan, newId(), actions));
		return { assessment, plan, sensitive, free };
	};
	const aims = ({ chosen }: ReturnType<typeof nextSteps>) =>
		chosen.map(({ aim, action }) => aim?.criterion ?? (action.offer || 'own'));

	test('are the next three actions, what to do before whom to call, without those that aim at a sensitive question', async () => {
		const { assessment, plan, sensitive, free } = await bakeryWithSteps();
		await plan({ offer: 'occitanie/cma' });
		await plan(...stepActions(sensitive));
		await plan({ title: 'À la main' });
		await plan(...stepActions(free));
		const shown = nextSteps(assessment);
		expect(aims(shown)).toEqual(['own', 'publics-fragiles', 'occitanie/cma']);
		expect(shown.possible).toEqual([]);
		expect(shown.others, 'what is not shown is counted').toBe(assessment.plan.length - 3);
	});

	test('are answers about people where they point at nobody: from fifty on', async () => {
		const assessment = await company('industrie');
		const sensitive = () =>
			handedLines(linesOf(assessment), assessment.sheet).flatMap(({ items }) =>
				items.filter((item) => item.sensitive)
			);
		for (const [headcount, isShown] of [
			[49, false],
			[50, true],
			[140, true]
		] as const) {
			await assessment.change([{ path: 'profile/headcount', value: headcount }]);
			expect(sensitive().length === 0).toBe(isShown);
		}
		await assessment.change([{ path: 'profile/headcount', value: null }]);
		expect(sensitive(), 'nobody knows how many').not.toEqual([]);
	});

	test('where only calls were planned, also a step that could be, never at a sensitive question', async () => {
		const { assessment, plan } = await bakeryWithSteps();
		for (const offer of ['a', 'b', 'c']) await plan({ offer: `occitanie/${offer}` });
		const shown = nextSteps(assessment);
		expect(aims(shown)).toEqual(['occitanie/a', 'occitanie/b']);
		expect(shown.possible).toHaveLength(1);
		const line = linesOf(assessment).find(({ id }) => id === shown.possible[0]?.criterion);
		const item = line?.items.find(({ id }) => id === shown.possible[0]?.item);
		expect(item?.sensitive).toBe(false);
	});

	test('every subject stands in one place', async () => {
		for (const slug of ['boulangerie', 'holding']) {
			const zero = linesOf(await company(slug)).filter((line) => standingOf(line) === 'zero');
			expect(zero.every(({ result }) => result.high === 0)).toBe(true);
			expect(zero.length).toBe(3);
		}
	});

	test.each([
		[{ unknown: true }, undefined, 'partly'],
		[null, undefined, 'partly'],
		[{ unknown: true }, { unknown: true }, 'unknown'],
		[{ unknown: true }, null, 'partly'],
		[null, null, 'unanswered']
	] as const)('a subject answered %j and %j is counted as %s', async (near, acts, standing) => {
		const assessment = await company();
		const subject = 'economie-locale-circulaire';
		await assessment.answer(subject, 'fournisseurs-proches', near);
		if (acts !== undefined) await assessment.answer(subject, 'gestes-circulaires', acts);
		const line = linesOf(assessment).find(({ id }) => id === subject);
		expect(line && standingOf(line)).toBe(standing);
	});

	test('are the proofs that are not confidential', async () => {
		const assessment = await company();
		await assessment.change([
			{ path: 'proofs/p1/criterion', value: 'mecenat' },
			{ path: 'proofs/p1/title', value: 'Reçu' },
			{ path: 'proofs/p2/criterion', value: 'labels' },
			{ path: 'proofs/p2/confidential', value: true },
			{ path: 'proofs/p3/criterion', value: 'mecenat' }
		]);
		const proved = proofsBySubject(assessment, linesOf(assessment));
		expect(proved.map(({ line, proofs }) => [line.id, proofs.length])).toEqual([['mecenat', 2]]);
	});
});

describe('the code on paper', () => {
	test('makes the same result again', async () => {
		const assessment = await company('industrie');
		const { fragment, fingerprint } = printedCode(assessment);
		const again = madeAgain(headOf(fragment), { compiled, words });
		expect(again?.fingerprint).toBe(fingerprint);
		expect(again?.diagnosis.score.total).toEqual(
			evaluate(assessment.compiled, assessment.sheet).total
		);
		expect(again?.publication).toEqual(publicationOf(assessment, 'fr'));
	});

	test('of an empty dossier can be made again too', async () => {
		const assessment = await newAssessment();
		open.push(assessment);
		const again = madeAgain(headOf(printedCode(assessment).fragment), { compiled, words });
		expect(again?.diagnosis.score.total).toEqual({ score: null, low: 0, high: 100 });
		expect(again?.publication.show.name).toBe('Essai');
	});

	test('cuts an endless name, and leaves out a year that is none', async () => {
		const assessment = await company();
		await assessment.change([
			{ path: 'profile/name', value: '🥖'.repeat(500) },
			{ path: 'profile/referenceYear', value: 1e9 }
		]);
		const { fragment } = printedCode(assessment);
		expect(fragment.length).toBeLessThan(1000);
		const again = madeAgain(headOf(fragment), { compiled, words });
		expect(again?.publication.show.name).toBe('🥖'.repeat(120));
		expect(again?.publication.referenceYear).toBeNull();
	});

	test.each<[string, (diagnosis: Publication) => Publication]>([
		[
			'a sensitive choice instead of its points',
			(diagnosis) => ({
				...diagnosis,
				answers: { ...diagnosis.answers, 'ecarts-remuneration': { ecart: { bracket: 'none' } } }
			})
		],
		[
			'points that nobody reaches',
			(diagnosis) => ({
				...diagnosis,
				answers: { ...diagnosis.answers, 'ecarts-remuneration': { ecart: { points: 4000 } } }
			})
		],
		[
			'points instead of a choice',
			(diagnosis) => ({
				...diagnosis,
				answers: { ...diagnosis.answers, mecenat: { 'dons-annee': { points: 5 } } }
			})
		],
		[
			'the exact team',
			(diagnosis) => ({ ...diagnosis, facts: { ...diagnosis.facts, headcount: 6 } })
		],
		[
			'a fact that nothing reads',
			(diagnosis) => ({ ...diagnosis, facts: { ...diagnosis.facts, department: '66' } })
		],
		[
			'an answer to what is not asked',
			(diagnosis) => ({
				...diagnosis,
				answers: { ...diagnosis.answers, labels: { labels: { practices: [] } } }
			})
		],
		[
			'a SIREN that does not check',
			(diagnosis) => ({ ...diagnosis, show: { ...diagnosis.show, siren: '123456789' } })
		],
		['a year that is none', (diagnosis) => ({ ...diagnosis, referenceYear: 90000 })]
	])('with %s is none of ours', async (_, change) => {
		const diagnosis = publicationOf(await company(), 'fr');
		expect(madeAgain(headOf(toFragment(diagnosis, grid)), { compiled, words })).not.toBeNull();
		expect(madeAgain(headOf(toFragment(change(diagnosis), grid)), { compiled, words })).toBeNull();
	});
});
