import { createContext } from 'svelte';

/** A place where something may wait that is not on disk yet: a field, a dossier's queue of changes. */
export interface UnsavedField {
	isPending: () => boolean;
	/** Stores it; resolves to whether nothing waits any more. Where it cannot be stored as it is, the place says why. */
	save: () => Promise<boolean>;
}

/** All such places of this tab: before it reloads by itself each is settled, and closing it asks while one waits. */
export class Unsaved {
	readonly #places = new Set<UnsavedField>();

	/** Returns what takes the place off again. */
	add(place: UnsavedField): () => void {
		this.#places.add(place);
		return () => void this.#places.delete(place);
	}

	get hasPending(): boolean {
		return [...this.#places].some((place) => place.isPending());
	}

	/** One after the other, the last come first: a field's text goes to its dossier before the dossier settles. */
	async saveAll(): Promise<boolean> {
		for (const place of [...this.#places].reverse()) if (!(await place.save())) return false;
		return !this.hasPending;
	}
}

export const [unsaved, setUnsaved] = createContext<Unsaved>();
