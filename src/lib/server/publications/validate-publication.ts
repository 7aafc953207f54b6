/**
 * What is stored of a publication. Nothing in it is believed but what the company says of itself: points and scores are
 * computed here, and it is taken only if it is exactly what the app would have sent, no more and no less.
 */
import { isDeepStrictEqual } from 'node:util';
import { disclose, sheetOfDisclosed } from '$lib/engine/disclose';
import { scoreOfReading } from '$lib/engine/score-of';
import { readSheet } from '$lib/engine/score';
import { unmetConditions, type Unmet } from '$lib/share/conditions';
import { contentOf, type PublicContent } from '$lib/share/public-content';
import type { Publication } from '$lib/share/publication';
import { readTrades } from '../trades';
import { isExample } from './examples';
import { publishedGrid } from './grids';
import { isReadable, plainLine } from '$lib/share/plain-line';
import { shownProblem } from './shown-problem';

/**
 * `grid`: a draft, or not known here · `disclosed`: not what the app would send, at `path` · `conditions`: it may not be
 * published yet · `example`: an invented company · `name`: nothing is left of it · `shown`: a fact that may not be shown, or says otherwise, at `path`
 */
export type PublicationRefusal =
	| { code: 'grid' | 'disclosed' | 'name' | 'shown' | 'example'; path: string }
	| { code: 'conditions'; path: string; unmet: Unmet[] };

/** `today` is `yyyy-mm-dd`. */
export async function validatePublication(
	publication: Publication,
	today: string
): Promise<{ content: PublicContent } | { refusal: PublicationRefusal }> {
	const compiled = await publishedGrid(publication.grid);
	if (!compiled) return { refusal: { code: 'grid', path: 'grid' } };
	const sheet = sheetOfDisclosed(publication);
	const { facts, answers } = disclose(compiled, sheet);
	const path =
		difference(publication.facts, facts, 'facts') ??
		difference(publication.answers, answers, 'answers');
	if (path !== null) return { refusal: { code: 'disclosed', path } };
	if (await isExample(compiled, publication))
		return { refusal: { code: 'example', path: 'answers' } };
	const reading = readSheet(compiled, sheet);
	const unmet = unmetConditions(scoreOfReading(compiled, reading), { ...publication, today });
	const [first] = unmet;
	if (first) return { refusal: { code: 'conditions', path: pathOf(first), unmet } };
	if (!isReadable(plainLine(publication.show.name)))
		return { refusal: { code: 'name', path: 'show.name' } };
	const shown = shownProblem(compiled, publication, (await readTrades('fr')).list);
	if (shown) return { refusal: { code: 'shown', path: shown } };
	return { content: contentOf(compiled, reading, publication) };
}

/** Where two values part, as a path; null when they are equal. The order of keys does not count. */
function difference(one: unknown, other: unknown, path: string): string | null {
	if (isDeepStrictEqual(one, other)) return null;
	if (!isRecord(one) || !isRecord(other)) return path;
	const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
	const key = [...keys].find((name) => !isDeepStrictEqual(one[name], other[name]));
	return key === undefined ? path : difference(one[key], other[key], `${path}.${key}`);
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

function pathOf(unmet: Unmet): string {
	if (unmet.startsWith('year')) return 'referenceYear';
	return unmet.startsWith('day') ? 'assessedOn' : 'answers';
}
