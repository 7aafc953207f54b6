import { expect, test } from 'vitest';
import { apply, emptyState } from '$lib/dossier/fold';
import { addAction, editAction, planOf, type PlanField } from '$lib/dossier/plan';
import type { Revision } from '$lib/dossier/revision';
import { toAskIfHelped } from './helped';

const author = { role: 'company' as const, device: 'd' };

function planned(fields: Partial<Record<PlanField, string>>, on: string) {
	const written = addAction('a', { offer: 'occitanie/conseil', ...fields });
	const revisions = written.map(({ path, value }, at): Revision => ({
		id: `r${at}`,
		dossier: 'd',
		path,
		value,
		over: [],
		at: new Date(`${on}T10:00:00`).getTime(),
		author
	}));
	return apply(emptyState, revisions);
}
const asked = (fields: Partial<Record<PlanField, string>>, today: string, on = '2026-12-31') => {
	const state = planned(fields, on);
	return toAskIfHelped(planOf(state), state, today)?.id ?? null;
};

test('a company is asked six months after an offer was begun or done, not a day before', () => {
	for (const status of ['doing', 'done']) {
		expect(asked({ status }, '2027-06-29')).toBeNull();
		expect(asked({ status }, '2027-06-30')).toBe('a');
	}
});

test('it is asked once, of offers alone, and never of what was not begun or was given up', () => {
	const later = '2028-01-01';
	expect(asked({ status: 'done', helped: 'none' }, later)).toBeNull();
	expect(asked({ status: 'done', offer: '' }, later)).toBeNull();
	for (const status of ['', 'todo', 'dropped']) expect(asked({ status }, later)).toBeNull();
	expect(editAction('a', 'helped', 'yes')).toEqual({ path: 'plan/a/helped', value: 'yes' });
});
