import { expect, test } from 'vitest';
import { argon2InScript } from './argon2-in-script';
import { argon2InWasm } from './argon2-in-wasm';

test.each([
	{ memory: 19_456, passes: 2, lanes: 1 },
	{ memory: 19_456, passes: 3, lanes: 4 }
])('a key is the same in WebAssembly and in a script: $memory, $passes, $lanes', async (cost) => {
	const asked = {
		...cost,
		password: new TextEncoder().encode('cinq mots été'),
		salt: new Uint8Array(16).fill(7),
		size: 32
	};
	const [wasm, script] = await Promise.all([argon2InWasm(asked), argon2InScript(asked)]);
	expect(wasm).toHaveLength(32);
	expect(wasm).toEqual(script);
});
