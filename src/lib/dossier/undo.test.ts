import { describe, expect, test } from 'vitest';
import { apply, emptyState, valueAt, type DossierState } from './fold';
import { redo, undo } from './undo';
import { emptyUndoHistory, gestureOf, record, type UndoHistory } from './undo-history';
import type { Change, Revision } from './revision';
import { coach, company, revision } from '../../../tests/support/dossier';

const headcount = 'profile/headcount';
const naf = 'profile/naf';

/** A tab: what it shows and what it can undo. */
class Tab {
	history: UndoHistory = emptyUndoHistory;
	constructor(public state: DossierState = emptyState) {}

	write(changes: readonly Change[], author = company): void {
		const revisions = changes.map(({ path, value }, at): Revision => {
			const over = (this.state.paths.get(path)?.heads ?? []).map(({ id }) => id);
			return revision(`${this.state.revisions.size + at}`, { path, value, over, author });
		});
		this.state = apply(this.state, revisions);
	}
	change(...changes: Change[]): void {
		this.history = record(this.history, gestureOf(this.state, changes));
		this.write(changes);
	}
	move(way: typeof undo) {
		const move = way(this.history, this.state);
		if (move.kind !== 'nothing') this.history = move.history;
		if (move.kind === 'changes') this.write(move.changes);
		return move.kind;
	}
	get shown() {
		return [valueAt(this.state, headcount), valueAt(this.state, naf)];
	}
}

describe('undo and redo', () => {
	test('go back and forth by new revisions, and take nothing out', () => {
		const tab = new Tab();
		tab.change({ path: headcount, value: 6 });
		tab.change({ path: headcount, value: 0 }, { path: naf, value: 'rev2:C' });
		expect(tab.move(undo)).toBe('changes');
		expect(tab.shown).toEqual([6, null]);
		expect(tab.move(undo)).toBe('changes');
		expect(tab.shown).toEqual([null, null]);
		expect(tab.move(undo)).toBe('nothing');
		tab.move(redo);
		tab.move(redo);
		expect(tab.shown).toEqual([0, 'rev2:C']);
		expect(tab.move(redo)).toBe('nothing');
		expect(tab.state.revisions.size).toBe(9);
	});

	test('a new change forgets what was undone', () => {
		const tab = new Tab();
		tab.change({ path: headcount, value: 6 });
		tab.move(undo);
		tab.change({ path: naf, value: 'rev2:C' });
		expect(tab.move(redo)).toBe('nothing');
	});

	test('a change that changes nothing is not a step', () => {
		const tab = new Tab();
		tab.change({ path: naf, value: null });
		expect(tab.move(undo)).toBe('nothing');
	});

	test('what another tab changed since is refused whole, never written over; the step before goes on', () => {
		const tab = new Tab();
		tab.change({ path: naf, value: 'rev2:C' });
		tab.change({ path: naf, value: 'rev2:G' }, { path: headcount, value: 6 });
		tab.write([{ path: headcount, value: 8 }]);
		const refused = undo(tab.history, tab.state);
		expect(refused).toMatchObject({ kind: 'refused', paths: [headcount] });
		tab.move(undo);
		expect(tab.shown).toEqual([8, 'rev2:G']);
		// The first step is refused too: its value, rev2:C, is no longer the one shown.
		expect(tab.move(undo)).toBe('refused');
	});

	test('a field in disagreement is left to the people', () => {
		const tab = new Tab();
		tab.change({ path: headcount, value: 6 });
		tab.state = apply(tab.state, [revision('theirs', { value: 7, at: -1, author: coach })]);
		expect(tab.shown[0]).toBe(6);
		expect(tab.move(undo)).toBe('refused');
	});

	test('two hundred steps are remembered, the oldest is forgotten', () => {
		const tab = new Tab();
		for (let value = 1; value <= 201; value += 1) tab.change({ path: headcount, value });
		for (let step = 0; step < 200; step += 1) expect(tab.move(undo)).toBe('changes');
		expect(tab.move(undo)).toBe('nothing');
		expect(tab.shown[0]).toBe(1);
	});
});
