import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

let root: string;
beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'azimut-node-'));
	mkdirSync(join(root, 'node_modules/.bin'), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

/** Stands for npm: what it is asked to bring says its own name, and that it was brought is noted. */
const npm = `#!/bin/sh
echo "$@" >> "$0.asked"
for holder; do :; done
folder="$3/node_modules/\${holder%@*}/bin"
mkdir -p "$folder"
printf '#!/bin/sh\\necho brought\\n' > "$folder/node"
chmod +x "$folder/node"
`;

/** Lines that a process says which has this SQLite, and asks for a Node twice. */
function ask(sqlite: string | undefined): string[] {
	const bin = join(root, 'bin');
	mkdirSync(bin, { recursive: true });
	writeFileSync(join(bin, 'npm'), npm);
	chmodSync(join(bin, 'npm'), 0o755);
	const module = pathToFileURL(join(import.meta.dirname, 'sound-node.mjs')).href;
	const script = `
		Object.defineProperty(process, 'versions', { value: { ...process.versions, sqlite: ${JSON.stringify(sqlite)} } });
		const { linkNode, soundNode } = await import(${JSON.stringify(module)});
		for (let time = 0; time < 2; time++) linkNode(${JSON.stringify(root)}, soundNode(${JSON.stringify(root)}));
		console.log(soundNode(${JSON.stringify(root)}) === process.execPath);
		console.log((await import('node:child_process')).execFileSync('node', ['--version']).toString());`;
	const env = { ...process.env, PATH: bin + delimiter + (process.env.PATH ?? '') };
	const said = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
		env,
		encoding: 'utf8',
		stdio: ['ignore', 'pipe', 'ignore']
	});
	return said.trim().split('\n');
}
const asked = () => existsSync(join(root, 'bin/npm.asked'));
const link = () => join(root, 'node_modules/.bin/node');

describe('The Node that commands run on', () => {
	it('is the one at hand where its SQLite is sound: nothing is brought', () => {
		expect(ask('3.51.3')).toEqual(['true', process.version]);
		expect([asked(), existsSync(link())]).toEqual([false, false]);
	});

	it.each([['3.51.2'], [undefined]])('is brought once where that is %s', (sqlite) => {
		expect(ask(sqlite)).toEqual(['false', 'brought']);
		expect(execFileSync(link(), { encoding: 'utf8' })).toBe('brought\n');
		rmSync(join(root, 'bin/npm.asked'));
		ask(sqlite);
		expect(asked()).toBe(false);
	});
});
