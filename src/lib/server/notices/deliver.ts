/** Tells what is to be told of notices, beside what the server answers: nobody waits for a mail server. */
import { logFault } from '../answers/log';
import type { InstanceOperator } from '../settings/environment';
import { dayInFrance } from '../settings/day';
import type { Store } from '../store/store';
import type { Channels } from './channels';
import {
	settleDelivery,
	takeDue,
	type DeliveryKind,
	type DueDelivery
} from '../publications/deliveries';
import { mailTextOf, pageAddress } from './notice-mail';

/** Decisions are made beside this process, by `admin`. */
const lookEveryMs = 30_000;
const mostInTurn = 100;

let wake: (() => void) | undefined;

/**
 * Now, after each notice, and twice a minute, for as long as the process lives. `openedStore` throws while the database is
 * not open.
 */
export function startDelivering(
	openedStore: () => Store,
	channels: Channels | null,
	operator: InstanceOperator | null
): void {
	if (!channels) return;
	let isAsked = false;
	let turn: Promise<void> = Promise.resolve();
	wake = () => {
		if (isAsked) return;
		isAsked = true;
		turn = turn
			.then(() => {
				isAsked = false;
				return deliverDue(openedStore(), channels, operator, () => new Date());
			})
			.catch((cause: unknown) => logFault({ task: 'tell-notices' }, cause));
	};
	wake();
	setInterval(wake, lookEveryMs).unref();
}

/** A notice came. */
export const deliverSoon = (): void => wake?.();

/** What is due, one after the other; what fails is tried again later. */
export async function deliverDue(
	store: Store,
	channels: Channels,
	operator: InstanceOperator | null,
	clock: () => Date
): Promise<void> {
	const kinds: DeliveryKind[] = [
		...(channels.mail ? (['mail', 'receipt', 'decision'] as const) : []),
		...(channels.webhook ? (['webhook'] as const) : [])
	];
	for (let count = 0; count < mostInTurn; count++) {
		const due = await takeDue(store, kinds, clock());
		if (!due) return;
		try {
			await tell(channels, due, operator);
			await settleDelivery(store, due.id, { done_at: clock().toISOString() });
		} catch (cause) {
			logFault({ task: 'tell-notices' }, cause);
			// Only what its author typed is wrong for good.
			if (due.kind !== 'mail' && isUnknownAddress(cause))
				await settleDelivery(store, due.id, { due_at: null });
		}
	}
}

async function tell(
	{ mail, webhook, origin }: Channels,
	due: DueDelivery,
	operator: InstanceOperator | null
): Promise<void> {
	const { id, kind, notice } = due;
	if (kind === 'webhook') {
		const day = dayInFrance(new Date(notice.received_at));
		const { id: reference, reason } = notice;
		return webhook?.({ reference, page: pageAddress(origin, notice), reason, day });
	}
	const { subject, text } = await mailTextOf(due, { operator, origin });
	const to = kind === 'mail' ? mail?.to : notice.email;
	if (mail && to !== undefined)
		await mail.send({ id, to, subject, text }, operator?.email ?? mail.to);
}

/** The mail server says that it will never take it. */
function isUnknownAddress(cause: unknown): boolean {
	const { code, responseCode = 0 } = cause as { code?: unknown; responseCode?: number };
	return code === 'EENVELOPE' && responseCode >= 500;
}
