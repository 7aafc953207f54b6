import { expect, it } from 'vitest';
import type { SavedRow } from '../store/saved-rows';
import { filesBeforeEditions } from './restore-figures';

const edition = (name: string): SavedRow => ({
	table: 'editions',
	row: { edition: name, made_on: '2026-12-31', invented: 0 }
});
const file = (path: string): SavedRow => ({ table: 'edition_files', row: { path, body: '' } });
const withdrawn: SavedRow = {
	table: 'withdrawn',
	row: { slug_hash: '0', published_on: '2026-01-01', withdrawn_on: '2026-01-01' }
};

async function orderOf(rows: SavedRow[]): Promise<string[]> {
	async function* read() {
		yield* await Promise.resolve(rows);
	}
	const tables: string[] = [];
	for await (const { table } of filesBeforeEditions(read())) tables.push(table);
	return tables;
}

it('Editions of a backup come after their files, whichever it has first', async () => {
	const [editions, files] = [
		[edition('2026-T3'), edition('2026-T4')],
		[file('2026-T3/edition.json'), file('2026-T4/edition.json')]
	];
	const sorted = ['edition_files', 'edition_files', 'editions', 'editions'];
	expect(await orderOf([...editions, ...files])).toEqual(sorted);
	expect(await orderOf([...files, ...editions])).toEqual(sorted);
	expect(await orderOf([...editions, ...files, withdrawn])).toEqual([...sorted, 'withdrawn']);
});
