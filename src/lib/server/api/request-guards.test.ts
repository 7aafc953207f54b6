import { describe, expect, it } from 'vitest';
import { requireInstanceOperator } from './request-guards';

const nobody = { operator: null, hosting: null };
const someone = { ...nobody, operator: { name: 'Cap', address: '1 quai', email: null } };
const from = (headers: Record<string, string>, address = '127.0.0.1') => ({
	request: new Request('http://localhost/', { headers: { host: 'localhost:3000', ...headers } }),
	getClientAddress: () => address
});

describe('Without a declared publisher', () => {
	it.each([
		['localhost', from({}), null],
		['127.0.0.1', from({ host: '127.0.0.1' }, '::ffff:127.0.0.1'), null],
		['a local address that is declared', from({}, '::1'), 'http://localhost:3000']
	])('who is on this computer publishes: %s', (_, event, origin) => {
		expect(() => requireInstanceOperator(event, nobody, origin)).not.toThrow();
	});

	it.each([
		['from elsewhere', from({}, '192.0.2.1'), null],
		['by another name', from({ host: 'azimut.example' }), null],
		['under a public address', from({}), 'https://azimut.example'],
		['under a name that begins like ours', from({}), 'http://localhost.example'],
		...[
			'X-Forwarded-For',
			'X-Forwarded-Host',
			'X-Forwarded-Proto',
			'Forwarded',
			'Via',
			'X-Real-IP'
		].map((name) => [`through a proxy, ${name}`, from({ [name]: 'localhost' }), null] as const)
	] as const)('nobody else does: %s', (_, event, origin) => {
		expect(() => requireInstanceOperator(event, nobody, origin)).toThrow('trial');
		expect(() => requireInstanceOperator(event, someone, origin)).not.toThrow();
	});

	it('nobody does round a proxy that is said to be there', () => {
		const event = {
			...from({}),
			getClientAddress: () => {
				throw new Error('no header');
			}
		};
		expect(() => requireInstanceOperator(event, nobody, null)).toThrow('trial');
	});
});
