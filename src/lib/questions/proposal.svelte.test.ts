import { flushSync } from 'svelte';
import { afterEach, expect, test } from 'vitest';
import type { Profile } from '$lib/grid/sheet';
import { proposalFor } from './proposal.svelte';

let stop = () => {};
afterEach(() => stop());

/** The questions of a baker, whose trades come when the test says so. */
function ask() {
	const screen = $state<{ fact: string; profile: Profile }>({
		fact: 'artisan',
		profile: { trade: 'bakery' }
	});
	const come: (() => void)[] = [];
	let proposal: ReturnType<typeof proposalFor> | undefined;
	stop = $effect.root(() => {
		proposal = proposalFor(
			() => screen,
			() => new Promise((resolve) => come.push(() => resolve(true)))
		);
	});
	flushSync();
	const bring = async () => {
		come.forEach((one) => one());
		await Promise.resolve();
	};
	const go = (change: Partial<typeof screen>) => {
		Object.assign(screen, change);
		flushSync();
	};
	return { go, bring, proposed: () => proposal?.for(screen.fact) };
}

test('a trade that is a craft proposes so, until the person says it', async () => {
	const { go, bring, proposed } = ask();
	expect(proposed()).toBeUndefined();
	await bring();
	expect(proposed()).toBe(true);
	go({ profile: { trade: 'bakery', artisan: false } });
	expect(proposed()).toBeUndefined();
});

test('nothing is proposed on the next question, whenever the trades come', async () => {
	const late = ask();
	late.go({ fact: 'department' });
	await late.bring();
	expect(late.proposed()).toBeUndefined();
	stop();

	const early = ask();
	await early.bring();
	early.go({ fact: 'department' });
	await early.bring();
	expect(early.proposed()).toBeUndefined();
});

test('it is no longer proposed once the trade is cleared', async () => {
	const { go, bring, proposed } = ask();
	await bring();
	go({ profile: {} });
	expect(proposed()).toBeUndefined();
});
