/**
 * PostgreSQL cannot be reached, was stopped, only reads since another is the primary, has no room, takes too long or asks to try again; SQLite is locked, full or
 * cannot use its files.
 */
const codes =
	/^(E(CONN|HOST|NET)|ENOTFOUND|EAI_AGAIN|EPIPE|ETIMEDOUT|ENOSPC|E[MN]FILE|08|25006|25P03|40|53|55P|57|58|SQLITE_(BUSY|CANTOPEN|FULL|IOERR|LOCKED|READONLY))/;

/** Faults that `pg` gives no code. */
const saidByPg =
	/^(Connection terminated|timeout exceeded when trying to connect|Query read timeout|Client (has encountered a connection error|was closed) and is not queryable)/;

/** Whether the database did not do what was asked, and may do it later. */
export function isUnavailable(cause: unknown): boolean {
	const { code, message } = (cause ?? {}) as { code?: unknown; message?: unknown };
	return (
		cause instanceof NotOpenYet ||
		codes.test(String(code)) ||
		(code === undefined && saidByPg.test(String(message)))
	);
}

/** The server started before its database did. */
export class NotOpenYet extends Error {
	constructor() {
		super('The database is not open yet.');
		this.name = 'NotOpenYet';
	}
}
