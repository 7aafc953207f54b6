/** The folder that a person chose, by the File System Access API: TypeScript does not know all of it yet. */

type Permission = 'granted' | 'denied' | 'prompt';
interface Permitting {
	queryPermission?(wanted: { mode: 'readwrite' }): Promise<Permission>;
	requestPermission?(wanted: { mode: 'readwrite' }): Promise<Permission>;
}
export type Folder = FileSystemDirectoryHandle & Permitting;
type Picker = (options: { id: string; mode: 'readwrite'; startIn: 'documents' }) => Promise<Folder>;

const picker = () =>
	(globalThis as { showDirectoryPicker?: Picker }).showDirectoryPicker?.bind(globalThis);

/** Can this browser write in a folder? It takes the API, and locks that keep two tabs apart. */
export const canChooseFolder = (): boolean =>
	picker() !== undefined && globalThis.navigator?.locks !== undefined;

/** Null when the person went back on it. */
export async function askForFolder(): Promise<Folder | null> {
	try {
		return (await picker()?.({ id: 'azimut', mode: 'readwrite', startIn: 'documents' })) ?? null;
	} catch (cause) {
		if ((cause as Partial<Error>).name === 'AbortError') return null;
		throw cause;
	}
}

/** `ask` only in answer to a click. */
export async function isAllowed(folder: Folder, ask = false): Promise<boolean> {
	const wanted = { mode: 'readwrite' as const };
	const now = (await folder.queryPermission?.(wanted)) ?? 'granted';
	if (now === 'granted' || !ask) return now === 'granted';
	return (await folder.requestPermission?.(wanted)) === 'granted';
}

export async function namesIn(folder: Folder): Promise<string[]> {
	const names: string[] = [];
	for await (const name of folder.keys()) names.push(name);
	return names;
}

/** Writes a file whole or leaves what stood there: the browser swaps it in once it is complete. */
export async function writeWhole(
	folder: Folder,
	name: string,
	lines: readonly (string | Blob)[],
	isNew: boolean
): Promise<void> {
	try {
		const file = await folder.getFileHandle(name, { create: true });
		const writing = await file.createWritable();
		try {
			await writing.write(
				new Blob(
					lines.flatMap((line): BlobPart[] => (typeof line === 'string' ? [line, '\n'] : [line]))
				)
			);
			await writing.close();
		} catch (cause) {
			await writing.abort().catch(() => undefined);
			throw cause;
		}
	} catch (cause) {
		// The empty file that was made to be written.
		if (isNew) await folder.removeEntry(name).catch(() => undefined);
		throw cause;
	}
}
