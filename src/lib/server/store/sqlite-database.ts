/** The SQLite of Node, as Kysely takes a database; what it refuses has the code that the rest of the store reads. */
import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import type { SqliteDatabase, SqliteStatement } from 'kysely';
import { isSoundSqlite, leastSqlite } from './sound-sqlite.mjs';

export interface OpenedDatabase extends SqliteDatabase {
	readonly inTransaction: boolean;
	/** Does several statements, and gives nothing back. */
	exec: (statements: string) => void;
}

const mostStatements = 200;

/**
 * `version`: of the SQLite that this Node has; absent: it offers none.
 * @throws Error with one sentence when it is too old
 */
export function requireSoundSqlite(version: string | undefined): void {
	if (!isSoundSqlite(version))
		throw new Error(
			`SQLite must be ${leastSqlite} or newer, older ones may damage a database; that of Node ${process.versions.node} is ${version ?? 'none'}. Node 24 has one.`
		);
}

/** @throws SqliteError when the file cannot be opened; Error with one sentence when SQLite is too old */
export function openDatabase(file: string): OpenedDatabase {
	requireSoundSqlite(process.versions.sqlite);
	// Asked for here: the sentence above is for a Node that has no such module.
	const sqlite = process.getBuiltinModule('node:sqlite');
	const database: DatabaseSync = withCode(() => new sqlite.DatabaseSync(file));
	// Kysely writes the same few texts again and again: each is prepared once.
	const statements = new Map<string, SqliteStatement>();
	return {
		prepare(text) {
			const known = statements.get(text);
			if (known) return known;
			if (statements.size >= mostStatements) statements.clear();
			const statement = asKysely(withCode(() => database.prepare(text)));
			statements.set(text, statement);
			return statement;
		},
		exec: (text) => withCode(() => database.exec(text)),
		get inTransaction() {
			return database.isTransaction;
		},
		close: () => database.close()
	};
}

function asKysely(statement: StatementSync): SqliteStatement {
	// Kysely gives what a query was written with; SQLite refuses what it cannot store.
	const given = (parameters: readonly unknown[]) => parameters as SQLInputValue[];
	return {
		reader: statement.columns().length > 0,
		all: (parameters) => withCode(() => statement.all(...given(parameters))),
		run: (parameters) => withCode(() => statement.run(...given(parameters))),
		iterate: (parameters) => statement.iterate(...given(parameters))
	};
}

/** Names of result codes, by number (https://sqlite.org/rescode.html). */
const codes = [
	'OK',
	'ERROR',
	'INTERNAL',
	'PERM',
	'ABORT',
	'BUSY',
	'LOCKED',
	'NOMEM',
	'READONLY',
	'INTERRUPT',
	'IOERR',
	'CORRUPT',
	'NOTFOUND',
	'FULL',
	'CANTOPEN',
	'PROTOCOL',
	'EMPTY',
	'SCHEMA',
	'TOOBIG',
	'CONSTRAINT',
	'MISMATCH',
	'MISUSE',
	'NOLFS',
	'AUTH',
	'FORMAT',
	'RANGE',
	'NOTADB'
];

export class SqliteError extends Error {
	/** Such as `SQLITE_BUSY`. */
	readonly code: string;
	/** `result`: the number that SQLite gave, whose last byte is the code. */
	constructor(message: string, result: number, cause: unknown) {
		super(message, { cause });
		this.name = 'SqliteError';
		this.code = `SQLITE_${codes[result & 0xff] ?? result}`;
	}
}

function withCode<T>(work: () => T): T {
	try {
		return work();
	} catch (cause) {
		if (!(cause instanceof Error && 'errcode' in cause)) throw cause;
		throw new SqliteError(cause.message, Number(cause.errcode), cause);
	}
}
