/** Files of the build, read once: an answer opens none, so none can fail, change under it, or stay open after it. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative } from 'node:path';

export interface StaticFile {
	type: string;
	/** Of what it says, however it is packed. */
	tag: string;
	plain: Buffer;
	br?: Buffer;
	gzip?: Buffer;
}

const types: Record<string, string> = {
	'.css': 'text/css; charset=utf-8',
	'.html': 'text/html; charset=utf-8',
	'.js': 'text/javascript; charset=utf-8',
	'.json': 'application/json; charset=utf-8',
	'.png': 'image/png',
	'.txt': 'text/plain; charset=utf-8',
	'.svg': 'image/svg+xml; charset=utf-8',
	'.webmanifest': 'application/manifest+json; charset=utf-8',
	'.woff2': 'font/woff2'
};
const packed = { '.br': 'br', '.gz': 'gzip' } as const;

/** By address: those of `client` under their own name, pages of `prerendered` without `.html`. */
export function readStaticFiles(build: string): Map<string, StaticFile> {
	const files = new Map<string, StaticFile>();
	for (const part of ['client', 'prerendered']) {
		const folder = join(build, part);
		const paths = new Set(filesUnder(folder));
		for (const path of [...paths].filter((one) => !(extname(one) in packed)))
			files.set(addressOf(relative(folder, path)), readFile(path, paths));
	}
	return files;
}

function readFile(path: string, all: ReadonlySet<string>): StaticFile {
	const type = types[extname(path)];
	if (!type) throw new Error(`No type is known for ${path}.`);
	const plain = readFileSync(path);
	const tag = `W/"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`;
	const file: StaticFile = { type, tag, plain };
	for (const [ending, encoding] of Object.entries(packed))
		if (all.has(path + ending)) file[encoding] = readFileSync(path + ending);
	return file;
}

const addressOf = (name: string): string =>
	`/${name.replaceAll('\\', '/')}`.replace(/(?:\/index)?\.html$/, '') || '/';

const filesUnder = (folder: string): string[] =>
	readdirSync(folder, { withFileTypes: true, recursive: true })
		.filter((entry) => entry.isFile())
		.map(({ parentPath, name }) => join(parentPath, name));
