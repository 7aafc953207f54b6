import { isDeepStrictEqual } from 'node:util';
import type { CompiledGrid } from '$lib/engine/score/compile';
import { disclose } from '$lib/engine/score/disclose';
import type { Publication } from '$lib/share/publication';
import { readExamples } from '../questionnaire/questionnaire';

type ExampleContent = Pick<Publication, 'facts' | 'answers'>;

const known = new Map<string, Promise<ExampleContent[]>>();

/**
 * Whether this is what a screen would send of an example company, by whatever name. It is all that the server can see:
 * with one answer changed it is another company.
 */
export async function isExample(
	compiled: CompiledGrid,
	{ grid, facts, answers }: Pick<Publication, 'grid'> & ExampleContent
): Promise<boolean> {
	const examples = known.get(grid) ?? discloseExamples(compiled, grid);
	known.set(grid, examples);
	return (await examples).some((one) => isDeepStrictEqual(one, { facts, answers }));
}

async function discloseExamples(compiled: CompiledGrid, grid: string): Promise<ExampleContent[]> {
	return (await readExamples(grid)).map(({ sheet }) => {
		const { facts, answers } = disclose(compiled, sheet);
		return { facts, answers };
	});
}
