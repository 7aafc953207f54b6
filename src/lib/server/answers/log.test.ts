import { afterEach, expect, it, vi } from 'vitest';
import { logFault } from './log';

afterEach(() => vi.restoreAllMocks());

it('a fault is logged with where it broke, and nothing of its message', () => {
	const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
	const cause = Object.assign(new TypeError('Not found: /s/abcd\n    at Martin (37 rue)'), {
		code: 'XX000',
		cause: 'Martin'
	});
	logFault({ id: '1', route: '/s/[slug]', status: 500 }, cause);
	logFault({ task: 'forget-old' }, 'Martin');
	const lines = said.mock.calls.map(([line]) => JSON.parse(String(line)) as object);
	expect(lines).toEqual([
		{
			at: expect.any(String) as string,
			id: '1',
			route: '/s/[slug]',
			status: 500,
			kind: 'TypeError',
			code: 'XX000',
			frames: expect.any(Array) as string[]
		},
		{ at: expect.any(String) as string, task: 'forget-old', kind: 'string' }
	]);
	expect(JSON.stringify(lines)).toContain('log.test.ts');
	expect(JSON.stringify(lines)).not.toMatch(/Martin|abcd/);
});
