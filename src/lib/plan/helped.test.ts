import { expect, test } from 'vitest';
import { apply, emptyState, type DossierState } from '$lib/dossier/fold';
import { addAction, editAction, planOf, type PlanField } from '$lib/dossier/plan';
import type { Change, Revision } from '$lib/dossier/revision';
import { toAskIfHelped } from './helped';

const author = { role: 'company' as const, device: 'd' };

/** What is written over a state on a day. */
function write(state: DossierState, changes: readonly Change[], on: string) {
	const revisions = changes.map(({ path, value }, at): Revision => ({
		id: `${on}-${at}`,
		dossier: 'd',
		path,
		value,
		over: (state.paths.get(path)?.heads ?? []).map(({ id }) => id),
		at: new Date(`${on}T10:00:00`).getTime(),
		author
	}));
	return apply(state, revisions);
}
const planned = (fields: Partial<Record<PlanField, string>>, on: string) =>
	write(emptyState, addAction('a', { offer: 'occitanie/conseil', ...fields }), on);
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

test.each(['done', 'todo', 'dropped'])(
	'asked, it stays asked whatever becomes of the action, %s as well, until it is answered',
	(status) => {
		const begun = planned({ status: 'doing' }, '2026-12-31');
		const later = write(begun, [editAction('a', 'status', status)], '2027-07-01');
		expect(toAskIfHelped(planOf(later), later, '2027-07-01')?.id).toBe('a');
		const answered = write(later, [editAction('a', 'helped', 'yes')], '2027-07-02');
		expect(toAskIfHelped(planOf(answered), answered, '2027-07-02')).toBeNull();
	}
);

test('it is asked once, of offers alone, and never of what was not begun', () => {
	const later = '2028-01-01';
	expect(asked({ status: 'done', helped: 'none' }, later)).toBeNull();
	expect(asked({ status: 'done', offer: '' }, later)).toBeNull();
	for (const status of ['', 'todo', 'dropped']) expect(asked({ status }, later)).toBeNull();
	expect(editAction('a', 'helped', 'yes')).toEqual({ path: 'plan/a/helped', value: 'yes' });
});
