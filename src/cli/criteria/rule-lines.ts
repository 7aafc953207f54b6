import { join } from 'node:path';
import { z } from 'zod';
import { describeRules } from '$lib/explain/describe-rules';
import { criteriaFolder, versionFolder } from './json-files';
import { loadInUse } from './catalogue-folder';
import { readChecked } from './read-checked';

const factWords = z.looseObject({
	facts: z.record(
		z.string(),
		z.looseObject({
			question: z.string(),
			choices: z.record(z.string(), z.string()).optional()
		})
	)
});

/** What each rule of the catalogues in use says, and what keeps a catalogue from being told. */
export function ruleLinesInUse(criteria = criteriaFolder): { problems: string[]; lines: string[] } {
	const problems: string[] = [];
	const factsIn = (kind: string, name: string) => {
		const file = join(versionFolder(join(criteria, kind), name), 'en.json');
		const read = readChecked(file, factWords, () => []);
		problems.push(...read.problems);
		return read.value?.facts ?? {};
	};
	const lines = loadInUse(criteria).flatMap((loaded) => {
		if ('problem' in loaded) {
			problems.push(loaded.problem.message);
			return [];
		}
		const { name, catalogue, compiled } = loaded;
		const facts = { ...factsIn('grids', compiled.name), ...factsIn('catalogues', name) };
		return [name, ...describeRules(catalogue, compiled.grid, { facts })];
	});
	return { problems, lines };
}
