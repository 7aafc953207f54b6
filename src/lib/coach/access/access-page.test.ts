// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { context as change } from '../../../../tests/support/readable-export';
import { parsePath, privateParts, type Path, type PrivatePart } from '$lib/dossier/paths';
import type { Json, Revision } from '$lib/dossier/revision';
import access from '../words/fr.access';
import client from '../words/fr.client';
import handover from '../words/fr.handover';
import introduction from '../words/fr.introduction';
import { Communes } from '$lib/grid/communes';
import { noMentions } from '../retention/mentions';
import { accessGroups, groupOf } from './access-groups';
import { accessJson, accessPage, type AccessContent } from './access-page';

const areas = { access, client, handover, introduction };
const day = Date.parse('2026-11-26T12:00:00Z');
const hostile = '</pre><script>ran()</script><pre id="azimut-dossier">"&';

/** Of every kind: a path, a value, and what the page must say of it in words. */
const ofKind: Record<
	Exclude<Path['kind'], 'private'>,
	[path: string, value: Json, said: string]
> = {
	meta: ['meta/answeredBy', 'WORDS-META', 'WORDS-META'],
	profile: ['profile/name', 'WORDS-NAME', 'WORDS-NAME'],
	grid: ['grid', 'azimut-20@2026.1', '2026.1'],
	grids: ['grids/figures', 'figures@7', 'figures, version 7'],
	answers: ['answers/g@1/c/i', { level: 'WORDS-LEVEL' }, 'WORDS-LEVEL'],
	confirmed: ['confirmed/g@1/c/i', 2025, '2025'],
	indicators: ['indicators/v@1/2025/water', { number: 12 }, '12'],
	refused: ['refused/c/i/r', 'WORDS-REFUSED', 'WORDS-REFUSED'],
	notes: ['notes/company/c', 'WORDS-OF-COMPANY', 'WORDS-OF-COMPANY'],
	plan: ['plan/a/title', 'WORDS-ACTION', 'WORDS-ACTION'],
	proofs: ['proofs/p/title', 'WORDS-PROOF', 'WORDS-PROOF'],
	campaigns: ['campaigns/k', { odd: 'WORDS-YEAR' }, 'enregistré'],
	moves: ['moves/g@1', { to: 'g@2', answers: {} }, 'enregistré'],
	park: ['park/g@1/c/i/who', 'WORDS-WHO', 'WORDS-WHO'],
	voice: ['voice/g@1/c/i', 'alone', 'l’accompagnateur seul'],
	people: ['people/phone', { name: 'Léa', structure: 'WORDS-STRUCTURE' }, 'WORDS-STRUCTURE'],
	meeting: ['meeting/m/said', 'WORDS-SAID', 'WORDS-SAID'],
	alias: ['alias/other', true, 'Dossier rattaché'],
	erased: ['notes/coach/erased/r0', true, 'Texte effacé'],
	handed: ['notes/coach/handed/r0', 'file', 'Texte remis']
};
const ofPart: Record<PrivatePart, [id: string, value: Json, said: string]> = {
	contacts: [
		't',
		{ on: '2026-11-20', kind: 'visit', minutes: 95, funder: 'WORDS-FUNDER' },
		'20 novembre 2026, 95 min, financeur : WORDS-FUNDER'
	],
	talks: ['t', 'WORDS-TALK', 'WORDS-TALK'],
	sheet: ['phone', 'WORDS-PHONE', 'WORDS-PHONE'],
	next: ['on', '2026-12-24', '24 décembre 2026'],
	permissions: ['introduce', { on: '2026-11-21', allowed: false }, 'non, dit le 21 novembre 2026'],
	handovers: [
		'h',
		{ at: day, to: 'colleague', locked: true, had: 'HAD' },
		client.handedOver.colleague
	],
	traces: ['x', { at: day, what: 'mailed' }, client.traces.mailed],
	received: ['y', { at: day, brought: { contacts: 3 } }, handover.counts.contacts(3)],
	introductions: [
		'i',
		{
			on: '2026-11-22',
			offer: 'WORDS-OFFER',
			to: 'WORDS-PARTNER',
			lines: ['phone'],
			outcome: 'not-helped',
			since: '2026-11-23'
		},
		'WORDS-PARTNER'
	],
	access: ['z', { at: day }, client.accessGiven]
};
const coachNotes: [string, Json, string][] = [
	['notes/coach/c', `WORDS-NOTE\nsecond line ${hostile}`, 'WORDS-NOTE'],
	['notes/coach/client', 'WORDS-WHOLE', 'WORDS-WHOLE'],
	['notes/coach/sheet/tags', ['WORDS-TAG', 'b'], 'WORDS-TAG, b'],
	['notes/coach/sheet/later', 'WORDS-LATER-FIELD', 'WORDS-LATER-FIELD'],
	['notes/coach/sheet/commune', '34199', 'Pézenas'],
	['later/kind/of', { any: 'WORDS-LATER' }, 'WORDS-LATER'],
	['notes/coach/later/x', { any: 'WORDS-LATER-PRIVATE' }, 'WORDS-LATER-PRIVATE'],
	['notes/coach/introductions/odd', { on: '2026-11-22', to: 'WORDS-ODD' }, 'WORDS-ODD']
];
const all: [string, Json, string][] = [
	...Object.values(ofKind),
	...Object.entries(ofPart).map(([part, [id, value, said]]): [string, Json, string] => [
		`notes/coach/${part}/${id}`,
		value,
		said
	]),
	...coachNotes
];

const revisionOf = (path: string, value: Json | null, at: number): Revision => ({
	id: `r${at}`,
	dossier: 'd',
	path,
	value,
	over: [],
	at: day + at,
	author: { role: 'coach', device: 'phone' }
});
const revisions = [
	...all.map(([path, value], at) => revisionOf(path, value, at)),
	revisionOf('notes/coach/c', 'WORDS-BEFORE', -1),
	revisionOf('notes/coach/gone', null, -2)
];
const content: AccessContent = {
	name: `Fournil ${hostile}`,
	at: day,
	by: { name: 'Ana', structure: 'CCI' },
	mentions: { ...noMentions, contact: 'dpo@cci.test', basis: 'mission' },
	revisions,
	files: [],
	missing: 1,
	keys: 2
};
const communes = new Communes({ epci: [], communes: [['34199', 'Pézenas', null]] });
const html = accessPage({ content, areas, change, communes });
const page = new DOMParser().parseFromString(html, 'text/html');
const shown = (selector: string) =>
	(page.querySelector(selector)?.textContent ?? '').replaceAll('\u00a0', ' ');

describe('the file that gives a client all that is kept of them', () => {
	test('is tried with every kind of path that this version knows', () => {
		const parsed = all.map(([path]) => parsePath(path));
		expect(parsed.flatMap((field) => field?.kind ?? [])).toEqual(
			expect.arrayContaining([...Object.keys(ofKind), 'private'])
		);
		const parts = parsed.flatMap((field) => (field?.kind === 'private' ? field.part : []));
		expect(new Set(parts)).toEqual(new Set(privateParts));
	});

	test.each(all)('says %s in words', (path, _, said) => {
		expect(shown(`#${groupOf(path)}`)).toContain(said.replaceAll('\u00a0', ' '));
	});

	test('has each field in one place, and what stood before too', () => {
		expect(page.querySelectorAll('.block')).toHaveLength(
			new Set(revisions.map(({ path }) => path)).size
		);
		expect(page.querySelectorAll('.block li')).toHaveLength(revisions.length);
		expect(shown('#notes')).toContain('WORDS-BEFORE');
		expect(new Set(all.map(([path]) => groupOf(path)))).toEqual(new Set(accessGroups));
	});

	test('holds every change as it is stored, word for word', () => {
		const raw = JSON.parse(page.querySelector('#tout pre')?.textContent ?? '') as {
			changes: unknown;
		};
		expect(raw.changes).toEqual(revisions);
		expect((JSON.parse(accessJson(content)) as { changes: unknown }).changes).toEqual(revisions);
	});

	test('is made to be given: for whom, why, how long, whom to write to, and what is not in it', () => {
		const text = shown('main');
		for (const said of [
			'Cette page est pour vous',
			'Ana, CCI',
			'mission',
			'24 mois',
			'dpo@cci.test',
			access.missing(1),
			access.keys(2),
			access.outside
		])
			expect(text).toContain(said.replaceAll('\u00a0', ' '));
		expect(text).not.toMatch(/ne (le|la) donnez/);
	});

	test('holds no script, no address, and no dossier that Azimut would take', () => {
		expect(page.querySelector('script, #azimut-dossier, [onclick], img')).toBeNull();
		const addresses = [...page.querySelectorAll('[href], [src]')].map((one) =>
			one.getAttribute('href')
		);
		expect(addresses.filter((href) => !href?.startsWith('#'))).toEqual([]);
	});
});
