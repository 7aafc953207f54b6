import { fileFrom, gather, isWhole, missingFrom, readFrames } from '$lib/dossier/transfer/codes';
import type { Gathered, Transfer } from '$lib/dossier/transfer/codes';
import type { Unpacked } from '$lib/dossier/transfer/packing';

export type CodesTrouble = Extract<Unpacked, { ok: false }>['kind'];

/** A dossier that comes from another screen, code after code; of several read by turns, the first one whole is it. */
export class ReceivedCodes {
	#gathered = $state.raw<Gathered>([]);
	/** The last text held nothing of ours. */
	foreign = $state(false);
	/** Codes of the last text that do not hold together. */
	damaged = $state(0);
	/** The other device has a newer version of the app. */
	newer = $state(false);
	/** All codes are there, and no file comes of them. */
	trouble = $state.raw<CodesTrouble | null>(null);
	/** The whole file, once it is there. */
	file = $state.raw<Blob | null>(null);

	/** The transfer read last, as far as it came. */
	readonly current: Transfer | null = $derived(this.#gathered[0] ?? null);
	readonly missing: readonly number[] = $derived(this.current ? missingFrom(this.current) : []);
	readonly several = $derived(this.#gathered.length > 1);

	/** Takes what a code or a pasted text says; resolves once it is known what comes of it. */
	async read(text: string): Promise<void> {
		if (this.file) return;
		const { frames, damaged, newer } = readFrames(text);
		this.newer = newer;
		this.damaged = damaged;
		this.foreign = frames.length === 0 && damaged === 0 && !newer;
		if (frames.length > 0) this.trouble = null;
		for (const frame of frames) {
			this.#gathered = gather(this.#gathered, frame);
			const [current] = this.#gathered;
			if (current && isWhole(current)) await this.#finish(current);
			if (this.file) return;
		}
	}

	startAgain(): void {
		this.#gathered = [];
		this.foreign = false;
		this.damaged = 0;
		this.newer = false;
		this.trouble = null;
		this.file = null;
	}

	async #finish(whole: Transfer): Promise<void> {
		const made = await fileFrom(whole);
		if (made.ok) this.file ??= made.file;
		else {
			this.trouble = made.kind;
			this.#gathered = this.#gathered.filter((one) => one.transfer !== whole.transfer);
		}
	}
}
