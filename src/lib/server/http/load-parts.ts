import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * Kit loads each route when it is first asked for, and Node remembers for good that one could not be loaded: without a
 * file descriptor at that moment, a page would fail until the next start. So all are loaded before anyone asks.
 */
export async function loadParts(folder: string): Promise<void> {
	const parts = readdirSync(folder, { recursive: true, encoding: 'utf8' });
	for (const part of parts.filter((one) => one.endsWith('.js')))
		await import(/* @vite-ignore */ pathToFileURL(join(folder, part)).href);
}
