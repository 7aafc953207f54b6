/** A record handed over to a client through the box that their device opened; noted as any hand-over is. */
import { hadIn } from '$lib/dossier/since';
import type { AzimutDatabase } from '$lib/dossier/storage/database';
import type { Deposit } from '$lib/deposit/deposit.svelte';
import { recordLetter } from '$lib/deposit/record-letter';
import type { Assessment } from '$lib/session/dossier/assessment.svelte';
import type { BoxAddress } from '$lib/share/preparation';
import type { PrivateLog } from '../log/private-log.svelte';

/** Whether it left. */
export async function handBack(
	db: AzimutDatabase,
	{ id, state }: Pick<Assessment, 'id' | 'state'>,
	{ deposit, log, box }: { deposit: Deposit; log: PrivateLog | null; box: BoxAddress }
): Promise<boolean> {
	const made = await recordLetter(db, id);
	if (!made || !(await deposit.send(box, made.letter))) return false;
	const handover = { at: Date.now(), to: 'client', locked: true, had: hadIn(state) } as const;
	// It left: that the journal does not say so takes nothing back.
	await log?.addHandover(handover).catch(() => undefined);
	return true;
}
