import type { Contact } from '$lib/dossier/contacts';
import { erasePrivate, writePrivateMany } from '$lib/dossier/storage/coach-log';
import type { AzimutDatabase } from '$lib/dossier/storage/database';
import type { Device } from '$lib/session/device/device.svelte';
import type { GroupClient } from './group';
import { attendanceOf, type Attended } from './workshop';

/** Who came to a workshop: noted for all of them at once, and taken back at once. */
export class Attendance {
	readonly #device: Pick<Device, 'run' | 'authorOf'>;
	/** For how many it was noted last; null where it was not, or was taken back. */
	done = $state<number | null>(null);
	undone = $state(false);
	#noted: Attended[] = [];

	constructor(device: Pick<Device, 'run' | 'authorOf'>) {
		this.#device = device;
	}

	/** Resolves to whether it is stored. */
	async note(
		present: readonly GroupClient[],
		contact: Omit<Contact, 'id'>,
		at: number
	): Promise<boolean> {
		const noted = attendanceOf(present, contact);
		const writings = noted.map(({ dossier, changes }) => ({
			...this.#by(dossier, at),
			changes
		}));
		if (!(await this.#write((db) => writePrivateMany(db, writings)))) return false;
		this.#noted = noted;
		[this.done, this.undone] = [noted.length, false];
		return true;
	}

	/** For good, as a talk that is erased; a date that was ended is set again. */
	async undo(at: number): Promise<void> {
		const erase = (db: AzimutDatabase) =>
			db.transaction('rw', db.coachRevisions, db.clients, db.settings, async () => {
				for (const { dossier, changes, ended } of this.#noted) {
					const again = new Set(ended.map(({ path }) => path));
					const paths = changes.map(({ path }) => path).filter((path) => !again.has(path));
					await erasePrivate(db, { ...this.#by(dossier, at), paths });
					await writePrivateMany(db, [{ ...this.#by(dossier, at), changes: ended }]);
				}
			});
		if (!(await this.#write(erase))) return;
		[this.done, this.undone] = [null, true];
	}

	#by(dossier: string, at: number) {
		return { dossier, author: this.#device.authorOf(dossier), at };
	}

	#write(work: (db: AzimutDatabase) => Promise<unknown>) {
		return this.#device.run(async (db) => {
			await work(db);
			return true;
		});
	}
}
