/** The same suite on each engine: a store of its own for each test, and where its files are. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, inject } from 'vitest';
import type { DatabasePlace } from '../../src/lib/server/settings/variables';
import { newDatabase, runSql } from './postgres';

/** `serializable postgres`: each transaction must be as if it had been alone, as it is by default on some engines. */
export type Engine = 'sqlite' | 'postgres' | 'serializable postgres';

/** The same suite on each of the engines, on those of the deep tier there alone. `%s` in its name is the engine's. */
export function onEngines(
	{ gate, deep }: { gate: readonly Engine[]; deep: readonly Engine[] },
	name: string,
	suite: (engine: Engine) => void
): void {
	for (const engine of [...gate, ...deep])
		describe(name.replace('%s', engine), { tags: deep.includes(engine) ? 'deep' : [] }, () =>
			suite(engine)
		);
}

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
