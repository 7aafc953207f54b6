/** The same suite on each engine: a store of its own for each test, and where its files are. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import type { DatabasePlace } from '../../src/lib/server/environment';
import { newDatabase, runSql } from './postgres';

export const engines = ['sqlite', 'postgres'] as const;
/** Also PostgreSQL where each transaction must be as if it had been alone, as it is by default on some engines. */
export const strictEngines = [...engines, 'serializable postgres'] as const;
export type Engine = (typeof strictEngines)[number];

export interface Place {
	place: DatabasePlace;
	/** The variable that names it. */
	url: string;
	/** Every byte of its files, on SQLite. */
	bytes: () => Buffer;
	forget: () => void;
}

let made = 0;

export async function newPlace(engine: Engine): Promise<Place> {
	if (engine !== 'sqlite') {
		const name = `azimut_${process.pid}_${made++}`;
		const url = await newDatabase(inject('postgres'), name);
		if (engine === 'serializable postgres')
			await runSql(
				inject('postgres'),
				`alter database "${name}" set default_transaction_isolation = serializable`
			);
		return {
			place: { engine: 'postgres', url },
			url,
			bytes: () => Buffer.alloc(0),
			forget: () => undefined
		};
	}
	const folder = mkdtempSync(join(tmpdir(), 'azimut-store-'));
	const file = join(folder, 'azimut.sqlite');
	return {
		place: { engine, file },
		url: `file:${file}`,
		bytes: () => Buffer.concat(readdirSync(folder).map((name) => readFileSync(join(folder, name)))),
		forget: () => rmSync(folder, { recursive: true, force: true })
	};
}
