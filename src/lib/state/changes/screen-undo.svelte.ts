import type { Assessment } from '../session/assessment.svelte';

/** Undo and redo of what one screen wrote: what was changed elsewhere is not undone out of sight. */
export class ScreenUndo {
	readonly #assessment: Assessment;
	#done = $state(0);
	#undone = $state(0);

	constructor(assessment: Assessment) {
		this.#assessment = assessment;
	}

	get canUndo(): boolean {
		return this.#done > 0;
	}
	get canRedo(): boolean {
		return this.#undone > 0;
	}

	/** The screen wrote something that is worth undoing. */
	note(): void {
		[this.#done, this.#undone] = [this.#done + 1, 0];
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
