import type { DatabasePlace } from '../settings/variables';
import { openPostgres } from './postgres';
import { openSqlite } from './sqlite';
import type { Store } from './store';

/** @throws Error with one sentence when the database cannot be opened */
export async function openStore(place: DatabasePlace): Promise<Store> {
	return place.engine === 'sqlite' ? openSqlite(place.file) : openPostgres(place.url);
}
