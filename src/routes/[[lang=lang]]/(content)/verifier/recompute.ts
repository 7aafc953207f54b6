import { disclose, sheetOfDisclosed } from '$lib/engine/score/disclose';
import { scoreOf } from '$lib/engine/score/score-of';
import { readFacts } from '$lib/engine/facts/profile';
import { knownGrids } from '$lib/grid/load';
import { loadHelp } from '$lib/grid/load-help';
import type { HelpWords } from '$lib/grid/words';
import { fingerprintOf } from '$lib/share/fingerprint';
import {
	fromFragment,
	readHead,
	toFragment,
	type FragmentHead,
	type FragmentProblem
} from '$lib/share/fragment';
import type { Publication } from '$lib/share/publication';
import { openGrid, type OpenGrid } from '$lib/session/opening/open-grid';
import type { Diagnosis } from '$lib/diagnosis/lines';

export interface Recomputed {
	publication: Publication;
	fingerprint: string;
	diagnosis: Diagnosis;
}

/** With the words that say each answer whole; null when they could not be brought. */
export interface Recount extends Recomputed {
	help: HelpWords | null;
}

/** `grid`: this build has no such questionnaire · `network`: it could not be brought */
export type NotRecomputed = { why: FragmentProblem | 'network' } | { why: 'grid'; grid: string };

/** Makes the result of a printed code again. */
export async function recompute(text: string, lang: string): Promise<Recount | NotRecomputed> {
	const head = readHead(text);
	if (typeof head === 'string') return { why: head };
	if (!knownGrids.includes(head.grid)) return { why: 'grid', grid: head.grid };
	const [opened, help] = await Promise.all([
		openGrid(head.grid, lang).catch(() => null),
		loadHelp(head.grid, lang).catch(() => null)
	]);
	if (!opened) return { why: 'network' };
	const again = madeAgain(head, opened);
	return again ? { ...again, help } : { why: 'damaged' };
}

/** Null unless it is exactly what Azimut writes: what it holds, disclosed, is itself. */
export function madeAgain(head: FragmentHead, { compiled, words }: OpenGrid): Recomputed | null {
	const { grid } = compiled;
	const publication = fromFragment(head, grid);
	if (!publication) return null;
	const sheet = sheetOfDisclosed(publication);
	if (toFragment({ ...publication, ...disclose(compiled, sheet) }, grid) !== head.text) return null;
	const facts = readFacts(compiled, sheet.profile);
	const score = scoreOf(compiled, sheet);
	return {
		publication,
		fingerprint: fingerprintOf(head.text),
		diagnosis: { compiled, words, sheet, facts, score }
	};
}
