import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readAdminCommand } from './administer';

describe('A command of the operator', () => {
	test.each([
		[['list'], { name: 'list', on: '' }],
		[
			['hide', 'abc', '--reason', ' Une\nraison. '],
			{ name: 'hide', on: 'abc', reason: 'Une raison.' }
		],
		[['hold', 'abc'], { name: 'hold', on: 'abc', reason: null }],
		[
			['backup', 'x.jsonl'],
			{ name: 'backup', on: resolve(process.env.INIT_CWD ?? '.', 'x.jsonl') }
		],
		[['backup', '/x', '--withdrawals'], { name: 'backup', on: '/x', withdrawals: true }]
	])('%j is understood', (args, command) => {
		expect(readAdminCommand(args)).toMatchObject(command);
	});

	test.each([
		[[], 'Say what to do.'],
		[['erase'], 'There is no command erase.'],
		[['hide', 'abc'], 'hide needs --reason: the publisher is told why.'],
		[['hide', 'abc', '--reason', ' \u200B '], 'hide needs --reason: the publisher is told why.'],
		[['hide'], 'hide takes one name.'],
		[['list', 'abc'], 'list takes nothing.'],
		[['withdraw', 'a', 'b'], 'withdraw takes one name.'],
		[['withdraw', 'a', '--reason', 'x'], 'withdraw takes no reason.'],
		[['list', '--withdrawals'], 'list takes no --withdrawals.'],
		[['list', '--force'], "Unknown option '--force'."]
	])('%j is not: %s', (args, message) => {
		expect(readAdminCommand(args)).toEqual({ message });
	});
});
