/** One file of many clients that is being made: how far it is, what stood in its way, what came of it. */
import type { ExportOptions } from '$lib/dossier/file/export';
import type { AzimutDatabase } from '$lib/dossier/storage/database';
import { judgePassword } from '$lib/export/judge-password';
import { downloadFile } from '$lib/session/file/download';
import { makeCopy, type CopyProblem, type MadeCopy, type UnreadableOnes } from './copy';

interface Wanted {
	ids: readonly string[];
	options?: ExportOptions;
	/** Null: none. One that is too weak is not taken. */
	password: string | null;
	/** Not to be in it: they do not read back. */
	without: UnreadableOnes['unreadable'];
}

export class Making {
	/** How many are done; null while nothing is made. */
	progress = $state<number | null>(null);
	problem = $state.raw<CopyProblem | 'storage' | null>(null);
	/** What would not read back, until it is made without them. */
	apart = $state.raw<UnreadableOnes['unreadable']>([]);
	/** The name of the last file, and who is not in it. */
	made = $state.raw<{ file: string; without: UnreadableOnes['unreadable'] } | null>(null);
	readonly #db: AzimutDatabase;

	constructor(db: AzimutDatabase) {
		this.#db = db;
	}

	/** Gives the file to the person; null where none was made. */
	async make({
		ids,
		options,
		password,
		without
	}: Wanted): Promise<(MadeCopy & { at: number }) | null> {
		if (this.progress !== null) return null;
		this.progress = 0;
		try {
			if (password !== null && (await judgePassword(password)) !== 'strong') return null;
			[this.problem, this.made, this.apart] = [null, null, []];
			const at = Date.now();
			const copy = await makeCopy({
				db: this.#db,
				ids: ids.filter((id) => !without.some((one) => one.id === id)),
				password,
				at,
				onprogress: (done) => (this.progress = done),
				...(options && { options })
			});
			if (typeof copy === 'string') this.problem = copy;
			else if ('unreadable' in copy) this.apart = [...without, ...copy.unreadable];
			else {
				downloadFile(copy.file);
				this.made = { file: copy.file.name, without };
				return { ...copy, at };
			}
		} catch {
			this.problem = 'storage';
		} finally {
			this.progress = null;
		}
		return null;
	}
}
