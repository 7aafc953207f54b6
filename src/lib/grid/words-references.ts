import type { Criterion } from './grid';
import type { Words } from './words';

/** The text at a path such as `criteria.<id>.items.<id>.zero` or `reasons.<id>`. */
export function resolveWords(words: Words, path: string): unknown {
	return path.split('.').reduce<unknown>((value, key) => {
		const within = typeof value === 'object' && value !== null && Object.hasOwn(value, key);
		return within ? (value as Record<string, unknown>)[key] : undefined;
	}, words);
}

/** The words that the structure of a criterion points to, each with its place. */
export function referencesOf(criterion: Criterion): { path: string; text: string }[] {
	return criterion.items.flatMap((item) => {
		const path = `criteria.${criterion.id}.items.${item.id}`;
		const lists = {
			levels: item.kind === 'level' ? item.levels : [],
			practices: item.kind === 'practices' ? item.practices : [],
			steps: item.kind === 'level' ? [] : item.steps,
			also: item.kind === 'measure' ? (item.also ?? []) : []
		};
		const found = Object.entries(lists).flatMap(([key, entries]) =>
			entries.flatMap((entry) => {
				const at = `${path}.${key}.${entry.id}`;
				const reason =
					'reason' in entry && entry.reason
						? [{ path: `${at}.reason.text`, text: entry.reason.text }]
						: [];
				const law =
					'law' in entry && entry.law ? [{ path: `${at}.law.words`, text: entry.law.words }] : [];
				return [...reason, ...law];
			})
		);
		const zero = item.kind === 'measure' && item.zero;
		return zero ? [...found, { path: `${path}.zero.words`, text: zero.words }] : found;
	});
}
