import { describe, expect, test } from 'vitest';
import words from '$lib/coach/words/fr.meeting';
import { clientOf } from '$lib/dossier/client';
import { emptyState } from '$lib/dossier/fold';
import { accountantText } from '$lib/i18n/messages/accountant';
import { meetingsOf } from '$lib/dossier/meetings';
import { answerPath, profilePath } from '$lib/dossier/paths';
import { parking } from '$lib/dossier/parked';
import { addAction } from '$lib/dossier/plan';
import { setField } from '$lib/plan/plan';
import { planRows } from '$lib/plan/plan-view';
import { MeetingDraft } from '$lib/coach/log/meeting-draft.svelte';
import { Guidance } from '$lib/offers/guidance.svelte';
import type { Assessment } from '$lib/session/dossier/assessment.svelte';
import {
	exampleAssessment,
	gridName,
	newAssessment
} from '../../../../../../tests/support/assessment';
import { guide } from '../../../../../../tests/support/guide';
import { mailText, sizeOf } from './meeting-mail';
import { callText, proposedTexts } from './meeting-texts';
import {
	linesOf,
	planByText,
	planChanges,
	stepChoices,
	stepsOf,
	tasksOf,
	type Task
} from './meeting-steps';

const today = '2026-11-28';
const spoken = { words, lang: 'fr' as const };
const coach = { name: 'Karim', structure: 'CMA de l’Hérault' };

const bakery = () => company('boulangerie');

async function company(slug: string) {
	const assessment = await exampleAssessment(slug);
	await assessment.needHelp();
	return { assessment, guidance: new Guidance(guide, assessment, today) };
}
const proposed = (of: { assessment: Assessment; guidance: Guidance | null }, next = '') =>
	proposedTexts({
		...of,
		...spoken,
		coach,
		phone: '04 67 00 00 00',
		today,
		next
	});

/** What is private to the coach, in memory. */
function privateLog(next: { on: string; what: string } | null = null) {
	const client = clientOf(emptyState);
	client.next = next;
	return {
		client,
		writeNext(said: typeof next) {
			client.next = said;
			return Promise.resolve();
		}
	};
}

describe('the summary of a meeting', () => {
	test('is filled in but for what was said: range, three steps, a telephone', async () => {
		const texts = proposed(await bakery(), '2026-12-12');
		expect(texts.said).toBe('');
		expect(texts).toMatchObject({
			on: today,
			by: 'Karim, CMA de l’Hérault, 04 67 00 00 00',
			next: '2026-12-12'
		});
		expect(texts.range).toMatch(/^Entre \d+ et \d+ sur 100, |^\d+ sur 100, /);
		expect(linesOf(texts.steps)).toHaveLength(3);
		expect(proposed(await company('industrie')).call).toMatch(/0\d(\s\d\d){4}/);
		expect(sizeOf(texts)).toBe('large');
	});

	test('a step of several things is a line each', async () => {
		const { assessment, guidance } = await bakery();
		const texts = stepChoices(assessment, guidance).map(({ text }) => text);
		expect(texts.length).toBeGreaterThan(3);
		for (const text of texts) expect(text).not.toContain(' · ');
	});

	test('begins with what goes well already, a line each', async () => {
		const { assessment, guidance } = await bakery();
		const texts = proposed({ assessment, guidance });
		expect(linesOf(texts.well)).toHaveLength(3);
		expect(mailText(texts, new Map(), words, 'fr')).toContain(
			`${words.fields.well}\n- ${linesOf(texts.well)[0]}`
		);
		expect(proposed({ assessment: await newAssessment(), guidance }).well).toBe('');
	});

	test('says when a telephone was seen, once it is old', async () => {
		const { assessment } = await company('industrie');
		const later = (today: string) => new Guidance(guide, assessment, today);
		const call = (guidance: Guidance) => proposed({ assessment, guidance }).call;
		const seen = / \(relevé\s: .*\d{4}, il a pu changer\)$/m;
		expect(call(later('2019-10-01'))).not.toMatch(seen);
		expect(call(later('2031-01-01'))).toMatch(seen);
	});

	test('a date that is past is no next date', async () => {
		expect(proposed(await bakery(), '2026-11-01').next).toBe('');
	});

	test('says what was decided before what could be, and who to call for these', async () => {
		const { assessment } = await bakery();
		const offer = `occitanie/${guide.catalogue.offers[0]?.id}`;
		await assessment.change([
			...addAction('a1', { title: 'Changer le four', order: 'a0' }),
			...addAction('a2', { title: 'Appeler', offer, order: 'a1' }),
			...addAction('a3', { title: 'Fini', status: 'done', order: 'a2' })
		]);
		const guidance = new Guidance(guide, assessment, today);
		const { steps, call } = proposed({ assessment, guidance });
		expect(linesOf(steps).slice(0, 2)).toEqual(['Changer le four', 'Appeler']);
		expect(steps).not.toContain('Fini');
		expect(call).toContain(guide.offers[guide.catalogue.offers[0]?.id ?? '']?.name);
		const choices = stepChoices(assessment, guidance);
		// A step of one's own has no offer: the first contact stands for it.
		expect(linesOf(callText('Changer le four', choices, guidance, spoken))).toHaveLength(1);
		expect(callText('Changer le four', choices, null, spoken)).toBe('');
	});

	test('names no chamber as long as it could be another: the activity, or whether it is a craft', async () => {
		const call = async (changes: Parameters<typeof newAssessment>[0]) => {
			const assessment = await newAssessment(changes);
			const guidance = new Guidance(guide, assessment, today);
			return callText('Changer le four', [], guidance, spoken);
		};
		const department = { path: profilePath('department'), value: '34' };
		const naf = { path: profilePath('naf'), value: 'rev2:C' };
		const craft = { path: profilePath('artisan'), value: true };
		expect(await call([department, naf, craft])).toMatch(/métiers/i);
		expect(await call([department, naf])).toBe('');
		expect(await call([department])).toBe('');
	});

	test('asks for what is parked, until it is answered', async () => {
		const place = { criterion: 'labels', item: 'labels-petite-equipe' };
		const path = answerPath(gridName, place.criterion, place.item);
		const assessment = await newAssessment([
			{ path, value: { unknown: true } },
			...parking(gridName, { ...place, who: 'coach', by: '2026-12-05' })
		]);
		const found = () => proposed({ assessment, guidance: null }).find;
		expect(found()).toMatch(/par Karim, pour le 5 décembre 2026$/);
		await assessment.change([{ path, value: { practices: [] } }]);
		expect(found()).toBe('');
	});

	test('names the paper to find, where it has a name', async () => {
		const place = { criterion: 'stabilite-travail', item: 'departs-cdi' };
		const parked = parking(gridName, { ...place, who: 'accountant', by: '' });
		const { find } = proposed({ assessment: await newAssessment(parked), guidance: null });
		expect(find).toContain(`, ${accountantText(place.criterion, place.item, 'fr')}`);
	});

	test('is stored whole with the first word, nothing before', async () => {
		const { assessment, guidance } = await bakery();
		const log = privateLog();
		const draft = new MeetingDraft({
			assessment,
			id: 'm1',
			log,
			today,
			proposed: () => proposed({ assessment, guidance })
		});
		const { steps } = draft.texts;
		expect(meetingsOf(assessment.state)).toEqual([]);
		await draft.keep({ said: 'Un four neuf.' });
		await assessment.change(addAction('a1', { title: 'Plus tard', order: 'a0' }));
		expect(meetingsOf(assessment.state)).toMatchObject([
			{ id: 'm1', on: today, said: 'Un four neuf.', steps }
		]);
		expect(draft.texts.steps).toBe(steps);
		await draft.remove();
		expect(meetingsOf(assessment.state)).toEqual([]);
	});

	test('a next date chosen there is the next one of the coach, about the same thing', async () => {
		const { assessment } = await bakery();
		const log = privateLog({ on: '2026-12-01', what: 'le four' });
		const draft = new MeetingDraft({
			assessment,
			id: 'm1',
			log,
			today,
			proposed: () => proposed({ assessment, guidance: null })
		});
		await draft.keep({ said: 'Un four neuf.' });
		await draft.keep({ next: '0202-12-15' });
		expect(log.client.next).toEqual({ on: '2026-12-01', what: 'le four' });
		expect(await draft.keep({ next: '2026-12-15' })).toBe(true);
		expect(log.client.next).toEqual({ on: '2026-12-15', what: 'le four' });
		await draft.keep({ next: '' });
		expect(log.client.next?.on).toBe('2026-12-15');
	});

	test('as a mail says each part once, and nothing where there is nothing', async () => {
		const texts = { ...proposed(await bakery()), said: 'Un four neuf.', find: '' };
		const mail = mailText(texts, new Map(), words, 'fr');
		expect(mail).toContain('Ce qui a été dit\nUn four neuf.');
		expect(mail).toContain(`- ${linesOf(texts.steps)[0]}`);
		expect(mail).not.toContain(words.fields.find);
		expect(mail).not.toContain(words.fields.next);
		expect(mail.endsWith('Karim, CMA de l’Hérault, 04 67 00 00 00')).toBe(true);
		expect(sizeOf({ ...texts, said: 'x\n'.repeat(80) })).toBeNull();
	});
});

test('the steps of a summary go into the plan, each once, and one that the coach wrote too', async () => {
	const { assessment, guidance } = await bakery();
	const choices = () => stepChoices(assessment, guidance);
	const steps = [...linesOf(proposed({ assessment, guidance }).steps), 'Appeler la mairie'].join(
		'\n'
	);
	const before = assessment.plan.length;
	const asked = () => stepsOf(steps, choices(), planByText(assessment));
	const put = (typed: Record<string, Task>) =>
		assessment.change(() => planChanges(assessment.plan, asked(), typed));
	await put({ 'Appeler la mairie': { owner: 'Julie', due: '2027-03-31' } });
	expect(assessment.plan).toHaveLength(before + 4);
	expect(asked().filter(({ action }) => action === null)).toEqual([]);
	const titles = planRows(assessment).map(({ title }) => title);
	expect(titles).toEqual(expect.arrayContaining(linesOf(steps)));

	// Who and by when are in what is given; nobody gave the others a day.
	const texts = { ...proposed({ assessment, guidance }), steps };
	const mail = () => mailText(texts, tasksOf(planByText(assessment), {}), words, 'fr');
	expect(mail()).toContain('- Appeler la mairie (Julie, pour le 31 mars 2027)');
	expect(mail()).toContain(`- ${linesOf(steps)[0]}\n`);
	await put({ 'Appeler la mairie': { owner: 'Ahmed', due: '' } });
	expect(assessment.plan).toHaveLength(before + 4);
	expect(mail()).toContain('- Appeler la mairie (Ahmed)\n');
	assessment.close();
});

test('a step that is done is proposed no more, and goes to the plan no more', async () => {
	const { assessment, guidance } = await bakery();
	const choices = () => stepChoices(assessment, guidance);
	const [first = ''] = choices()
		.filter(({ action }) => action === null)
		.map(({ text }) => text);
	const asked = () => stepsOf(first, choices(), planByText(assessment));
	await assessment.change(() => planChanges(assessment.plan, asked(), {}));
	const [step] = asked();
	expect(choices().find(({ text }) => text === first)?.action).toBe(step?.action);
	await assessment.change(setField(step?.action ?? '', 'status', 'done'));
	expect(choices().map(({ text }) => text)).not.toContain(first);
	expect(asked()).toEqual([]);
	assessment.close();
});
