/** Many clients on a coach's device, without going through its screens. */
import { beginClient } from './coach';
import type { Page } from './test';

/** « Épicerie 1 » and on, as a dossier that was begun and never answered; of one in ten the date is past. */
export async function seedClients(page: Page, count: number): Promise<void> {
	await beginClient(page);
	await page.evaluate(
		(count) =>
			new Promise<void>((resolve, reject) => {
				const opening = indexedDB.open('azimut');
				opening.onerror = () => reject(new Error(String(opening.error)));
				opening.onsuccess = () => {
					const db = opening.result;
					const stores = ['dossiers', 'revisions', 'coachRevisions', 'clients'];
					const writing = db.transaction(stores, 'readwrite');
					writing.onabort = () => reject(new Error(String(writing.error)));
					writing.oncomplete = () => {
						db.close();
						resolve();
					};
					const store = (name: string) => writing.objectStore(name);
					const rows = store('dossiers').getAll() as IDBRequest<{ id: string }[]>;
					const all = store('revisions').getAll() as IDBRequest<
						{ id: string; dossier: string; path: string; value: unknown }[]
					>;
					all.onsuccess = () => {
						const [first] = rows.result;
						if (!first) return writing.abort();
						store('dossiers').delete(first.id);
						for (const { id } of all.result) store('revisions').delete(id);
						for (let at = 1; at <= count; at += 1) {
							const hex = (kind: string, more = 0) =>
								`${kind}${more.toString(16).padStart(3, '0')}${at.toString(16)}`.padStart(32, '0');
							const [id, name] = [hex('d'), `Épicerie ${at}`];
							store('dossiers').put({ ...first, id, name, companyAt: null });
							all.result.forEach((one, more) =>
								store('revisions').put({
									...one,
									id: hex('e', more),
									dossier: id,
									value: one.path === 'meta/name' ? name : one.value
								})
							);
							if (at % 10 > 0) continue;
							const author = { role: 'coach', device: 'c'.repeat(32) };
							const value = '2026-01-15';
							store('coachRevisions').put({
								id: hex('f'),
								dossier: id,
								path: 'notes/coach/next/on',
								value,
								over: [],
								at: 1,
								author
							});
						}
					};
				};
			}),
		count
	);
}
