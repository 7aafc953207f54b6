import { lastBackups } from '$lib/dossier/list/backups';
import { receiptsOf } from '$lib/dossier/storage/erased';
import type { AzimutDatabase } from '$lib/dossier/storage/database';
import { LiveQuery } from '$lib/dossier/storage/live';
import type { PersistentStorage } from '$lib/session/copies/persistence';

/** What this browser lets a page know of itself. */
export interface BrowserTraits {
	keeper: PersistentStorage | undefined;
	secure: boolean;
	/** Whether a service worker holds this page; null where there can be none. */
	offline: boolean | null;
	/** Safari, and every browser of an iPhone. */
	webkit: boolean;
	/** Opened from the home screen. */
	installed: boolean;
}

export function browserTraits(): BrowserTraits {
	const { storage, serviceWorker, vendor } = navigator as Partial<Navigator>;
	const { standalone } = navigator as { standalone?: boolean };
	return {
		keeper: storage,
		secure: isSecureContext,
		offline: serviceWorker ? serviceWorker.controller !== null : null,
		webkit: vendor?.startsWith('Apple') ?? false,
		installed: standalone === true || matchMedia('(display-mode: standalone)').matches
	};
}

/** What is known of the data's safety; null where the browser does not say. */
export interface StorageStatus {
	persistent: boolean | null;
	/** In bytes. */
	used: number | null;
	left: number | null;
}

export async function readStorageStatus({ keeper }: BrowserTraits): Promise<StorageStatus> {
	const [persistent, estimate] = await Promise.all([
		keeper?.persisted?.().catch(() => null),
		keeper?.estimate?.().catch(() => null)
	]);
	const { usage, quota } = estimate ?? {};
	return {
		persistent: persistent ?? null,
		used: usage ?? null,
		left: usage === undefined || quota === undefined ? null : Math.max(0, quota - usage)
	};
}

/** Whether this very page would open without network: a browser, or a person, may have emptied what was stored. */
export const isPageCached = (path: string): Promise<boolean> =>
	caches.match(path).then(
		(found) => found !== undefined,
		() => false
	);

export type Warning = 'seven-days' | 'insecure';

/** What this browser may do to the data, here and now. */
export function warningsOf(
	{ webkit, installed, secure }: BrowserTraits,
	{ persistent }: StorageStatus
): Warning[] {
	const forgets = webkit && !installed && persistent !== true;
	return [...(secure ? [] : ['insecure' as const]), ...(forgets ? ['seven-days' as const] : [])];
}

/** A size as people say it. */
export function sizeOf(bytes: number): { value: number; unit: 'kb' | 'mb' | 'gb' } {
	const round = (value: number) => (value < 10 ? Math.round(value * 10) / 10 : Math.round(value));
	if (bytes >= 1e9) return { value: round(bytes / 1e9), unit: 'gb' };
	if (bytes >= 1e6) return { value: round(bytes / 1e6), unit: 'mb' };
	return { value: Math.ceil(bytes / 1000), unit: 'kb' };
}

/** When each dossier was last copied; follows other tabs. */
export const followBackups = (db: AzimutDatabase) => new LiveQuery(db, () => lastBackups(db));

/** Of what was erased for good; follows other tabs. */
export const followReceipts = (db: AzimutDatabase) => new LiveQuery(db, () => receiptsOf(db));
