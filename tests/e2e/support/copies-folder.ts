/** The folder that the browser writes copies to by itself. */
import type { Page } from './test';

/** A folder of the browser's own stands for the one a person would choose. */
export async function mayChoose(page: Page): Promise<void> {
	await page.addInitScript(() => {
		const scope = globalThis as unknown as { showDirectoryPicker: () => Promise<unknown> };
		scope.showDirectoryPicker = async () =>
			(await navigator.storage.getDirectory()).getDirectoryHandle('Copies', { create: true });
		const permission = () => Promise.resolve(localStorage.getItem('permission') ?? 'granted');
		Object.assign(FileSystemHandle.prototype, {
			queryPermission: permission,
			requestPermission() {
				localStorage.removeItem('permission');
				return permission();
			}
		});
	});
}

/** The files of that folder; read again when one is replaced meanwhile. */
export async function inFolder(page: Page): Promise<Record<string, string>> {
	const read = await page.evaluate(async () => {
		const root = await navigator.storage.getDirectory();
		const copies = await root.getDirectoryHandle('Copies', { create: true });
		const files: Record<string, string> = {};
		try {
			for await (const [name, handle] of copies.entries())
				if (handle.kind === 'file' && !name.endsWith('.crswap'))
					files[name] = await (await handle.getFile()).text();
			return files;
		} catch {
			return null;
		}
	});
	return read ?? inFolder(page);
}

/** The page goes out of sight, as when another tab comes to the front. */
export const hide = (page: Page): Promise<void> =>
	page.evaluate(() => {
		Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
		document.dispatchEvent(new Event('visibilitychange'));
		Reflect.deleteProperty(document, 'visibilityState');
	});
