/** Who reads a diagnosis, and what is kept from whom: decided here and in `handed.ts`, for every screen, paper, code and page. */
import type { Answer } from '$lib/grid/sheet';

/**
 * `owner`: the company, and whoever reads its dossier with it · `handed`: whom it hands a paper · `everyone`: a printed
 * code, a public page. What the last one may know is left out before it leaves, by `engine/score/disclose.ts`.
 */
export type Reader = 'owner' | 'handed' | 'everyone';

/** Why a company is here and what it plans are nobody else's. */
export const ownFacts: readonly string[] = ['purpose', 'project'];

/** Of an answer that could point at someone, only the points are said. */
export const isAnswerKept = (
	{
		answer,
		points,
		sensitive
	}: { answer: Answer | undefined; points: number | null; sensitive: boolean },
	reader: Reader
): boolean =>
	answer !== undefined &&
	points !== null &&
	('points' in answer || (sensitive && reader !== 'owner'));
