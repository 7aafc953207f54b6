import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { versionOf } from './sqlite-version';

let folder: string;
let file: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'azimut-version-'));
	file = join(folder, 'a.sqlite');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const open = () => {
	const database = new DatabaseSync(file);
	database.exec('pragma journal_mode = wal; create table if not exists rows (id integer)');
	return database;
};

describe('What tells that a file of SQLite changed', () => {
	it('changes with each commit of any connection, and with nothing else', () => {
		const [one, other] = [open(), open()];
		const version = versionOf(file);
		const seen = [version()];
		for (const change of [
			() => one.exec('insert into rows values (1)'),
			() => other.exec('insert into rows values (2)'),
			() => other.exec('begin; update rows set id = 3; commit'),
			() => other.exec('delete from rows where id = 4; delete from rows')
		]) {
			change();
			expect(seen).not.toContain(version());
			seen.push(version());
			other.prepare('select * from rows').all();
			one.exec('begin; insert into rows values (5); rollback');
			expect(version()).toBe(seen.at(-1));
		}
		// The log is emptied, and begins again: what it said before is never said again.
		one.prepare('pragma wal_checkpoint(truncate)').all();
		for (let time = 0; time < 20; time++) {
			one.exec('insert into rows values (1)');
			expect(seen).not.toContain(version());
			seen.push(version());
			one.prepare('pragma wal_checkpoint(truncate)').all();
		}
		expect(seen).not.toContain(null);
	});

	it('is not told where there is no index of a log, or one that is not known here', () => {
		expect(versionOf(file)()).toBeNull();
		writeFileSync(`${file}-shm`, 'short');
		expect(versionOf(file)()).toBeNull();
		writeFileSync(`${file}-shm`, Buffer.alloc(32_768, 1));
		expect(versionOf(file)()).toBeNull();
	});
});
