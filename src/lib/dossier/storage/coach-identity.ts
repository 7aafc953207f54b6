/** Who coaches on this device, and which of its dossiers are their own company: settings of the device. */
import { coachVoices, type CoachVoice } from '../coach-voice';

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

type Settings = readonly { key: string; value: unknown }[];

const under = (settings: Settings, prefix: string) =>
	settings
		.filter(({ key }) => key.startsWith(prefix))
		.map(({ key, value }) => [key.slice(prefix.length), value] as const);

/** The dossiers that are the coach's own company, among these settings. */
export const ownAmong = (settings: Settings): Set<string> =>
	new Set(under(settings, ownPrefix).flatMap(([id, isOwn]) => (isOwn === true ? [id] : [])));

/** What was chosen of whose the answers are, among these settings, by dossier. */
export const voicesAmong = (settings: Settings): Map<string, CoachVoice> =>
	new Map(
		under(settings, voicePrefix).filter((one): one is [string, CoachVoice] =>
			coachVoices.some((voice) => voice === one[1])
		)
	);
