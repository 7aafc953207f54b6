/**
 * Which SQLite may be trusted with a database. Plain JavaScript: the commands read it before anything is built, on
 * whatever Node is at hand.
 */

/** Before it, a log that is emptied while another process writes may leave a damaged database (https://sqlite.org/wal.html#walresetbug). */
export const leastSqlite = '3.51.3';

/** @param {string | undefined} version of `process.versions.sqlite`; absent: this Node has none that it offers */
export const isSoundSqlite = (version) =>
	version !== undefined && version.localeCompare(leastSqlite, 'en', { numeric: true }) >= 0;
