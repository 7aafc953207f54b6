import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readGrid, root, withFolder } from './project.mjs';
import { whole } from './table.mjs';

const contributions = 10_000;

/** An edition from many contributions, from the start of the operator's command to its end. */
export async function keyFigures() {
	return withFolder(async (folder) => {
		const backup = join(folder, 'backup.jsonl');
		writeFileSync(backup, backupOf(contributions));
		const database = { DATABASE_URL: `file:${join(folder, 'azimut.sqlite')}` };
		await admin(database, 'restore-backup', backup);
		const now = new Date();
		const quarter = `${now.getFullYear()}-T${Math.floor(now.getMonth() / 3) + 1}`;
		const checked = await admin(database, 'edition', 'check', quarter);
		const made = await admin(database, 'edition', 'make', quarter);
		return [
			{
				title: `Key figures of ${whole(contributions)} contributions`,
				rows: [
					['edition check', seconds(checked)],
					[
						'edition make, with its files, contributions gone from the database',
						seconds(made),
						'10 s'
					]
				]
			}
		];
	});
}

const seconds = (/** @type {number} */ value) => `${(value / 1000).toFixed(1)} s`;

/** How long it took, in ms. @param {Record<string, string>} variables @param {string[]} args */
async function admin(variables, ...args) {
	const begun = performance.now();
	const child = spawn(process.execPath, ['build/cli/admin.js', ...args], {
		cwd: root,
		env: { ...process.env, ...variables },
		stdio: ['ignore', 'ignore', 'inherit']
	});
	const code = await new Promise((resolve) => child.on('close', resolve));
	if (code !== 0) throw new Error(`${args.join(' ')} left with code ${code}.`);
	return performance.now() - begun;
}

/** @param {number} count */
function backupOf(count) {
	const { id, version, pillars } = readGrid();
	const subjects = pillars.flatMap(({ themes }) => themes.flatMap(({ criteria }) => criteria));
	const any = (/** @type {string[]} */ values) => values[Math.floor(Math.random() * values.length)];
	const points = () => Math.floor(Math.random() * 101);
	const families = ['agriculture', 'industry', 'construction', 'information', 'other-services'];
	const rows = Array.from({ length: count }, () => ({
		id: randomBytes(16).toString('hex'),
		receipt_hash: randomBytes(32).toString('hex'),
		held: 0,
		size: any(['alone', '1-9', '1-9', '10-49', '50']),
		family: any(families),
		place: any(['09', '11', '31', '34', '66', '82', 'occitanie']),
		year: new Date().getFullYear() - 2,
		grid: `${id}@${version}`,
		points: JSON.stringify({
			parts: [points(), ...pillars.map(points)],
			subjects: subjects.map(() => 20 * Math.floor(Math.random() * 6))
		})
	}));
	return [
		{ azimut: 'backup', version: 1, at: new Date().toISOString() },
		...rows.map((row) => ({ table: 'contributions', row })),
		{ rows: count }
	]
		.map((line) => `${JSON.stringify(line)}\n`)
		.join('');
}
