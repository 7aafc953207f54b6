import type { FileRow } from '$lib/dossier/storage/database';
import { checkSizes } from '$lib/dossier/storage/proof-limits';
import { proofsOf } from '$lib/dossier/proofs';
import { sha256Of } from '$lib/dossier/file/sha256';
import { OverLimit } from '$lib/dossier/storage/storage-error';
import { plainType } from '$lib/dossier/file/format';
import type { Change } from '$lib/dossier/revision';
import type { Assessment } from '$lib/session/dossier/assessment.svelte';
import { redrawPicture, isPicture, type RedrawnPicture } from './picture';
import {
	fieldsOf,
	linkFrom,
	newProof,
	proofChanges,
	removeProof,
	safeName,
	titleFrom,
	withEnd,
	type ProofField
} from './proof-edit';
import { newId } from '$lib/dossier/ids';
import { hostOf, titleOf } from './proof-view';
import type { Proof } from '$lib/dossier/proofs';

/** What came of what a person asked, for the screen to say. Sizes in bytes. */
export type ProofResult =
	| { kind: 'added'; title: string; as: RedrawnPicture['as'] | 'file'; from: number; size: number }
	| { kind: 'linked'; host: string }
	| { kind: 'again'; title: string }
	| { kind: 'empty' | 'unreadable' | 'not-stored'; name: string }
	| { kind: 'over'; name: string; what: OverLimit['what']; size: number; limit: number }
	| { kind: 'no-link' | 'no-room' };

interface RemovedProof {
	title: string;
	fields: readonly Change[];
}

/** Adding proofs to a dossier and taking them away: one at a time, each one gesture. */
export class ProofDesk {
	readonly #assessment: Assessment;
	/** Of what was asked last. */
	outcomes = $state.raw<readonly ProofResult[]>([]);
	/** The file that is being read. */
	working = $state<string | null>(null);
	/** The proof taken away last, which can come back. */
	removed = $state.raw<RemovedProof | null>(null);
	/** The one that is being added, alone. */
	fresh: string | null = null;
	/** Several come at once. */
	#several = false;
	#turn: Promise<void> = Promise.resolve();

	constructor(assessment: Assessment) {
		this.#assessment = assessment;
	}

	/** One after the other: those that come while others are read wait for them. */
	addFiles(files: readonly File[], criterion: string): Promise<void> {
		const turn = this.#turn.then(() => this.#addAll(files, criterion));
		this.#turn = turn;
		return turn;
	}

	/** Resolves once the files asked for are stored, or told why not. */
	async settled(): Promise<boolean> {
		await this.#turn;
		return true;
	}

	async #addAll(files: readonly File[], criterion: string): Promise<void> {
		this.#begin();
		this.#several = files.length > 1;
		for (const file of files) {
			this.working = safeName(file.name);
			const outcome = await this.#add(file, criterion);
			this.outcomes = [...this.outcomes, outcome];
		}
		this.working = null;
	}

	/** Resolves to whether it is stored. */
	async addLink(typed: string, criterion: string): Promise<boolean> {
		this.#begin();
		const link = linkFrom(typed);
		if (link === null) {
			this.outcomes = [{ kind: 'no-link' }];
			return false;
		}
		const host = hostOf(link);
		const id = newId();
		const fields = { criterion, kind: 'web-page', title: host, link };
		this.fresh = id;
		if (!(await this.#assessment.attach(newProof(id, fields)))) {
			this.outcomes = [{ kind: 'not-stored', name: host }];
			return false;
		}
		this.outcomes = [{ kind: 'linked', host }];
		return true;
	}

	edit(proof: string, field: ProofField, value: string | boolean): Promise<boolean> {
		return this.#assessment.change(proofChanges(proof, { [field]: value }));
	}

	async remove(proof: Proof): Promise<boolean> {
		this.#begin();
		const { state } = this.#assessment;
		const taken = { title: titleOf(proof), fields: fieldsOf(state, proof.id) };
		if (!(await this.#assessment.change(removeProof(state, proof.id)))) return false;
		this.removed = taken;
		return true;
	}

	/** Resolves to whether it is there again. */
	async bringBack(): Promise<boolean> {
		const { removed } = this;
		if (!removed) return false;
		try {
			if (await this.#assessment.attach(removed.fields)) {
				this.removed = null;
				return true;
			}
			this.outcomes = [{ kind: 'not-stored', name: removed.title }];
			return false;
		} catch {
			this.outcomes = [{ kind: 'no-room' }];
			return false;
		}
	}

	#begin(): void {
		this.outcomes = [];
		this.removed = null;
		this.fresh = null;
	}

	async #add(file: File, criterion: string): Promise<ProofResult> {
		const name = safeName(file.name);
		try {
			if (file.size === 0) return { kind: 'empty', name };
			const picture = isPicture(file);
			if (!picture) checkSizes([file.size]);
			const made = picture ? await redrawPicture(file) : { blob: file, as: 'file' as const };
			checkSizes([made.blob.size]);
			return await this.#store(file, made, criterion, picture);
		} catch (cause) {
			if (!(cause instanceof OverLimit)) return { kind: 'unreadable', name };
			const { what, size, limit } = cause;
			return { kind: 'over', name, what, size, limit };
		}
	}

	async #store(
		file: File,
		{ blob, as }: { blob: Blob; as: RedrawnPicture['as'] | 'file' },
		criterion: string,
		picture: boolean
	): Promise<ProofResult> {
		const type = plainType(blob.type);
		// Its bytes, and not a handle to a file of the disk, which may change or go.
		const own = new Blob([await blob.arrayBuffer()], { type });
		const row: FileRow = { sha256: await sha256Of(own), blob: own };
		const same = proofsOf(this.#assessment.state).find(
			(proof) => proof.criterion === criterion && proof.files.includes(row.sha256)
		);
		if (same) return { kind: 'again', title: titleOf(same) };
		const ends: Record<string, string> = { 'image/jpeg': 'jpg', 'image/png': 'png' };
		const given = safeName(file.name);
		const name = as === 'drawn' ? withEnd(given, ends[type] ?? 'jpg') : given;
		const id = newId();
		const kind = picture && type !== 'image/png' ? 'photo' : '';
		const title = titleFrom(given);
		const changes = newProof(id, { criterion, kind, title, name, type, file: row.sha256 });
		if (!this.#several) this.fresh = id;
		if (!(await this.#assessment.attach(changes, [row]))) return { kind: 'not-stored', name };
		return { kind: 'added', title, as, from: file.size, size: own.size };
	}
}
