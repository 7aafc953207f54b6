import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
const gridVersions = join(root, 'criteria/grids/azimut-20');
const catalogueFolder = join(root, 'criteria/catalogues/occitanie');

/** @param {string} file */
const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));

/** Of `package.json`. @returns {Record<string, string>} */
export const readScripts = () => readJson(join(root, 'package.json')).scripts;

export const readGrid = () => readJson(join(gridFolder(), 'grid.json'));

/** The newest version of the catalogue. @returns {import('../../src/lib/grid/catalogue').Catalogue} */
export const readCatalogue = () => readOfCatalogue('catalogue.json');

/** @returns {import('../../src/lib/grid/catalogue').CatalogueWords} */
export const readCatalogueWords = () => readOfCatalogue('fr.json');

/** @param {string} file */
function readOfCatalogue(file) {
	return readJson(join(newestIn(catalogueFolder), file));
}

/** The newest published version of the grid. */
function gridFolder() {
	return newestIn(gridVersions);
}

/** @param {string} folder */
function newestIn(folder) {
	const versions = readdirSync(folder).filter((version) => !version.endsWith('-draft'));
	const newest = versions.sort((a, b) => a.localeCompare(b, 'en', { numeric: true })).at(-1);
	return join(folder, newest ?? '');
}

/**
 * The day on which an offer was last checked: seen from there the catalogue is fresh, whatever the day of the bench.
 *
 * @param {import('../../src/lib/grid/catalogue').Catalogue} catalogue
 */
export const dayOf = ({ offers }) =>
	offers
		.flatMap(({ checkedOn }) => checkedOn ?? [])
		.sort()
		.at(-1) ?? '';

/** The example companies: all facts told, all criteria answered. */
export function readExamples() {
	const folder = join(gridFolder(), 'examples');
	return readdirSync(folder)
		.sort()
		.map((file) => readJson(join(folder, file)));
}

/** Runs `work` with a folder that is gone afterwards. @template T @param {(folder: string) => Promise<T>} work */
export async function withFolder(work) {
	const folder = mkdtempSync(join(tmpdir(), 'azimut-bench-'));
	try {
		return await work(folder);
	} finally {
		rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
	}
}

/**
 * Runs `work` with the address of the built server, on a port of its own, and with what takes the server away.
 *
 * @template T
 * @param {(origin: string, cut: () => Promise<void>) => Promise<T>} work
 */
export async function withServer(work) {
	const server = spawn(process.execPath, ['build'], {
		cwd: root,
		env: { ...process.env, PORT: '0', HOST: '127.0.0.1' },
		stdio: ['ignore', 'pipe', 'inherit']
	});
	try {
		const origin = await new Promise((resolve, reject) => {
			server.stdout.on('data', (said) => {
				const address = /http:\S+/.exec(String(said));
				if (address) resolve(address[0]);
			});
			server.on('exit', (code) => reject(new Error(`The server left with code ${code}.`)));
		});
		const cut = async () => {
			const gone = new Promise((resolve) => server.once('exit', resolve));
			server.kill();
			await gone;
		};
		return await work(origin, cut);
	} finally {
		server.kill();
	}
}
