/** `docs/deployment/files/backup.sh`, as timers run it. */
import { execFile } from 'node:child_process';
import {
	mkdirSync,
	mkdtempSync,
	readdirSync,
	rmSync,
	statSync,
	utimesSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openStore } from '../../src/lib/server/store/open-store';
import { root } from '../support/grids';

let folder: string;
let backups: string;
beforeEach(async () => {
	folder = mkdtempSync(join(tmpdir(), 'azimut-backup-script-'));
	backups = join(folder, 'backups');
	mkdirSync(backups);
	await (await openStore({ engine: 'sqlite', file: join(folder, 'azimut.sqlite') })).close();
});
afterEach(() => rmSync(folder, { recursive: true }));

const day = 24 * 3600;
const file = (name: string, daysAgo: number) => {
	const path = join(backups, name);
	writeFileSync(path, '{}');
	// The clock of the disk, as `find` reads it.
	const then = statSync(path).mtimeMs / 1000 - daysAgo * day;
	utimesSync(path, then, then);
};
const run = (kind: string, data = folder) =>
	promisify(execFile)('sh', [join(root, 'docs/deployment/files/backup.sh'), kind], {
		env: { ...process.env, AZIMUT: root, BACKUP_DIR: backups, DATA_DIR: data }
	});

it('writes a file that its owner alone reads, and deletes those of its kind that are too old', async () => {
	file('azimut-all-old.jsonl', 29.5);
	file('azimut-all-recent.jsonl', 28.5);
	file('azimut-withdrawals-old.jsonl', 60);
	file('notes.txt', 60);
	await run('all');
	const made = readdirSync(backups).find((name) => /^azimut-all-\d{4}-.*\.jsonl$/.test(name));
	expect(statSync(join(backups, String(made))).mode & 0o777).toBe(0o600);
	expect(
		readdirSync(backups)
			.filter((name) => name !== made)
			.sort()
	).toEqual(['azimut-all-recent.jsonl', 'azimut-withdrawals-old.jsonl', 'notes.txt']);
	await run('withdrawals');
	expect(readdirSync(backups)).not.toContain('azimut-withdrawals-old.jsonl');
});

it('deletes nothing when it cannot make a new one, and fails', async () => {
	file('azimut-all-old.jsonl', 60);
	await expect(run('all', join(folder, 'none'))).rejects.toMatchObject({ code: 1 });
	await expect(run('some')).rejects.toMatchObject({ code: 1 });
	expect(readdirSync(backups)).toEqual(['azimut-all-old.jsonl']);
});
