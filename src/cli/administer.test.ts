import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readAdminCommand } from './administer';

describe('A command of the operator', () => {
	test.each([
		[['list'], { name: 'list', on: '' }],
		[['names'], { name: 'names', on: '' }],
		[['disputes'], { name: 'disputes', on: '' }],
		[['award', 'abc'], { name: 'award', on: 'abc', reason: null }],
		[
			['hide', 'abc', '--reason', ' Une\nraison. '],
			{ name: 'hide', on: 'abc', reason: 'Une raison.' }
		],
		[['hold', 'abc'], { name: 'hold', on: 'abc', reason: null }],
		[
			['backup', 'x.jsonl'],
			{ name: 'backup', on: resolve(process.env.INIT_CWD ?? '.', 'x.jsonl') }
		],
		[['backup', '/x', '--withdrawals'], { name: 'backup', on: '/x', withdrawals: true }],
		[['clock'], { name: 'clock', day: null }],
		[['clock', '2026-11-29'], { name: 'clock', day: '2026-11-29' }],
		[['edition', 'list'], { name: 'edition', action: 'list', edition: null }],
		[['edition', 'check'], { name: 'edition', action: 'check', edition: null }],
		[['edition', 'make', '2026-T4'], { action: 'make', edition: '2026-T4', invented: null }],
		[['edition', 'make', '2026-T4', '--invented', '300'], { action: 'make', invented: 300 }]
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
		[['names', 'abc'], 'names takes nothing.'],
		[['disputes', 'abc'], 'disputes takes nothing.'],
		[['award'], 'award takes one name.'],
		[['award', 'a', '--reason', 'x'], 'award takes no reason.'],
		[['withdraw', 'a', 'b'], 'withdraw takes one name.'],
		[['withdraw', 'a', '--reason', 'x'], 'withdraw takes no reason.'],
		[['list', '--withdrawals'], 'list takes no --withdrawals.'],
		[['list', '--force'], "Unknown option '--force'."],
		[['clock', 'today'], 'A day is written as 2026-11-29; this is "today".'],
		[['clock', '2026-11-29', 'x'], 'clock takes one day.'],
		[['clock', '--reason', 'x'], 'clock takes no reason.'],
		[['edition'], 'edition takes check, make or list.'],
		[['edition', 'make'], 'edition make takes one quarter, such as 2026-T4.'],
		[['edition', 'list', '2026-T4'], 'edition list takes nothing.'],
		[['edition', 'check', '2026-T4', 'x'], 'edition check takes one quarter.'],
		[['edition', 'make', '2026-Q4'], 'A quarter is written as 2026-T4; this is "2026-Q4".'],
		[['edition', 'check', '--invented', '20'], 'edition check takes no --invented.'],
		[
			['edition', 'make', '2026-T4', '--invented', '9'],
			'--invented takes a number from 10 to 20000.'
		],
		[['list', '--invented', '20'], 'Only edition make takes --invented.'],
		[['edition', 'list', '--withdrawals'], 'edition takes no --withdrawals.'],
		[['edition', 'list', '--reason', 'x'], 'edition takes no reason.']
	])('%j is not: %s', (args, message) => {
		expect(readAdminCommand(args)).toEqual({ message });
	});
});
