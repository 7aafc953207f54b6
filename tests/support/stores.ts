/** The same suite on each engine: a store of its own for each test, and where its files are. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import type { DatabasePlace } from '../../src/lib/server/environment';
import { newDatabase } from './postgres';

export const engines = ['sqlite', 'postgres'] as const;
export type Engine = (typeof engines)[number];

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
	if (engine === 'postgres') {
		const name = `azimut_${process.pid}_${made++}`;
		const url = await newDatabase(inject('postgres'), name);
		return { place: { engine, url }, url, bytes: () => Buffer.alloc(0), forget: () => undefined };
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
