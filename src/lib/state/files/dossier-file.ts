import { version } from '$app/environment';
import type { Destination } from '$lib/dossier/destination';
import type { AzimutDatabase, FileRow } from '$lib/dossier/storage/database';
import {
	everything,
	selectContent,
	forClient,
	readOutgoing,
	filesThatFit,
	type ExportOptions
} from '$lib/dossier/file/export';
import { isPrivate } from '$lib/dossier/paths';
import { coachKey, ownPrefix } from '$lib/dossier/storage/coach-identity';
import type { DossierState } from '$lib/dossier/fold';
import type { Revision } from '$lib/dossier/revision';
import { exportLines, withoutFiles, type ExportContent } from '$lib/dossier/file/write';
import { calendarDay } from '$lib/engine/day';
import { fileName } from './file-name';

/** A dossier on its way out of this device. */
export interface DossierFile {
	/** See `file-name.ts`. */
	name: string;
	/** The JSON file, line by line, its files embedded. */
	lines: string[];
	/** The files embedded in it. */
	files: FileRow[];
	/** SHA-256 of files that should be in it and are not: not on this device, or too much for one file. */
	missing: string[];
	/** Nothing of the dossier stays behind: it counts as a copy. */
	whole: boolean;
}

interface NamedDossier {
	id: string;
	name: string;
	grid: string;
}
type Content = Required<ExportContent> & Pick<DossierFile, 'files' | 'missing' | 'whole'>;

/** `name` and `grid` as the list shows them; the rest is what leaves. */
export async function buildDossierFile(
	{ id, name, grid }: NamedDossier,
	{ missing, whole, ...content }: Content,
	at: number,
	whom?: Destination
): Promise<DossierFile> {
	const day = calendarDay(new Date(at));
	const isCoachs = [...content.revisions].some(({ path }) => isPrivate(path));
	const meta = { exportedAt: at, writtenBy: version, dossier: id, name, grid };
	return {
		name: fileName({ about: name, day, whom, isPrivate: isCoachs }, 'azimut.json'),
		lines: await exportLines(content, meta),
		files: content.files,
		missing,
		whole
	};
}

export const blobOf = ({ lines }: Pick<DossierFile, 'lines'>): Blob =>
	new Blob(lines.flatMap((line) => [line, '\n']));

/** A file that could not be taken back in: it is not given, nothing is lost by it. */
export class UnreadableExport extends Error {}

/** Whether what is about to be given, as these lines or as a page of them, says all of them when it is read. */
export async function readsBack(
	given: Blob,
	{ lines, files }: Pick<DossierFile, 'lines' | 'files'>
): Promise<boolean> {
	const { readDossierFile } = await import('$lib/dossier/file/read');
	const read = await readDossierFile(given);
	if (!read.ok || read.files.length !== files.length) return false;
	const { secrets, dossier, name, grid } = read;
	const revisions = [...read.revisions, ...read.coachRevisions];
	const meta = { exportedAt: 0, writtenBy: version, dossier, name, grid };
	const again = await exportLines({ revisions, secrets }, meta);
	return again.slice(1).join('\n') === withoutFiles(lines).slice(1).join('\n');
}

/**
 * Null when this device does not hold the dossier.
 * @throws {UnreadableExport}
 */
export async function exportDossierFile(
	db: AzimutDatabase,
	id: string,
	at: number,
	options: ExportOptions = forClient
): Promise<DossierFile | null> {
	const isCoach = (await db.settings.get(coachKey)) !== undefined;
	if (isCoach) {
		const { signDossier } = await import('../coach/sign');
		// A device that cannot write any more still gives what it has.
		await signDossier(db, id, at).catch(() => undefined);
	}
	const found = await readOutgoing(db, id, options);
	// A company that keeps its own dossier has nobody to tell apart.
	const isClients = isCoach && (await db.settings.get(ownPrefix + id))?.value !== true;
	const { destination } = options;
	const whom = isClients || destination !== 'client' ? destination : undefined;
	const file = found && (await buildDossierFile(found.row, found, at, whom));
	if (file && !(await readsBack(blobOf(file), file))) throw new UnreadableExport();
	return file;
}

/**
 * A dossier with changes that storage refused: all of these, and of the rest what `options` let out. It may be the last
 * there is: one that does not read back is given all the same, and counts as no copy.
 */
export async function exportUnsaved(
	readFiles: (sha256s: string[]) => Promise<(FileRow | undefined)[]>,
	named: NamedDossier,
	state: DossierState,
	unstored: readonly Revision[],
	at: number,
	options: ExportOptions = { ...everything, confidentialProofs: false }
): Promise<DossierFile> {
	const { revisions, files: wanted } = selectContent(state, options);
	// Storage may be in such trouble that it does not even read.
	const stored = await readFiles(wanted).catch(() => []);
	const files = filesThatFit(wanted, stored);
	const whole = revisions.length === state.revisions.size && files.missing.length === 0;
	const content = { revisions: [...revisions, ...unstored], ...files, secrets: [], whole };
	const file = await buildDossierFile(named, content, at);
	return { ...file, whole: whole && (await readsBack(blobOf(file), file).catch(() => false)) };
}
