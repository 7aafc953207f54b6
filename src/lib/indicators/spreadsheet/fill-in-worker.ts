import type { CellValue } from '$lib/grid/indicators/spreadsheet-map';
import { mostPacked, type FillResult } from './fill-result';

export interface FillRequest {
	/** Read by the worker: no byte of it passes through the screen. */
	file: Blob;
	values: readonly CellValue[];
}

/** What is used of a worker. */
export interface FillWorker {
	postMessage(request: FillRequest): void;
	terminate(): void;
	onmessage: ((event: MessageEvent<FillResult>) => void) | null;
	onerror: (() => void) | null;
}

/** The template takes two seconds on a slow phone; nothing but a trap takes this long. */
const mostMs = 60_000;

const startWorker = (): FillWorker =>
	new Worker(new URL('./fill.worker.ts', import.meta.url), { type: 'module' });

/** The file is refused by its size before anything of it is read. */
export async function fillInWorker(
	file: Blob,
	values: readonly CellValue[],
	start: () => FillWorker = startWorker
): Promise<FillResult> {
	if (file.size > mostPacked) return { refused: 'too-big' };
	const worker = start();
	let late: ReturnType<typeof setTimeout> | undefined;
	try {
		return await new Promise<FillResult>((resolve) => {
			const fail = () => resolve({ refused: 'failed' });
			worker.onmessage = ({ data }) => resolve(data);
			worker.onerror = fail;
			late = setTimeout(fail, mostMs);
			worker.postMessage({ file, values });
		});
	} finally {
		clearTimeout(late);
		worker.terminate();
	}
}
