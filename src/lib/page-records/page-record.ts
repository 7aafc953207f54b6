/** What this device keeps of a dossier's public page, among its secrets. A file may have brought anything in its place. */
import type { SecretRow } from '$lib/dossier/storage/database';
import { broughtPageId, pageSecretId } from '$lib/dossier/storage/page-key';
import { isObject, isText, isToken, type RecordPlace } from '$lib/outbox/record';
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

export const ownPageOf = (dossier: string): RecordPlace<PageRecord> => ({
	id: pageSecretId(dossier),
	parse: parsePageRecord
});

/** What a file brought, and nobody took here. */
export const broughtPageOf = (dossier: string): RecordPlace<PageRecord> => ({
	id: broughtPageId(dossier),
	parse: parsePageRecord
});

/** Null when it is nothing that this app writes. */
export function parsePageRecord(value: unknown): PageRecord | null {
	if (!isObject(value) || !isText(value.request, /^[A-Za-z0-9_-]{22,64}$/)) return null;
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
	if (!isObject(value)) return null;
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
	if (!isObject(value) || !isObject(value.show) || !isObject(value.answers)) return false;
	const { show, facts, lang, assessedOn, grid } = value;
	return (
		isObject(facts) &&
		Array.isArray(show.facts) &&
		show.facts.every(isObject) &&
		isText(show.name, /^/) &&
		isText(lang, /^(fr|en)$/) &&
		isText(assessedOn, /^\d{4}-\d{2}-\d{2}$/) &&
		isText(grid, /^/)
	);
}
