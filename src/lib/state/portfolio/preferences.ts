/** How a coach likes the list of clients: a setting of this device, read whatever an earlier version wrote. */
import type { Json } from '$lib/dossier/revision';
import { firstQuery, sortKeys, viewNames, type Query } from './clients';

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

export function readPreferences(stored: Json): Preferences {
	const { query, views } = Object(stored) as { query?: unknown; views?: unknown };
	return {
		query: queryOf(query),
		views: (Array.isArray(views) ? views : []).flatMap((view: unknown) => {
			const { name, query } = Object(view) as { name?: unknown; query?: unknown };
			return typeof name === 'string' && name ? [{ name, query: queryOf(query) }] : [];
		})
	};
}

function queryOf(value: unknown): Query {
	const { view, typed, tag, sort } = Object(value) as Record<string, unknown>;
	const { by, down } = Object(sort) as Record<string, unknown>;
	return {
		view: viewNames.find((one) => one === view) ?? firstQuery.view,
		typed: typeof typed === 'string' ? typed : '',
		tag: typeof tag === 'string' ? tag : '',
		sort: { by: sortKeys.find((one) => one === by) ?? 'name', down: down === true }
	};
}
