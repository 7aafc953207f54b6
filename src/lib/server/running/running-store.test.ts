import { expect, it, vi } from 'vitest';
import { newPlace } from '../../../../tests/support/stores';
import * as opening from '../store/open-store';
import type { Store } from '../store/store';
import { startStore } from './running-store';

it('closes a database that it opened and could not read, before it is tried again', async () => {
	const { place, forget } = await newPlace('sqlite');
	const first = await opening.openStore(place);
	await first.db.schema.dropTable('directory_state').execute();
	await first.close();
	const open = vi.spyOn(opening, 'openStore');

	await expect(startStore(place)).rejects.toThrow('directory_state');

	const store = (await open.mock.results[0]?.value) as Store;
	await expect(store.db.selectFrom('publications').selectAll().execute()).rejects.toThrow(
		'destroyed'
	);
	forget();
});
