/** What the coach's organisation decided of its clients' data: told to them, and counted with. A setting of the device. */
import type { AzimutDatabase } from '$lib/dossier/storage/database';
import { LiveQuery } from '$lib/dossier/storage/live';
import { setSetting, setting } from '$lib/dossier/storage/settings';

export const mentionsKey = 'structure-mentions';

export interface Mentions {
	/** Why it may keep them, in its own words; may be empty. */
	basis: string;
	/** Whom to write to about them; may be empty. */
	contact: string;
	/** How long they are kept after the last contact. */
	months: number;
}

export const fewestMonths = 1;
export const mostMonths = 36;
export const noMentions: Mentions = { basis: '', contact: '', months: 24 };

/** Whatever an earlier version wrote. */
export function readMentions(stored: unknown): Mentions {
	const { basis, contact, months } = Object(stored) as Record<string, unknown>;
	return {
		basis: typeof basis === 'string' ? basis : '',
		contact: typeof contact === 'string' ? contact : '',
		months: isMonths(months) ? months : noMentions.months
	};
}

export const isMonths = (value: unknown): value is number =>
	Number.isInteger(value) && Number(value) >= fewestMonths && Number(value) <= mostMonths;

/** @throws {StorageError} */
export const mentionsIn = async (db: AzimutDatabase): Promise<Mentions> =>
	readMentions(await setting(db, mentionsKey));

/** @throws {StorageError} nothing was written */
export const writeMentions = (db: AzimutDatabase, mentions: Mentions): Promise<void> =>
	setSetting(db, mentionsKey, { ...mentions });

/** Follows other tabs. */
export const followMentions = (db: AzimutDatabase) => new LiveQuery(db, () => mentionsIn(db));
