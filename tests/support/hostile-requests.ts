/** Requests at random to every kind of address: most are nearly right, in each part of them one may be odd. */
import fc from 'fast-check';

/** A box that the test opens, with a token that some of the requests have. */
export const hostileBox = { id: 'b'.repeat(22), envelope: 'e'.repeat(22), token: 'z'.repeat(43) };

const paths = [
	'/',
	'/en',
	'/methode',
	'/en/methode/',
	'/dossiers',
	'/favicon.svg',
	'/favicon.svg/',
	'/service-worker.js',
	'/_app/version.json',
	'/_app/immutable/none.js',
	'/_app/env.js',
	'/_app',
	'/healthz',
	'/readyz',
	'/readyz/',
	'/metrics',
	'/.well-known/security.txt',
	'/licences.txt',
	'/annuaire',
	'/en/annuaire/',
	'/annuaire/__data.json',
	'/annuaire/departement/34',
	'/chiffres-cles',
	'/en/chiffres-cles/',
	'/chiffres-cles/__data.json',
	'/chiffres-cles/protection',
	'/donnees/pages/taille.csv',
	'/donnees/pages/%00',
	'/donnees/pages/sujets.metadata.json',
	'/annuaire/secteur/%00',
	'/en/annuaire/departement/[x]',
	'/annuaire/autre/34',
	'/territoires',
	'/territoires/34',
	'/en/territoires/200017341/',
	'/territoires/%00',
	'/territoires/__proto__',
	'/territoires/34/__data.json',
	'/api/contributions',
	'/donnees',
	'/donnees/',
	'/donnees/comparaison.json',
	'/donnees/editions.json/',
	'/donnees/2026-T4/edition.json',
	'/donnees/%00/%00',
	'/donnees/2026-T4/..%2f..%2fedition.json',
	'/donnees/__proto__/constructor',
	'/sitemap.xml',
	'/robots.txt',
	'/signaler',
	'/en/signaler',
	'/api',
	'/api/none',
	'/api/publications',
	'/api/publications/own',
	'/api/publications/%00',
	'/api//publications',
	'/api/boxes',
	'/api/boxes/%00',
	'/api/boxes/__proto__',
	...[hostileBox.id, 'a'.repeat(22), 'a'.repeat(4000)].flatMap((box) => [
		`/api/boxes/${box}`,
		`/api/boxes/${box}/envelopes`,
		`/api/boxes/${box}/envelopes/%00`,
		`/api/boxes/${box}/envelopes/${hostileBox.envelope}`,
		`/api/boxes/${box}/envelopes/${'f'.repeat(22)}`
	]),
	...[
		'',
		'/',
		'.json',
		'/donnees.json',
		'/carte.png',
		'/recalcul',
		'/retirer',
		'/__data.json',
		'/__route.js'
	].flatMap((rest) => [`/s/own${rest}`, `/en/s/aaaaaaaaaaaaaaaa${rest}`, `/s/[slug]${rest}`]),
	'/[[lang=lang]]',
	'/%',
	'/%2f',
	'/%00',
	'/..%2f..%2fetc/passwd',
	'/%c0%ae',
	'//x',
	'/\\x',
	'/en//',
	'/signaler/__data.json',
	'/offres/[id]',
	'/mentions-legales',
	'/constructor',
	'/__proto__'
];
const searches = [
	'?',
	'?/toString',
	'?/__proto__',
	'?/default',
	'?/remote=x',
	'?x=1&/valueOf',
	'?utm[source]=x',
	'?[...a]=[[b=c]]',
	'?page=[x]',
	'?part=1',
	'?q=%00&departement=34&apres=x',
	'?q=boul+%27%25&tri=date&apres=2026-01-01_aaaaaaaaaaaaaaaa&sujet=__proto__',
	'?part=%',
	'?%',
	'?x=%00',
	'?#',
	'?x-sveltekit-invalidated=1',
	`?${'a=1&'.repeat(2000)}`,
	`?x=${'y'.repeat(15_000)}`
];
const methods = ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'HEAD', 'PROPFIND'];
const odd = fc.oneof(
	fc.constantFrom('', '*', ',', ';;q=', '__proto__', 'null', '%', '[', '"', 'x'.repeat(4000)),
	fc.string({ unit: fc.integer({ min: 0x20, max: 0xff }).map((code) => String.fromCharCode(code)) })
);
const headerValues: Record<string, readonly string[]> = {
	Range: [
		'bytes=5-1',
		'bytes=-1',
		'bytes=0-0',
		'bytes=a-',
		'bytes=9e9-9e99',
		'bytes=0-1,2-3',
		'x=0-'
	],
	'Accept-Encoding': ['br', 'gzip;q=0', 'identity', 'br;q=x', '*;q=0'],
	'If-None-Match': ['*', 'W/"x"', '"', '"x", W/'],
	'If-Modified-Since': ['x', 'Thu, 01 Jan 1970 00:00:00 GMT'],
	'Content-Type': [
		'application/x-www-form-urlencoded',
		'application/json',
		'application/octet-stream',
		'multipart/form-data',
		'/'
	],
	Accept: ['application/json', 'text/html', '*/*;q=x', 'a/b;q=0.1,,'],
	'Accept-Language': ['en', 'fr;q=0', '*'],
	Origin: ['http://localhost', 'null', 'http://[', 'file://'],
	Cookie: ['a=b', '=', 'a=%', '__proto__=x', 'a="'],
	'X-Forwarded-Proto': ['https', 'http:', 'x,https'],
	'X-Forwarded-Host': ['x', 'a@b'],
	'X-Sveltekit-Action': ['true'],
	'X-Sveltekit-Pathname': ['/%', '//'],
	Authorization: ['Bearer x', 'Basic =', 'Bearer ', `Bearer ${hostileBox.token}`],
	'Idempotency-Key': ['x', 'y'.repeat(30), 'z'.repeat(43)],
	Expect: ['100-continue', 'x'],
	Upgrade: ['websocket', 'h2c'],
	'Transfer-Encoding': ['chunked', 'gzip', 'chunked, chunked'],
	'Content-Length': ['0', '1', '-1', '99999999999999999999', 'x']
};
const header = fc
	.constantFrom(...Object.keys(headerValues))
	.chain((name) =>
		fc
			.oneof({ weight: 4, arbitrary: fc.constantFrom(...(headerValues[name] ?? [])) }, odd)
			.map((value) => `${name}: ${value}`)
	);
const hosts = [
	'Host: localhost',
	'Host: a@b',
	'Host: ',
	'Host: [::1]:0',
	'Host: x/y?z',
	'Host: é',
	'X: y'
];
const bodies = [
	'',
	'x',
	'key=a&key=b',
	'reason=%&text=%00',
	'{"grid":',
	'{"publicKey":"","days":1e308}',
	'0\r\n\r\n',
	'5\r\nhello\r\n0\r\n\r\n'
];

const mostly = <T>(usual: fc.Arbitrary<T>, other: fc.Arbitrary<T>) =>
	fc.oneof({ weight: 4, arbitrary: usual }, { weight: 1, arbitrary: other });

/** Addresses of the directory as its form and its links make them, with something odd in most. */
const typed = fc.oneof(
	fc.constantFrom(
		'fournil',
		'bou',
		'la',
		'a b c d e f g h i',
		'123456789',
		'1234567890',
		'x'.repeat(3000)
	),
	fc.constantFrom(
		"' or 1=1--",
		'%',
		'_',
		'*',
		'"a" OR b',
		'\0',
		'\u202e',
		'ﬀ œ ß İ',
		'😀'.repeat(60),
		'é'.repeat(31)
	),
	fc.string({ unit: 'grapheme', maxLength: 120 }),
	fc.string({ unit: 'binary', maxLength: 20 })
);
const cursors = fc.oneof(
	fc.constantFrom(
		'a'.repeat(16),
		'z'.repeat(76),
		'fournilaaaaaaaaaaaaaaaa',
		'2026-11-28_' + 'a'.repeat(16)
	),
	fc.constantFrom(
		'9999-99-99_' + 'z'.repeat(76),
		'2026-02-30_x',
		'A'.repeat(16),
		"'",
		'_',
		'-1',
		'0'.repeat(9000)
	)
);
const parameters: Record<string, fc.Arbitrary<string>> = {
	q: typed,
	departement: fc.constantFrom('34', '2A', '971', 'other', '0', '034', 'constructor', '34,35'),
	secteur: fc.constantFrom('C', 'F', 'c', 'rev2:C', 'Z', '__proto__'),
	taille: fc.constantFrom('1-5', '6-9', 'none', '250', '-1', '1-5-9'),
	ess: fc.constantFrom('oui', 'non', ''),
	sujet: fc.constantFrom('energie', 'eau', 'stabilite-travail', 'toString', '%'),
	tri: fc.constantFrom('nom', 'date', 'points'),
	apres: cursors
};
const parameter = fc.constantFrom(...Object.keys(parameters)).chain((name) =>
	(parameters[name] ?? typed).chain((value) => {
		const text = value.toWellFormed();
		const written = [
			encodeURIComponent(text),
			new URLSearchParams({ x: text }).toString().slice(2)
		];
		const broken = ['%', '%f', '%ff%fe', '%c0%ae', '%ed%a0%80', '+++', '=', ';', '[]'];
		return fc
			.tuple(fc.constantFrom(...written), mostly(fc.constant(''), fc.constantFrom(...broken)))
			.map(([said, after]) => `${name}=${said}${after}`);
	})
);
const directoryAddress = fc
	.tuple(
		fc.constantFrom(
			'/annuaire',
			'/en/annuaire',
			'/annuaire/departement/34',
			'/en/annuaire/secteur/C',
			'/annuaire/'
		),
		fc.array(parameter, { minLength: 1, maxLength: 8 })
	)
	.map(([path, asked]) => `${path}?${asked.join('&')}`.slice(0, 12_000));

const address = fc
	.tuple(
		mostly(
			fc.constantFrom(...paths),
			fc.string({ unit: 'binary' }).map((text) => `/${encodeURI(text.toWellFormed())}`)
		),
		mostly(fc.constant(''), fc.constantFrom(...searches))
	)
	.map(([path, search]) => path + search);

/** Bytes to send, and how they read. `own` in a path stands for a page that exists. */
export const hostileRequests: fc.Arbitrary<string> = fc
	.record({
		method: mostly(fc.constant('GET'), fc.constantFrom(...methods)),
		address: fc.oneof(
			{ weight: 3, arbitrary: address },
			{ weight: 1, arbitrary: directoryAddress }
		),
		version: mostly(fc.constant('HTTP/1.1'), fc.constantFrom('HTTP/1.0', 'HTTP/9', 'http/1.1', '')),
		host: mostly(fc.constant('Host: localhost'), fc.constantFrom(...hosts)),
		headers: fc.array(header, { maxLength: 4 }),
		body: mostly(fc.constant(''), fc.constantFrom(...bodies))
	})
	.map(({ method, address, version, host, headers, body }) =>
		[`${method} ${address} ${version}`, host, 'Connection: close', ...headers, '', body].join(
			'\r\n'
		)
	);
