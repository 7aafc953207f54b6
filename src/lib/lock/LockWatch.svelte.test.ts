import { render, screen } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { idleAfter } from '$lib/session/lock/idle';
import { heldKey, holdKey, type HeldKey } from '$lib/session/lock/key-ring';
import { Unsaved } from '$lib/ui/unsaved';
import Speaking from '../../../tests/support/Speaking.svelte';
import lock from './fr.lock';
import LockWatch from './LockWatch.svelte';

const minute = 60_000;
const key = { database: 'azimut' } as HeldKey;

beforeEach(() => {
	vi.useFakeTimers();
	holdKey(key);
	// What locks goes with its page, which does not go here.
	vi.spyOn(console, 'error').mockReturnValue();
});
afterEach(() => {
	vi.useRealTimers();
	vi.restoreAllMocks();
	holdKey(null);
});

/** An open lock over something that waits until it is stored. */
function watch(store: () => Promise<boolean>) {
	const unsaved = new Unsaved();
	let isPending = true;
	const save = async () => !(isPending = !(await store()));
	unsaved.add({ isPending: () => isPending, save });
	const props = { words: lock.watch, isInterview: false };
	render(Speaking, { props: { component: LockWatch, props, unsaved } });
}
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

test('what cannot be stored holds an abandoned screen open for five minutes more, said; then it locks', async () => {
	const save = vi.fn(() => Promise.resolve(false));
	watch(save);
	await pass(idleAfter - minute);
	expect(save).not.toHaveBeenCalled();
	await pass(minute + 1000);
	expect(screen.getByRole('status').textContent).toContain(lock.watch.held);
	expect(save).toHaveBeenCalledTimes(1);
	await pass(4 * minute);
	expect(save).toHaveBeenCalledTimes(5);
	expect(heldKey()).toBe(key);
	await pass(minute);
	expect(save).toHaveBeenCalledTimes(6);
	expect(heldKey()).toBeNull();
});

test('who comes back to what holds it has fifteen minutes again', async () => {
	const save = vi.fn(() => Promise.resolve(false));
	watch(save);
	await pass(idleAfter + minute);
	const tried = save.mock.calls.length;
	document.body.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true }));
	await pass(idleAfter - minute);
	expect(save).toHaveBeenCalledTimes(tried);
	expect(heldKey()).toBe(key);
	await pass(minute + 1000);
	expect(save).toHaveBeenCalledTimes(tried + 1);
});

test('what is stored at last lets the screen lock', async () => {
	let isFull = true;
	watch(() => Promise.resolve(!isFull));
	await pass(idleAfter + 1000);
	expect(heldKey()).toBe(key);
	isFull = false;
	await pass(minute);
	expect(heldKey()).toBeNull();
});
