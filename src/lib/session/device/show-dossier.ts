import { readRows } from '$lib/dossier/storage/raw-read';

/** Whether a dossier lies open on this device: the bar at the foot of a phone stands only then. */
export function showDossier(isOpen: boolean): void {
	document.documentElement.toggleAttribute('data-dossier', isOpen);
	leaveMark(() => localStorage, isOpen ? 'open' : null);
}

/** Which one this tab works on: two tabs may be on two, and each stays on its own when it is loaded again. */
export const keepInTab = (mark: string | null): void => leaveMark(() => sessionStorage, mark);

/** The next page reads it before its first paint (`src/early.js`), when no database can be read. */
function leaveMark(storage: () => Storage, mark: string | null): void {
	try {
		if (mark) storage().setItem('dossier', mark);
		else storage().removeItem('dossier');
	} catch {
		// Refused by the browser: a page then changes once.
	}
}

/** Its name, at the head of a phone's screens: a text of the styles, since the head stands around every page. */
export const nameDossier = (name: string): void =>
	document.documentElement.style.setProperty('--dossier', name && JSON.stringify(name));

/**
 * For a page that opens none itself. Where storage is refused there is none. What is read may be older than what the
 * page began meanwhile: a dossier that is not found is not taken away.
 */
export async function lookForDossier(): Promise<void> {
	const settings = await readRows('settings').catch(() => []);
	if (settings.some(({ key, value }) => key === 'current' && typeof value === 'string'))
		showDossier(true);
	else leaveMark(() => localStorage, null);
}
