import type { Author } from '../revision';
import { coachKey, ownAmong, personOf } from '../coach-identity';

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
