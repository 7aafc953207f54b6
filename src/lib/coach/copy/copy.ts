/** Many clients in one file: a copy for the coach's own other device, or handed on to a colleague. */
import type { AzimutDatabase } from '$lib/dossier/storage/database';
import { everything, type ExportOptions } from '$lib/dossier/file/export';
import {
	largestPortfolio,
	largestUnpacked,
	packPortfolio,
	type PortfolioHead
} from '$lib/dossier/file/portfolio-file';
import { noteBackups } from '$lib/dossier/list/note-backup';
import { coachAmong } from '$lib/dossier/coach-identity';
import { setSetting, setting } from '$lib/dossier/storage/settings';
import { guarded, StorageError } from '$lib/dossier/storage/storage-error';
import { authorAmong } from '$lib/dossier/storage/author-among';
import { writePrivateMany } from '$lib/dossier/storage/coach-log';
import { handoverChange } from '$lib/dossier/client';
import { newId } from '$lib/dossier/ids';
import { calendarDay } from '$lib/engine/calendar-day';
import { blobOf, takeDossierFile } from '$lib/session/file/dossier-file';
import { fileName } from '$lib/session/file/file-name';
import { lockedFile } from '$lib/export/locked-file';
import { copiedKey } from '../clients/copied';
import { preferencesKey } from '../clients/preferences';

export interface MadeCopy {
	file: File;
	/** What counts as copied once the file is handed over. */
	whole: string[];
}
/** `too-large`: over 256 MB, packed · `unavailable`: this browser cannot pack, or not put a password here */
export type CopyProblem = 'too-large' | 'unavailable';
/** Dossiers that would not read back: nothing was made. Without them it can be. */
export interface UnreadableOnes {
	unreadable: { id: string; name: string }[];
}

/** As a hand-over of one is: what is private goes, keys of public pages and of contributions stay. */
export const forColleague = (confidentialProofs: boolean): ExportOptions => ({
	destination: 'colleague',
	confidentialProofs,
	tokens: false
});

interface CopySetup {
	db: AzimutDatabase;
	ids: readonly string[];
	/** Absent: everything, for another device of one's own. */
	options?: ExportOptions;
	/** Null: none. */
	password: string | null;
	at: number;
	/** How many are done. */
	onprogress: (done: number) => void;
}

/**
 * Each dossier with all that this device has of it and that may go there.
 * @throws {StorageError} nothing was made
 */
export async function makeCopy(setup: CopySetup): Promise<MadeCopy | CopyProblem | UnreadableOnes> {
	const { db, ids, password, at, onprogress } = setup;
	const options = setup.options ?? { ...everything, boxKeys: password !== null };
	const files: Blob[] = [];
	const whole: string[] = [];
	const unreadable: string[] = [];
	for (const [done, id] of ids.entries()) {
		try {
			const file = await takeDossierFile(db, id, at, options, 'file');
			if (file) files.push(new Blob([blobOf(file)]));
			if (file?.whole) whole.push(id);
		} catch (cause) {
			if (cause instanceof StorageError) throw cause;
			unreadable.push(id);
		}
		onprogress(done + 1);
	}
	if (unreadable.length > 0) {
		const rows = await db.dossiers.bulkGet(unreadable);
		return { unreadable: unreadable.map((id, at) => ({ id, name: rows[at]?.name ?? '' })) };
	}
	if (files.reduce((sum, { size }) => sum + size, 0) > largestUnpacked) return 'too-large';
	const { destination } = options;
	const head = destination === 'colleague' ? headForColleague(at) : await headOf(db, at);
	const packed = await packPortfolio(head, files);
	if (!packed) return 'unavailable';
	if (packed.size > largestPortfolio) return 'too-large';
	const named = {
		about: 'clients',
		day: calendarDay(new Date(at)),
		whom: destination,
		isPrivate: true
	} as const;
	const file = new File([packed], fileName(named, 'azimut.gz'), { type: 'application/gzip' });
	if (password === null) return { file, whole };
	const locked = await lockedFile(file, password);
	if (!locked) return 'unavailable';
	return { file: locked, whole };
}

/** The file was handed over: what it holds is copied. `all`: every client is in it. */
export async function noteCopy(
	db: AzimutDatabase,
	{ whole }: MadeCopy,
	{ at, all }: { at: number; all: boolean }
): Promise<void> {
	await noteBackups(db, whole, at);
	if (all) await setSetting(db, copiedKey, at);
}

/**
 * It was given to a colleague: the journal of each client says so.
 * @throws {StorageError} none of them does
 */
export async function noteHandedOn(
	db: AzimutDatabase,
	ids: readonly string[],
	{ at, locked }: { at: number; locked: boolean }
): Promise<void> {
	const settings = await guarded(() => db.settings.toArray());
	const writings = ids.flatMap((dossier) => {
		const author = authorAmong(settings, dossier);
		// What it had is asked of what comes back from a client alone.
		const changes = [handoverChange({ id: newId(), at, to: 'colleague', locked, had: '' })];
		return author ? [{ dossier, author, at, changes }] : [];
	});
	await writePrivateMany(db, writings);
}

const headForColleague = (at: number): PortfolioHead => ({
	at,
	destination: 'colleague',
	coach: null,
	own: [],
	preferences: null
});

async function headOf(db: AzimutDatabase, at: number): Promise<PortfolioHead> {
	const { coach, own } = coachAmong(await db.settings.toArray());
	const preferences = (await setting(db, preferencesKey)) ?? null;
	return { at, coach, own: [...own], preferences };
}
