import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../support/grids';

const flags = /--max-old-space-size=\d+"?,? "?--max-semi-space-size=\d+/;

it('the server takes as much memory however it is started: as it was measured', () => {
	const said = [
		'package.json',
		'docs/deployment/files/azimut.service',
		'docs/deployment/files/Containerfile'
	].map((file) => flags.exec(readFileSync(join(root, file), 'utf8'))?.[0].replace(/[",]/g, ''));
	expect(said[0]).toBeDefined();
	expect(new Set(said).size).toBe(1);
});
