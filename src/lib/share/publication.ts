import type { FactValue } from '$lib/grid/grid';
import type { Answers, DisclosedAnswer, Profile } from '$lib/grid/sheet';

/**
 * Exactly what leaves the device: what a printed code holds, and what a public page would be made from. Without
 * figures (`DisclosedAnswer`); `facts` are those that the result depends on. `publication-schema.ts` checks it at the border.
 * A type, as what it holds: an interface is never assignable to Json.
 */
export type Publication = {
	/** `<id>@<version>` */
	grid: string;
	facts: Profile;
	answers: Answers<DisclosedAnswer>;
	show: PublicIdentity;
	/** In the directory. */
	listed: boolean;
	lang: 'fr' | 'en';
	/** `yyyy-mm-dd` */
	assessedOn: string;
	referenceYear: number | null;
};

/** Who the company says it is. */
export type PublicIdentity = {
	name: string;
	/** Nine digits. */
	siren?: string;
	/** The company says that the register has this very name: see `nameClaim`. Only with a SIREN. */
	registered?: true;
	headcountBand?: string;
	/** What it says of itself, in its own words. */
	statement?: string;
	/** Shown beside the answers, whether or not the result depends on them. */
	facts: { fact: string; value: FactValue }[];
};

/** In characters: an emoji is one, or the few that it is made of. */
export const longestName = 120;
export const longestStatement = 280;

/** A text as it may leave: a file may bring a longer one. */
export const cutAt = (longest: number, text: string): string =>
	[...text].slice(0, longest).join('');

/** Nine digits whose last one checks the others (Luhn). */
export function isSiren(text: string): boolean {
	if (!/^(?!0{9})\d{9}$/.test(text)) return false;
	const sum = [...text].reverse().reduce((total, digit, place) => {
		const value = Number(digit) * (place % 2 === 1 ? 2 : 1);
		return total + (value > 9 ? value - 9 : value);
	}, 0);
	return sum % 10 === 0;
}
