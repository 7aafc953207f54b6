import { argon2idAsync } from '@noble/hashes/argon2.js';
import type { Argon2Request } from './argon2-in-worker';

/** Where there is no worker, or no WebAssembly. */
export const argon2InScript = ({
	password,
	salt,
	memory,
	passes,
	lanes,
	size
}: Argon2Request): Promise<Uint8Array> =>
	argon2idAsync(password, salt, { m: memory, t: passes, p: lanes, dkLen: size });
