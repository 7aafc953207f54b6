/** Files of proofs as the browser holds them, read from outside the app. */
import { createHash } from 'node:crypto';
import type { Page } from './test';

export interface StoredFile {
	sha256: string;
	type: string;
	bytes: Buffer;
}

export const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

export async function filesOf(page: Page): Promise<StoredFile[]> {
	const found = await page.evaluate(async () => {
		const db = await new Promise<IDBDatabase>((resolve, reject) => {
			const opening = indexedDB.open('azimut');
			opening.onerror = () => reject(new Error(String(opening.error)));
			opening.onsuccess = () => resolve(opening.result);
		});
		const rows = await new Promise<{ sha256: string; blob: Blob }[]>((resolve, reject) => {
			const reading = db.transaction('files').objectStore('files').getAll();
			reading.onerror = () => reject(new Error(String(reading.error)));
			reading.onsuccess = () => resolve(reading.result as { sha256: string; blob: Blob }[]);
		});
		db.close();
		return Promise.all(
			rows.map(async ({ sha256, blob }) => {
				const bytes = new Uint8Array(await blob.arrayBuffer());
				let text = '';
				for (let at = 0; at < bytes.length; at += 8192)
					text += String.fromCharCode(...bytes.subarray(at, at + 8192));
				return { sha256, type: blob.type, text: btoa(text) };
			})
		);
	});
	return found.map(({ text, ...file }) => ({ ...file, bytes: Buffer.from(text, 'base64') }));
}
