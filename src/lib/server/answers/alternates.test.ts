import { expect, test } from 'vitest';
import { alternateLinks, isForwardedSecure, publicOrigin } from './alternates';

test('the public address is the declared one, else that of the request', () => {
	const host = 'azimut.example:3000';
	expect(publicOrigin('https://azimut.example', host, false)).toBe('https://azimut.example');
	expect(publicOrigin(null, host, false)).toBe('http://azimut.example:3000');
	expect(publicOrigin(null, host, true)).toBe('https://azimut.example:3000');
	expect(publicOrigin(null, '[::1]:3000', false)).toBe('http://[::1]:3000');
});

test.each(['x>; rel="canonical", <http://y', 'a b', '', undefined, 'a:port'])(
	'%j is no host: nothing is announced',
	(host) => {
		expect(publicOrigin(null, host, false)).toBeNull();
		expect(alternateLinks(publicOrigin(null, host, false), '/')).toBeNull();
	}
);

test.each([
	['https', true],
	['https,http', true],
	['http, https', false],
	[undefined, false]
])('forwarded from %j is secure: %s', (proto, secure) => {
	expect(isForwardedSecure(proto)).toBe(secure);
});

test.each([
	['/', '/', '/en'],
	['/en', '/', '/en'],
	['/methode', '/methode', '/en/methode'],
	['/en/methode/', '/methode', '/en/methode'],
	['/entree', '/entree', '/en/entree'],
	['/a%2Fb?x=1', '/a%2Fb', '/en/a%2Fb']
])('%s has its twins', (path, fr, en) => {
	expect(alternateLinks('http://a', path)).toBe(
		`<http://a${fr}>; rel="alternate"; hreflang="fr", <http://a${en}>; rel="alternate"; hreflang="en", <http://a${fr}>; rel="alternate"; hreflang="x-default"`
	);
});

test.each([
	'/_app/immutable/x.js',
	'/favicon.svg',
	'/robots.txt',
	'/api/publications',
	'//elsewhere.example/x',
	'http://elsewhere.example/',
	'*'
])('%s is no page', (path) => {
	expect(alternateLinks('http://a', path)).toBeNull();
});

test('nothing in an address ends the link or the header', () => {
	for (const path of ['/a%3E%0D%0Ab', '/a>b"', '/%E0%A4%A', '/é']) {
		const links = alternateLinks('http://a', path) ?? '';
		expect(links.match(/[<>]/g)).toHaveLength(6);
		expect(links).not.toMatch(/[^\x20-\x7e]/);
	}
});
