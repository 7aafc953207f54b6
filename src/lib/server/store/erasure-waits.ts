/**
 * It was deleted, and a file may hold it for as long as another process reads there. It is tried again later, and at the
 * next start.
 */
export class ErasureWaits extends Error {
	constructor() {
		super('It is deleted; its bytes leave the files once another process stops reading them.');
		this.name = 'ErasureWaits';
	}
}
