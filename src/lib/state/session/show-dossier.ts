import { readRows } from '$lib/dossier/storage/raw-read';

/** Whether a dossier lies open on this device: the bar at the foot of a phone stands only then. */
export const showDossier = (isOpen: boolean): void =>
	void document.documentElement.toggleAttribute('data-dossier', isOpen);

/** Its name, at the head of a phone's screens: a text of the styles, since the head stands around every page. */
export const nameDossier = (name: string): void =>
	document.documentElement.style.setProperty('--dossier', JSON.stringify(name));

/** For a page that opens none itself. Where storage is refused there is none. */
export async function lookForDossier(): Promise<void> {
	const settings = await readRows('settings').catch(() => []);
	showDossier(settings.some(({ key, value }) => key === 'current' && typeof value === 'string'));
}
