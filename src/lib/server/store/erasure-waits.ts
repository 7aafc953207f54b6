/**
 * It was deleted, and a file may hold it for as long as another process reads there or locks it. It is tried again later,
 * and by SQLite at the next start.
 */
export class ErasureWaits extends Error {
	constructor(options?: ErrorOptions) {
		super(
			'It is deleted; its bytes leave the files once another process lets go of them.',
			options
		);
		this.name = 'ErasureWaits';
	}
}
