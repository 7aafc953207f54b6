/** What this device keeps of a dossier's public page, among its secrets. A file may have brought anything in its place. */
import type { AzimutDatabase, SecretRow } from '$lib/dossier/storage/database';
import { readSecret, watchSecret } from '$lib/dossier/storage/secret';
import { broughtPageId, pageSecretId } from '$lib/dossier/storage/page-key';
import type { StorageError } from '$lib/dossier/storage/storage-error';
import type { Publication } from '$lib/share/publication';

/** A type, as what it holds: an interface is never assignable to Json. */
export type PageRecord = {
	/**
	 * The token that this device made last: what is asked with it and sent again makes no second page. When the page has
	 * another, its keys are being renewed, and nobody here knows which of the two opens it. Devices of before had the name
	 * of a request here.
	 */
	request: string;
	/** Sent, or about to be, and not answered yet: nobody here knows whether the server has it. */
	asked: Publication | null;
	/** Null until the server has answered. */
	page: PageSecrets | null;
	/** What the page shows, as far as this device knows. */
	sent: Publication | null;
};

export type PageSecrets = {
	slug: string;
	/** Whole address of the page, at the origin of this app: a file may have brought any other. */
	url: string;
	token: string;
	/** Eight words, for paper. */
	withdrawalKey: string;
};

/** A token of a page: 43 letters, digits and dashes. */
export const isToken = (text: unknown): text is string => isText(text, /^[A-Za-z0-9_-]{43}$/);

export const isRenewing = ({ page, request }: PageRecord): boolean =>
	page !== null && isToken(request) && request !== page.token;

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

interface Listeners {
	onRecord: (record: PageRecord | null) => void;
	onError: (error: StorageError) => void;
}

/** Tells what is stored, now and after each change, of any tab. Returns what stops it. */
export const watchPageRecord = (db: AzimutDatabase, dossier: string, listeners: Listeners) =>
	watch(db, pageSecretId(dossier), listeners);

/** The same of what a file brought, and nobody took here. */
export const watchBroughtPage = (db: AzimutDatabase, dossier: string, listeners: Listeners) =>
	watch(db, broughtPageId(dossier), listeners);

const watch = (db: AzimutDatabase, id: string, { onRecord, onError }: Listeners): (() => void) =>
	watchSecret(db, id, { onValue: (value) => onRecord(parsePageRecord(value)), onError });

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
	if (!isText(slug, /^[a-z2-7]{16}$/) || !isToken(token)) return null;
	if (!isText(url, /^https?:\/\/[^\s"'<>]+$/) || !url.endsWith(`/s/${slug}`)) return null;
	const paperKey = paperKeyIn(withdrawalKey);
	if (paperKey === null) return null;
	const here = globalThis.location as Location | undefined;
	// In its language, under this site's name: a file may name another.
	const [path = ''] = /(\/en)?\/s\/[a-z2-7]{16}$/.exec(url) ?? [];
	return { slug, url: here ? here.origin + path : url, token, withdrawalKey: paperKey };
}

/** Eight words, or null. */
export const paperKeyIn = (value: unknown): string | null =>
	isText(value, /^\p{L}+( \p{L}+){7}$/u) ? value : null;

/** The parts that are read here; the server looks at the rest. */
const publicationIn = (value: unknown): Publication | null => (isPublication(value) ? value : null);

function isPublication(value: unknown): value is Publication {
	if (!isRecord(value) || !isRecord(value.show) || !isRecord(value.answers)) return false;
	const { show, facts, lang, assessedOn, grid } = value;
	return (
		isRecord(facts) &&
		Array.isArray(show.facts) &&
		show.facts.every(isRecord) &&
		isText(show.name, /^/) &&
		isText(lang, /^(fr|en)$/) &&
		isText(assessedOn, /^\d{4}-\d{2}-\d{2}$/) &&
		isText(grid, /^/)
	);
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

const isText = (value: unknown, form: RegExp): value is string =>
	typeof value === 'string' && form.test(value);
