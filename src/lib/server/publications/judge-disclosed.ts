/** What a company sends of its answers, believed only as the app would send it: a page and a contribution begin alike. */
import { isDeepStrictEqual } from 'node:util';
import type { CompiledGrid } from '$lib/engine/score/compile';
import { disclose, sheetOfDisclosed, type Disclosed } from '$lib/engine/score/disclose';
import { readSheet, type SheetReading } from '$lib/engine/score/score';
import { scoreOfReading } from '$lib/engine/score/score-of';
import { unmetConditions, type AssessmentDates, type Unmet } from '$lib/share/conditions';
import { isExample } from './examples';
import { publishedGrid } from './grids';

/**
 * `grid`: a draft, or not known here · `disclosed`: not what the app would send, at `path` · `example`: an invented
 * company · `conditions`: it may not be sent yet
 */
export type DisclosedRefusal =
	| { code: 'grid' | 'disclosed' | 'example'; path: string }
	| { code: 'conditions'; path: string; unmet: Unmet[] };

interface Judged {
	compiled: CompiledGrid;
	reading: SheetReading;
}

export async function judgeDisclosed(
	said: Disclosed,
	dates: AssessmentDates
): Promise<Judged | { refusal: DisclosedRefusal }> {
	const compiled = await publishedGrid(said.grid);
	if (!compiled) return { refusal: { code: 'grid', path: 'grid' } };
	const sheet = sheetOfDisclosed(said);
	const { facts, answers } = disclose(compiled, sheet);
	const path =
		difference(said.facts, facts, 'facts') ?? difference(said.answers, answers, 'answers');
	if (path !== null) return { refusal: { code: 'disclosed', path } };
	if (await isExample(compiled, said)) return { refusal: { code: 'example', path: 'answers' } };
	const reading = readSheet(compiled, sheet);
	const unmet = unmetConditions(scoreOfReading(compiled, reading), dates);
	const [first] = unmet;
	if (first) return { refusal: { code: 'conditions', path: pathOf(first), unmet } };
	return { compiled, reading };
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
