/** What a seeded company holds, changed from outside the app: as if its people had written it earlier. */
import { randomBytes } from 'node:crypto';
import { dossiersOf, fieldsOf, revisionsOf, type Revision } from './device';
import { gridName, type Answer } from './grid';
import { seedExample } from './seed';
import type { Page } from './test';

/** Values by path; null clears a field. */
export type Fields = Record<string, unknown>;

export const answerPath = (criterion: string, item: string) =>
	`answers/${gridName}/${criterion}/${item}`;

/** The answer to one question, as the device holds it. */
export const answerAt = async (page: Page, criterion: string, item: string) =>
	fieldsOf(await revisionsOf(page)).get(answerPath(criterion, item)) as Answer | undefined;

/** Adds revisions as they are, through a connection of its own that closes at once. */
export function putRevisions(page: Page, revisions: readonly Revision[]): Promise<void> {
	return page.evaluate(
		(rows) =>
			new Promise<void>((resolve, reject) => {
				const opening = indexedDB.open('azimut');
				opening.onerror = () => reject(new Error(String(opening.error)));
				opening.onsuccess = () => {
					const db = opening.result;
					const writing = db.transaction('revisions', 'readwrite');
					for (const row of rows) writing.objectStore('revisions').add(row);
					writing.onabort = () => reject(new Error(String(writing.error)));
					writing.oncomplete = () => resolve(db.close());
				};
			}),
		revisions
	);
}

/** Writes fields of the dossier of this name, each over what it holds. */
export async function writeFields(page: Page, name: string, fields: Fields): Promise<void> {
	const dossier = (await dossiersOf(page)).find((row) => row.name === name)?.id ?? '';
	const own = (await revisionsOf(page)).filter((revision) => revision.dossier === dossier);
	const [first] = own;
	if (!first) throw new Error(`This browser holds no dossier called ${name}.`);
	const replaced = new Set(own.flatMap(({ over }) => over));
	const at = await page.evaluate(() => Date.now());
	const written = Object.entries(fields).map(([path, value]): Revision => {
		const heads = own.filter((one) => one.path === path && !replaced.has(one.id));
		const over = heads.map(({ id }) => id);
		return { ...first, id: randomBytes(16).toString('hex'), path, value, over, at };
	});
	await putRevisions(page, written);
}

/** An invented company that answered some questions otherwise; the page is left outside the app. */
export async function seedWith(page: Page, name: string, fields: Fields): Promise<void> {
	await seedExample(page, name);
	await writeFields(page, name, fields);
}

/** Every answer of the dossiers in this browser replaced by another, or by none. */
const eachAnswer = async (page: Page, value: unknown): Promise<Fields> =>
	Object.fromEntries(
		[...fieldsOf(await revisionsOf(page)).keys()]
			.filter((path) => path.startsWith('answers/'))
			.map((path) => [path, value])
	);

/** An invented company that described itself and has answered nothing yet. */
export async function seedProfile(page: Page, name: string): Promise<void> {
	await seedExample(page, name);
	await writeFields(page, name, await eachAnswer(page, null));
}

/** An invented company that knows nothing of what it was asked. */
export async function seedUnknown(page: Page, name: string): Promise<void> {
	await seedExample(page, name);
	await writeFields(page, name, await eachAnswer(page, { unknown: true }));
}
