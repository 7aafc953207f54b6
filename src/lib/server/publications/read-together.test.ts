import { describe, expect, it } from 'vitest';
import { ReadTogether } from './read-together';

function reading() {
	const asked: string[][] = [];
	const answers: ((rows: ReadonlyMap<string, string> | Error) => void)[] = [];
	const together = new ReadTogether<string>((keys) => {
		asked.push(keys);
		return new Promise((resolve, reject) =>
			answers.push((rows) => (rows instanceof Error ? reject(rows) : resolve(rows)))
		);
	});
	const turn = () => new Promise((done) => setImmediate(done));
	return { together, asked, answers, turn };
}

describe('Rows that are asked for together', () => {
	it('are read once, after all had asked, and what is asked meanwhile is read next', async () => {
		const { together, asked, answers, turn } = reading();
		const first = [together.row('a'), together.row('b'), together.row('a')];
		await turn();
		const later = [together.row('a'), together.row('c')];
		await turn();
		expect(asked).toEqual([['a', 'b']]);
		answers[0]?.(new Map([['a', 'before']]));
		expect(await Promise.all(first)).toEqual(['before', undefined, 'before']);
		await turn();
		expect(asked.slice(1)).toEqual([['a', 'c']]);
		answers[1]?.(new Map([['a', 'after']]));
		expect(await Promise.all(later)).toEqual(['after', undefined]);
	});

	it('are refused to those who asked for them, and read again for who asks next', async () => {
		const { together, answers, turn } = reading();
		const failed = together.row('a');
		await turn();
		const next = together.row('a');
		answers[0]?.(new Error('no database'));
		await expect(failed).rejects.toThrow('no database');
		await turn();
		answers[1]?.(new Map([['a', 'there']]));
		expect(await next).toBe('there');
	});
});
