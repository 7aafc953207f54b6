/**
 * What became of the key of a public page that came in a file. The one that is here is never replaced (decision 0018), and
 * none is taken unless it is asked for (0077).
 */
import type { SecretRow } from '$lib/dossier/storage/database';
import { pageRecordsAmong, type PageRecord } from '$lib/page-records/page-record';

export type ImportedKey =
	/** It waits on the screen of the page to be taken; `url` is null when the file does not know whether there is a page. */
	| { kind: 'brought'; url: string | null }
	/** This device has another key of the same page. */
	| { kind: 'same-page'; url: string }
	/** This device has the key of another page of this dossier; `other` is null when the file does not know whether it exists. */
	| { kind: 'other-page'; url: string; other: string | null }
	/** This device asked for a page, and does not know whether it exists. */
	| { kind: 'waiting' };

interface ImportedSecrets {
	newSecrets: readonly string[];
	existingSecrets: readonly SecretRow[];
}

/** Null when there is nothing to tell. */
export function importedKey(
	{ dossier, secrets }: { dossier: string; secrets: readonly SecretRow[] },
	{ newSecrets, existingSecrets }: ImportedSecrets
): ImportedKey | null {
	const pageIn = (some: readonly SecretRow[]) => pageRecordsAmong(some).get(dossier) ?? null;
	const theirs = pageIn(secrets);
	if (!theirs) return null;
	const brought = pageIn(secrets.filter(({ id }) => newSecrets.includes(id)));
	if (brought) return { kind: 'brought', url: brought.page?.url ?? null };
	const ours = pageIn(existingSecrets);
	return ours && apart(ours, theirs);
}

function apart(ours: PageRecord, theirs: PageRecord): ImportedKey | null {
	if (!theirs.page && ours.request === theirs.request) return null;
	if (!ours.page) return { kind: 'waiting' };
	const { slug, url, token } = ours.page;
	if (theirs.page?.slug !== slug)
		return { kind: 'other-page', url, other: theirs.page?.url ?? null };
	return theirs.page.token === token ? null : { kind: 'same-page', url };
}
