/** Runs beside the screen: unzipping, reading and packing hold it for no moment. */
import type { FillRequest } from './fill-in-worker';
import type { FillResult } from './fill-result';
import { fillSpreadsheet } from './fill-spreadsheet';

self.addEventListener('message', ({ data }: MessageEvent<FillRequest>) => {
	void answer(data).then((result) =>
		self.postMessage(result, { transfer: 'bytes' in result ? [result.bytes.buffer] : [] })
	);
});

async function answer({ file, values }: FillRequest): Promise<FillResult> {
	try {
		return fillSpreadsheet(new Uint8Array(await file.arrayBuffer()), values);
	} catch {
		return { refused: 'failed' };
	}
}
