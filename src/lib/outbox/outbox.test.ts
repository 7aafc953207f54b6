import { expect, test } from 'vitest';
import { emptyDatabase } from '../../../tests/support/assessment';
import { deliver, Outbox } from './outbox.svelte';
import type { ServerReply } from './server';

type Told = 'asked' | 'done' | 'before' | null;

/** Everything that happens, in its order. */
async function delivered(answer: ServerReply<true>, isAgain: boolean) {
	const happened: string[] = [];
	const reply = await deliver<Told, true>({
		before: 'before',
		asked: 'asked',
		isAgain,
		send: () => {
			happened.push('sent');
			return Promise.resolve(answer);
		},
		done: () => 'done',
		store: (record) => {
			happened.push(String(record));
			return Promise.resolve();
		}
	});
	expect(reply).toBe(answer);
	return happened;
}

const refused = { kind: 'refused' as const, status: 422, code: 'x', message: 'x', unmet: [] };
const unanswered = { kind: 'unanswered' as const, message: null };

test.each([
	['done', { kind: 'done' as const, value: true as const }, false, ['asked', 'sent', 'done']],
	['refused at its first try', refused, false, ['asked', 'sent', 'before']],
	['refused when asked again', refused, true, ['asked', 'sent']],
	['not answered', unanswered, false, ['asked', 'sent']]
])('what is %s was stored before it was sent, and stands as it is known', async (...given) => {
	const [, answer, isAgain, expected] = given;
	expect(await delivered(answer, isAgain)).toEqual(expected);
});

test('what cannot be stored is not sent', async () => {
	let sent = false;
	const sending = deliver<Told, true>({
		before: null,
		asked: 'asked',
		isAgain: false,
		send: () => {
			sent = true;
			return Promise.resolve(unanswered);
		},
		done: () => 'done',
		store: () => Promise.reject(new Error('full'))
	});
	await expect(sending).rejects.toThrow('full');
	expect(sent).toBe(false);
});

test('one thing is done at a time, and what storage refuses is said until the next', async () => {
	const names: string[] = [];
	const outbox = new Outbox<'send'>('d', await emptyDatabase(), {
		lock: (name, work) => {
			names.push(name);
			return work();
		}
	});
	let end = () => {};
	const first = outbox.inTurn('send', () => new Promise((resolve) => (end = resolve)));
	expect([outbox.busy, outbox.isPending()]).toEqual(['send', true]);
	await outbox.inTurn('send', () => Promise.reject(new Error('never')));
	end();
	await first;
	expect([outbox.busy, outbox.storageError]).toEqual([null, null]);
	await outbox.inTurn('send', () => Promise.reject(new DOMException('x', 'QuotaExceededError')));
	expect(outbox.storageError).toBe('full');
	await outbox.inTurn('send', () => Promise.resolve());
	expect(outbox.storageError).toBeNull();
	expect(await outbox.save()).toBe(true);
	expect(names).toEqual(['d', 'd', 'd']);
});

test('what only looks keeps what came of the last, and leaves nothing half done', async () => {
	const outbox = new Outbox<'look' | 'send', { kind: 'sent' }>('d', await emptyDatabase(), {
		lock: (_, work) => work()
	});
	await outbox.inTurn('send', () => Promise.resolve(outbox.notDone(unanswered)));
	expect(outbox.outcome).toEqual({ ...unanswered, act: 'send' });
	let isPending = true;
	await outbox.inTurn(
		'look',
		() => {
			isPending = outbox.isPending();
			return Promise.resolve();
		},
		{ quiet: true }
	);
	expect(isPending).toBe(false);
	expect(outbox.outcome).toMatchObject({ act: 'send' });
	await outbox.inTurn('send', () => Promise.resolve());
	expect(outbox.outcome).toBeNull();
});
