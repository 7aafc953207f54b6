import { argon2id } from 'hash-wasm';
import type { Argon2Request } from './argon2-in-worker';

export const argon2InWasm = ({
	password,
	salt,
	memory,
	passes,
	lanes,
	size
}: Argon2Request): Promise<Uint8Array> =>
	argon2id({
		password,
		salt,
		memorySize: memory,
		iterations: passes,
		parallelism: lanes,
		hashLength: size,
		outputType: 'binary'
	});
