/** Files of proofs, as a database keeps them and as they are: of a locked one they are closed. */
import type { AzimutDatabase, FileRow } from './database';
import { guarded } from './storage-error';

/** As they are stored. Before the transaction: it does not outlast what they take. One that is closed stays so. */
export const filesToStore = (
	{ lock }: Pick<AzimutDatabase, 'lock'>,
	files: readonly FileRow[]
): readonly FileRow[] | Promise<FileRow[]> =>
	lock && files.some(isOpen)
		? Promise.all(files.map(async (file) => (isOpen(file) ? lock.sealFile(file) : file)))
		: files;

/** As they were brought. After the transaction that read them. */
export const filesIn = <File extends FileRow | undefined>(
	{ lock }: Pick<AzimutDatabase, 'lock'>,
	files: readonly File[]
): readonly File[] | Promise<File[]> =>
	lock
		? Promise.all(files.map(async (file) => (file ? lock.openFile(file) : file) as Promise<File>))
		: files;

/** By their SHA-256; `undefined` for one that is not on this device. */
export const readFiles = (
	db: AzimutDatabase,
	sha256s: readonly string[]
): Promise<(FileRow | undefined)[]> =>
	guarded(async () => [...(await filesIn(db, await db.files.bulkGet([...sha256s])))]);

const isOpen = ({ size }: FileRow): boolean => size === undefined;

/** Bytes. */
export const sizeOfFile = ({ size, blob }: FileRow): number => size ?? blob.size;
