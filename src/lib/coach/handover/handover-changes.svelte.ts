import type { Handover } from '$lib/dossier/client';
import { changedSince, lastToClient, type SinceChange } from '$lib/dossier/since';
import type { Assessment } from '$lib/session/dossier/assessment.svelte';
import type { PrivateLog } from '../log/private-log.svelte';

/** What the client changed since the dossier was handed over, as it stands. */
export class HandoverChanges {
	readonly handover: Handover | null = $derived.by(() => lastToClient(this.#log.handovers));
	readonly changes: readonly SinceChange[] = $derived.by(() =>
		this.handover ? changedSince(this.#assessment.state, this.handover) : []
	);
	readonly paths: ReadonlySet<string> = $derived(new Set(this.changes.map(({ path }) => path)));
	readonly #assessment: Assessment;
	readonly #log: PrivateLog;

	constructor(assessment: Assessment, log: PrivateLog) {
		this.#assessment = assessment;
		this.#log = log;
	}
}
