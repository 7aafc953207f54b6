/** Who coaches on this device, and which of its dossiers are their own company: settings of the device. */
import { coachVoices, type CoachVoice } from '../coach-voice';
import type { Author } from '../revision';

/** As companies read it: a first name and a structure. */
export interface Person {
	name: string;
	structure: string;
}

export const coachKey = 'coach';
/** `own/<dossier>`: it is the coach's own company. */
export const ownPrefix = 'own/';

/** `voice/<dossier>`: whose the answers are that the coach gives there. */
export const voicePrefix = 'voice/';

/** Null where nobody is named. */
export function personOf(value: unknown): Person | null {
	const { name, structure } = Object(value) as Partial<Record<keyof Person, unknown>>;
	return typeof name === 'string' && typeof structure === 'string' ? { name, structure } : null;
}

/** The dossiers that are the coach's own company, among these settings. */
export const ownAmong = (settings: readonly { key: string; value: unknown }[]): Set<string> =>
	new Set(
		settings
			.filter(({ key, value }) => key.startsWith(ownPrefix) && value === true)
			.map(({ key }) => key.slice(ownPrefix.length))
	);

/** Who writes in that dossier here, by these settings; null before the device has a name. */
export function authorAmong(
	settings: readonly { key: string; value: unknown }[],
	dossier: string
): Author | null {
	const valueOf = (key: string) => settings.find((row) => row.key === key)?.value;
	const device = valueOf('device');
	const coaches = personOf(valueOf(coachKey)) && !ownAmong(settings).has(dossier);
	return typeof device === 'string' ? { role: coaches ? 'coach' : 'company', device } : null;
}

/** What was chosen of whose the answers are, among these settings, by dossier. */
export const voicesAmong = (
	settings: readonly { key: string; value: unknown }[]
): Map<string, CoachVoice> =>
	new Map(
		settings.flatMap(({ key, value }) => {
			const voice = coachVoices.find((one) => one === value);
			return voice && key.startsWith(voicePrefix)
				? [[key.slice(voicePrefix.length), voice] as const]
				: [];
		})
	);
