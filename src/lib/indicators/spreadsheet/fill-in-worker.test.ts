import { afterEach, expect, test, vi } from 'vitest';
import { fillInWorker, type FillRequest, type FillWorker } from './fill-in-worker';
import { mostPacked, type FillResult } from './fill-result';

afterEach(() => vi.useRealTimers());

const values = [{ name: 'Turnover', value: 1 }];
const file = new Blob(['PK']);

/** Answers as it is told, and remembers how it was treated. */
function workerThat(answer: (worker: FillWorker) => void) {
	const asked: FillRequest[] = [];
	let ended = 0;
	const worker: FillWorker = {
		onmessage: null,
		onerror: null,
		terminate: () => (ended += 1),
		postMessage: (request) => {
			asked.push(request);
			answer(worker);
		}
	};
	return { start: () => worker, asked, ended: () => ended };
}

test('a file that is too large is refused before a worker starts or a byte is read', async () => {
	const start = vi.fn<() => FillWorker>();
	const large = new Blob([new Uint8Array(mostPacked + 1)]);
	const read = vi.spyOn(large, 'arrayBuffer');
	expect(await fillInWorker(large, values, start)).toEqual({ refused: 'too-big' });
	expect([start, read].map(({ mock }) => mock.calls.length)).toEqual([0, 0]);
});

test('the worker gets the file as it is, and ends with its answer', async () => {
	const result: FillResult = { refused: 'macros' };
	const { start, asked, ended } = workerThat((worker) =>
		worker.onmessage?.(new MessageEvent('message', { data: result }))
	);
	expect(await fillInWorker(file, values, start)).toEqual(result);
	expect(asked).toEqual([{ file, values }]);
	expect(asked[0]?.file).toBe(file);
	expect(ended()).toBe(1);
});

test('a worker that breaks, or never answers, is ended', async () => {
	const broken = workerThat((worker) => worker.onerror?.());
	expect(await fillInWorker(file, values, broken.start)).toEqual({ refused: 'failed' });
	expect(broken.ended()).toBe(1);
	vi.useFakeTimers();
	const silent = workerThat(() => {});
	const result = fillInWorker(file, values, silent.start);
	await vi.advanceTimersByTimeAsync(60_000);
	expect(await result).toEqual({ refused: 'failed' });
	expect(silent.ended()).toBe(1);
});
