/**
 * An invented company in a browser without going through its screens: what the app itself stored when it was loaded
 * from the list of dossiers, once for each worker, under new ids and at the time of the page.
 */
import { randomBytes } from 'node:crypto';
import { heading } from './journey';
import { expect, test, type Page } from './test';

/** A database as Playwright gives it with `indexedDB: true`, which its types leave out. */
interface Dump {
	name: string;
	version: number;
	stores: {
		name: string;
		keyPath?: string;
		autoIncrement: boolean;
		indexes: { name: string; keyPath?: string; keyPathArray?: string[] }[];
		records: { value: Record<string, unknown> }[];
	}[];
}

const recorded = new Map<string, Promise<string>>();

/** What a browser of its own holds once the company is loaded there by hand, as JSON. */
async function record(page: Page, name: string, baseURL: string | undefined): Promise<string> {
	const context = await page.context().browser()?.newContext({ baseURL, locale: 'fr-FR' });
	if (!context) throw new Error('This page has no browser.');
	const own = await context.newPage();
	await own.goto('/dossiers');
	await own.getByRole('button', { name: `Charger : ${name}` }).click();
	await expect(own).toHaveURL(/\/resultats$/);
	await expect(heading(own)).toBeVisible();
	const { origins } = await context.storageState({ indexedDB: true });
	await context.close();
	const [origin] = origins as unknown as { indexedDB: Dump[] }[];
	return JSON.stringify(origin?.indexedDB[0]);
}

function underNewIds(dump: string): string {
	const ids = new Map<string, string>();
	return dump.replace(/\b[0-9a-f]{32}\b/g, (id) => {
		const made = ids.get(id) ?? randomBytes(16).toString('hex');
		ids.set(id, made);
		return made;
	});
}

interface Row {
	path?: string;
	value?: unknown;
	name?: string;
	[field: string]: unknown;
}

/**
 * A company of somebody's own, that answered as the invented one does: nothing says that it was an example, and it
 * belongs to a group, on which no point depends.
 */
function underOwnName(dump: Dump, own: string): void {
	for (const store of dump.stores) {
		const rows = store.records as { value: Row }[];
		store.records = rows.filter(({ value }) => value.path !== 'meta/origin');
		for (const { value } of rows) {
			if (value.path === 'meta/name') value.value = own;
			if (value.path === 'profile/perimeter') value.value = 'group';
			if (store.name === 'dossiers') value.name = own;
		}
	}
}

async function recordedOf(
	page: Page,
	name: string,
	at = test.info().project.use.baseURL
): Promise<Dump> {
	const key = `${at} ${name}`;
	let known = recorded.get(key);
	if (!known) recorded.set(key, (known = record(page, name, at)));
	return JSON.parse(underNewIds(await known)) as Dump;
}

/** Puts an invented company in the browser, and makes it the open dossier; the page is left outside the app. */
export async function seedExample(page: Page, name: string): Promise<void> {
	await put(page, await recordedOf(page, name));
}

/** The same answers, as a company of its own, called `as`; `at` an instance of its own address. */
export async function seedCompany(
	page: Page,
	name: string,
	{ as, at }: { as: string; at?: string }
): Promise<void> {
	const dump = await recordedOf(page, name, at);
	underOwnName(dump, as);
	await put(page, dump, at);
}

/** An invented company whose answers are each changed, or taken away by `undefined`, by their place. */
export async function seedUnfinished(
	page: Page,
	name: string,
	change: (answer: unknown, at: number) => unknown
): Promise<void> {
	const dump = await recordedOf(page, name);
	let at = 0;
	for (const store of dump.stores) {
		const rows = store.records as { value: Row }[];
		for (const { value: row } of rows)
			if (row.path?.startsWith('answers/')) row.value = change(row.value, at++);
		store.records = rows.filter(({ value: row }) => !('path' in row) || row.value !== undefined);
	}
	await put(page, dump);
}

async function put(page: Page, dump: Dump, at = ''): Promise<void> {
	await page.route('**/outside', (route) =>
		route.fulfill({ contentType: 'text/html', body: '<link rel="icon" href="data:,">' })
	);
	await page.goto(`${at}/outside`);
	await page.evaluate(
		({ name, version, stores }) =>
			new Promise<void>((resolve, reject) => {
				// The tab remembers which dossier it worked on: the seeded one is open here too.
				sessionStorage.removeItem('dossier');
				const opening = indexedDB.open(name, version);
				opening.onerror = () => reject(new Error(String(opening.error)));
				opening.onupgradeneeded = () => {
					for (const { name, keyPath = null, autoIncrement, indexes } of stores) {
						const store = opening.result.createObjectStore(name, { keyPath, autoIncrement });
						for (const { name, keyPath, keyPathArray } of indexes)
							store.createIndex(name, keyPath ?? keyPathArray ?? []);
					}
				};
				opening.onsuccess = () => {
					const db = opening.result;
					const writing = db.transaction(
						stores.map(({ name }) => name),
						'readwrite'
					);
					writing.onabort = () => reject(new Error(String(writing.error)));
					writing.oncomplete = () => {
						db.close();
						resolve();
					};
					const settings = writing.objectStore('settings');
					const asked = settings.get('device') as IDBRequest<{ value: string } | undefined>;
					asked.onsuccess = () => {
						const now = Date.now();
						for (const { name, records } of stores)
							for (const { value: row } of records) {
								if (row.key === 'device' && asked.result) continue;
								for (const time of ['at', 'createdAt', 'updatedAt', 'companyAt'])
									if (row[time]) row[time] = now;
								if (row.author && asked.result)
									row.author = { role: 'company', device: asked.result.value };
								writing.objectStore(name).put(row);
							}
					};
				};
			}),
		dump
	);
}

/** An invented company, complete: its result is on screen. */
export async function loadExample(page: Page, name: string): Promise<void> {
	await seedExample(page, name);
	await page.goto('/resultats');
	await expect(heading(page)).toBeVisible();
}
