import { expect, test } from 'vitest';
import words from '$lib/coach/words/fr.client';
import interview from '$lib/coach/words/fr.interview';
import handover from '$lib/coach/words/fr.handover';
import { journalLines } from './journal-lines';

const at = (day: string) => new Date(`${day}T12:00:00`).getTime();

test('all that happened with a client is told from the latest to the earliest, each with its own id', () => {
	const lines = journalLines(
		{
			contacts: [
				{
					id: 'x',
					on: '2026-11-20',
					kind: 'visit',
					minutes: 95,
					funder: 'Région',
					note: 'Four neuf'
				}
			],
			handovers: [{ id: 'x', at: at('2026-11-21'), to: 'client', locked: true, had: '' }],
			traces: [
				{ id: 'x', at: at('2026-11-18'), what: 'copied' },
				{ id: 'y', at: at('2026-11-25'), what: 'codes' }
			],
			received: [
				{ id: 'x', at: at('2026-11-17'), brought: { privateNotes: 2, contacts: 1 } },
				{ id: 'y', at: at('2026-11-16'), brought: {} }
			],
			given: [{ id: 'x', at: at('2026-11-14') }],
			introductions: [
				{
					id: 'x',
					on: '2026-11-15',
					offer: '',
					to: 'CMA',
					lines: [],
					outcome: 'sent',
					since: '2026-11-15'
				}
			],
			meetings: [{ id: 'x', on: '2026-11-19' }]
		},
		words,
		{ kinds: interview.kinds, counts: handover.counts },
		'fr'
	);
	expect(lines.map(({ on, text, note }) => [on, text, note])).toEqual([
		['25 novembre 2026', words.traces.codes, ''],
		['21 novembre 2026', `${words.handedOver.client} · ${words.locked}`, ''],
		['20 novembre 2026', 'Visite · 95 min · Région', 'Four neuf'],
		['19 novembre 2026', words.summary, ''],
		['18 novembre 2026', words.traces.copied, ''],
		[
			'17 novembre 2026',
			words.received(`${handover.counts.privateNotes(2)}, ${handover.counts.contacts(1)}`),
			''
		],
		['16 novembre 2026', words.received(''), ''],
		['15 novembre 2026', 'Présenté à CMA', ''],
		['14 novembre 2026', words.accessGiven, '']
	]);
	expect(lines.map(({ contact, meeting }) => contact ?? meeting)).toEqual([
		undefined,
		undefined,
		'x',
		'x',
		undefined,
		undefined,
		undefined,
		undefined,
		undefined
	]);
	expect(new Set(lines.map(({ id }) => id)).size).toBe(9);
});
