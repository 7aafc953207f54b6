import type { Author } from './revision';

/**
 * What a coach chooses among: said with the company, the coach's alone, taken from a list or a file of accounts. What the
 * company answered by itself is `prepared`.
 */
export const coachVoices = ['together', 'alone', 'listed'] as const;
export type CoachVoice = (typeof coachVoices)[number];

/** As long as nothing is chosen: what claims least. Null: a company answers for itself. */
export const unchosenVoice = ({ role }: Pick<Author, 'role'>): CoachVoice | null =>
	role === 'coach' ? 'alone' : null;
