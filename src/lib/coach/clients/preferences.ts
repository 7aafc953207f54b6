/** How a coach likes the list of clients: a setting of this device, read whatever an earlier version wrote. */
import type { Json } from '$lib/dossier/revision';
import { plainLine } from '$lib/share/plain-line';
import { firstQuery, sortKeys, type Query } from './clients';
import { viewNames } from './views';

/** A setting of this device. */
export const preferencesKey = 'portfolio';

export interface SavedView {
	name: string;
	query: Query;
}

export interface Preferences {
	query: Query;
	views: readonly SavedView[];
}

export const longestViewName = 40;
const mostViews = 100;

export function readPreferences(stored: Json): Preferences {
	const { query, views } = Object(stored) as { query?: unknown; views?: unknown };
	const named = new Map<string, SavedView>();
	for (const view of Array.isArray(views) ? (views as unknown[]).slice(0, mostViews) : []) {
		const { name: written, query } = Object(view) as { name?: unknown; query?: unknown };
		const name = typeof written === 'string' ? plainLine(written.slice(0, longestViewName)) : '';
		if (name && !named.has(name)) named.set(name, { name, query: queryOf(query) });
	}
	return { query: queryOf(query), views: [...named.values()] };
}

function queryOf(value: unknown): Query {
	const { view, typed, tag, sort } = Object(value) as Record<string, unknown>;
	const { by, down } = Object(sort) as Record<string, unknown>;
	/** A column of before: what is to be done stands with the dates. */
	const isTodo = by === 'todo';
	return {
		view: viewNames.find((one) => one === view) ?? firstQuery.view,
		typed: typeof typed === 'string' ? typed : '',
		tag: typeof tag === 'string' ? tag : '',
		sort: {
			by: isTodo ? 'next' : (sortKeys.find((one) => one === by) ?? firstQuery.sort.by),
			down: down === true && !isTodo
		}
	};
}
