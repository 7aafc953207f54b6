import { onDestroy } from 'svelte';
import { beforeNavigate } from '$app/navigation';
import { unsaved } from '$lib/ui/unsaved';

interface TypedField {
	/** Something was typed that is not stored. */
	pending: () => boolean;
	/** Stores it; null when it cannot be stored as it is, and the field then says why. */
	store: () => Promise<boolean> | null;
	/** Where what is wrong is said. */
	focus: () => void;
}

/**
 * What was typed is not lost by leaving a screen: it is stored, or the field says what is wrong with it and the first
 * try to leave is held. Called while a component is made; `mended` is called when the person types again.
 */
export function guardTyped({ pending, store, focus }: TypedField): { mended: () => void } {
	let warned = false;
	beforeNavigate(({ cancel, willUnload, type, to }) => {
		if (!pending() || type === 'leave') return;
		const storing = store();
		if (storing) {
			if (!willUnload || !to) return;
			// The page goes away with its scripts: first what was typed is on disk.
			cancel();
			void storing.then(() => location.assign(to.url));
		} else if (!warned) {
			warned = true;
			cancel();
			focus();
		}
	});
	onDestroy(
		unsaved().add({
			isPending: pending,
			async save() {
				if (!pending()) return true;
				const stored = await store();
				if (stored === null) focus();
				return stored === true && !pending();
			}
		})
	);
	return { mended: () => (warned = false) };
}
