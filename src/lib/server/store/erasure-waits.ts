/**
 * It was deleted, and a file may hold it for as long as another process reads there or locks it, the disk is full, or the
 * file was made again a moment ago. It is tried again later, and by SQLite at the next start.
 */
export class ErasureWaits extends Error {
	constructor(options?: ErrorOptions) {
		super('It is deleted; its bytes leave the files later.', options);
		this.name = 'ErasureWaits';
	}
}
