import { expect, test } from 'vitest';
import { isOwnOrigin } from './own-origin';

test.each([
	['http://localhost:3000', 'localhost:3000', null, true],
	['https://azimut.example', 'azimut.example', null, true],
	['https://azimut.example', 'azimut.example:443', null, true],
	['http://azimut.example', 'azimut.example:80', null, true],
	['https://azimut.example', 'AZIMUT.example', null, true],
	['http://[::1]:3000', '[::1]:3000', null, true],
	['https://azimut.example', 'inside:3000', 'https://azimut.example', true],
	['https://azimut.example', 'inside:3000', null, false],
	['http://azimut.example', 'inside:3000', 'https://azimut.example', false],
	['https://azimut.example:8443', 'azimut.example', null, false],
	['https://azimut.example.evil.example', 'azimut.example', null, false],
	['https://evil.example', 'azimut.example', 'https://azimut.example', false],
	['null', 'azimut.example', null, false],
	['', '', null, false],
	[null, 'azimut.example', null, false],
	['file://', '', null, false],
	['file:///etc', '', null, false],
	['chrome-extension://azimut.example', 'azimut.example', null, false]
])('from %s to %s, declared %s: %s', (origin, host, declared, own) => {
	const headers = new Headers({ ...(origin !== null && { origin }), host });
	expect(isOwnOrigin(headers, declared)).toBe(own);
});
