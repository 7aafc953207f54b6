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
}
export type StartWorker = (answer: (result: FillResult) => void) => FillWorker;

/** The template takes two seconds on a slow phone; nothing but a trap takes this long. */
const mostMs = 60_000;

/** The file is refused by its size before anything of it is read. */
export async function fillInWorker(
	file: Blob,
	values: readonly CellValue[],
	start: StartWorker = startWorker
): Promise<FillResult> {
	if (file.size > mostPacked) return { refused: 'too-big' };
	let worker: FillWorker | undefined;
	let late: ReturnType<typeof setTimeout> | undefined;
	try {
		return await new Promise<FillResult>((resolve) => {
			worker = start(resolve);
			late = setTimeout(() => resolve({ refused: 'failed' }), mostMs);
			worker.postMessage({ file, values });
		});
	} finally {
		clearTimeout(late);
		worker?.terminate();
	}
}

function startWorker(answer: (result: FillResult) => void): FillWorker {
	const worker = new Worker(new URL('./fill.worker.ts', import.meta.url), { type: 'module' });
	worker.onmessage = ({ data }: MessageEvent<FillResult>) => answer(data);
	worker.onerror = () => answer({ refused: 'failed' });
	return worker;
}
