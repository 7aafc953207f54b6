/** Room on the disk: publishing stops before it is full, and a file beside the database is given up so that erasing goes on. */
import { randomBytes } from 'node:crypto';
import { rm, stat, statfs, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

const mb = 1024 ** 2;
const ordinaryRoom = { floorBytes: 32 * mb, reserveBytes: 4 * mb };

export class DiskSpace {
	readonly #reserve: string;

	constructor(
		readonly file: string,
		readonly limits = ordinaryRoom
	) {
		this.#reserve = `${file}-reserve`;
	}

	/** @throws OutOfDiskSpace */
	async require(): Promise<void> {
		if ((await this.#free()) < this.limits.floorBytes) throw new OutOfDiskSpace();
	}

	/** Does it; when the disk is full, does it again in the room of the reserve. */
	async forErasing<T>(work: () => Promise<T>): Promise<T> {
		try {
			return await work();
		} catch (cause) {
			if (!isFull(cause) || !(await this.#release())) throw cause;
			return await work();
		}
	}

	/** Keeps the reserve, if it is not there and there is room for it. */
	async reserve(): Promise<void> {
		const { floorBytes, reserveBytes } = this.limits;
		const reserve = await stat(this.#reserve).catch(() => null);
		if (reserve?.size === reserveBytes || (await this.#free()) < floorBytes + reserveBytes) return;
		// Bytes at random: some file systems give zeros no room.
		await writeFile(this.#reserve, randomBytes(reserveBytes), { mode: 0o600 });
	}

	async #release(): Promise<boolean> {
		const reserve = await stat(this.#reserve).catch(() => null);
		await rm(this.#reserve, { force: true });
		return reserve !== null;
	}

	async #free(): Promise<number> {
		const { bavail, bsize } = await statfs(dirname(this.file));
		return bavail * bsize;
	}
}

const isFull = (cause: unknown): boolean =>
	/^(SQLITE_(FULL|IOERR|CANTOPEN)|ENOSPC)/.test(String((cause as { code?: unknown }).code));

/** Publications are refused while what little room is left must serve to erase. */
class OutOfDiskSpace extends Error {
	readonly code = 'ENOSPC';
	constructor() {
		super('There is too little room left on the disk of the database.');
		this.name = 'NoRoom';
	}
}
