import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { idOf } from '$lib/grid/folders';
import { readAs, type Problem } from '$lib/grid/problem';
import { instanceSchema } from './instance-schema';
import { readJsonFile, versionNames } from './json-files';
import { linesOf } from './read-checked';

/** The questionnaires that are offered, the first first. Without the file: the only one that there is. */
export function readOffered(
	criteria: string
): { ids: string[]; serves: Record<string, string[]> } | { problem: Problem } {
	const file = join(criteria, 'instance.json');
	const there = [...new Set(versionNames(join(criteria, 'grids')).map(idOf))];
	const refused = (message: string) => ({ problem: { path: 'instance', message } });
	if (there.length === 0) return refused(`there is no grid in ${join(criteria, 'grids')}`);
	if (!existsSync(file)) {
		if (there.length === 1) return { ids: there, serves: {} };
		return refused(
			`${file} does not exist: it says which questionnaires are offered (${there.join(', ')}), the first first`
		);
	}
	const read = readJsonFile(file);
	if ('message' in read) return refused(read.message);
	const parsed = readAs(instanceSchema, read.value);
	if ('problems' in parsed) return refused(linesOf(file, parsed.problems)[0] ?? file);
	const { questionnaires: ids, serves = {} } = parsed.value;
	const twice = ids.find((id, at) => ids.indexOf(id) !== at);
	if (twice) return refused(`${file} questionnaires: "${twice}" is there twice`);
	const unknown = ids.find((id) => !there.includes(id));
	if (unknown)
		return refused(
			`${file} questionnaires: there is no grid "${unknown}"; known: ${there.join(', ')}`
		);
	return { ids, serves };
}
