import { sameJson } from '$lib/dossier/canonical';
import { valueAt } from '$lib/dossier/fold';
import type { Json } from '$lib/dossier/revision';
import { sidesOf, type Side } from '$lib/dossier/sides';
import type { Assessment } from './assessment.svelte';

export interface Dispute {
	path: string;
	sides: readonly Side[];
	/** The side that this screen settled it on; null while it is in disagreement. */
	kept: Side | null;
}

/**
 * The disagreements of one dossier, for the time of a screen: what is settled here stays in view with what was kept, so
 * that a slip of the finger is seen and put right; what another tab settles disappears.
 */
export class Disagreements {
	readonly #assessment: Assessment;
	#settledHere = $state.raw<ReadonlyMap<string, readonly Side[]>>(new Map());

	readonly disputes: readonly Dispute[] = $derived.by(() => {
		const { state, disagreements } = this.#assessment;
		const open = disagreements.map((path) => ({
			path,
			sides: sidesOf(state.paths.get(path)?.heads ?? []),
			kept: null
		}));
		const settled = [...this.#settledHere].flatMap(([path, sides]) => {
			const value = valueAt(state, path);
			const kept = sides.find((side) => sameJson(side.value, value));
			return kept && !disagreements.includes(path) ? [{ path, sides, kept }] : [];
		});
		return [...open, ...settled].sort((a, b) => (a.path < b.path ? -1 : 1));
	});

	constructor(assessment: Assessment) {
		this.#assessment = assessment;
	}

	/** Writes one side over all heads; false when storage refused. */
	async settle({ path, sides }: Dispute, value: Json | null): Promise<boolean> {
		const settled = await this.#assessment.change([{ path, value }]);
		if (settled) this.#settledHere = new Map([...this.#settledHere, [path, sides]]);
		return settled;
	}
}
