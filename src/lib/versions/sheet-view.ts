import { sheetOf } from '$lib/dossier/sheet';
import { scoreOf } from '$lib/engine/score/score-of';
import { readFacts } from '$lib/engine/facts/profile';
import { knownGrids } from '$lib/grid/load';
import type { Assessment } from '$lib/session/dossier/assessment.svelte';
import { openGrid } from '$lib/session/opening/open-grid';
import type { Diagnosis } from '$lib/diagnosis/lines';

/** This dossier has answers under a version that this build knows. */
export const hasAnswersIn = ({ state }: Assessment, grid: string): boolean =>
	knownGrids.includes(grid) && Object.keys(sheetOf(state, grid).answers).length > 0;

/** What this dossier says under a version of its grid, with today's profile. Rejects without network. */
export async function openOlder(
	{ state }: Assessment,
	name: string,
	lang: string
): Promise<Diagnosis> {
	const { compiled, words } = await openGrid(name, lang);
	const sheet = sheetOf(state, name);
	const facts = readFacts(compiled, sheet.profile);
	return { compiled, words, sheet, facts, score: scoreOf(compiled, sheet) };
}
