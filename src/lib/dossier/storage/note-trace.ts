import { newId } from '../ids';
import { fold } from '../fold';
import type { Author } from '../revision';
import { authorAmong } from './author-among';
import { readCoachLog, writePrivate, writePrivateMany } from './coach-log';
import type { AzimutDatabase } from './database';
import type { PrivateContents } from '../private-contents';
import { receivedChange, traceChange, tracesOf, type TraceKind } from '../traces';
import { calendarDay } from '$lib/engine/calendar-day';

/**
 * Dates something in the coach's own log of a dossier; the same again on one day is one.
 * @throws {StorageError} nothing was written
 */
export async function noteTrace(
	db: AzimutDatabase,
	{ dossier, author, what }: { dossier: string; author: Author; what: TraceKind }
): Promise<void> {
	const at = Date.now();
	const day = (moment: number) => calendarDay(new Date(moment));
	const noted = tracesOf(fold(await readCoachLog(db, dossier)));
	if (noted.some((one) => one.what === what && day(one.at) === day(at))) return;
	await writePrivate(db, {
		dossier,
		author,
		at,
		changes: [traceChange({ id: newId(), at, what })]
	});
}

/**
 * Dates a dossier that came with what is private to a coach, and says what of that was taken.
 * @throws {StorageError} nothing was written
 */
export async function noteReceived(
	db: AzimutDatabase,
	{ dossier, author, brought }: { dossier: string; author: Author; brought: PrivateContents }
): Promise<void> {
	const at = Date.now();
	const changes = [receivedChange({ id: newId(), at, brought })];
	await writePrivate(db, { dossier, author, at, changes });
}

/**
 * The same of several that came together, on a coach's device.
 * @throws {StorageError} none was written
 */
export async function noteReceivedTogether(
	db: AzimutDatabase,
	received: readonly { dossier: string; brought: PrivateContents }[]
): Promise<void> {
	const [at, settings] = [Date.now(), await db.settings.toArray()];
	const writings = received.flatMap(({ dossier, brought }) => {
		const author = authorAmong(settings, dossier);
		const changes = [receivedChange({ id: newId(), at, brought })];
		return author?.role === 'coach' ? [{ dossier, author, at, changes }] : [];
	});
	await writePrivateMany(db, writings);
}
