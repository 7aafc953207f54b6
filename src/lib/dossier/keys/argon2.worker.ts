/** Runs beside the screen, several times as fast as a script. Answers null where it may not. */
import type { Argon2Request } from './argon2-in-worker';
import { argon2InWasm } from './argon2-in-wasm';

self.addEventListener('message', ({ data }: MessageEvent<Argon2Request>) => {
	argon2InWasm(data).then(
		(key) => self.postMessage(key),
		() => self.postMessage(null)
	);
});
