/** The dossier that this tab works on: two tabs may be on two, and each stays on its own when it is loaded again. */
const key = 'dossier';

/** Its id; null in a new tab, and where the browser refuses. */
export function dossierOfTab(): string | null {
	try {
		return sessionStorage.getItem(key);
	} catch {
		return null;
	}
}

/** Null: none lies open. */
export function keepInTab(dossier: string | null): void {
	try {
		if (dossier === null) sessionStorage.removeItem(key);
		else sessionStorage.setItem(key, dossier);
	} catch {
		// Refused: loaded again, the tab is on the one that was opened last on this device.
	}
}
