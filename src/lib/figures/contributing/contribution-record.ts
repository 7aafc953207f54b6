/**
 * What this device keeps of what a dossier contributed, one record a year, among its secrets: they leave it as the key of
 * a page does. A file may have brought anything in their place.
 */
import type { AzimutDatabase, SecretRow } from '$lib/dossier/storage/database';
import { readSecret, watchSecrets } from '$lib/dossier/storage/secret';
import { storeSecret } from '$lib/dossier/storage/store-secret';
import { contributionPrefix as prefixOf } from '$lib/dossier/storage/contribution-secrets';
import type { StorageError } from '$lib/dossier/storage/storage-error';
import { figureFamilies, figurePlaces, figureSizes } from '$lib/share/figures/classes';
import type { Contribution } from '$lib/share/figures/contribution';

/** A type, as what it holds: an interface is never assignable to Json. */
export type ContributionRecord = {
	/** Names the request, so that it may be sent again, and takes the contribution away: 43 letters, figures, - and _. */
	receipt: string;
	contribution: Contribution;
	/** `yyyy-mm-dd`; null as long as nobody here knows whether the server has it. */
	sentOn: string | null;
	/** The server holds it no more under its receipt: it is part of an edition. */
	over: boolean;
};

const idOf = (dossier: string, year: number) => prefixOf(dossier) + String(year);

export const readContribution = async (
	db: AzimutDatabase,
	dossier: string,
	year: number
): Promise<ContributionRecord | null> =>
	parseContributionRecord(await readSecret(db, idOf(dossier, year)), year);

/** Resolves once it is on disk; null forgets it. */
export const storeContribution = (
	db: AzimutDatabase,
	dossier: string,
	year: number,
	record: ContributionRecord | null
): Promise<void> => storeSecret(db, idOf(dossier, year), record);

/** Tells what is stored, now and after each change, of any tab, the latest year first. Returns what stops it. */
export const watchContributions = (
	db: AzimutDatabase,
	dossier: string,
	listeners: {
		onRecords: (records: ContributionRecord[]) => void;
		onError: (error: StorageError) => void;
	}
): (() => void) =>
	watchSecrets(db, prefixOf(dossier), {
		onRows: (rows) => listeners.onRecords(recordsAmong(rows, prefixOf(dossier))),
		onError: listeners.onError
	});

const recordsAmong = (rows: readonly SecretRow[], prefix: string): ContributionRecord[] =>
	rows
		.flatMap(({ id, value }) => {
			const record = parseContributionRecord(value, Number(id.slice(prefix.length)));
			return record ? [record] : [];
		})
		.sort((one, other) => other.contribution.year - one.contribution.year);

/** 43 characters of base64url: 32 bytes. */
export const isReceipt = (text: unknown): text is string =>
	typeof text === 'string' && /^[A-Za-z0-9_-]{43}$/.test(text);

/** Null when it is nothing that this app writes for that year. */
export function parseContributionRecord(value: unknown, year: number): ContributionRecord | null {
	if (!isObject(value) || !isReceipt(value.receipt)) return null;
	const { receipt, sentOn, over, contribution } = value;
	if (sentOn !== null && !(typeof sentOn === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(sentOn)))
		return null;
	if (!isContribution(contribution) || contribution.year !== year) return null;
	return { receipt, contribution, sentOn, over: over === true };
}

/** The parts that are read here; the server looks at the rest. */
function isContribution(value: unknown): value is Contribution {
	if (!isObject(value) || !isObject(value.facts) || !isObject(value.answers)) return false;
	const { grid, size, family, place, year, answers } = value;
	return (
		typeof grid === 'string' &&
		Object.values(answers).every(isObject) &&
		figureSizes.some(({ id }) => id === size) &&
		figureFamilies.some(({ id }) => id === family) &&
		figurePlaces.some((one) => one === place) &&
		Number.isInteger(year)
	);
}

const isObject = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);
