import { describe, expect, test } from 'vitest';
import { isEdition, isOurs, precachedPaths, sourceOf } from './routing';

const known = {
	origin: 'https://azimut.example',
	cached: new Set([
		'/',
		'/en',
		'/diagnostic',
		'/en/diagnostic',
		'/offres',
		'/dossiers',
		'/imprimer',
		'/verifier',
		'/en/verifier',
		'/hors-ligne',
		'/en/dossiers',
		'/en/hors-ligne',
		'/favicon.svg',
		'/_app/immutable/entry/app.abc.js'
	]),
	documents: new Set(['/confidentialite', '/en/confidentialite'])
};

const ask = (address: string, change: { method?: string; navigates?: boolean } = {}) => {
	const url = new URL(address, known.origin);
	return sourceOf({ method: 'GET', navigates: true, day: '2026-11-24', ...change, url }, known);
};

describe('a page asked for', () => {
	test.each([
		['/', { from: 'cached', path: '/' }],
		['/en', { from: 'cached', path: '/en' }],
		['/diagnostic?sujet=labels&question=x', { from: 'cached', path: '/diagnostic' }],
		['/en/diagnostic#question', { from: 'cached', path: '/en/diagnostic' }],
		['/imprimer?document=fiche', { from: 'cached', path: '/imprimer' }],
		['/verifier#1azimut-20@2026.1.AAAA', { from: 'cached', path: '/verifier' }],
		['/en/verifier', { from: 'cached', path: '/en/verifier' }],
		['/diagnostic/?sujet=labels', { from: 'redirect', path: '/diagnostic?sujet=labels' }],
		['/en/', { from: 'redirect', path: '/en' }],
		['/confidentialite/', { from: 'redirect', path: '/confidentialite' }],
		['/confidentialite', { from: 'server-first', path: '/confidentialite' }],
		['/en/confidentialite', { from: 'server-first', path: '/en/confidentialite' }],
		['/offres?besoin=ecology', { from: 'cached', path: '/offres' }],
		['/offres/visite-energie', { from: 'network-else', path: '/dossiers', isSame: true }],
		['/en/offres/visite-energie', { from: 'network-else', path: '/en/dossiers', isSame: true }],
		['/s/abcd', { from: 'network-else', path: '/hors-ligne', isSame: false }],
		['/nulle-part', { from: 'network-else', path: '/hors-ligne', isSame: false }],
		['/en/nowhere', { from: 'network-else', path: '/en/hors-ligne', isSame: false }],
		['/nulle-part/', { from: 'network-else', path: '/hors-ligne', isSame: false }],
		['/english', { from: 'network-else', path: '/hors-ligne', isSame: false }],
		['//evil.example/', { from: 'network' }]
	])('%s', (address, source) => {
		expect(ask(address)).toEqual(source);
	});
});

describe('a file asked for', () => {
	test.each([
		['/favicon.svg', { from: 'cached', path: '/favicon.svg' }],
		[
			'/_app/immutable/entry/app.abc.js',
			{ from: 'cached', path: '/_app/immutable/entry/app.abc.js' }
		],
		// Of the version before, in a tab that was opened with it.
		[
			'/_app/immutable/entry/app.old.js',
			{ from: 'cached', path: '/_app/immutable/entry/app.old.js' }
		],
		['/_app/version.json', { from: 'network' }],
		['/offres/__data.json', { from: 'network' }],
		['/api/publications', { from: 'network' }],
		['/donnees/comparaison.json', { from: 'last-edition' }],
		['/donnees/edition.json', { from: 'network' }],
		['/donnees/2026-T4/comparaison.json', { from: 'network' }],
		['/s/abcd.json', { from: 'network' }],
		['/s/abcd/donnees.json', { from: 'network' }],
		['/en/s/abcd/carte.png', { from: 'network' }],
		['/robots.txt', { from: 'network' }],
		['https://elsewhere.example/favicon.svg', { from: 'network' }]
	])('%s', (address, source) => {
		expect(ask(address, { navigates: false })).toEqual(source);
	});
});

test('What is sent is never answered from here', () => {
	expect(ask('/diagnostic', { method: 'POST' })).toEqual({ from: 'network' });
});

test('Of what was built, the page of each offer, the server’s data and what coaches alone need are not kept', () => {
	const built = [
		'/',
		'/offres',
		'/offres/visite-energie',
		'/en/offres/visite-energie',
		'/criteres/__data.json',
		'/_app/version.json',
		'/schema/page-publique-1.json',
		'/_app/immutable/assets/occitanie.B2-_x7a.json',
		'/_app/immutable/workers/passwords-a_B2-x7.js',
		'/favicon.svg'
	];
	expect(precachedPaths(built)).toEqual(['/', '/offres', '/favicon.svg']);
});

test.each([
	['/_app/immutable/entry/app.abc.js', 'text/javascript', '', true],
	['/_app/immutable/entry/app.abc.js', 'text/html', '<p>Wifi</p>', false],
	['/_app/immutable/assets/0.abc.css', 'text/css', '', true],
	['/_app/immutable/assets/0.abc.css', 'text/html', 'the mark', false],
	['/_app/immutable/assets/grid.abc.json', 'application/json', '', true],
	['/manifest.fr.webmanifest', 'application/manifest+json', '', true],
	['/_app/immutable/assets/a.woff2', 'font/woff2', '', true],
	['/favicon.svg', 'image/svg+xml', '', true],
	['/icon-192.png', 'image/png', '', true],
	['/icon-192.png', 'text/html; charset=utf-8', '', false],
	['/dossiers', 'text/html', '<body the mark>', true],
	['/dossiers', 'text/html;charset=utf-8', '<body>Wifi</body>', false],
	['/', 'application/json', 'the mark', false]
])('%s as %s: ours or the page of another network', (path, type, text, ours) => {
	expect(isOurs(path, type, text, 'the mark')).toBe(ours);
});

test.each([
	['{"azimut":"comparison","version":1}', true],
	['{\n\t"azimut": "comparison"\n}', true],
	['{"azimut":"edition","version":1}', false],
	['{"login":true}', false],
	['', false]
])('%s is an edition to compare with: %s', (text, is) => {
	expect(isEdition(text)).toBe(is);
});
