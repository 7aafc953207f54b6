/** Questions that look through many rows, asked of SQLite in another thread: this one goes on answering meanwhile. */
import type { SQLInputValue } from 'node:sqlite';
import { Worker } from 'node:worker_threads';
import {
	Kysely,
	SqliteDialect,
	type CompiledQuery,
	type DatabaseConnection,
	type Driver,
	type QueryResult
} from 'kysely';
import { SqliteError } from './sqlite-database';
import type { Db, Tables } from './tables';

/** It begins with the first question. `file`: a database that exists by then. */
export const openReading = (file: string): Db =>
	new Kysely<Tables>({ dialect: new ReadingDialect(file) });

interface Asked {
	resolve: (rows: unknown[]) => void;
	reject: (cause: unknown) => void;
}

interface Question {
	id: number;
	sql: string;
	parameters: SQLInputValue[];
}

type Answer =
	| { id: number; rows: unknown[] }
	| { id: number; fault: { message: string; result: number } };

class ReadingThread implements Driver, DatabaseConnection {
	readonly #file: string;
	readonly #asked = new Map<number, Asked>();
	#worker: Worker | undefined;
	#last = 0;

	constructor(file: string) {
		this.#file = file;
	}

	executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
		const id = ++this.#last;
		return new Promise<QueryResult<R>>((resolve, reject) => {
			this.#asked.set(id, { resolve: (rows) => resolve({ rows: rows as R[] }), reject });
			(this.#worker ??= this.#start()).postMessage({ id, sql, parameters });
		});
	}

	#start(): Worker {
		// Its text is all that the other thread is given, so that it needs no file beside the bundle.
		const worker = new Worker(`(${String(answerAll)})()`, { eval: true, workerData: this.#file });
		worker.unref();
		worker.on('message', (answer: Answer) => {
			const asked = this.#asked.get(answer.id);
			this.#asked.delete(answer.id);
			if ('rows' in answer) asked?.resolve(answer.rows);
			else asked?.reject(new SqliteError(answer.fault.message, answer.fault.result, null));
		});
		// The next question begins another.
		worker.on('error', (cause) => this.#end(cause));
		worker.on('exit', () => this.#end(new Error('The thread that reads has ended.')));
		return worker;
	}

	#end(cause: unknown): void {
		this.#worker = undefined;
		for (const { reject } of this.#asked.values()) reject(cause);
		this.#asked.clear();
	}

	acquireConnection = (): Promise<this> => Promise.resolve(this);
	init = (): Promise<void> => Promise.resolve();
	releaseConnection = (): Promise<void> => Promise.resolve();
	beginTransaction = readsOnly;
	commitTransaction = readsOnly;
	rollbackTransaction = readsOnly;
	streamQuery = (): never => {
		throw new Error('Here one reads all at once.');
	};

	async destroy(): Promise<void> {
		await this.#worker?.terminate();
	}
}

const readsOnly = (): Promise<void> => Promise.reject(new Error('Here one only reads.'));

class ReadingDialect extends SqliteDialect {
	readonly #file: string;

	constructor(file: string) {
		super({ database: () => Promise.reject(new Error('It is opened in its thread.')) });
		this.#file = file;
	}

	override createDriver(): ReadingThread {
		return new ReadingThread(this.#file);
	}
}

/** Runs in the thread: uses nothing that stands around it. */
function answerAll(): void {
	const threads = process.getBuiltinModule('node:worker_threads');
	const { DatabaseSync } = process.getBuiltinModule('node:sqlite');
	const database = new DatabaseSync(String(threads.workerData), { readOnly: true, timeout: 5000 });
	threads.parentPort?.on('message', ({ id, sql, parameters }: Question) => {
		try {
			const rows = database.prepare(sql).all(...parameters);
			threads.parentPort?.postMessage({ id, rows });
		} catch (cause) {
			const { message, errcode: result } = cause as { message: string; errcode: number };
			threads.parentPort?.postMessage({ id, fault: { message, result } });
		}
	});
}
