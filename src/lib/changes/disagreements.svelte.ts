import { sameJson } from '$lib/dossier/canonical';
import { valueAt } from '$lib/dossier/fold';
import type { Json } from '$lib/dossier/revision';
import { sidesOf, type DisagreementSide } from '$lib/dossier/sides';
import type { Assessment } from '$lib/session/dossier/assessment.svelte';
import { inOrder } from './path-order';

export interface Disagreement {
	path: string;
	sides: readonly DisagreementSide[];
	/** The side that this screen settled it on; null while it is in disagreement. */
	settled: DisagreementSide | null;
}

/**
 * The disagreements of one dossier, for the time of a screen: what is settled here stays in view with what was stored, so
 * that a slip of the finger is seen and put right; what another tab settles disappears.
 */
export class Disagreements {
	readonly #assessment: Assessment;
	#settledHere = $state.raw<ReadonlyMap<string, readonly DisagreementSide[]>>(new Map());

	readonly list: readonly Disagreement[] = $derived.by(() => {
		const { state, disagreements } = this.#assessment;
		const open = disagreements.map((path) => ({
			path,
			sides: sidesOf(state.paths.get(path)?.heads ?? []),
			settled: null
		}));
		const settled = [...this.#settledHere].flatMap(([path, sides]) => {
			const value = valueAt(state, path);
			const settled = sides.find((side) => sameJson(side.value, value));
			return settled && !disagreements.includes(path) ? [{ path, sides, settled }] : [];
		});
		return inOrder([...open, ...settled], this.#assessment.compiled);
	});

	constructor(assessment: Assessment) {
		this.#assessment = assessment;
	}

	/** Writes one side over all heads; false when storage refused. */
	async settle({ path, sides }: Disagreement, value: Json | null): Promise<boolean> {
		const earlier = this.#settledHere;
		// Before it is written: between the two the field would be nowhere on the screen, and the focus with it.
		this.#settledHere = new Map([...earlier, [path, sides]]);
		const isStored = await this.#assessment.change([{ path, value }]);
		if (!isStored) this.#settledHere = earlier;
		return isStored;
	}
}
