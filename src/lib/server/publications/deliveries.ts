/**
 * What people are to be told of notices, stored until they were told: a process that stops forgets nothing. Whoever takes
 * one leaves it to the next after a while: it is told once more at most when a process dies right after it told it.
 */
import type { Transaction } from 'kysely';
import { newReference } from '../store/secrets';
import type { Store } from '../store/store';
import type { DecisionRow, DeliveryRow, ReportRow, Tables } from '../store/tables';

/** It is tried again after two minutes, then after twice as long each time. */
const firstWaitMs = 2 * 60_000;
const longestWaitMs = 6 * 3_600_000;
/** Later than this it is no longer tried: who still waits is in `admin -- reports`. */
const triedForMs = 7 * 24 * 3_600_000;

export type DeliveryKind = DeliveryRow['kind'];

export interface DueDelivery {
	id: string;
	kind: DeliveryKind;
	notice: Pick<ReportRow, 'id' | 'slug' | 'reason' | 'lang' | 'email' | 'received_at'>;
	/** Of the kind `decision`. */
	decision: Pick<DecisionRow, 'action' | 'reason'> | null;
}

/** Part of what a transaction does: somebody is to be told. */
export async function askDeliveries(
	transaction: Transaction<Tables>,
	wanted: readonly Pick<DeliveryRow, 'report' | 'kind' | 'decision'>[],
	now: Date
): Promise<void> {
	if (wanted.length === 0) return;
	const at = now.toISOString();
	const fresh = { asked_at: at, tries: 0, due_at: at, done_at: null };
	await transaction
		.insertInto('deliveries')
		.values(wanted.map((delivery) => ({ id: newReference(), ...delivery, ...fresh })))
		.execute();
}

/** One of these kinds that is due, for this process alone until its next try; null when none is. */
export async function takeDue(
	{ inTransaction }: Store,
	kinds: readonly DeliveryKind[],
	now: Date
): Promise<DueDelivery | null> {
	for (;;) {
		const taken = await inTransaction(async (transaction) => {
			const due = await dueIn(transaction, kinds, now);
			if (!due) return null;
			const { id, tries } = due;
			const waitMs = Math.min(firstWaitMs * 2 ** tries, longestWaitMs);
			const { numUpdatedRows } = await transaction
				.updateTable('deliveries')
				.set({ tries: tries + 1, due_at: new Date(now.getTime() + waitMs).toISOString() })
				.where('id', '=', id)
				.where('tries', '=', tries)
				.executeTakeFirst();
			return numUpdatedRows === 0n ? 'by another' : due;
		});
		if (taken === null) return null;
		if (taken === 'by another') continue;
		const { id, kind, action, why, report, slug, reason, lang, email, received_at } = taken;
		return {
			id,
			kind,
			notice: { id: report, slug, reason, lang, email, received_at },
			decision: action === null ? null : { action, reason: why }
		};
	}
}

const dueIn = (transaction: Transaction<Tables>, kinds: readonly DeliveryKind[], now: Date) =>
	transaction
		.selectFrom('deliveries as d')
		.innerJoin('reports as r', 'r.id', 'd.report')
		.leftJoin('decisions as c', 'c.id', 'd.decision')
		.select(['d.id', 'd.kind', 'd.report', 'd.tries', 'c.action', 'c.reason as why'])
		.select(['r.slug', 'r.reason', 'r.lang', 'r.email', 'r.received_at'])
		.where('d.done_at', 'is', null)
		.where('d.due_at', '<=', now.toISOString())
		.where('d.asked_at', '>', new Date(now.getTime() - triedForMs).toISOString())
		.where('d.kind', 'in', kinds)
		.orderBy('d.due_at')
		.limit(1)
		.executeTakeFirst();

/** It was told, or is not to be tried any more. */
export const settleDelivery = (
	{ inTransaction }: Store,
	id: string,
	change: { done_at: string } | { due_at: null }
): Promise<unknown> =>
	inTransaction((transaction) =>
		transaction.updateTable('deliveries').set(change).where('id', '=', id).execute()
	);

/** Notices whose author knows that they came. */
export async function acknowledgedNotices({ db }: Store): Promise<Set<string>> {
	const rows = await db
		.selectFrom('deliveries')
		.select('report')
		.where('kind', '=', 'receipt')
		.where('done_at', 'is not', null)
		.execute();
	return new Set(rows.map(({ report }) => report));
}

/** Decisions that the author of a notice was not told, oldest first. */
export const untoldDecisions = ({ db }: Store) =>
	db
		.selectFrom('deliveries as d')
		.innerJoin('reports as r', 'r.id', 'd.report')
		.innerJoin('decisions as c', 'c.id', 'd.decision')
		.select(['r.id', 'r.slug', 'r.name', 'r.email', 'c.action', 'c.reason', 'c.decided_at'])
		.where('d.done_at', 'is', null)
		.orderBy('c.decided_at')
		.orderBy('r.id')
		.execute();

/** The operator wrote to the author of a notice: nothing more is to be told. False: nothing was. */
export async function noteAnswered(
	{ inTransaction }: Store,
	report: string,
	now: Date
): Promise<boolean> {
	const { numUpdatedRows } = await inTransaction((transaction) =>
		transaction
			.updateTable('deliveries')
			.set({ done_at: now.toISOString() })
			.where('report', '=', report)
			.where('kind', 'in', ['receipt', 'decision'])
			.where('done_at', 'is', null)
			.executeTakeFirst()
	);
	return numUpdatedRows > 0n;
}
