import { describe, expect, test } from 'vitest';
import { readAdminCommand } from './administer';

describe('A command of the operator', () => {
	test.each([
		[['list'], { name: 'list', names: [] }],
		[['list', 'le', 'fournil', '--state', 'held'], { names: ['le', 'fournil'], state: 'held' }],
		[['names'], { name: 'names', names: [] }],
		[['disputes'], { name: 'disputes', names: [] }],
		[['award', 'abc'], { name: 'award', names: ['abc'], reason: null }],
		[['clock'], { name: 'clock', names: [] }],
		[['clock', '2026-11-29'], { name: 'clock', names: ['2026-11-29'] }],
		[
			['hide', 'abc', '--reason', ' Une\nraison. '],
			{ name: 'hide', names: ['abc'], reason: 'Une raison.' }
		],
		[['hide', 'abc', 'def', '--reason', 'x'], { name: 'hide', names: ['abc', 'def'] }],
		[['hold', 'abc'], { name: 'hold', names: ['abc'], reason: null }],
		[['backup', '/x', '--withdrawals'], { name: 'backup', names: ['/x'], withdrawals: true }],
		[['edition', 'list'], { name: 'edition', names: ['list'] }],
		[['edition', 'check'], { name: 'edition', names: ['check'] }],
		[['edition', 'make', '2026-T4'], { names: ['make', '2026-T4'], invented: null }],
		[['edition', 'make', '2026-T4', '--invented', '300'], { invented: '300' }],
		[['contributions', 'list'], { name: 'contributions', names: ['list'] }],
		[['contributions', 'drop', '1-9', 'industry'], { names: ['drop', '1-9', 'industry'] }]
	])('%j is understood', (args, command) => {
		expect(readAdminCommand(args)).toMatchObject(command);
	});

	test.each([
		[[], 'Say what to do.'],
		[['erase'], 'There is no command erase.'],
		[['hide', 'abc'], 'hide needs --reason: the publisher is told why.'],
		[['hide', 'abc', '--reason', ' \u200B '], 'hide needs --reason: the publisher is told why.'],
		[['hide'], 'hide takes one name or more.'],
		[['dismiss', 'abc'], 'dismiss needs --reason: the author of the notice is told why.'],
		[['reports', 'abc'], 'reports takes nothing.'],
		[['list', '--state', 'gone'], '--state takes open, ended, held, hidden, damaged.'],
		[['list', '--page', '0'], '--page takes a number from 1.'],
		[['hide', 'abc', '--reason', 'x', '--page', '2'], 'hide takes no --page.'],
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
		[['contributions'], 'contributions takes list, accept or drop.'],
		[['contributions', 'list', '1-9'], 'contributions list takes nothing.'],
		[
			['contributions', 'accept', '1-9'],
			'contributions accept takes a size and a family, as list says them.'
		],
		[
			['contributions', 'drop', '1-9', 'bakery'],
			'contributions drop takes a size and a family, as list says them.'
		],
		[['list', '--invented', '20'], 'list takes no --invented.'],
		[['constructor'], 'There is no command constructor.'],
		[['edition', 'list', '--withdrawals'], 'edition takes no --withdrawals.'],
		[['edition', 'list', '--reason', 'x'], 'edition takes no reason.']
	])('%j is not: %s', (args, message) => {
		expect(readAdminCommand(args)).toEqual({ message });
	});
});
