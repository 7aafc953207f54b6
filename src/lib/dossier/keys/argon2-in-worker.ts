export interface Argon2Request {
	password: Uint8Array;
	salt: Uint8Array;
	/** KiB */
	memory: number;
	passes: number;
	lanes: number;
	/** Bytes that are asked for. */
	size: number;
}

/**
 * Argon2id in WebAssembly, which pages forbid themselves: their policy is not that of a worker, which has its own.
 * Rejects where there is no worker or no WebAssembly.
 */
export async function argon2InWorker(request: Argon2Request): Promise<Uint8Array> {
	const worker = new Worker(new URL('./argon2.worker.ts', import.meta.url), { type: 'module' });
	return new Promise<Uint8Array>((resolve, reject) => {
		worker.onmessage = ({ data }: MessageEvent<Uint8Array | null>) =>
			data ? resolve(data) : reject(new Error('No WebAssembly here.'));
		worker.onerror = () => reject(new Error('No worker here.'));
		worker.postMessage(request);
	}).finally(() => worker.terminate());
}
