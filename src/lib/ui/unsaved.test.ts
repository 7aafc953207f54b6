import { expect, test, vi } from 'vitest';
import { Unsaved, type UnsavedField } from './unsaved';
import { whenQuiet } from './when-quiet';

/** A place that writes down when it is settled. */
function place(
	name: string,
	order: string[],
	{ stores = true, waiting = true } = {}
): UnsavedField {
	let waits = waiting;
	return {
		isPending: () => waits,
		save: () => {
			order.push(name);
			if (stores) waits = false;
			return Promise.resolve(stores);
		}
	};
}

test('A field settles before the dossier that was there first, and then nothing waits', async () => {
	const unsaved = new Unsaved();
	const order: string[] = [];
	unsaved.add(place('dossier', order));
	unsaved.add(place('field', order));
	expect(unsaved.hasPending).toBe(true);
	expect(await unsaved.saveAll()).toBe(true);
	expect(order).toEqual(['field', 'dossier']);
	expect(unsaved.hasPending).toBe(false);
});

test('A place that cannot store stops there, and something still waits', async () => {
	const unsaved = new Unsaved();
	const order: string[] = [];
	unsaved.add(place('dossier', order));
	unsaved.add(place('field', order, { stores: false }));
	expect(await unsaved.saveAll()).toBe(false);
	expect(order).toEqual(['field']);
	expect(unsaved.hasPending).toBe(true);
});

test('A place that is gone neither waits nor is settled', async () => {
	const unsaved = new Unsaved();
	const order: string[] = [];
	unsaved.add(place('field', order))();
	expect(unsaved.hasPending).toBe(false);
	expect(await unsaved.saveAll()).toBe(true);
	expect(order).toEqual([]);
});

test('What waits for quiet happens once nothing waits, once; given up, it does not', () => {
	vi.useFakeTimers();
	const unsaved = new Unsaved();
	const act = vi.fn();
	const leave = unsaved.add(place('field', []));
	whenQuiet(unsaved, act);
	const giveUp = whenQuiet(unsaved, () => expect.unreachable());
	vi.advanceTimersByTime(5000);
	expect(act).not.toHaveBeenCalled();
	giveUp();
	leave();
	vi.advanceTimersByTime(5000);
	expect(act).toHaveBeenCalledOnce();
	whenQuiet(unsaved, act);
	expect(act).toHaveBeenCalledTimes(2);
	vi.useRealTimers();
});
