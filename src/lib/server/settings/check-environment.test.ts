import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkEnvironment, knownVariables } from './check-environment';

test('every variable that is known is documented, and no other', () => {
	const page = readFileSync('docs/scripts-and-environment.md', 'utf8');
	const [, table = ''] = page.split('## Environment');
	const named = [...table.matchAll(/^\| `([A-Z_]+)`/gm)].map(([, name]) => name);
	expect(named.toSorted()).toEqual(knownVariables.toSorted());
});

test('each that is given and sound is said to be', () => {
	const variables = { ORIGIN: 'https://azimut.example', PORT: '3000', HOST: '', PATH: '/bin' };
	expect(checkEnvironment(variables)).toEqual({
		lines: ['PORT is well formed.', 'ORIGIN is well formed.'],
		isSound: true
	});
});

test('each that is wrong is named, once, and the others are looked at all the same', () => {
	const { lines, isSound } = checkEnvironment({
		PORT: '80a',
		XFF_DEPTH: '0',
		REQUEST_LOG: 'on',
		SMTP_URL: 'smtp://mail.example',
		OPERATOR_NAME: 'Cap'
	});
	expect(isSound).toBe(false);
	expect(lines).toEqual([
		'REQUEST_LOG is well formed.',
		'PORT must be a whole number from 0 to 65535; it is "80a".',
		'XFF_DEPTH must be a number of proxies, from 1; it is "0".',
		'OPERATOR_NAME needs OPERATOR_ADDRESS: a publisher gives a postal address.'
	]);
});

test.each([
	['OPERATOR_EMIAL', 'is it OPERATOR_EMAIL?'],
	['ORIGN', 'is it ORIGIN?'],
	['DATABASE_URI', 'is it DATABASE_URL?'],
	['port', 'is it PORT?'],
	['MOST_WRITE', 'is it MOST_WRITES?'],
	['NOTICES_SLACK', 'NOTICES_SLACK is read by nobody.']
])('%s looks like one of ours', (name, said) => {
	expect(checkEnvironment({ [name]: 'x' }).lines).toEqual([expect.stringContaining(said)]);
});

test.each(['HOSTNAME', 'HOME', 'PATH', 'MAIL', 'NODE_OPTIONS', 'LANG', 'PWD', 'PS1'])(
	'%s belongs to the system',
	(name) => {
		expect(checkEnvironment({ [name]: 'x' })).toEqual({ lines: [], isSound: true });
	}
);
