/** Publications are refused while what little room is left must serve to erase. */
export class NoRoom extends Error {
	readonly code = 'ENOSPC';
	constructor() {
		super('There is too little room left on the disk of the database.');
		this.name = 'NoRoom';
	}
}
