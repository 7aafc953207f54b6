/** The code of activity in a profile: what writing it changes, and how it stands to the activity told. */
import { profilePath } from '$lib/dossier/paths';
import type { Change } from '$lib/dossier/revision';
import { readApe, type Ape } from '$lib/grid/ape';
import { rev2Section } from '$lib/grid/naf-2025';
import type { Profile } from '$lib/grid/sheet';

/**
 * The code, and the activity that it settles; never against a trade, nor where the activity told is one of its own. Nothing
 * typed takes the code away; null when what is typed is no code.
 */
export function apeChanges({ naf, trade }: Profile, typed: string): Change[] | null {
	const path = profilePath('ape');
	if (typed.trim() === '') return [{ path, value: null }];
	const ape = readApe(typed);
	if (!ape) return null;
	const stays = trade !== undefined || ape.sections.some((section) => section === naf);
	const settled = stays ? [] : [{ path: profilePath('naf'), value: ape.naf }];
	return [{ path, value: ape.code }, ...settled];
}

/** `settled`: it says the activity · `several`: one of its activities is to be chosen · `apart`: another is told. */
export type ApeStanding = 'settled' | 'several' | 'apart' | null;

export function standingOfApe({ naf, trade }: Profile, { sections }: Ape): ApeStanding {
	const told = typeof naf === 'string' ? rev2Section(naf) : null;
	if (told === null) return sections.length > 1 ? 'several' : null;
	if (!sections.includes(told)) return 'apart';
	return sections.length === 1 && trade === undefined ? 'settled' : null;
}
