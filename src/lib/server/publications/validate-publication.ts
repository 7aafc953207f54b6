/**
 * What is stored of a publication. Nothing in it is believed but what the company says of itself: points and scores are
 * computed here, and it is taken only if it is exactly what the app would have sent, no more and no less.
 */
import { contentOf, type PublicContent } from '$lib/share/public-content';
import { claimProblem, type ClaimProblem } from '$lib/share/claims';
import type { Publication } from '$lib/share/publication';
import { isReadable, plainLine } from '$lib/share/plain-line';
import { readCommunes } from '../questionnaire/communes';
import { readTrades } from '../questionnaire/trades';
import { judgeDisclosed, type DisclosedRefusal } from './judge-disclosed';
import { shownProblem } from './shown-problem';

/** `name`: nothing is left of it · `shown`: a fact that may not be shown, or says otherwise, at `path` */
export type PublicationRefusal =
	| DisclosedRefusal
	| ClaimProblem
	| { code: 'name' | 'shown'; path: string };

/** `today` is `yyyy-mm-dd`. */
export async function validatePublication(
	publication: Publication,
	today: string
): Promise<{ content: PublicContent } | { refusal: PublicationRefusal }> {
	const judged = await judgeDisclosed(publication, { ...publication, today });
	if ('refusal' in judged) return judged;
	const { compiled, reading } = judged;
	if (!isReadable(plainLine(publication.show.name)))
		return { refusal: { code: 'name', path: 'show.name' } };
	const claim = claimProblem(publication.show);
	if (claim) return { refusal: claim };
	const [{ list: trades }, communes] = await Promise.all([readTrades('fr'), readCommunes()]);
	const shown = shownProblem(compiled, publication, { trades, communes });
	if (shown) return { refusal: { code: 'shown', path: shown } };
	return { content: contentOf(compiled, reading, publication) };
}
