import { expect, test } from 'vitest';
import { alternateLinks, publicOrigin } from './alternates';

const seen = { host: 'azimut.example:3000', secure: false };

test('the public address is the declared one, else that of the request', () => {
	expect(publicOrigin('https://azimut.example', seen)).toBe('https://azimut.example');
	expect(publicOrigin(null, seen)).toBe('http://azimut.example:3000');
	expect(publicOrigin(null, { ...seen, secure: true })).toBe('https://azimut.example:3000');
});

test.each([
	['/', '/', '/en'],
	['/en', '/', '/en'],
	['/methode', '/methode', '/en/methode'],
	['/en/methode/', '/methode', '/en/methode'],
	['/entree', '/entree', '/en/entree']
])('%s has its twins', (path, fr, en) => {
	expect(alternateLinks('http://a', path)).toBe(
		`<http://a${fr}>; rel="alternate"; hreflang="fr", <http://a${en}>; rel="alternate"; hreflang="en", <http://a${fr}>; rel="alternate"; hreflang="x-default"`
	);
});

test.each(['/_app/immutable/x.js', '/favicon.svg', '/robots.txt', '/api/publications'])(
	'%s is no page',
	(path) => {
		expect(alternateLinks('http://a', path)).toBeNull();
	}
);

test('nothing in an address ends the link or the header', () => {
	for (const path of ['/a%3E%0D%0Ab', '/a>b"', '/%E0%A4%A', '/é']) {
		const links = alternateLinks('http://a', path) ?? '';
		expect(links.match(/[<>]/g)).toHaveLength(6);
		expect(links).not.toMatch(/[^\x20-\x7e]/);
	}
});
