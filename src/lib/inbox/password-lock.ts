/** A file that asks for a password, and waits for it here. */
import type { LockedFile, LockedProblem, OpeningProblem } from '$lib/dossier/file/locked';

/** Nothing is known yet of what the file holds. */
export interface LockedState {
	step: 'locked';
	/** It opens as a locked device does. */
	isOfDevice: boolean;
	trouble: OpeningProblem | null;
	busy: boolean;
}

export class PasswordLock {
	readonly #show: (state: LockedState) => void;
	#file: LockedFile | null = null;
	#isOfDevice = false;

	/** @param show is told how it stands, each time that changes */
	constructor(show: (state: LockedState) => void) {
		this.#show = show;
	}

	/** Why it will never open; null for one that now waits. `largest` in bytes. */
	async meet(file: Blob, largest?: number): Promise<LockedProblem | null> {
		const { canLock, isOfLockedDevice, readLocked } = await import('$lib/dossier/file/locked');
		const read = await readLocked(file, largest);
		if (typeof read === 'string') return read;
		this.#isOfDevice = isOfLockedDevice(read);
		this.#wait(read, canLock() ? null : 'unavailable');
		return null;
	}

	/** What was locked. Null where none waits, and for a wrong password, which changes nothing. */
	async open(password: string): Promise<Blob | null> {
		const file = this.#file;
		if (!file) return null;
		this.leave();
		this.#say(null, true);
		const { unlock } = await import('$lib/dossier/file/locked');
		const content = await unlock(file, password);
		if (typeof content !== 'string') return content;
		this.#wait(file, content);
		return null;
	}

	/** It stays closed. */
	leave(): void {
		this.#file = null;
	}

	#wait(file: LockedFile, trouble: OpeningProblem | null): void {
		this.#file = file;
		this.#say(trouble, false);
	}

	#say(trouble: OpeningProblem | null, busy: boolean): void {
		this.#show({ step: 'locked', isOfDevice: this.#isOfDevice, trouble, busy });
	}
}
