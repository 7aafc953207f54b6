import { changeContextOf, loadChangeMessages } from '$lib/changes/change-context';
import type { Person } from '$lib/dossier/coach-identity';
import { everything, readOutgoing } from '$lib/dossier/file/export';
import { toBase64 } from '$lib/dossier/base64';
import { fold } from '$lib/dossier/fold';
import { newId } from '$lib/dossier/ids';
import { proofsOf } from '$lib/dossier/proofs';
import type { Author } from '$lib/dossier/revision';
import { writePrivate } from '$lib/dossier/storage/coach-log';
import type { AzimutDatabase } from '$lib/dossier/storage/database';
import { noteHanded } from '$lib/dossier/storage/handed';
import { accessChange } from '$lib/dossier/traces';
import { calendarDay } from '$lib/engine/calendar-day';
import { fileLine } from '$lib/export/file-lines';
import { loadWords, type Areas, type Language } from '$lib/i18n/locale';
import type { Assessment } from '$lib/session/dossier/assessment.svelte';
import { fileName } from '$lib/session/file/file-name';
import { loadCommunes } from '$lib/grid/communes';
import { mentionsIn } from '../retention/mentions';
import { accessJson, accessPage } from './access-page';

export type AccessFormat = 'page' | 'json';

interface Making {
	db: AzimutDatabase;
	assessment: Pick<Assessment, 'id' | 'compiled' | 'words'>;
	by: Person;
	format: AccessFormat;
	lang: Language;
	messages: Areas['messages'];
	/** ms */
	at: number;
}

/**
 * Made of one moment of the device. Its texts are noted as gone out: what was given is what stood.
 * Null where this device does not hold the client.
 * @throws {StorageError} nothing was made
 */
export async function makeAccess(making: Making): Promise<File | null> {
	const { db, assessment, by, format, lang, messages, at } = making;
	const [mentions, areas, changeMessages, communes] = await Promise.all([
		mentionsIn(db),
		loadWords(lang, 'access', 'client', 'handover', 'introduction'),
		loadChangeMessages(lang),
		loadCommunes().catch(() => null)
	]);
	const found = await readOutgoing(db, assessment.id, everything, { how: 'file', at });
	if (!found) return null;
	const { row, revisions, missing, secrets } = found;
	const state = fold(revisions);
	const change = changeContextOf({ state, grid: assessment }, changeMessages, messages, lang);
	const proofs = proofsOf(state);
	const files = await Promise.all(
		found.files.map(async (file) => {
			const proof = proofs.find((one) => one.files.includes(file.sha256));
			return fileLine(file, await toBase64(file.blob), proof, areas.access.openFile);
		})
	);
	const content = {
		name: row.name,
		at,
		by,
		mentions,
		revisions,
		files,
		missing: missing.length,
		keys: secrets.length
	};
	const text =
		format === 'page' ? accessPage({ content, areas, change, communes }) : accessJson(content);
	// Replaced while it was made: it is made of what stands.
	if (!(await noteHanded(db, found.marks))) return makeAccess(making);
	const about = `acces ${row.name}`;
	return new File(
		[text],
		fileName({ about, day: calendarDay(new Date(at)) }, format === 'page' ? 'html' : 'json'),
		{ type: format === 'page' ? 'text/html' : 'application/json' }
	);
}

/** In the coach's own log. @throws {StorageError} nothing was written */
export async function noteAccess(
	db: AzimutDatabase,
	dossier: string,
	author: Author,
	at: number
): Promise<void> {
	await writePrivate(db, { dossier, author, at, changes: [accessChange({ id: newId(), at })] });
}
