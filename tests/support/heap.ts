import type { SpawnedServer } from './spawned';

/** Of the environment of a server whose heap is looked at. */
export const inspected = { NODE_OPTIONS: '--inspect=127.0.0.1:0' };

/** Bytes that its heap holds once all that nobody needs was collected. The server was started as `inspected`. */
export async function heapAfterCollection({ said }: SpawnedServer): Promise<number> {
	const [address = ''] = /ws:\/\/127\.0\.0\.1:\S+/.exec(said) ?? [];
	const inspector = new WebSocket(address);
	await new Promise((resolve, reject) => {
		inspector.onopen = resolve;
		inspector.onerror = reject;
	});
	let id = 0;
	const ask = (method: string) =>
		new Promise<unknown>((resolve) => {
			const own = ++id;
			const hear = ({ data }: MessageEvent) => {
				const answer = JSON.parse(String(data)) as { id: number; result: unknown };
				if (answer.id !== own) return;
				inspector.removeEventListener('message', hear);
				resolve(answer.result);
			};
			inspector.addEventListener('message', hear);
			inspector.send(JSON.stringify({ id: own, method }));
		});
	await ask('HeapProfiler.collectGarbage');
	const { usedSize } = (await ask('Runtime.getHeapUsage')) as { usedSize: number };
	inspector.close();
	return usedSize;
}
