/** Kit's part of the server makes answers, ours gives them again. They are built apart, and find each other here. */
import type { KeptAnswers } from '../pages/kept-answers';

const place = Symbol.for('azimut.kept-answers');
const everyone = globalThis as { [place]?: KeptAnswers };

export function shareAnswers(kept: KeptAnswers): void {
	everyone[place] = kept;
}

/** Undefined until a page was made. */
export const sharedAnswers = (): KeptAnswers | undefined => everyone[place];
