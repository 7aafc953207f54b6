/** Codes of activity (APE), of NAF rev. 2 and of NAF 2025, which replaces it on 1 January 2027. */
import { comesFrom, divisions } from '../../../criteria/trades/naf-2025.json';
import { canonicalNaf } from './facts';
import { rev2Section } from './naf-2025';
import type { Profile } from './sheet';

export interface Ape {
	/** With its point: `10.71C`. */
	code: string;
	/** Those of rev. 2 that what is in it comes from; where there are several, only the company knows its own. */
	sections: readonly string[];
	/** What it settles of the activity: its section of rev. 2, or its own of NAF 2025 where that may be several. */
	naf: string;
}

type Scheme = keyof typeof divisions;
/** Codes of NAF 2025 that do not come from one section, that of their division in rev. 2, as all others do. */
const severalOrOther: Readonly<Record<string, string>> = comesFrom;

/** A code typed with or without its point; null when it is none: four digits and a letter, in a division that exists. */
export function readApe(typed: string): Ape | null {
	const [, division, rest, letter] =
		/^\s*(\d\d)[.\s]?(\d\d)\s?([A-Z])\s*$/.exec(typed.toUpperCase()) ?? [];
	if (!division || !rest || !letter) return null;
	// The letters of one never stand in the other.
	const scheme = /[A-FZ]/.test(letter) ? 'rev2' : 'rev21';
	const [own, before] = [sectionOf(division, scheme), sectionOf(division, 'rev2')];
	if (!own || !before) return null;
	const code = `${division}.${rest}${letter}`;
	const sections = [...(severalOrOther[code] ?? before)].map((one) => `rev2:${one}`);
	const [section, ...others] = sections;
	return { code, sections, naf: section && others.length === 0 ? section : `rev21:${own}` };
}

/** The sections of rev. 2 that a code may be of, even without its letter (`10.71`, of rev. 2); none when it is no code. */
export const sectionsOfApe = (typed: string): readonly string[] =>
	(readApe(typed) ?? readApe(`${typed}Z`))?.sections ?? [];

const sectionOf = (division: string, scheme: Scheme): string | undefined =>
	Object.entries(divisions[scheme]).find(([, own]) => own.split(' ').includes(division))?.[0];

/** The same, with the activity that its code says where its own words leave it open. */
export function withActivity(profile: Profile): Profile {
	const { naf, ape } = profile;
	const isOpen =
		naf === undefined || (typeof naf === 'string' && rev2Section(canonicalNaf(naf)) === null);
	const read = typeof ape === 'string' && isOpen ? readApe(ape) : null;
	return read ? { ...profile, naf: read.naf } : profile;
}
