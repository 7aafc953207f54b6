import { afterEach, expect, test, vi } from 'vitest';
import { fillInWorker, type FillRequest, type StartWorker } from './fill-in-worker';
import { mostPacked, type FillResult } from './fill-result';

afterEach(() => vi.useRealTimers());

const values = [{ name: 'Turnover', value: 1 }];
const file = new Blob(['PK']);

/** Answers with this, or never; remembers how it was treated. */
function workerThat(result: FillResult | null) {
	const asked: FillRequest[] = [];
	let ended = 0;
	const start: StartWorker = (answer) => ({
		terminate: () => (ended += 1),
		postMessage: (request) => {
			asked.push(request);
			if (result) answer(result);
		}
	});
	return { start, asked, ended: () => ended };
}

test('a file that is too large is refused before a worker starts or a byte is read', async () => {
	const start = vi.fn<StartWorker>();
	const large = new Blob([new Uint8Array(mostPacked + 1)]);
	const read = vi.spyOn(large, 'arrayBuffer');
	expect(await fillInWorker(large, values, start)).toEqual({ refused: 'too-big' });
	expect([start, read].map(({ mock }) => mock.calls.length)).toEqual([0, 0]);
});

test('the worker gets the file as it is, and ends with its answer', async () => {
	const result: FillResult = { refused: 'macros' };
	const { start, asked, ended } = workerThat(result);
	expect(await fillInWorker(file, values, start)).toEqual(result);
	expect(asked).toEqual([{ file, values }]);
	expect(asked[0]?.file).toBe(file);
	expect(ended()).toBe(1);
});

test('a worker that never answers is ended', async () => {
	vi.useFakeTimers();
	const { start, ended } = workerThat(null);
	const result = fillInWorker(file, values, start);
	await vi.advanceTimersByTimeAsync(60_000);
	expect(await result).toEqual({ refused: 'failed' });
	expect(ended()).toBe(1);
});
