import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isSoundSqlite } from './sound-sqlite.mjs';
import { openDatabase, requireSoundSqlite } from './sqlite-database';

let folder: string;
let file: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'azimut-database-'));
	file = join(folder, 'a.sqlite');
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('The SQLite of Node', () => {
	it.each([
		['3.51.3', true],
		['3.51.10', true],
		['3.53.0', true],
		['4.0.0', true],
		['3.51.2', false],
		['3.45.1', false],
		['3.9.9', false],
		[undefined, false]
	])('is sound from a version on: %s', (version, isSound) => {
		expect(isSoundSqlite(version)).toBe(isSound);
	});

	it('is refused in one sentence when it is too old, or not there', () => {
		for (const version of ['3.51.2', undefined])
			expect(() => requireSoundSqlite(version)).toThrow(
				/^SQLite must be 3\.51\.3 or newer, older ones may damage a database; that of Node \S+ is (3\.51\.2|none)\. Node 24 has one\.$/
			);
	});

	it('says what it refuses by the code of its result', () => {
		const [one, other] = [openDatabase(file), openDatabase(file)];
		one.exec('create table a (b text primary key)');
		one.exec('begin immediate');
		expect(() => other.exec('begin immediate')).toThrow(
			expect.objectContaining({ name: 'SqliteError', code: 'SQLITE_BUSY' })
		);
		one.exec("insert into a values ('x'); commit");
		const insert = other.prepare("insert into a values ('x')");
		expect(() => insert.run([])).toThrow(expect.objectContaining({ code: 'SQLITE_CONSTRAINT' }));
		for (const database of [one, other]) database.close();
		writeFileSync(file, Buffer.alloc(8192, 1));
		expect(() => openDatabase(file).exec('select * from a')).toThrow(
			expect.objectContaining({ code: 'SQLITE_NOTADB' })
		);
	});

	it('knows which statements give rows, and prepares each text once', () => {
		const database = openDatabase(file);
		database.exec('create table a (b text)');
		const insert = database.prepare('insert into a values (?)');
		expect([insert.reader, insert.run(['é']).changes]).toEqual([false, 1]);
		expect(database.prepare('insert into a values (?)')).toBe(insert);
		const returning = database.prepare('insert into a values (?) returning b');
		expect([returning.reader, returning.all(['x'])]).toEqual([true, [{ b: 'x' }]]);
		expect(database.inTransaction).toBe(false);
		database.close();
	});
});
