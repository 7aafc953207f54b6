/** A record handed over to a client through the box that their device opened; noted as any hand-over is. */
import { forClient } from '$lib/dossier/file/export';
import { hadIn } from '$lib/dossier/since';
import type { AzimutDatabase } from '$lib/dossier/storage/database';
import type { Deposit } from '$lib/deposit/deposit.svelte';
import type { Assessment } from '$lib/session/dossier/assessment.svelte';
import type { BoxAddress } from '$lib/share/preparation';
import { readForTransfer } from '$lib/transfer/sending';
import type { PrivateLog } from '../log/private-log.svelte';

/** Whether it left. */
export async function handBack(
	db: AzimutDatabase,
	{ id, state }: Pick<Assessment, 'id' | 'state'>,
	{ deposit, log, box }: { deposit: Deposit; log: PrivateLog | null; box: BoxAddress }
): Promise<boolean> {
	const at = Date.now();
	const { confidentialProofs } = forClient;
	const made = await readForTransfer(db, id, { ownDevice: false, confidentialProofs }, at);
	if (!made) return false;
	const file = new Blob([made.text], { type: 'application/json' });
	if (!(await deposit.send(box, { kind: 'dossier', file }))) return false;
	// It left: that the journal does not say so takes nothing back.
	await log
		?.addHandover({ at, to: 'client', locked: true, had: hadIn(state) })
		.catch(() => undefined);
	return true;
}
