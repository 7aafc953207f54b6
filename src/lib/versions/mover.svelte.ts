import type { AzimutDatabase } from '$lib/dossier/storage/database';
import { kindOf } from '$lib/dossier/storage/storage-error';
import { fold } from '$lib/dossier/fold';
import type { Author } from '$lib/dossier/revision';
import type { StorageErrorKind } from '$lib/dossier/storage/storage-error';
import { writeDecided } from '$lib/dossier/storage/write-decided';
import { unchosenVoice } from '$lib/dossier/coach-voice';
import { voicesBeside } from '$lib/dossier/voice';
import { loadWords } from '$lib/grid/load';
import { loadHelp } from '$lib/grid/load-help';
import type { AskedWords } from '$lib/grid/words';
import type { Assessment } from '$lib/session/dossier/assessment.svelte';
import { olderAnswersIn, settleAll, loadMovesFrom, type OlderAnswer } from './older-answers';
import { stateWith, viewMove, type MoveView } from './move-view';
import { comingAfter, isOfToday, newerThan } from './newer-grid';
import { loadVersionMove, type VersionMove } from './moves';
import { moveChanges } from './moving';
import { summarise } from '$lib/session/summary/summarise';

export interface ChangeText {
	key: string;
	what: string;
	why: string;
	/** Names of the subjects it is about; none when it is about all. */
	subjects: string[];
}

/** A way, and what puts both ends in words. */
export interface MoveWithWords {
	versionMove: VersionMove;
	older: AskedWords;
	newer: AskedWords;
}

export type VersionsState =
	| { status: 'loading' }
	| { status: 'no-network' }
	| {
			status: 'ready';
			/** To the version of today, from it to one that begins later; null without one, or when there is no way there. */
			next: (MoveWithWords & { changes: ChangeText[] }) | null;
			/** From the versions left behind. */
			earlier: MoveWithWords[];
	  };

interface MoverSetup {
	assessment: Assessment;
	db: AzimutDatabase;
	author: Author;
	lang: string;
	/** Stores what waits in this tab; whether nothing waits any more. */
	settle: () => Promise<boolean>;
	/** Brings what opening the dossier under this version takes; whether it is here. */
	prepare: (grid: string) => Promise<boolean>;
}

/** The versions of one dossier's questionnaire: what moving would change, moving, and what came later under those left. */
export class Mover {
	versions = $state.raw<VersionsState>({ status: 'loading' });
	busy = $state(false);
	/** Something of this tab could not be stored first: nothing was moved. */
	unsettled = $state(false);
	/** Why the move is not stored; nothing of it is. */
	storageError = $state.raw<StorageErrorKind | null>(null);
	readonly #setup: MoverSetup;

	readonly preview: MoveView | null = $derived.by(() => {
		const { versions } = this;
		const next = versions.status === 'ready' ? versions.next : null;
		if (!next) return null;
		const { state } = this.#setup.assessment;
		return viewMove(
			next.versionMove,
			stateWith(state, moveChanges(state, next.versionMove.move) ?? [])
		);
	});
	/** What the last move left to do, by version left. */
	readonly past: readonly (MoveWithWords & { view: MoveView })[] = $derived.by(() =>
		this.#earlier.map((earlier) => ({
			...earlier,
			view: viewMove(earlier.versionMove, this.#setup.assessment.state)
		}))
	);
	readonly olderAnswers: readonly OlderAnswer[] = $derived.by(() =>
		olderAnswersIn(this.#setup.assessment.state, this.#ways)
	);

	constructor(opening: MoverSetup) {
		this.#setup = opening;
	}

	/** The version to move to, as `<id>@<version>`; known before anything is loaded. */
	get to(): string | null {
		const { name } = this.#setup.assessment.compiled;
		return newerThan(name) ?? comingAfter(name);
	}

	get isNewest(): boolean {
		return isOfToday(this.#setup.assessment.compiled.name);
	}

	async load(): Promise<void> {
		this.versions = { status: 'loading' };
		const { assessment, lang } = this.#setup;
		const { name } = assessment.compiled;
		try {
			const [next, ways] = await Promise.all([
				this.to === null ? null : loadVersionMove(name, this.to),
				loadMovesFrom(assessment.state, name)
			]);
			const earlier = ways.map((way) => loadMoveWords(way, lang));
			this.versions = {
				status: 'ready',
				next: next && {
					...(await loadMoveWords(next, lang)),
					changes: await loadChangeTexts(next, lang)
				},
				earlier: await Promise.all(earlier)
			};
		} catch {
			this.versions = { status: 'no-network' };
		}
	}

	/**
	 * Goes on with the newest version; whether the dossier does. What is to be moved is decided inside the transaction:
	 * answers of another tab a moment ago are among it, and two tabs that press at once move once.
	 */
	async move(): Promise<boolean> {
		const { assessment, db, author, settle, prepare } = this.#setup;
		const next = this.versions.status === 'ready' ? this.versions.next : null;
		if (!next || this.busy) return false;
		this.busy = true;
		this.storageError = null;
		try {
			this.unsettled = !(await settle());
			if (this.unsettled) return false;
			await assessment.whenStored();
			const { move, after } = next.versionMove;
			if (!(await prepare(move.to))) {
				this.versions = { status: 'no-network' };
				return false;
			}
			let summary = {};
			const at = Date.now();
			await writeDecided(
				db,
				{ dossier: assessment.id, author },
				(revisions) => {
					const state = fold(revisions);
					const moved = moveChanges(state, move);
					if (!moved) return null;
					const voices = voicesBeside(state, moved, unchosenVoice(author));
					const changes = [...moved, ...voices];
					summary = summarise(after, stateWith(state, changes));
					return { changes, at };
				},
				(row) => ({ ...row, ...summary, updatedAt: Math.max(row.updatedAt, at) })
			);
			return true;
		} catch (cause) {
			this.storageError = kindOf(db, cause);
			return false;
		} finally {
			this.busy = false;
		}
	}

	/** Takes these later answers over and leaves the others that are shown; whether it is stored. */
	settle(taken: readonly OlderAnswer[]): Promise<boolean> {
		const { assessment } = this.#setup;
		const shown = this.olderAnswers;
		return assessment.change(() => settleAll(assessment.state, this.#ways, shown, taken));
	}

	get #earlier(): readonly MoveWithWords[] {
		return this.versions.status === 'ready' ? this.versions.earlier : [];
	}
	get #ways(): readonly VersionMove[] {
		return this.#earlier.map(({ versionMove }) => versionMove);
	}
}

async function loadMoveWords(versionMove: VersionMove, lang: string): Promise<MoveWithWords> {
	const ends = [versionMove.move.from, versionMove.move.to].map((ref) => loadWords(ref, lang));
	const [older, newer] = await Promise.all(ends);
	if (!older || !newer)
		throw new Error(`no words from ${versionMove.move.from} to ${versionMove.move.to}`);
	return { versionMove, older, newer };
}

/** Each change in the words of the version that brought it. */
async function loadChangeTexts({ changes }: VersionMove, lang: string): Promise<ChangeText[]> {
	const refs = [...new Set(changes.map(({ grid }) => grid))];
	const wordsByGrid = await Promise.all(
		refs.map(async (ref) => {
			const [help, words] = await Promise.all([loadHelp(ref, lang), loadWords(ref, lang)]);
			return [ref, { help, words }] as const;
		})
	);
	const byGrid = new Map(wordsByGrid);
	return changes.flatMap(({ grid, id, criteria }) => {
		const spoken = byGrid.get(grid);
		const words = spoken?.help.changes?.[id];
		if (!words) return [];
		const all = Object.keys(spoken?.words.criteria ?? {}).length;
		const named = criteria.length < all ? criteria : [];
		const subjects = named.flatMap((one) => spoken?.words.criteria[one]?.plain ?? []);
		return [{ key: `${grid}/${id}`, ...words, subjects }];
	});
}
