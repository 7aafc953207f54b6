import { argon2id } from 'hash-wasm';
import type { Argon2Request } from './argon2-in-worker';

export const argon2InWasm = (asked: Argon2Request): Promise<Uint8Array> =>
	argon2id({
		password: asked.password,
		salt: asked.salt,
		memorySize: asked.memory,
		iterations: asked.passes,
		parallelism: asked.lanes,
		hashLength: asked.size,
		outputType: 'binary'
	});
