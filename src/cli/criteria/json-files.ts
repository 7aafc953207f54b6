import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { instanceFolder } from '../instance-folder.mjs';

/** The project, seen from src/cli as from build/cli. */
const projectRoot = import.meta.dirname.replace(/[\\/](src|build)[\\/]cli.*$/, '');
/** That of the instance. */
export const criteriaFolder = instanceFolder(projectRoot);

/** The versions in a folder of `<id>/<version>`, as `<id>@<version>`. */
export function versionNames(folder: string): string[] {
	return foldersIn(folder).flatMap((id) =>
		foldersIn(join(folder, id)).map((version) => `${id}@${version}`)
	);
}

export function versionFolder(folder: string, name: string): string {
	return join(folder, name.replace('@', '/'));
}

/** Every JSON file under a folder, as a path from `criteria/`. */
export function filesOf(criteria: string, folder: string): string[] {
	return readdirSync(folder, { withFileTypes: true, recursive: true })
		.filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
		.map((entry) => relative(criteria, join(entry.parentPath, entry.name)).split(sep).join('/'))
		.sort();
}

export function readJsonFile(file: string): { value: unknown } | { message: string } {
	let text = '';
	try {
		text = readFileSync(file, 'utf8');
		return { value: JSON.parse(text) as unknown };
	} catch (cause) {
		const missing = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
		const why = cause instanceof Error ? withLine(cause.message, text) : String(cause);
		return { message: missing ? `${file} does not exist` : `${file} cannot be read: ${why}` };
	}
}

/**
 * The whole text or nothing: whoever reads the file meanwhile has the one of before.
 * @throws Error with one sentence when it cannot be written
 */
export function writeWhole(file: string, text: string): void {
	const beside = `${file}.${process.pid}.part`;
	try {
		writeFileSync(beside, text);
		renameSync(beside, file);
	} catch (cause) {
		rmSync(beside, { force: true });
		const why = cause instanceof Error ? cause.message : String(cause);
		throw new Error(`${file} cannot be written: ${why}`, { cause });
	}
}

/** Node 20 counts characters; who edits the file sees lines. */
function withLine(message: string, text: string): string {
	return message.replace(
		/at position (\d+)$/,
		(_, position) => `at line ${text.slice(0, Number(position)).split('\n').length}`
	);
}

function foldersIn(path: string): string[] {
	if (!existsSync(path)) return [];
	const entries = readdirSync(path, { withFileTypes: true });
	return entries
		.filter((entry) => entry.isDirectory())
		.map((entry) => entry.name)
		.sort();
}
