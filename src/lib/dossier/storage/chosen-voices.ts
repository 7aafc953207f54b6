import { coachVoices, type CoachVoice } from '../coach-voice';
import { readRows } from './raw-read';

/** `voice/<dossier>`, a setting: whose the answers are that the coach gives there. */
export const voicePrefix = 'voice/';

/** What was chosen on this device, by dossier. */
export async function readChosenVoices(): Promise<Map<string, CoachVoice>> {
	const settings = (await readRows('settings').catch(() => null)) ?? [];
	return new Map(
		settings.flatMap(({ key, value }) => {
			const voice = coachVoices.find((one) => one === value);
			return voice && key.startsWith(voicePrefix)
				? [[key.slice(voicePrefix.length), voice] as const]
				: [];
		})
	);
}
