/** `criteria/trades` of `azimut-20`, the table of NAF 2025: its divisions, where each code comes from, and what the app reads of it. */
import { describe, expect, it } from 'vitest';
import { readApe } from '$lib/grid/ape';
import { canonicalNaf, isNaf2025, nafSections } from '$lib/grid/facts';
import { naf2025Sections, rev2Section, rev2Sections } from '$lib/grid/naf-2025';
import type { TradesFile } from '$lib/grid/load-trades';
import { comesFrom, divisions } from '../../criteria/trades/naf-2025.json';
import english from '../../criteria/trades/en.json';
import french from '../../criteria/trades/fr.json';

const codes = Object.entries(comesFrom);
const listOf = (own: string) => own.split(' ');
const all = {
	rev2: Object.values(divisions.rev2).flatMap(listOf),
	rev21: Object.values(divisions.rev21).flatMap(listOf)
};
const letterOf = (scheme: Record<string, string>, division: string) =>
	Object.entries(scheme).find(([, own]) => listOf(own).includes(division))?.[0] ?? '';

describe('each scheme', () => {
	it.each([
		['rev2', nafSections, 88],
		['rev21', naf2025Sections, 87]
	] as const)('%s: its sections in order, each division in one', (scheme, sections, count) => {
		expect(Object.keys(divisions[scheme]).map((letter) => `${scheme}:${letter}`)).toEqual(sections);
		expect(all[scheme]).toHaveLength(count);
		expect(all[scheme].toSorted()).toEqual([...new Set(all[scheme])]);
	});
});

describe('where a section of NAF 2025 comes from', () => {
	const from = new Map<string, Set<string>>(
		Object.entries(divisions.rev21).map(([letter, own]) => [
			letter,
			new Set(listOf(own).map((division) => letterOf(divisions.rev2, division)))
		])
	);
	for (const [code, letters] of codes)
		for (const letter of letters)
			from.get(letterOf(divisions.rev21, code.slice(0, 2)))?.add(letter);

	it('is what facts say of it', () => {
		for (const section of naf2025Sections)
			expect(rev2Sections(section).toSorted(), section).toEqual(
				[...(from.get(section.slice(6)) ?? [])].toSorted().map((letter) => `rev2:${letter}`)
			);
	});

	it('reaches every section of rev. 2', () => {
		expect(new Set(naf2025Sections.flatMap(rev2Sections))).toEqual(new Set(nafSections));
	});

	it('leaves no doubt where it is one', () => {
		const sure = naf2025Sections.filter((section) => rev2Section(section));
		expect(sure.join(' ')).toBe('rev21:B rev21:E rev21:J rev21:N rev21:U rev21:V');
		expect(nafSections.map(rev2Section)).toEqual(nafSections);
		for (const section of naf2025Sections)
			expect(canonicalNaf(section)).toBe(rev2Section(section) ?? section);
		expect(naf2025Sections.every(isNaf2025)).toBe(true);
		expect(['rev21:W', 'rev21:', 'rev2:A', 1].filter(isNaf2025)).toEqual([]);
		expect(['', 'C', 'rev21:', 'rev21:W', 'rev2:V'].map(rev2Section)).toEqual(Array(5).fill(null));
	});
});

describe('a code that does not come from the section of its division alone', () => {
	it.each(codes)('%s comes from %s', (code, letters) => {
		expect(readApe(code)?.code).toBe(code);
		expect(letters).not.toBe(letterOf(divisions.rev2, code.slice(0, 2)));
		expect(letters).toBe([...new Set(letters)].toSorted().join(''));
		for (const letter of letters) expect(nafSections).toContain(`rev2:${letter}`);
	});
});

it.each<[string, TradesFile]>([
	['fr', french],
	['en', english]
])('every section has its title in %s', (_, { sections }) => {
	expect(Object.keys(sections)).toEqual(naf2025Sections);
});
