/** What of a dossier whoever is handed a paper reads; apart from `reader.ts`, which public pages need without a dossier. */
import { proofsOf, type Proof } from '$lib/dossier/proofs';
import type { DossierState } from '$lib/dossier/fold';
import { isSensitive } from '$lib/engine/items/sensitive';
import type { Aim } from '$lib/engine/steps/planned';
import type { Sheet } from '$lib/grid/sheet';
import type { Diagnosis, Line } from './lines';

/**
 * From how many people on an answer about them points at nobody. Under it, papers give its points alone. Editorial: the
 * size from which the law has a company publish its own such figures, the Index of equal pay.
 */
export const shownFrom = 50;

/** What is not known counts as few people. */
const isSmallTeam = ({ profile }: Pick<Sheet, 'profile'>): boolean =>
	!(typeof profile.headcount === 'number' && profile.headcount >= shownFrom);

/** The same lines for whom they are handed to: among many people an answer points at nobody. */
export const handedLines = (lines: Line[], sheet: Pick<Sheet, 'profile'>): Line[] =>
	isSmallTeam(sheet)
		? lines
		: lines.map((line) => ({
				...line,
				items: line.items.map((item) => ({ ...item, sensitive: false }))
			}));

/** A step is the nearest one: one that aims at a sensitive question would tell its answer. */
export function isAimHanded(
	{ compiled, facts, sheet }: Pick<Diagnosis, 'compiled' | 'facts' | 'sheet'>,
	aim: Pick<Aim, 'criterion' | 'item'>
): boolean {
	const item = compiled.criterionById.get(aim.criterion)?.items.get(aim.item);
	return item !== undefined && !(isSmallTeam(sheet) && isSensitive(item, facts));
}

/** What is confidential is printed for nobody, not even that it is there. */
export const printedProofs = (state: DossierState): Proof[] =>
	proofsOf(state).filter(({ confidential }) => !confidential);

/** Of a subject that could point at someone, the title of a proof could too. */
export const areTitlesHanded = ({ items }: Line): boolean =>
	!items.some(({ sensitive }) => sensitive);
