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
	const first = outbox.act('send', () => new Promise((resolve) => (end = resolve)));
	expect(outbox.busy).toBe('send');
	await outbox.act('send', () => Promise.reject(new Error('never')));
	end();
	await first;
	expect([outbox.busy, outbox.storageError]).toEqual([null, null]);
	await outbox.act('send', () => Promise.reject(new DOMException('x', 'QuotaExceededError')));
	expect(outbox.storageError).toBe('full');
	await outbox.act('send', () => Promise.resolve());
	expect(outbox.storageError).toBeNull();
	expect(await outbox.whenIdle()).toBe(true);
	expect(names).toEqual(['d', 'd', 'd']);
});
