import { createHash } from 'node:crypto';
import { afterEach, expect, test, vi } from 'vitest';
import { sha256Of } from './sha256';

afterEach(() => vi.unstubAllGlobals());

test.each([0, 1, 55, 56, 64, 1000, 300_000])(
	'of %i bytes, with and without crypto.subtle',
	async (size) => {
		const bytes = Uint8Array.from({ length: size }, (_, at) => (at * 7) % 256);
		const expected = createHash('sha256').update(bytes).digest('hex');
		expect(await sha256Of(new Blob([bytes]))).toBe(expected);
		vi.stubGlobal('crypto', {});
		expect(await sha256Of(new Blob([bytes]))).toBe(expected);
	}
);
