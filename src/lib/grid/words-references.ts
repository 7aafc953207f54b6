import type { Words } from './words';

/** The text at a path such as `criteria.<id>.items.<id>.zero` or `reasons.<id>`. */
export function resolveWords(words: Words, path: string): unknown {
	return path.split('.').reduce<unknown>((value, key) => {
		const within = typeof value === 'object' && value !== null && Object.hasOwn(value, key);
		return within ? (value as Record<string, unknown>)[key] : undefined;
	}, words);
}
