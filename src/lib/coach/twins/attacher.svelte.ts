import type { Author, Json, Revision } from '$lib/dossier/revision';
import type { AzimutDatabase, DossierRow } from '$lib/dossier/storage/database';
import { attachTwin, reviewTwins } from '$lib/dossier/merge/reviewed-attach';
import { stranger } from '$lib/dossier/merge/review';
import { unnamed } from '$lib/dossier/list/create';
import { isAskable } from '$lib/dossier/sides';
import { metaPath } from '$lib/dossier/paths';
import { gridIn } from '$lib/dossier/sheet';
import { toStorageError, type StorageErrorKind } from '$lib/dossier/storage/storage-error';
import { readDossier } from '$lib/dossier/storage/store';
import { isWorthALine, settledBy, type ImportReviewState } from '$lib/inbox/import-state';
import { readRecord } from '$lib/outbox/record';
import { ownPageOf } from '$lib/page-records/page-record';
import { opensPage } from '$lib/page-records/public-pages';
import { markOwn } from '../identity/identity';
import type { Device } from '$lib/session/device/device.svelte';
import { openGridOrNull } from '$lib/session/opening/open-grid';
import { summariserOf } from '$lib/session/summary/summarise';

const namePath = metaPath('name');

export interface AttachReview extends Pick<
	ImportReviewState,
	'review' | 'changes' | 'toSettle' | 'state' | 'grid' | 'again' | 'trouble' | 'busy'
> {
	step: 'review';
	twin: DossierRow;
	target: DossierRow;
	/** The name that stays, though the twin has another; null where there is nothing to keep. */
	keptName: string | null;
	/** What sends the twin to the archives: the key of a public page, or the code of a contribution. */
	keeps: 'page' | 'contribution' | null;
}

export type AttachState =
	| { step: 'loading' | 'missing' | 'example' }
	| AttachReview
	| { step: 'storage'; kind: StorageErrorKind }
	/** `left`: fields still in disagreement. */
	| { step: 'attached'; twin: DossierRow; target: DossierRow; left: number };

/** Two dossiers of one company on their way to be one: what that would do is shown before any of it is done. */
export class Attacher {
	current = $state.raw<AttachState>({ step: 'loading' });
	readonly #device: Device;
	readonly #db: AzimutDatabase;
	readonly #lang: string;

	constructor(device: Device, db: AzimutDatabase, lang: string) {
		this.#device = device;
		this.#db = db;
		this.#lang = lang;
	}

	/** Looks at both; the one that others wrote in more stays. */
	async compare(one: string, other: string): Promise<void> {
		const [first, second] = await Promise.all(
			[one, other].map((id) => readDossier(this.#db, id).catch(() => null))
		);
		const isFirst = !first || !second || stays(first, second, this.#device.id);
		await this.#look(...(isFirst ? ([other, one] as const) : ([one, other] as const)), false);
	}

	/** The other one stays. */
	async swap(): Promise<void> {
		const { current } = this;
		if (current.step === 'review' && !current.busy)
			await this.#look(current.target.id, current.twin.id, false);
	}

	/** Attaches as it is shown, with the values chosen by path; shows it again if one of them changed meanwhile. */
	async confirm(chosen: ReadonlyMap<string, Json | null>): Promise<void> {
		const { current } = this;
		if (current.step !== 'review' || current.busy) return;
		this.current = { ...current, busy: true, trouble: null };
		const { twin, target, keptName } = current;
		const named = keptName === null ? [] : [{ path: namePath, value: keptName }];
		try {
			const attached = await attachTwin(
				this.#db,
				{
					twin: twin.id,
					target: target.id,
					shown: current.review,
					settle: [...settledBy(current, chosen), ...named],
					author: this.#device.authorOf(target.id),
					at: Date.now()
				},
				summariserOf(current.grid?.compiled ?? null),
				opensPage
			);
			if (!attached.ok) return await this.#look(twin.id, target.id, true);
			await this.#follow(twin.id, target.id);
			const name = keptName ?? target.name;
			this.current = { step: 'attached', twin, target: { ...target, name }, left: attached.left };
		} catch (cause) {
			this.current = { ...current, busy: false, trouble: toStorageError(cause).kind };
		}
	}

	/** What is of this device only goes on with the dossier that stays. */
	async #follow(twin: string, target: string): Promise<void> {
		const device = this.#device;
		if (device.current === twin) await device.choose(target);
		if (device.own.has(twin)) await markOwn(device, target, true);
	}

	/** What a review takes for a stranger's, this device wrote in the twin. */
	#known = (author: Author): Author =>
		author.device === stranger ? { ...author, device: this.#device.id } : author;

	async #look(twin: string, target: string, again: boolean): Promise<void> {
		try {
			const found = await reviewTwins(this.#db, { twin, target });
			if (found.kind !== 'known') {
				this.current = { step: found.kind };
				return;
			}
			const { review, state, overlaps, named, contributionsStay } = found;
			const hasPage = (await readRecord(this.#db, ownPageOf(twin))) !== null;
			const keptName = nameThatStays(named, found.twin.name);
			const isKept = (path: string) => keptName !== null && path === namePath;
			const toSettle = [
				...review.disagreements.filter(({ path }) => isAskable(path)),
				...overlaps
			].filter(({ path }) => !isKept(path));
			const isToSettle = (path: string) =>
				isKept(path) || toSettle.some((field) => field.path === path);
			const changes = review.changes.filter((one) => isWorthALine(one) && !isToSettle(one.path));
			this.current = {
				step: 'review',
				twin: found.twin,
				target: found.target,
				review,
				state,
				again,
				changes: changes.map((one) => ({ ...one, author: this.#known(one.author) })),
				toSettle: toSettle.map((field) => ({
					...field,
					sides: field.sides.map(({ value, by }) => ({
						value,
						by: by.map((one) => ({ ...one, author: this.#known(one.author) }))
					}))
				})),
				grid: await openGridOrNull(gridIn(state), this.#lang),
				keptName,
				keeps: hasPage ? 'page' : contributionsStay ? 'contribution' : null,
				trouble: null,
				busy: false
			};
		} catch (cause) {
			this.current = { step: 'storage', kind: toStorageError(cause).kind };
		}
	}
}

/**
 * The name that is said again over both: that of the one that stays, unless only the other was ever given one. Null
 * where they say the same.
 * @param named of the one that stays; null where nobody wrote any
 */
export function nameThatStays(named: string | null, other: string): string | null {
	const own = named === unnamed ? null : named;
	if (own === null) return other === unnamed ? null : other;
	return own === other ? null : own;
}

interface Stored {
	row: DossierRow;
	revisions: readonly Revision[];
}

/**
 * Whether the first is the one to keep: the one in which others wrote more, since they go on writing under its id; else
 * the older one.
 */
export function stays(first: Stored, second: Stored, own: string): boolean {
	const ofOthers = ({ revisions }: Stored) =>
		revisions.filter(({ author }) => author.device !== own).length;
	const more = ofOthers(first) - ofOthers(second);
	return (more || second.row.createdAt - first.row.createdAt || 1) > 0;
}
