import { sameJson } from '$lib/dossier/canonical';
import { valueAt } from '$lib/dossier/fold';
import type { Json } from '$lib/dossier/revision';
import { sidesOf, type DisagreementSide } from '$lib/dossier/sides';
import type { Assessment } from '../session/assessment.svelte';
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
	#done = $state(0);
	#undone = $state(0);
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

	/** Only what was chosen on this screen: what was changed elsewhere is not undone out of sight. */
	get canUndo(): boolean {
		return this.#done > 0;
	}
	get canRedo(): boolean {
		return this.#undone > 0;
	}

	/** Writes one side over all heads; false when storage refused. */
	async settle({ path, sides }: Disagreement, value: Json | null): Promise<boolean> {
		const before = valueAt(this.#assessment.state, path);
		const earlier = this.#settledHere;
		// Before it is written: between the two the field would be nowhere on the screen, and the focus with it.
		this.#settledHere = new Map([...earlier, [path, sides]]);
		if (!(await this.#assessment.change([{ path, value }]))) {
			this.#settledHere = earlier;
			return false;
		}
		// What shows the same value as before is nothing to undo: the other side is there to be touched.
		if (!sameJson(before, value)) [this.#done, this.#undone] = [this.#done + 1, 0];
		return true;
	}

	/** Resolves to whether something was undone; not when another tab has changed it since. */
	async undo(): Promise<boolean> {
		if (!this.canUndo) return false;
		const undone = await this.#assessment.undo();
		if (!this.#assessment.storageError) this.#done -= 1;
		if (undone.length > 0) this.#undone += 1;
		return undone.length > 0;
	}

	async redo(): Promise<boolean> {
		if (!this.canRedo) return false;
		const redone = await this.#assessment.redo();
		if (!this.#assessment.storageError) this.#undone -= 1;
		if (redone.length > 0) this.#done += 1;
		return redone.length > 0;
	}
}
