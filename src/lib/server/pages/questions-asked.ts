/** Which questions the points of a page answer: they compare with points of the same questions only. */
import { createHash } from 'node:crypto';
import { isWholeLineOnly } from '$lib/share/page-view';
import type { PublicLine } from '$lib/share/public-content';

interface QuestionsAsked {
	variant: string;
	items: string[];
}

/** Null of a subject given whole: what was asked would tell who was asked. */
export function questionsAsked(line: PublicLine | undefined): QuestionsAsked | null {
	if (!line || line.variant === null || isWholeLineOnly(line.answers)) return null;
	return { variant: line.variant, items: line.answers.map(({ item }) => item) };
}

/** Null where a subject is given whole: its few variants could be tried, one by one, until the fingerprint is found. */
export function questionsFingerprint(grid: string, lines: readonly PublicLine[]): string | null {
	if (lines.some(({ answers }) => isWholeLineOnly(answers))) return null;
	const asked = lines.map((line) => [line.criterion, questionsAsked(line)]);
	const hash = createHash('sha256').update(JSON.stringify([grid, asked]));
	return hash.digest('base64url').slice(0, 16);
}
