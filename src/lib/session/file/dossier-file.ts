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
import { coachKey, ownPrefix } from '$lib/dossier/coach-identity';
import { readOnDemand } from '$lib/dossier/file/read-on-demand';
import { erasedChange, isDraft, type WayOut } from '$lib/dossier/drafts';
import { apply, fold, type DossierState } from '$lib/dossier/fold';
import type { Author, Change, Revision } from '$lib/dossier/revision';
import { withoutPassing } from '$lib/dossier/storage/blank-drafts';
import { revisionsOver } from '$lib/dossier/storage/revisions-over';
import type { Writing } from '$lib/dossier/storage/store';
import { handedMarks, noteHanded } from '$lib/dossier/storage/handed';
import { exportLines, withoutFiles, type ExportContent } from '$lib/dossier/file/write';
import { calendarDay } from '$lib/engine/calendar-day';
import type { WriteAside } from '$lib/dossier/storage/open-storage';
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
	/** What in it says that its texts went out: to note as it is given (`noteHanded`). */
	marks: readonly Revision[];
}

interface NamedDossier {
	id: string;
	name: string;
	grid: string;
}
type Content = Required<ExportContent> & Pick<DossierFile, 'files' | 'missing' | 'whole' | 'marks'>;

/** `name` and `grid` as the list shows them; the rest is what leaves. */
export async function buildDossierFile(
	{ id, name, grid }: NamedDossier,
	{ missing, whole, marks, ...content }: Content,
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
		whole,
		marks
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
	const read = await readOnDemand(given);
	if (!read.ok || read.files.length !== files.length) return false;
	const { secrets, dossier, name, grid } = read;
	const revisions = [...read.revisions, ...read.coachRevisions];
	const meta = { exportedAt: 0, writtenBy: version, dossier, name, grid };
	const again = await exportLines({ revisions, secrets }, meta);
	return again.slice(1).join('\n') === withoutFiles(lines).slice(1).join('\n');
}

/**
 * Null when this device does not hold the dossier.
 * @param how it is to go to somebody; null: a copy that the device makes by itself
 * @throws {UnreadableExport}
 */
export async function exportDossierFile(
	db: AzimutDatabase,
	id: string,
	at: number,
	options: ExportOptions = forClient,
	how: WayOut | null = null
): Promise<DossierFile | null> {
	const isCoach = (await db.settings.get(coachKey)) !== undefined;
	if (isCoach) {
		const { signDossier } = await import('$lib/dossier/storage/sign');
		// A device that cannot write any more still gives what it has.
		await signDossier(db, id, at).catch(() => undefined);
	}
	const found = await readOutgoing(db, id, options, how && { how, at });
	// A company that keeps its own dossier has nobody to tell apart.
	const isClients = isCoach && (await db.settings.get(ownPrefix + id))?.value !== true;
	const { destination } = options;
	const whom = isClients || destination !== 'client' ? destination : undefined;
	const file = found && (await buildDossierFile(found.row, found, at, whom));
	if (file && !(await readsBack(blobOf(file), file))) throw new UnreadableExport();
	return file;
}

/**
 * Its texts are noted as gone out, as it is given; false where one of them was replaced since it was made. A device that
 * cannot write any more still gives what it has.
 */
export const noteGiven = (
	db: AzimutDatabase,
	{ marks }: Pick<DossierFile, 'marks'>
): Promise<boolean> => noteHanded(db, marks).catch(() => true);

/**
 * The same, given as soon as it is made: its texts are noted as gone out.
 * @throws {UnreadableExport}
 */
export async function takeDossierFile(
	...exporting: Required<Parameters<typeof exportDossierFile>>
): Promise<DossierFile | null> {
	const file = await exportDossierFile(...exporting);
	// Replaced while it was made: it is made of what stands.
	return !file || (await noteGiven(exporting[0], file)) ? file : takeDossierFile(...exporting);
}

interface Unsaved {
	refused: readonly Change[];
	author: Author;
}

/**
 * A dossier with changes that storage refused, given at once: all of these, and of the rest what may be seen by whoever
 * finds the file; everything, where it is the last there is. One that does not read back is given all the same, and
 * counts as no copy.
 */
export async function exportUnsaved(
	assessment: {
		readonly id: string;
		readonly name: string;
		readonly sheet: { grid: string };
		readonly state: DossierState;
		files: (sha256s: readonly string[]) => Promise<(FileRow | undefined)[]>;
		aside: (write: WriteAside) => Promise<void>;
	},
	{ refused, author }: Unsaved,
	at: number,
	isLast: boolean
): Promise<DossierFile> {
	const { id, name, state } = assessment;
	const named = { id, name, grid: assessment.sheet.grid };
	const options = isLast ? everything : { ...everything, confidentialProofs: false };
	const unstored = unstoredRevisions(state, { dossier: named.id, author, at, changes: refused });
	const after = apply(state, unstored);
	const { revisions, files: wanted } = selectContent(after, options);
	const leaving = fold([...revisions, ...unstored]);
	const marks = handedMarks(leaving, 'file', { dossier: named.id, author, at });
	// Of what is stored: the rest is noted in the file alone. Nobody waits for a storage in trouble.
	const stands = handedMarks(fold(revisions), 'file', { dossier: named.id, author, at });
	void assessment.aside(async (_, { db }) => ((await noteHanded(db, stands)) ? stands : []));
	// Storage may be in such trouble that it does not even read.
	const stored = await assessment.files(wanted).catch(() => []);
	const files = filesThatFit(wanted, stored);
	const whole = revisions.length === after.revisions.size && files.missing.length === 0;
	const all = [...leaving.revisions.values(), ...marks];
	const content = { revisions: all, ...files, secrets: [], whole, marks };
	const file = await buildDossierFile(named, content, at);
	return { ...file, whole: whole && (await readsBack(blobOf(file), file).catch(() => false)) };
}

/** What waits to be written, as it would be. */
function unstoredRevisions(state: DossierState, writing: Writing): Revision[] {
	const { paths } = state;
	const waiting = withoutPassing(writing.changes);
	const heads = waiting.flatMap(({ path }) => paths.get(path)?.heads ?? []);
	const drafts = heads.filter((one) => isDraft(one, paths));
	return revisionsOver(state, { ...writing, changes: [...waiting, ...drafts.map(erasedChange)] });
}
