import { coachKey, ownPrefix, type Person } from '../coach-identity';
import type { AzimutDatabase } from './database';
import { guarded } from './storage-error';

/** Null: nobody coaches here any more; what was private stays. */
export function setCoach(db: AzimutDatabase, coach: Person | null): Promise<void> {
	return guarded(async () => {
		if (coach) await db.settings.put({ key: coachKey, value: { ...coach } });
		else await db.settings.delete(coachKey);
	});
}

/** Whether a dossier is the coach's own company. */
export function setOwn(db: AzimutDatabase, dossier: string, own: boolean): Promise<void> {
	return guarded(async () => {
		if (own) await db.settings.put({ key: ownPrefix + dossier, value: true });
		else await db.settings.delete(ownPrefix + dossier);
	});
}
