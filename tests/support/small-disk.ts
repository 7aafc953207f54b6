/** A disk of so many MB, in memory; only root may mount one. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const mayMount = process.platform === 'linux' && process.getuid?.() === 0;

export class SmallDisk {
	readonly folder = mkdtempSync(join(tmpdir(), 'azimut-disk-'));

	constructor(mb: number) {
		execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${mb}m`, 'tmpfs', this.folder]);
	}

	get freeBytes(): number {
		const { bavail, bsize } = statfsSync(this.folder);
		return bavail * bsize;
	}

	/** Down to so many bytes that are left. */
	fill(leftBytes = 0): void {
		writeFileSync(join(this.folder, 'ballast'), Buffer.alloc(this.freeBytes - leftBytes, 'x'));
	}

	empty(): void {
		rmSync(join(this.folder, 'ballast'));
	}

	unmount(): void {
		execFileSync('umount', [this.folder]);
		rmSync(this.folder, { recursive: true });
	}
}
