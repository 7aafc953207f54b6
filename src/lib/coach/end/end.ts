/** The end of a coach's contract: every client is with somebody, then nothing of them is left on this device. */
import { coachAmong, coachKey } from '$lib/dossier/coach-identity';
import { eraseTogether } from '$lib/dossier/list/bin';
import type { Json } from '$lib/dossier/revision';
import type { AzimutDatabase, DossierRow } from '$lib/dossier/storage/database';
import { LiveQuery } from '$lib/dossier/storage/live';
import { guarded } from '$lib/dossier/storage/storage-error';
import { setting } from '$lib/dossier/storage/settings';
import { pageRecordsAmong } from '$lib/page-records/page-record';
import { copiedKey } from '../clients/copied';
import { sampleIds } from '../clients/sample-ids';
import { preferencesKey } from '../clients/preferences';
import { phoneKey } from '../identity/phone';
import { mentionsKey } from '../retention/mentions';
import { givenStart } from '../report/given';
import { fingerprint, heldFor, type Verified } from './compare';

export interface HeldHere {
	clients: DossierRow[];
	/** Invented clients: nobody goes on with them. */
	samples: DossierRow[];
	/** Those that were deleted: nobody asks for them any more. */
	bin: DossierRow[];
	/** The coach's own companies, which stay. */
	own: DossierRow[];
}

/** In the order of their names. May run within a transaction of the caller's. */
export async function heldHere(db: AzimutDatabase): Promise<HeldHere> {
	const [rows, settings, invented] = await Promise.all([
		db.dossiers.toArray(),
		db.settings.toArray(),
		sampleIds(db)
	]);
	const { own } = coachAmong(settings);
	rows.sort((one, other) => one.name.localeCompare(other.name));
	const others = rows.filter(({ id }) => !own.has(id));
	const inUse = others.filter(({ deletedAt }) => deletedAt === null);
	return {
		clients: inUse.filter(({ id }) => !invented.includes(id)),
		samples: inUse.filter(({ id }) => invented.includes(id)),
		bin: others.filter(({ deletedAt }) => deletedAt !== null),
		own: rows.filter(({ id }) => own.has(id))
	};
}

/** Follows other tabs. */
export const followHeld = (db: AzimutDatabase) =>
	new LiveQuery(db, () => guarded(() => heldHere(db)));

export interface Decisions {
	/** By client: their file was read again. */
	verified: ReadonlyMap<string, Verified>;
	/** Clients who are erased though nobody goes on with them. */
	without: ReadonlySet<string>;
	/** Clients whose public page stays, knowingly. */
	pages: ReadonlySet<string>;
}

/** Names no client. */
export interface EndReceipt {
	/** `yyyy-mm-dd` */
	on: string;
	/** How many clients went to a colleague, back to themselves, to nobody; how many were invented, or in the bin. */
	colleague: number;
	client: number;
	without: number;
	samples: number;
	bin: number;
	revisions: number;
	files: number;
	/** Names of files of many clients, that were read again. */
	copies: string[];
}

const receiptKey = 'end-of-contract';

/**
 * Erases all clients, all that is private to the coach, and who coached, in one transaction: killed in the middle of it,
 * all is there as before. Null: a client changed since their file was read, or nobody has said what becomes of one.
 * @throws {StorageError} nothing was erased
 */
export async function endContract(
	db: AzimutDatabase,
	decisions: Decisions,
	{ now, copies }: { now: number; copies: readonly string[] }
): Promise<EndReceipt | null> {
	const counts = { colleague: 0, client: 0, without: 0, samples: 0, bin: 0 };
	const named = copies.filter((name) => namesNobody.test(name));
	const asReceipt = ({
		on,
		revisions,
		files
	}: {
		on: string;
		revisions: number;
		files: number;
	}) => ({
		on,
		...counts,
		revisions,
		files,
		copies: named
	});
	const receipt = await eraseTogether(db, now, {
		choose: async () => {
			const { clients, samples, bin } = await heldHere(db);
			const [invented, deleted] = [samples.length, bin.length];
			Object.assign(counts, {
				colleague: 0,
				client: 0,
				without: 0,
				samples: invented,
				bin: deleted
			});
			for (const { id } of clients) {
				const verified = decisions.verified.get(id);
				if (verified) {
					const held = await heldFor(db, id, verified.to);
					if (fingerprint(held) !== verified.held) return null;
				} else if (!decisions.without.has(id)) return null;
				counts[verified?.to ?? 'without'] += 1;
			}
			const going = [...clients, ...samples, ...bin];
			const pages = pageRecordsAmong(await db.secrets.toArray());
			if (going.some(({ id }) => pages.has(id) && !decisions.pages.has(id))) return null;
			return going;
		},
		clear: async () => {
			await db.coachRevisions.clear();
			await db.clients.clear();
			await db.settings.where('key').startsWith(givenStart).delete();
			await db.settings.bulkDelete([coachKey, phoneKey, preferencesKey, copiedKey, mentionsKey]);
		},
		note: async (erased) => {
			await db.settings.put({ key: receiptKey, value: asReceipt(erased) satisfies Json });
		}
	});
	return receipt && asReceipt(receipt);
}

/** As this app calls a file of many clients, and a browser one that it has already: whoever renames it may name someone. */
const namesNobody =
	/^clients-[\d-]+-pour-un-collegue-prive(-protege)?( ?\(\d+\))?\.azimut\.(gz|json)$/;

/** Of the last end; null where there was none. */
export async function lastEnd(db: AzimutDatabase): Promise<EndReceipt | null> {
	const { on, copies, ...counts } = Object(await setting(db, receiptKey)) as Record<
		string,
		unknown
	>;
	if (typeof on !== 'string') return null;
	const count = (name: string) => Number(counts[name]) || 0;
	return {
		on,
		colleague: count('colleague'),
		client: count('client'),
		without: count('without'),
		samples: count('samples'),
		bin: count('bin'),
		revisions: count('revisions'),
		files: count('files'),
		copies: Array.isArray(copies) ? copies.filter((name) => typeof name === 'string') : []
	};
}

/** Follows other tabs. */
export const followLastEnd = (db: AzimutDatabase) => new LiveQuery(db, () => lastEnd(db));
