/** Files of proofs in a locked database. They take too long for a transaction: closed before it, opened after. */
import type { FileRow } from '../database';
import type { RowCipher } from './row-cipher';

const closed = new WeakSet<Blob>();

/** Whether `sealFiles` made it: nothing else is stored. */
export const isSealed = (blob: Blob): boolean => closed.has(blob);

const placeOf = (sha256: string) => `blob/${sha256}`;

export async function sealFile(cipher: RowCipher, { sha256, blob }: FileRow): Promise<FileRow> {
	const bytes = new Uint8Array(await blob.arrayBuffer());
	const sealed = new Blob([cipher.seal(placeOf(sha256), bytes)]);
	closed.add(sealed);
	return { sha256, blob: sealed, size: blob.size, type: blob.type };
}

/** @throws {StorageError} `unknown` */
export async function openFile(cipher: RowCipher, row: FileRow): Promise<FileRow> {
	const { sha256, blob, type = '' } = row;
	const box = new Uint8Array(await blob.arrayBuffer());
	const bytes = cipher.open(placeOf(sha256), box) as Uint8Array<ArrayBuffer>;
	return { sha256, blob: new Blob([bytes], { type }) };
}
