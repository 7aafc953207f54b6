/** Sections of NAF 2025, and those of rev. 2 that what is in them comes from. */
import { nafSections } from './facts';

/** From A to V. Of `criteria/trades/naf-2025.json`, which a test holds it against. */
const comesFrom = 'AC B CEHMN DH E FN CGN HNS ILN J HJN KN FHL M FMN OR NPQ NQ CNPR GNRS T U'.split(
	' '
);
export const naf2025Sections = [...'ABCDEFGHIJKLMNOPQRSTUV'].map((letter) => `rev21:${letter}`);

/** The sections of rev. 2 that a value of `naf` may stand for: one of rev. 2 for itself; none for what is no section. */
export function rev2Sections(naf: string): readonly string[] {
	if (nafSections.includes(naf)) return [naf];
	const from = comesFrom[naf2025Sections.indexOf(naf)] ?? '';
	return [...from].map((letter) => `rev2:${letter}`);
}

/** The only one; null where there are several, or none. */
export function rev2Section(naf: string): string | null {
	const [section = null, ...others] = rev2Sections(naf);
	return others.length === 0 ? section : null;
}
