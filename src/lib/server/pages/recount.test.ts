import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { currentGrid, folderOf, root } from '../../../../tests/support/grids';
import { publicationFor } from '../../../../tests/support/publications';
import { validatePublication } from '../publications/validate-publication';
import { recount } from './recount';
import { loadPageView } from './load-page-view';

const examples = readdirSync(join(root, folderOf(currentGrid), 'examples')).map((file) =>
	file.replace('.json', '')
);
const today = '2026-11-24';

async function contentOf(example: string) {
	const judged = await validatePublication(publicationFor(example, today), today);
	return 'content' in judged ? judged.content : null;
}

describe('the calculation made again from what is public', () => {
	it.each(examples)('gives the points, parts and total of %s', async (example) => {
		const content = await contentOf(example);
		// Some examples are unfinished on purpose: they may not be published.
		if (!content) return expect(examples).toContain(example);
		const pageLines = await loadPageView(content, 'fr');
		const { lines, parts, total } = recount(pageLines);
		for (const line of pageLines.parts.flatMap((part) => part.lines)) {
			if (line.result.status === 'not-applicable') continue;
			const { low, high } = line.result;
			expect({ [line.id]: lines[line.number] }).toMatchObject({ [line.id]: { low, high } });
		}
		expect(total).toEqual(content.total);
		expect(parts).toEqual(content.pillars.map(({ low, high, of }) => ({ low, high, of })));
	});

	it('does not believe points that the answers do not give', async () => {
		const content = await contentOf('boulangerie');
		if (!content) throw new Error('the bakery cannot be published');
		const [first] = content.lines.filter(({ answers }) =>
			answers.some(({ answer }) => 'level' in answer)
		);
		if (!first) throw new Error('no line with a level');
		const lines = content.lines.map((line) =>
			line === first ? { ...line, low: 5, high: 5 } : line
		);
		const pageLines = await loadPageView(
			{ ...content, lines, total: { low: 99, high: 99, of: 100 } },
			'fr'
		);
		expect(recount(pageLines).total).toEqual(content.total);
	});
});
