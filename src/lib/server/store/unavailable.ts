/**
 * PostgreSQL cannot be reached, was stopped, only reads since another is the primary, has no room, takes too long or asks to try again; SQLite is locked, full or
 * cannot use its files.
 */
const codes =
	/^(E(CONN|HOST|NET)|ENOTFOUND|EAI_AGAIN|EPIPE|ETIMEDOUT|ENOSPC|E[MN]FILE|08|25006|25P03|40|53|55P|57|58|SQLITE_(BUSY|CANTOPEN|FULL|IOERR|LOCKED|READONLY))/;

/** What is stored cannot be read: a disk, or someone, changed its bytes. */
const damages = /^(SQLITE_(CORRUPT|NOTADB)|XX00[12]|DAMAGED_PAGE)/;

/** Faults that `pg` gives no code. */
const saidByPg =
	/^(Connection terminated|timeout exceeded when trying to connect|Query read timeout|Client (has encountered a connection error|was closed) and is not queryable)/;

interface Fault {
	code?: unknown;
	message?: unknown;
}

/** Whether the database did not do what was asked, and may do it later: once it is back, or from a backup. */
export function isUnavailable(cause: unknown): boolean {
	const { code, message } = (cause ?? {}) as Fault;
	return (
		cause instanceof NotOpenYet ||
		codes.test(String(code)) ||
		(code === undefined && saidByPg.test(String(message))) ||
		isDamage(cause)
	);
}

/** Whether what was asked for is damaged: asking again will not help. */
export const isDamage = (cause: unknown): boolean =>
	damages.test(String(((cause ?? {}) as Fault).code));

/** The server started before its database did. */
export class NotOpenYet extends Error {
	constructor() {
		super('The database is not open yet.');
		this.name = 'NotOpenYet';
	}
}
