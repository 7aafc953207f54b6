import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readAs } from '$lib/grid/problem';
import { instanceSchema } from './instance-schema';
import { readJsonFile } from './json-files';

/** Those that screens can be in; French is the source. */
export const languages = ['fr', 'en'] as const;

/** Those of the screens of this instance: all, unless its `instance.json` says which. */
export function languagesOf(criteria: string): readonly (typeof languages)[number][] {
	const file = join(criteria, 'instance.json');
	if (!existsSync(file)) return languages;
	const read = readJsonFile(file);
	// What else is wrong with it is told by `checkInstance`.
	const parsed = 'value' in read ? readAs(instanceSchema, read.value) : { problems: [] };
	return 'value' in parsed ? (parsed.value.languages ?? languages) : languages;
}
