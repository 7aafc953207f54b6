import { randomBytes } from 'node:crypto';

const newId = () => randomBytes(16).toString('hex');
const today = Date.UTC(2026, 10, 24);

/**
 * Puts whole dossiers straight into the app's database, as the app would write them (src/lib/dossier/storage/database.ts):
 * the row of the list and one revision for each fact and answer of an example company. The app must have made its
 * database before. Returns the ids.
 *
 * @param {import('@playwright/test').Page} page
 * @param {{ name: string, sheet: any }[]} companies
 * @param {number} count
 * @param {{ revisions?: number, row?: object }} [more] revisions of each, its answers written again and again; fields
 * of its row
 * @returns {Promise<string[]>}
 */
export async function seed(page, companies, count, { revisions = 0, row = {} } = {}) {
	const dossiers = Array.from({ length: count }, (_, at) => {
		const dossier = dossierOf(companies[at % companies.length], at);
		Object.assign(dossier.row, row);
		answerAgain(dossier.revisions, revisions);
		return dossier;
	});
	for (let from = 0; from < count; from += 100) {
		const some = dossiers.slice(from, from + 100);
		await put(page, {
			dossiers: some.map(({ row }) => row),
			revisions: some.flatMap(({ revisions }) => revisions)
		});
	}
	return dossiers.map(({ row }) => row.id);
}

/**
 * One dossier with as many revisions as asked, its answers written again and again, and a proof for each file.
 *
 * @param {import('@playwright/test').Page} page
 * @param {{ name: string, sheet: any }} company
 * @param {number} count
 * @param {{ sha256: string, base64: string }[]} files
 */
export async function seedWithProofs(page, company, count, files) {
	const { row, revisions } = dossierOf(company, 0);
	const more = (path, value) => ({ ...revisions[0], id: newId(), path, value });
	for (const [at, { sha256 }] of files.entries())
		revisions.push(
			more(`proofs/p${at}/title`, `Facture ${at}`),
			more(`proofs/p${at}/file`, sha256)
		);
	answerAgain(revisions, count);
	await put(page, { dossiers: [row], revisions });
	for (const file of files) await putFile(page, file);
}

function answerAgain(revisions, count) {
	const heads = revisions.filter(({ path }) => path.startsWith('answers/'));
	for (let at = 0; revisions.length < count; at++) {
		const place = at % heads.length;
		const { id, ...before } = heads[place];
		heads[place] = { ...before, id: newId(), over: [id], at: before.at + 1 };
		revisions.push(heads[place]);
	}
}

const putFile = (page, file) =>
	page.evaluate(async ({ sha256, base64 }) => {
		const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
		const blob = new Blob([bytes], { type: 'application/pdf' });
		const db = await new Promise((resolve, reject) => {
			const opening = indexedDB.open('azimut');
			opening.onerror = () => reject(opening.error);
			opening.onsuccess = () => resolve(opening.result);
		});
		await new Promise((resolve, reject) => {
			const writing = db.transaction('files', 'readwrite');
			writing.objectStore('files').put({ sha256, blob });
			writing.onabort = () => reject(writing.error);
			writing.oncomplete = resolve;
		});
		db.close();
	}, file);

/** Makes it the open dossier of this device. */
export const openDossier = (page, dossier) =>
	put(page, { settings: [{ key: 'current', value: dossier }] });

function dossierOf({ name, sheet }, number) {
	const id = newId();
	const at = today - number * 60_000;
	const author = { role: 'company', device: '0'.repeat(32) };
	const revision = (path, value) => ({
		id: newId(),
		dossier: id,
		path,
		value,
		over: [],
		at,
		author
	});
	const { grid, profile, answers } = sheet;
	const answered = Object.entries(answers).flatMap(([criterion, items]) =>
		Object.entries(items).map(([item, answer]) =>
			revision(`answers/${grid}/${criterion}/${item}`, answer)
		)
	);
	const facts = Object.entries(profile).map(([fact, value]) => revision(`profile/${fact}`, value));
	const part = { low: 40, high: 40 };
	return {
		row: {
			id,
			name: `${name} ${number}`,
			grid,
			answered: answered.length,
			asked: answered.length,
			low: 40,
			high: 40,
			createdAt: at,
			updatedAt: at,
			archivedAt: null,
			deletedAt: null,
			version: 1,
			headcount: profile.headcount,
			department: profile.department,
			parts: Object.fromEntries(['limiter', 'partager', 'strategie'].map((id) => [id, part])),
			levels: Object.fromEntries(Object.keys(answers).map((criterion) => [criterion, 40])),
			disagreements: 0,
			dates: []
		},
		revisions: [
			revision('meta/name', `${name} ${number}`),
			revision('grid', grid),
			...facts,
			...answered
		]
	};
}

function put(page, rows) {
	return page.evaluate(
		(rows) =>
			new Promise((resolve, reject) => {
				const opening = indexedDB.open('azimut');
				opening.onerror = () => reject(opening.error);
				opening.onsuccess = () => {
					const db = opening.result;
					const writing = db.transaction(Object.keys(rows), 'readwrite');
					for (const [table, list] of Object.entries(rows))
						for (const row of list) writing.objectStore(table).put(row);
					writing.onabort = () => reject(writing.error);
					writing.oncomplete = () => {
						db.close();
						resolve(undefined);
					};
				};
			}),
		rows
	);
}
