import { argon2idAsync } from '@noble/hashes/argon2.js';
import type { Argon2Request } from './argon2-in-worker';

/** Where there is no worker, or no WebAssembly. */
export const argon2InScript = (asked: Argon2Request): Promise<Uint8Array> =>
	argon2idAsync(asked.password, asked.salt, {
		m: asked.memory,
		t: asked.passes,
		p: asked.lanes,
		dkLen: asked.size
	});
