// @module-tag often
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { apply, disagreements, emptyState, fold, type DossierState } from './fold';
import { planPath } from './paths';
import {
	addAction,
	datedOf,
	editAction,
	planFields,
	planOf,
	removeAction,
	restoreAction,
	statuses
} from './plan';
import type { Author, Change, Json, Revision } from './revision';
import { revisionsOf } from './storage/store';
import { coach, company, countedIds } from '../../../tests/support/dossier';

const laptop: Author = { role: 'company', device: 'laptop' };
const newId = countedIds();

/** What a device writes over what it knows. */
function write(
	known: DossierState,
	changes: readonly Change[],
	{ by = company, at = 0 }: { by?: Author; at?: number } = {}
): Revision[] {
	const heads = (path: string) => (known.paths.get(path)?.heads ?? []).map(({ id }) => id);
	return revisionsOf(
		{ dossier: 'd', changes, author: by, at, id: newId },
		new Map(changes.map(({ path }) => [path, heads(path)]))
	);
}

const after = (known: DossierState, changes: readonly Change[], at = 0) =>
	apply(known, write(known, changes, { at }));
const planned = (...changes: Change[]) => planOf(after(emptyState, changes));

/** A plan that both devices know, in this order. */
const shared = (...ids: string[]) =>
	fold(
		write(
			emptyState,
			ids.flatMap((id, place) => addAction(id, { title: id, order: `a${place}` }))
		)
	);

/** The plan once each device has the other's revisions, whichever came first: it must be the same. */
function merged(base: DossierState, one: readonly Revision[], other: readonly Revision[]) {
	const here = planOf(apply(apply(base, one), other));
	expect(planOf(apply(apply(base, other), one))).toEqual(here);
	expect(planOf(fold([...other, ...one, ...base.revisions.values()]))).toEqual(here);
	return here;
}

describe('an action', () => {
	test('is one revision that it exists, and one a field that says something', () => {
		const fields = { title: 'Mesurer', owner: 'Jeanne', note: '', order: 'a0' };
		expect(addAction('a1', fields)).toEqual([
			{ path: 'plan/a1', value: true },
			{ path: 'plan/a1/title', value: 'Mesurer' },
			{ path: 'plan/a1/owner', value: 'Jeanne' },
			{ path: 'plan/a1/order', value: 'a0' }
		]);
	});

	test('reads back field by field; what was never written is empty, and to do', () => {
		const written = {
			title: 'Mesurer',
			step: 'mesure/carbone/un',
			practices: 'velo train',
			offer: 'occitanie/conseil',
			owner: 'Jeanne',
			due: '2027-03-15',
			status: 'doing',
			note: 'Voir Paul\nmardi',
			order: 'a0',
			helped: 'partly'
		};
		expect(planned(...addAction('a1', written))).toEqual([
			{ ...written, id: 'a1', practices: ['velo', 'train'] }
		]);
		expect(planned(...addAction('a2', {}))).toEqual([
			{
				id: 'a2',
				title: '',
				step: '',
				practices: [],
				offer: '',
				owner: '',
				due: '',
				status: 'todo',
				note: '',
				order: '',
				helped: ''
			}
		]);
	});

	test('changes one field at a time, and an emptied field is cleared', () => {
		const start = after(emptyState, addAction('a1', { title: 'Mesurer', owner: 'Jeanne' }));
		expect(editAction('a1', 'owner', 'Ali')).toEqual({ path: 'plan/a1/owner', value: 'Ali' });
		expect(editAction('a1', 'owner', '')).toEqual({ path: 'plan/a1/owner', value: null });
		expect(planOf(after(start, [editAction('a1', 'owner', 'Ali')]))[0]).toMatchObject({
			title: 'Mesurer',
			owner: 'Ali'
		});
		expect(planOf(after(start, [editAction('a1', 'owner', '')]))[0]).toMatchObject({
			title: 'Mesurer',
			owner: ''
		});
	});

	test('that is removed leaves the plan with all its fields, and comes back whole', () => {
		const start = shared('a1', 'a2');
		const removed = after(start, [removeAction('a1')]);
		expect(planOf(removed).map(({ id }) => id)).toEqual(['a2']);
		const back = after(removed, [restoreAction('a1')]);
		expect(planOf(back)).toEqual(planOf(start));
	});

	test('is none when only its fields are known', () => {
		expect(planned(editAction('a1', 'title', 'Seul'))).toEqual([]);
	});

	test('is no matter of what else the dossier holds', () => {
		const others: Change[] = [
			{ path: 'meta/name', value: 'Essai' },
			{ path: 'profile/plan', value: true },
			{ path: 'campaigns/plan', value: {} },
			{ path: 'plan/a1/title/more', value: 'x' }
		];
		expect(planned(...others, ...addAction('a1', { title: 'Mesurer' }))).toHaveLength(1);
	});
});

describe('two devices', () => {
	test('that change two fields of one action both count', () => {
		const base = shared('a1');
		const here = write(base, [editAction('a1', 'owner', 'Jeanne')], { at: 2 });
		const there = write(base, [editAction('a1', 'due', '2027-03-15')], { by: laptop, at: 1 });
		expect(merged(base, here, there)).toMatchObject([
			{ title: 'a1', owner: 'Jeanne', due: '2027-03-15' }
		]);
		expect(disagreements(fold([...base.revisions.values(), ...here, ...there]))).toEqual([]);
	});

	test('that change one field show the same of the two, and leave a disagreement', () => {
		const base = shared('a1');
		const here = write(base, [editAction('a1', 'owner', 'Jeanne')], { at: 1 });
		const there = write(base, [editAction('a1', 'owner', 'Ali')], { by: coach, at: 2 });
		expect(merged(base, here, there)).toMatchObject([{ owner: 'Ali' }]);
		expect(disagreements(fold([...base.revisions.values(), ...here, ...there]))).toEqual([
			'plan/a1/owner'
		]);
	});

	test.each([
		['before', 1],
		['after', 9]
	])('of which one removes an action that the other edits %s: it is removed on both', (_, at) => {
		const base = shared('a1', 'a2');
		const here = write(base, [removeAction('a1')], { at: 5 });
		const there = write(
			base,
			planFields.map((field) => editAction('a1', field, 'done')),
			{ by: laptop, at }
		);
		expect(merged(base, here, there).map(({ id }) => id)).toEqual(['a2']);
	});

	test('that add actions at once keep both, in one order', () => {
		const base = shared('a1');
		const here = write(base, addAction('b', { title: 'here', order: 'a1' }), { at: 2 });
		const there = write(base, addAction('c', { title: 'there', order: 'a1' }), {
			by: laptop,
			at: 1
		});
		expect(merged(base, here, there).map(({ title }) => title)).toEqual(['a1', 'here', 'there']);
	});

	test('that move different actions agree on the order, and so they do about one and the same', () => {
		const base = shared('x', 'y', 'z');
		const toEnd = write(base, [editAction('x', 'order', 'a3')], { at: 1 });
		const toStart = write(base, [editAction('z', 'order', 'Zz')], { by: laptop, at: 2 });
		expect(merged(base, toEnd, toStart).map(({ id }) => id)).toEqual(['z', 'y', 'x']);
		const elsewhere = write(base, [editAction('x', 'order', 'a1V')], { by: laptop, at: 2 });
		expect(merged(base, toEnd, elsewhere).map(({ id }) => id)).toEqual(['y', 'x', 'z']);
	});

	test('whatever each of them does, end up with one plan that keeps what only one of them changed', () => {
		const ids = ['x', 'y', 'z'];
		const edit = fc
			.tuple(fc.constantFrom(...ids), fc.constantFrom(...planFields), fc.string({ maxLength: 3 }))
			.map(([id, field, value]) => editAction(id, field, value));
		const change = fc.oneof(
			{ weight: 9, arbitrary: edit },
			{ weight: 1, arbitrary: fc.constantFrom(...ids).map(removeAction) }
		);
		const gestures = fc.array(fc.tuple(change, fc.nat({ max: 5 })), { maxLength: 8 });
		fc.assert(
			fc.property(gestures, gestures, (here, there) => {
				const base = shared(...ids);
				const does = (list: typeof here, by: Author) => {
					let state = base;
					for (const [one, at] of list) state = apply(state, write(state, [one], { by, at }));
					const own = [...state.revisions.values()].filter(({ id }) => !base.revisions.has(id));
					return { state, own };
				};
				const [mine, theirs] = [does(here, company), does(there, laptop)];
				const both = merged(base, mine.own, theirs.own);
				const touched = new Set(theirs.own.map(({ path }) => path));
				for (const action of planOf(mine.state)) {
					const same = both.find(({ id }) => id === action.id);
					if (!same) expect(touched).toContain(`plan/${action.id}`);
					else
						for (const field of planFields)
							if (!touched.has(`plan/${action.id}/${field}`))
								expect(same[field]).toEqual(action[field]);
				}
			})
		);
	});
});

describe('the order', () => {
	test('is that of the keys, and of the ids where two keys are the same', () => {
		const actions = [
			addAction('c', { order: 'a1' }),
			addAction('b', { order: 'a1' }),
			addAction('d', { order: 'a0' }),
			addAction('e', {}),
			addAction('a', { order: 'a1' })
		];
		const wanted = ['e', 'd', 'a', 'b', 'c'];
		expect(planned(...actions.flat()).map(({ id }) => id)).toEqual(wanted);
		expect(planned(...actions.toReversed().flat()).map(({ id }) => id)).toEqual(wanted);
	});

	test('is by character, as keys are made: capitals before small letters', () => {
		const actions = ['a0', 'Zz', 'aa', 'aB'].flatMap((order) => addAction(order, { order }));
		expect(planned(...actions).map(({ order }) => order)).toEqual(['Zz', 'a0', 'aB', 'aa']);
	});
});

describe('what a file may bring', () => {
	const put = (values: Record<string, Json | null>) =>
		planned(
			{ path: planPath('a1'), value: true },
			...Object.entries(values).map(([field, value]) => ({ path: planPath('a1', field), value }))
		)[0];

	test('numbers are read as text, and what is no text as nothing', () => {
		expect(put({ title: 12, owner: true, due: 20270315, note: ['x'], order: { a: 1 } })).toEqual(
			expect.objectContaining({ title: '12', owner: '', due: '', note: '', order: '' })
		);
	});

	test.each([...statuses])('a status is one of ours: %s', (status) => {
		expect(put({ status })?.status).toBe(status);
	});

	test.each([['Fait'], ['DONE'], [''], [3], [true], [null], ['toString']])(
		'a status of another app, %j, counts as to do',
		(status) => {
			expect(put({ status })?.status).toBe('todo');
		}
	);

	test.each([
		['a day', '2031-03-15', '2031-03-15'],
		['a day of a leap year', '2028-02-29', '2028-02-29'],
		['a word', 'bientôt', ''],
		['a day that no month has', '2031-02-30', ''],
		['a thirteenth month', '2031-13-01', ''],
		['a year that is being typed', '0020-10-10', ''],
		['a year of five digits', '20311-10-10', ''],
		['a day without its noughts', '2031-3-1', ''],
		['a moment', '2031-03-15T10:00:00Z', ''],
		['a number', 20310315, '']
	])('%s is due, or nothing is: %j', (_, due, read) => {
		expect(put({ due })?.due).toBe(read);
	});

	test.each([
		['step', 'eau/gestes/trois', true],
		['step', 'eau/gestes', false],
		['step', 'eau/gestes/trois/plus', false],
		['step', 'eau//trois', false],
		['step', '../gestes/trois', false],
		['step', 'eau/ges tes/trois', false],
		['step', '__proto__/gestes/trois', false],
		['offer', 'occitanie/conseil', true],
		['offer', 'occitanie', false],
		['offer', 'occitanie/conseil/plus', false],
		['offer', 'occitanie/..', false],
		['offer', 'occitanie/conseil?x=1', false],
		['offer', 'https://ailleurs.fr', false]
	] as const)('a %s is names that an address can hold, not anything: %s', (field, text, holds) => {
		expect(put({ [field]: text })?.[field]).toBe(holds ? text : '');
	});

	test('what is no name of a practice is left out', () => {
		expect(put({ practices: 'velo ../train __proto__ a/b -x bus' })?.practices).toEqual([
			'velo',
			'bus'
		]);
	});

	test('practices are parted by any number of spaces', () => {
		expect(put({ practices: '  velo   train ' })?.practices).toEqual(['velo', 'train']);
	});

	test.each([[false], [0], [''], ['non'], [{ a: 1 }]])(
		'only null removes an action, not %j',
		(value) => {
			expect(planned({ path: planPath('a1'), value })).toHaveLength(1);
		}
	);

	test('whatever the values and the fields, reading never throws and gives text', () => {
		const field = fc.oneof(
			fc.constantFrom<string>(...planFields),
			fc.constantFrom('', 'colour', 'a-b.c')
		);
		const value = fc.jsonValue().map((any) => any as Json | null);
		const change = fc
			.tuple(fc.constantFrom('a', 'b', 'c.d'), field, value)
			.map(([id, name, any]) => ({ path: planPath(id, name || undefined), value: any }));
		fc.assert(
			fc.property(fc.array(change, { maxLength: 20 }), (changes) => {
				for (const { practices, status, ...texts } of planned(...changes)) {
					for (const text of Object.values(texts)) expect(text).toBeTypeOf('string');
					for (const practice of practices) expect(practice).toMatch(/^[^ ]+$/s);
					expect(statuses).toContain(status);
				}
				expect(planned(...changes)).toHaveLength(
					new Set(
						[...fold(write(emptyState, changes)).paths]
							.filter(([path, { settled }]) => /^plan\/[^/]+$/.test(path) && settled.value !== null)
							.map(([path]) => path)
					).size
				);
			})
		);
	});
});

test('what has a day is of the actions still to be done, in the order of days', () => {
	const due = (id: string, due: string, status = '') => addAction(id, { due, status });
	const dated = (...actions: Change[][]) => datedOf(planned(...actions.flat())).map(({ id }) => id);
	expect(dated(due('a', '2027-03-01'), due('b', '2027-02-01', 'doing'))).toEqual(['b', 'a']);
	expect(dated(due('a', '2027-01-01', 'done'), due('b', '2027-01-01', 'dropped'))).toEqual([]);
	expect(dated(due('a', ''), due('b', 'soon'), due('c', '2026-01-01'))).toEqual(['c']);
	expect(dated(due('b', '2027-01-01'), due('a', '2027-01-01'))).toEqual(['a', 'b']);
});
