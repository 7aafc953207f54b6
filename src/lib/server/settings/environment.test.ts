import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readEnvironment } from './environment';

const whole = {
	OPERATOR_NAME: 'Coopérative du Cap',
	OPERATOR_ADDRESS: '1 quai du Port, 34200 Sète',
	OPERATOR_EMAIL: 'contact@cap.example.org',
	HOST_NAME: 'Hébergeur du Sud, 2 rue du Lac, 31000 Toulouse, 05 00 00 00 00'
};

describe('Without any variable', () => {
	test('the server listens everywhere on port 3000 and nobody is declared', () => {
		expect(readEnvironment({})).toEqual({
			host: '0.0.0.0',
			port: 3000,
			origin: null,
			database: { engine: 'sqlite', file: resolve('data/azimut.sqlite') },
			bodySizeLimit: '3M',
			metrics: null,
			requestLog: false,
			securityContact: null,
			operator: null,
			hosting: null,
			notices: { mail: null, webhook: null, origin: '' }
		});
	});

	test('variables left empty count as absent', () => {
		const empty = { OPERATOR_NAME: '', OPERATOR_ADDRESS: ' ', OPERATOR_EMAIL: '', HOST_NAME: '\t' };
		expect(readEnvironment(empty)).toMatchObject({ operator: null, hosting: null });
	});
});

describe('The operator', () => {
	test('is read with its address, its e-mail and the host, spaces around them apart', () => {
		const spaced = { ...whole, OPERATOR_NAME: '  Coopérative du Cap\n' };
		expect(readEnvironment(spaced)).toMatchObject({
			operator: {
				name: 'Coopérative du Cap',
				address: '1 quai du Port, 34200 Sète',
				email: 'contact@cap.example.org'
			},
			hosting: whole.HOST_NAME
		});
	});

	test('may have no e-mail, and no host', () => {
		const { OPERATOR_NAME, OPERATOR_ADDRESS } = whole;
		expect(readEnvironment({ OPERATOR_NAME, OPERATOR_ADDRESS })).toMatchObject({
			operator: { email: null },
			hosting: null
		});
	});

	test('a host alone declares no operator', () => {
		const { HOST_NAME } = whole;
		expect(readEnvironment({ HOST_NAME })).toMatchObject({ operator: null, hosting: HOST_NAME });
	});

	test('keeps its name as it is written, markup included: pages escape it', () => {
		const named = { ...whole, OPERATOR_NAME: '<b>Cap & Fils</b>' };
		expect(readEnvironment(named).operator?.name).toBe('<b>Cap & Fils</b>');
	});

	test.each(['a@b.fr', "o'neil@x.fr", 'jean.dupont+azimut@cci.example.fr'])(
		'%s is an e-mail address',
		(email) => {
			expect(readEnvironment({ ...whole, OPERATOR_EMAIL: email }).operator?.email).toBe(email);
		}
	);
});

describe('A start is refused in one sentence that names the variable', () => {
	test.each([
		['contact', 'OPERATOR_EMAIL'],
		['contact@', 'OPERATOR_EMAIL'],
		['contact@local', 'OPERATOR_EMAIL'],
		['a@b.fr, c@d.fr', 'OPERATOR_EMAIL'],
		['Cap <a@b.fr>', 'OPERATOR_EMAIL'],
		['a@b.fr?bcc=c@d.fr', 'OPERATOR_EMAIL'],
		['a@b..fr', 'OPERATOR_EMAIL']
	])('%j is not an e-mail address', (email, variable) => {
		const start = () => readEnvironment({ ...whole, OPERATOR_EMAIL: email });
		expect(start).toThrow(new RegExp(`^${variable} must be one e-mail address[^.]*\\.`));
		expect(start).toThrow(email);
	});

	test.each([
		['a name without an address', 'OPERATOR_NAME', { OPERATOR_ADDRESS: undefined }],
		['a name whose address is blank', 'OPERATOR_NAME', { OPERATOR_ADDRESS: '  ' }],
		['an address without a name', 'OPERATOR_ADDRESS', { OPERATOR_NAME: undefined }],
		['an e-mail alone', 'OPERATOR_EMAIL', { OPERATOR_NAME: undefined, OPERATOR_ADDRESS: undefined }]
	])('%s', (_, variable, change) => {
		expect(() => readEnvironment({ ...whole, ...change })).toThrow(
			new RegExp(`^${variable} needs OPERATOR_`)
		);
	});

	test.each(['::', 'localhost', ' 10.0.0.1 '])('host %j', (HOST) => {
		expect(readEnvironment({ HOST }).host).toBe(HOST.trim());
	});

	test('a comment is no part of a host', () => {
		expect(() => readEnvironment({ HOST: '10.0.0.1 # here' })).toThrow(/^HOST must be an address/);
	});

	test.each(['x', '-1', '65536', '80.5', 'Infinity'])('port %j', (PORT) => {
		expect(() => readEnvironment({ PORT })).toThrow(`it is "${PORT}"`);
	});
});

describe('The public address', () => {
	test('is kept without a slash at its end', () => {
		expect(readEnvironment({ ORIGIN: 'https://azimut.example/' }).origin).toBe(
			'https://azimut.example'
		);
	});

	test.each(['azimut.example', 'ftp://azimut.example', 'https://azimut.example/here', 'x'])(
		'%s is refused by name',
		(ORIGIN) => {
			expect(() => readEnvironment({ ORIGIN })).toThrow(/^ORIGIN must be a whole address/);
		}
	);
});

describe('The database', () => {
	test.each([
		[{ DATA_DIR: '/srv/azimut' }, { engine: 'sqlite', file: '/srv/azimut/azimut.sqlite' }],
		[
			{ DATABASE_URL: 'file:kept/here.sqlite' },
			{ engine: 'sqlite', file: resolve('kept/here.sqlite') }
		],
		[{ DATABASE_URL: 'file:///srv/a%20b.sqlite' }, { engine: 'sqlite', file: '/srv/a b.sqlite' }],
		[
			{ DATABASE_URL: 'postgres://a:b@db.example/azimut', DATA_DIR: '/srv' },
			{ engine: 'postgres', url: 'postgres://a:b@db.example/azimut' }
		],
		[
			{ DATABASE_URL: 'postgresql:///azimut?host=/run/postgresql' },
			{ engine: 'postgres', url: 'postgresql:///azimut?host=/run/postgresql' }
		]
	])('%j', (variables, database) => {
		expect(readEnvironment(variables).database).toEqual(database);
	});

	test.each([
		'mysql://root:hunter2@db/azimut',
		'azimut.sqlite',
		'file:',
		'file://host/x',
		'postgres:/x'
	])('%s is refused by name, without repeating what may be a password', (DATABASE_URL) => {
		const start = () => readEnvironment({ DATABASE_URL });
		expect(start).toThrow(/^DATABASE_URL must be postgres:[^.]*\.$/);
		expect(start).not.toThrow(/hunter2|azimut.sqlite|x\b/);
	});
});

describe('What adapter-node reads too is checked before', () => {
	test.each(['64k', '1M', '100'])('BODY_SIZE_LIMIT %s', (BODY_SIZE_LIMIT) => {
		expect(() => readEnvironment({ BODY_SIZE_LIMIT })).not.toThrow();
	});

	test.each([
		[{ BODY_SIZE_LIMIT: 'big' }, /^BODY_SIZE_LIMIT must be a size/],
		[{ BODY_SIZE_LIMIT: '0' }, /^BODY_SIZE_LIMIT must be a size/],
		[{ XFF_DEPTH: '0' }, /^XFF_DEPTH must be a number of proxies/],
		[{ XFF_DEPTH: '1.5' }, /^XFF_DEPTH must be a number of proxies/],
		[{ ADDRESS_HEADER: 'X Real IP' }, /^ADDRESS_HEADER must be the name of a header/]
	])('%j stops the start', (variables, sentence) => {
		expect(() => readEnvironment(variables)).toThrow(sentence);
	});
});

describe('What an operator watches', () => {
	test('is given on this machine only, unless it is said otherwise', () => {
		expect(readEnvironment({ METRICS_PORT: '9464' }).metrics).toEqual({
			host: '127.0.0.1',
			port: 9464
		});
		expect(readEnvironment({ METRICS_PORT: '9464', METRICS_HOST: '::' }).metrics?.host).toBe('::');
		expect(readEnvironment({ METRICS_PORT: ' ' }).metrics).toBeNull();
		expect(() => readEnvironment({ METRICS_PORT: 'on' })).toThrow(/^METRICS_PORT must be/);
	});

	test('is noted page by page when it is asked for', () => {
		expect(readEnvironment({ REQUEST_LOG: 'on' }).requestLog).toBe(true);
		expect(readEnvironment({ REQUEST_LOG: ' ' }).requestLog).toBe(false);
		expect(() => readEnvironment({ REQUEST_LOG: 'yes' })).toThrow(/^REQUEST_LOG must be/);
	});
});

describe('Whom to tell of a fault of security', () => {
	test.each([
		['securite@example.org', 'mailto:securite@example.org'],
		['https://example.org/securite', 'https://example.org/securite']
	])('is %s', (given, read) => {
		expect(readEnvironment({ SECURITY_CONTACT: given }).securityContact).toBe(read);
	});

	test.each(['http://example.org', 'ask us', 'https://a\nExpires: 2099', 'javascript:1'])(
		'is not %j',
		(given) => {
			expect(() => readEnvironment({ SECURITY_CONTACT: given })).toThrow(
				/^SECURITY_CONTACT must be/
			);
		}
	);
});
