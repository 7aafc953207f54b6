/** What this device keeps of a dossier's public page, among its secrets. A file may have brought anything in its place. */
import type { AzimutDatabase, SecretRow } from '$lib/dossier/storage/database';
import { readSecret, watchSecret } from '$lib/dossier/storage/secret';
import { secretPrefix } from '$lib/dossier/storage/secrets';
import type { StorageError } from '$lib/dossier/storage/storage-error';
import type { Publication } from '$lib/share/publication';

export interface PageRecord {
	/** The name of the request that makes the page (`Idempotency-Key`): sent again, it makes no second one. */
	request: string;
	/** Sent, or about to be, and not answered yet: nobody here knows whether the server has it. */
	asked: Publication | null;
	/** Null until the server has answered. */
	page: PageSecrets | null;
	/** What the page shows, as far as this device knows. */
	sent: Publication | null;
}

export interface PageSecrets {
	slug: string;
	/** Whole address of the page, at the origin of this app: a file may have brought any other. */
	url: string;
	token: string;
	/** Eight words, for paper. */
	withdrawalKey: string;
}

export const pageSecretId = (dossier: string) => `${secretPrefix(dossier)}page`;

/** The pages among these secrets, by dossier. */
export function pageRecordsAmong(secrets: readonly SecretRow[]): Map<string, PageRecord> {
	const pages = new Map<string, PageRecord>();
	for (const { id, value } of secrets) {
		const [dossier = ''] = id.split('/');
		const record = id === pageSecretId(dossier) ? parsePageRecord(value) : null;
		if (record) pages.set(dossier, record);
	}
	return pages;
}

export const readPageRecord = async (
	db: AzimutDatabase,
	dossier: string
): Promise<PageRecord | null> => parsePageRecord(await readSecret(db, pageSecretId(dossier)));

/** Tells what is stored, now and after each change, of any tab. Returns what stops it. */
export const watchPageRecord = (
	db: AzimutDatabase,
	dossier: string,
	listeners: {
		onRecord: (record: PageRecord | null) => void;
		onError: (error: StorageError) => void;
	}
): (() => void) =>
	watchSecret(db, pageSecretId(dossier), {
		onValue: (value) => listeners.onRecord(parsePageRecord(value)),
		onError: listeners.onError
	});

/** Null when it is nothing that this app writes. */
export function parsePageRecord(value: unknown): PageRecord | null {
	if (!isRecord(value) || !isText(value.request, /^[A-Za-z0-9_-]{22,64}$/)) return null;
	const record = {
		request: value.request,
		asked: publicationIn(value.asked),
		page: parsePageSecrets(value.page),
		sent: publicationIn(value.sent)
	};
	return record.asked || record.page ? record : null;
}

/** Also what the server answers. */
export function parsePageSecrets(value: unknown): PageSecrets | null {
	if (!isRecord(value)) return null;
	const { slug, url, token, withdrawalKey } = value;
	if (!isText(slug, /^[a-z2-7]{16}$/) || !isText(token, /^[A-Za-z0-9_-]{43}$/)) return null;
	if (!isText(url, /^https?:\/\/[^\s"'<>]+$/) || !url.endsWith(`/s/${slug}`)) return null;
	if (!isText(withdrawalKey, /^\p{L}+( \p{L}+){7}$/u)) return null;
	const here = globalThis.location as Location | undefined;
	// In its language, under this site's name: a file may name another.
	const [path = ''] = /(\/en)?\/s\/[a-z2-7]{16}$/.exec(url) ?? [];
	return { slug, url: here ? here.origin + path : url, token, withdrawalKey };
}

/** The parts that are read here; the server looks at the rest. */
function publicationIn(value: unknown): Publication | null {
	if (!isRecord(value) || !isRecord(value.show) || !isRecord(value.answers)) return null;
	const { show, facts, lang, assessedOn, grid } = value;
	const isWhole =
		isRecord(facts) &&
		Array.isArray(show.facts) &&
		show.facts.every(isRecord) &&
		isText(show.name, /^/) &&
		isText(lang, /^(fr|en)$/) &&
		isText(assessedOn, /^\d{4}-\d{2}-\d{2}$/) &&
		isText(grid, /^/);
	return isWhole ? (value as unknown as Publication) : null;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

const isText = (value: unknown, form: RegExp): value is string =>
	typeof value === 'string' && form.test(value);
