import type { Author } from '../revision';
import { coachAmong } from '../coach-identity';

/** Who writes in that dossier here, by these settings; null before the device has a name. */
export function authorAmong(
	settings: readonly { key: string; value: unknown }[],
	dossier: string
): Author | null {
	const device = settings.find(({ key }) => key === 'device')?.value;
	const { coach, own } = coachAmong(settings);
	const role = coach && !own.has(dossier) ? 'coach' : 'company';
	return typeof device === 'string' ? { role, device } : null;
}
