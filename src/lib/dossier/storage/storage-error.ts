/**
 * - `unavailable`: this browser gives no database (refused, private window of an old browser, damaged profile)
 * - `full`: no room left on the disk, or for this site
 * - `blocked`: another tab holds an older database and does not let go
 * - `newer-version`: a newer version of the app has written here; this one must not
 * - `damaged`: the database is there without its tables
 * - `closed`: the browser has closed the connection
 * - `upgraded`: another tab, with a newer version of the app, has taken the database over
 * - `erased`: another tab has erased everything
 * - `locked`: nobody has opened the lock of this device here, or another tab puts it on or takes it off
 * - `missing`: this device holds no such dossier
 * - `not-loaded`: the script of the storage could not be fetched
 * But for `erased` and `damaged`, what was stored before is untouched; what was being stored is not.
 */
export type StorageErrorKind =
	| 'unavailable'
	| 'full'
	| 'blocked'
	| 'newer-version'
	| 'damaged'
	| 'closed'
	| 'upgraded'
	| 'erased'
	| 'missing'
	| 'locked'
	| 'not-loaded'
	| 'unknown';

/** Why a connection has let go: another tab upgrades the database, deletes it, or moves what it holds. */
export type Loss = Extract<StorageErrorKind, 'upgraded' | 'erased' | 'locked'>;

export class StorageError extends Error {
	override readonly name = 'StorageError';

	constructor(
		readonly kind: StorageErrorKind,
		cause?: unknown
	) {
		super(`storage: ${kind}`, { cause });
	}
}

/** Files of proofs are more than an export takes with it. Trying again is of no use: something must go first. */
export class OverLimit extends StorageError {
	constructor(
		readonly what: 'file' | 'dossier' | 'count',
		/** In bytes, or files: what there would be, and what there may be. */
		readonly size: number,
		readonly limit: number
	) {
		super('full');
	}
}

const kinds: Readonly<Record<string, StorageErrorKind>> = {
	MissingAPIError: 'unavailable',
	SecurityError: 'unavailable',
	QuotaExceededError: 'full',
	NS_ERROR_DOM_QUOTA_REACHED: 'full',
	NS_ERROR_FILE_NO_DEVICE_SPACE: 'full',
	VersionError: 'newer-version',
	DatabaseClosedError: 'closed'
};

/** For names that several troubles share, by the words of the browser. */
const words: readonly (readonly [RegExp, StorageErrorKind])[] = [
	// Firefox (InvalidStateError) before 115, private windows.
	[/did not allow mutations/i, 'unavailable'],
	// Chrome (UnknownError): profile damaged or not writable. Safari: locked down.
	[/opening backing store|not open(ing)? database|unable to open database/i, 'unavailable'],
	[/quota|disk is full|no space|not enough space/i, 'full'],
	[
		/connection is clos(ing|ed)|connection was closed|connection to indexed database server lost/i,
		'closed'
	]
];

/** Any error of Dexie or the browser as one of ours; looks inside aborted transactions and bulk writes. */
export function toStorageError(cause: unknown): StorageError {
	for (const error of unwrap(cause)) {
		if (error instanceof StorageError) return error;
		const kind =
			kinds[nameOf(error)] ?? words.find(([pattern]) => pattern.test(messageOf(error)))?.[1];
		if (kind) return new StorageError(kind, cause);
	}
	return new StorageError('unknown', cause);
}

/** What is wrong, and of a connection that has let go, why. */
export function kindOf(db: { lost: Loss | null }, cause: unknown): StorageErrorKind {
	const { kind } = toStorageError(cause);
	return kind === 'closed' && db.lost ? db.lost : kind;
}

/** Runs `work`; whatever it throws comes out as a `StorageError`. */
export async function guarded<T>(work: () => PromiseLike<T>): Promise<T> {
	try {
		return await work();
	} catch (cause) {
		throw toStorageError(cause);
	}
}

type Wrapping = { inner?: unknown; cause?: unknown; failures?: unknown };

/** The innermost first: it says more than what wraps it. */
function unwrap(error: unknown, depth = 0): unknown[] {
	if (typeof error !== 'object' || error === null || depth > 8) return [error];
	const { inner, cause, failures } = error as Wrapping;
	const first: unknown = Array.isArray(failures) ? failures[0] : undefined;
	const wrapped = [inner, cause, first];
	return [...wrapped.filter((one) => one != null).flatMap((one) => unwrap(one, depth + 1)), error];
}

const nameOf = (error: unknown) => (error as Partial<Error> | null | undefined)?.name ?? '';
const messageOf = (error: unknown) => (error as Partial<Error> | null | undefined)?.message ?? '';
