import { expect, it } from 'vitest';
import { loadWords } from '$lib/i18n/locale';
import { pageShown } from '$lib/public-page/page-shown';
import { loadPageView } from '$lib/server/pages/load-page-view';
import { pageJson2Schema } from '$lib/server/pages/page-json-2-schema';
import { pageJson3Schema } from '$lib/server/pages/page-json-3-schema';
import { questionsFingerprint } from '$lib/server/pages/questions-asked';
import { validatePublication } from '$lib/server/publications/validate-publication';
import { publicationFor } from '../../../../tests/support/publications';
import { pageJson2 } from './page-json-2';
import { pageJson3 } from './page-json-3';

const today = '2026-12-01';

async function dataOf(example: string, state: 'live' | 'expired' = 'live') {
	const judged = await validatePublication(publicationFor(example, today), today);
	if (!('content' in judged)) throw new Error(judged.refusal.code);
	const { content } = judged;
	const areas = ['messages', 'report', 'paper', 'public'] as const;
	const { public: words, ...others } = await loadWords('fr', ...areas);
	const at = { state, slug: 'x', publishedOn: today, updatedOn: today };
	const view = await loadPageView(content, 'fr');
	const page = pageShown({ ...at, content }, view, { lang: 'fr', words, ...others });
	const base = 'https://azimut.example';
	const reuse = { fr: words.reuse, en: words.reuse };
	const setting = { $schema: base, base, lang: 'fr' as const, words, reuse };
	const next = pageJson3Schema.parse(pageJson3(page, content, setting));
	if (!('subjects' in next)) throw new Error('It is a page.');
	return { next, before: pageJson2Schema.parse(pageJson2(page, content, setting)), words };
}

const fingerprints = async (example: string) => {
	const { total, parts } = (await dataOf(example)).next;
	return {
		total: total?.questions,
		parts: Object.fromEntries(parts.map(({ id, points }) => [id, points?.questions]))
	};
};

it('companies of other sizes and trades were asked other questions; the same questions have one fingerprint', async () => {
	const [alone, builder, small, farm, factory] = await Promise.all(
		['graphiste', 'macon-seul', 'boulangerie', 'ferme-boutique', 'industrie'].map(fingerprints)
	);
	expect(alone?.total).toMatch(/^[\w-]{16}$/);
	expect(builder?.total).toMatch(/^[\w-]{16}$/);
	expect(builder?.total).not.toBe(alone?.total);
	const { strategie } = small?.parts ?? {};
	expect(strategie).toMatch(/^[\w-]{16}$/);
	expect(farm?.parts.strategie).toBe(strategie);
	expect(factory?.parts.strategie).not.toBe(strategie);
});

it('what was answered changes no fingerprint, and what was asked does', () => {
	const line = (points: number, item = 'meters') => ({
		criterion: 'water',
		status: 'answered' as const,
		variant: 'small',
		low: points,
		high: points,
		max: 5,
		answers: [{ item, answer: { points }, points }]
	});
	const fingerprint = questionsFingerprint('tiny@1', [line(1)]);
	// Readers keep it: it never changes for the same questions.
	expect(fingerprint).toBe('bOFaiANgIRb2ld_z');
	expect(questionsFingerprint('tiny@1', [line(2)])).toBe(fingerprint);
	expect(questionsFingerprint('tiny@2', [line(1)])).not.toBe(fingerprint);
	expect(questionsFingerprint('tiny@1', [line(1, 'leaks')])).not.toBe(fingerprint);
});

it('a subject given whole tells no question, nor do the sums that hold it', async () => {
	const { next } = await dataOf('boulangerie');
	const whole = next.subjects.filter(({ points }) => points?.questions === null);
	expect(whole.length).toBeGreaterThan(0);
	for (const { answers } of whole) expect(answers).toEqual([]);
	const held = new Set(whole.map(({ part }) => part));
	for (const { id, points } of next.parts) expect(points?.questions === null).toBe(held.has(id));
	expect(next.total?.questions).toBeNull();
	expect(JSON.stringify(next)).not.toMatch(/part-cdi|departs-subis/);
});

it('points stand with their questions and nowhere else; past a year none does', async () => {
	const { next } = await dataOf('macon-seul');
	const texts = JSON.stringify(next.subjects.map(({ declared }) => declared));
	expect(texts).not.toMatch(/points?\s(sur|of)/);
	const { next: old } = await dataOf('macon-seul', 'expired');
	expect(JSON.stringify(old)).not.toMatch(/"(low|questions)":/);
});

it('the form before says the same as it did, that totals do not compare, and its end', async () => {
	const { before, words } = await dataOf('graphiste');
	if (!('notice' in before)) throw new Error('It is a page.');
	expect(before.notice).toContain(words.notComparable);
	expect(before.notice).toContain('prend fin le 1er décembre 2027');
});
