import type { RowLock } from '../database';
import { RowCipher } from './row-cipher';
import { openFile, sealFile } from './sealed-files';
import { sealedCore } from './sealed-core';

/** @param dataKey 32 random bytes */
export function rowLock(dataKey: Uint8Array): RowLock {
	const cipher = new RowCipher(dataKey);
	return {
		core: sealedCore(cipher),
		sealFile: (file) => sealFile(cipher, file),
		openFile: (file) => openFile(cipher, file)
	};
}
