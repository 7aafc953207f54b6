import { execFileSync } from 'node:child_process';
import { chownSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { packFolder } from './write-release.mjs';

const made: string[] = [];
afterEach(() => {
	for (const folder of made.splice(0)) rmSync(folder, { recursive: true });
});

/** A folder of files written in this order, with the rights and the time of whoever wrote them. */
function folderOf(paths: readonly string[], mode: number, seconds: number): string {
	const folder = mkdtempSync(join(tmpdir(), 'azimut-packed-'));
	made.push(folder);
	for (const path of paths) {
		const file = join(folder, path);
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(file, path, { mode });
		utimesSync(file, seconds, seconds);
		// Only the system's own user may give files away.
		if (process.getuid?.() === 0) chownSync(file, mode, mode);
	}
	return folder;
}

const paths = ['build/index.js', 'build/kit/handler.js', 'node_modules/pg/index.js'];
const left = ['build/index.js.map', 'node_modules/pg/node_modules/.bin/tool'];
const packed = (folder: string) =>
	packFolder(folder, ['build', 'node_modules/pg'], { name: 'azimut-1', seconds: 1_764_000_000 });

it('is the same to the byte, in whatever order, when and by whom its files were written', () => {
	const one = packed(folderOf([...paths, ...left], 0o644, 1_000_000_000));
	const other = packed(folderOf([...left, ...paths].reverse(), 0o600, 1_700_000_000));
	expect(other.equals(one)).toBe(true);
});

it('holds all but source maps and links to tools, in one folder, of nobody, with the time given', () => {
	const bytes = packed(folderOf([...paths, ...left], 0o600, 1_000_000_000));
	const lines = execFileSync('tar', ['-tvzf', '-', '--numeric-owner', '--utc'], {
		input: bytes,
		encoding: 'utf8'
	})
		.trim()
		.split('\n')
		.filter((line) => !line.endsWith('/'));
	expect(lines.map((line) => line.split(/\s+/))).toEqual(
		paths.map((path) => [
			'-rw-r--r--',
			'0/0',
			String(path.length),
			'2025-11-24',
			'16:00',
			`azimut-1/${path}`
		])
	);
});
