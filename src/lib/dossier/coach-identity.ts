/** Who coaches on this device, and which of its dossiers are their own company: settings of the device. */

/** As companies read it: a first name and a structure. */
export interface Person {
	name: string;
	structure: string;
}

export const coachKey = 'coach';
/** `own/<dossier>`: it is the coach's own company. */
export const ownPrefix = 'own/';
/** `prepared/<dossier>`, on the company's device: who proposed that it prepares a meeting. */
export const preparedPrefix = 'prepared/';

/** Null where nobody is named. */
export function personOf(value: unknown): Person | null {
	const { name, structure } = Object(value) as Partial<Record<keyof Person, unknown>>;
	return typeof name === 'string' && typeof structure === 'string' ? { name, structure } : null;
}

/** Who coaches, among these settings, and the dossiers that are their own company. */
export const coachAmong = (
	settings: readonly { key: string; value: unknown }[]
): { coach: Person | null; own: Set<string> } => ({
	coach: personOf(settings.find(({ key }) => key === coachKey)?.value),
	own: new Set(
		settings
			.filter(({ key, value }) => key.startsWith(ownPrefix) && value === true)
			.map(({ key }) => key.slice(ownPrefix.length))
	)
});
