/** Other instances, each built beside ours from the same sources, and served. */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './grid';
import { OwnServer } from './own-server';

/** Of the example's data, in the project. */
export const instanceFolder = 'docs/examples/cabinet';
const sources = [
	'src',
	'static',
	'criteria',
	'tests/support',
	instanceFolder,
	'LICENSE',
	'*.ts',
	'*.js',
	'*.json'
];

/** Inside this project, so that packages are found. `change` may change the data, which `INSTANCE` names. */
function build(name: string, instance: string, change: (folder: string) => void): string {
	const folder = join(root, 'test-results', name);
	rmSync(folder, { recursive: true, force: true });
	const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', ...sources], {
		cwd: root,
		encoding: 'utf8'
	});
	for (const file of listed.split('\n'))
		if (file !== '' && existsSync(join(root, file))) cpSync(join(root, file), join(folder, file));
	change(folder);
	const env = { ...process.env, INSTANCE: instance, INIT_CWD: folder };
	for (const mode of ['production', 'node'])
		execFileSync('npx', ['vite', 'build', '--mode', mode], { cwd: folder, env, stdio: 'ignore' });
	return join(folder, 'build');
}

export class InstanceServer extends OwnServer {
	readonly #data: string;
	readonly #build: () => string;

	constructor(name: string, instance: string, change: (folder: string) => void = () => undefined) {
		const data = mkdtempSync(join(tmpdir(), 'azimut-instance-'));
		super({ DATA_DIR: data });
		this.#data = data;
		this.#build = () => build(name, instance, change);
	}

	override start(): Promise<void> {
		return super.start(this.#build());
	}

	override async stop(): Promise<void> {
		await super.stop();
		rmSync(this.#data, { recursive: true, force: true });
	}
}
