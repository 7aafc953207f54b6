import { pointsOf } from '$lib/engine/items/item';
import { readFacts } from '$lib/engine/facts/profile';
import { fractions, type ScoredCriterion } from '$lib/engine/score/score';
import type { PublicFraction } from '$lib/share/public-content';
import { isWholeLineOnly, type PageView, type PageLine } from '$lib/share/page-view';

interface Recounted {
	/** By number of the subject. */
	lines: Record<number, RecountedLine>;
	/** In grid order. */
	parts: PublicFraction[];
	total: PublicFraction;
}

interface RecountedLine {
	/** By question, as the questionnaire gives them for the answer; null for "don't know". One for a subject given whole. */
	points: (number | null)[];
	low: number;
	high: number;
}

/** The calculation, made again from the published answers alone: by question, by subject, by part, in all. */
export function recount({ compiled, parts }: PageView): Recounted {
	const pageLines = new Map(parts.flatMap(({ lines }) => lines.map((line) => [line.id, line])));
	const nobody = readFacts(compiled, {});
	const lines: Record<number, RecountedLine> = {};
	const counted = compiled.criteria.map((criterion): ScoredCriterion => {
		const line = pageLines.get(criterion.id);
		if (!line || line.result.status === 'not-applicable')
			return { criterion, applies: false, low: 0, high: 0, complete: true };
		const points = line.items.map(({ item, answer }) => pointsOf(item, answer, nobody).points);
		const { low, high } = sumOf(line, points);
		lines[line.number] = { points: isWholeLineOnly(line.items) ? [low] : points, low, high };
		return { criterion, applies: true, low, high, complete: true };
	});
	const { total, pillars } = fractions(compiled, counted);
	return { lines, parts: pillars.map(onlyNumbers), total: onlyNumbers(total) };
}

function sumOf({ items }: PageLine, points: readonly (number | null)[]) {
	const low = points.reduce<number>((sum, got) => sum + (got ?? 0), 0);
	const open = items.reduce((sum, { item }, at) => sum + (points[at] === null ? item.max : 0), 0);
	return { low, high: low + open };
}

const onlyNumbers = ({ low, high, of }: PublicFraction): PublicFraction => ({ low, high, of });
