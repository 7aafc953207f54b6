// @module-tag often
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compileGrid } from '$lib/engine/score/compile';
import { disclose } from '$lib/engine/score/disclose';
import { coreFacts } from '$lib/grid/facts';
import type { Grid } from '$lib/grid/grid';
import type { Sheet } from '$lib/grid/sheet';
import { drawAnswers, drawGrid, drawProfile } from '../../../tests/support/arbitraries';
import { codeWords } from './code-words';
import { fingerprintOf } from './fingerprint';
import { fromFragment, readHead, toFragment, type FragmentHead } from './fragment';
import type { Publication } from './publication';
import { publicationSchema } from './publication-schema';
import { runs } from '../../../tests/support/runs';

const folder = 'criteria/grids/azimut-20/2026.1';
const read = (path: string) => JSON.parse(readFileSync(`${folder}/${path}`, 'utf8')) as unknown;
const grid = read('grid.json') as Grid;
const compiled = compileGrid(grid);
const examples = [
	'boulangerie',
	'camping-premiere-saison',
	'chantier-insertion',
	'ferme-boutique',
	'graphiste',
	'holding',
	'industrie',
	'scop-batiment',
	'startup-sante'
];

function publicationOf(example: string): Publication {
	const { name, sheet } = read(`examples/${example}.json`) as { name: string; sheet: Sheet };
	return {
		...disclose(compiled, sheet),
		show: { name, siren: '732829320', facts: [{ fact: 'department', value: '66' }] },
		listed: false,
		lang: 'fr',
		assessedOn: '2026-11-25',
		referenceYear: Number(sheet.profile.referenceYear)
	};
}

const back = (text: string, of = grid) => {
	const head = readHead(text);
	return typeof head === 'string' ? head : fromFragment(head, of);
};
const bakery = publicationOf('boulangerie');
const printed = toFragment(bakery, grid);

describe.each(examples)('the code of %s', (example) => {
	const publication = publicationOf(example);
	const text = toFragment(publication, grid);

	it('comes back as it was, and is what a server may take', () => {
		expect(back(text)).toEqual(publication);
		expect(publicationSchema.parse(publication)).toEqual(publication);
	});

	it('is short enough for a code that is easy to scan', () => {
		expect(text.length).toBeLessThan(240);
	});
});

it('a name of 120 characters may come in, whatever they are made of', () => {
	const named = (count: number) => ({
		...bakery,
		show: { ...bakery.show, name: '🥖'.repeat(count) }
	});
	expect(publicationSchema.safeParse(named(120)).success).toBe(true);
	expect(publicationSchema.safeParse(named(121)).success).toBe(false);
});

describe('a code on paper', () => {
	it('is read for ever: this one was printed with the first format', () => {
		expect(printed).toBe(firstPrinted);
	});

	it('has the same fingerprint for the same content, and another for another', () => {
		expect(fingerprintOf(printed)).toMatch(/^([2-9A-HJ-NP-Z]{4}-){3}[2-9A-HJ-NP-Z]{4}$/);
		expect(fingerprintOf(printed)).toBe(firstFingerprint);
		const other = toFragment({ ...bakery, assessedOn: '2026-11-26' }, grid);
		expect(fingerprintOf(other)).not.toBe(firstFingerprint);
	});

	it('is found in the address it stands in, whatever a message did to it', () => {
		const address = `https://azimut.test/verifier#${printed}`;
		expect(back(address)).toEqual(bakery);
		expect(back(`  ${address.slice(0, 60)}\n ${address.slice(60)}  `)).toEqual(bakery);
		expect(back(address.replace('@', '%40'))).toEqual(bakery);
	});
});

describe('any company', () => {
	it('comes back as it was', () => {
		fc.assert(
			fc.property(fc.gen(), fc.string({ unit: 'grapheme', maxLength: 120 }), (draw, name) => {
				const random = drawGrid(draw);
				const sheet = { profile: drawProfile(draw, random), answers: drawAnswers(draw, random) };
				const publication: Publication = {
					...disclose(compileGrid(random), sheet),
					show: { name, facts: [] },
					listed: true,
					lang: 'en',
					assessedOn: '2031-02-28',
					referenceYear: null
				};
				expect(back(toFragment(publication, random), random)).toEqual(publication);
			}),
			runs(60)
		);
	});
});

describe('what is no code of ours', () => {
	it.each([
		['nothing', '', 'none'],
		['an empty fragment', '#', 'none'],
		['an address without one', 'https://azimut.test/verifier#', 'none'],
		['another text', 'bonjour', 'damaged'],
		['a format to come', '2' + printed.slice(1), 'newer'],
		['a format that never was', '0' + printed.slice(1), 'damaged'],
		['an endless text', '1azimut-20@2026.1.' + 'A'.repeat(5000), 'damaged'],
		['a head alone', '1azimut-20@2026.1.', 'damaged'],
		['a questionnaire without a version', '1azimut-20.' + 'A'.repeat(50), 'damaged']
	])('%s', (_, text, why) => {
		expect(readHead(text)).toBe(why);
	});

	it('is refused when one character is changed, added or taken away', () => {
		for (let place = 19; place < printed.length; place += 1) {
			const mark = printed[place] === 'A' ? 'B' : 'A';
			const changed = [
				printed.slice(0, place) + mark + printed.slice(place + 1),
				printed.slice(0, place) + printed.slice(place + 1),
				printed.slice(0, place) + mark + printed.slice(place)
			];
			for (const text of changed) expect(back(text) ?? 'damaged').toBe('damaged');
		}
	});

	it('is refused for another questionnaire', () => {
		const other = { ...grid, pillars: grid.pillars.slice(1) };
		expect(back(printed, other)).toBeNull();
		const renamed: FragmentHead = {
			grid: 'azimut-20@2026.2',
			text: printed.replace('2026.1', '2026.2')
		};
		expect(fromFragment(renamed, grid)).toBeNull();
	});

	it('never throws, whatever stands there', () => {
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 600 }), (bytes) => {
				const code = Buffer.from(bytes).toString('base64url');
				expect(back(`1azimut-20@2026.1.${code}`) ?? 'damaged').toBe('damaged');
			})
		);
	});
});

describe('the words of the code', () => {
	it('are each there once', () => {
		expect(new Set(codeWords).size).toBe(codeWords.length);
	});

	it('are all that the core profile may hold', () => {
		const choices = coreFacts
			.filter(({ id }) => ['legalForm', 'naf', 'turnover', 'perimeter'].includes(id))
			.flatMap(({ choices = [] }) => choices);
		expect(choices.filter((choice) => !codeWords.includes(choice))).toEqual([]);
	});
});

describe('the schema of a publication', () => {
	it.each([
		['a figure', { answers: { mecenat: { 'dons-annee': { numbers: { a: 1 } } } } }],
		['a key it does not know', { notes: 'secret' }],
		['a SIREN that does not check', { show: { ...bakery.show, siren: '123456789' } }],
		['a day that is none', { assessedOn: '2026-02-30' }]
	])('refuses %s', (_, wrong) => {
		expect(publicationSchema.safeParse({ ...bakery, ...wrong }).success).toBe(false);
	});
});

const firstPrinted =
	'1azimut-20@2026.1.AK6iARonRXhlbXBsZSDCtyBMZSBGb3VybmlsIGRlcyBUcm9pcyBTb3VyY2Vzia243QIAAAENBQACNjYMJAQCBxsBDAcCBUUDBREFBS8cAgsFUx4FICICGgEJBUmapJbTh4On3QEFSgkNBgoCWhICBgEBBQUJBQoVAhIGAgYCDhI4uNuQ';
const firstFingerprint = 'UUBG-LLLL-3C9Y-Y3NY';
