/** What numbers say in a sentence, only where it is true of them. */
import { fewestForListedQuartiles } from '$lib/server/figures/listed';
import type { CountRow } from '$lib/server/figures/listed-tables';
import { nameOf, outOf, type Saying } from './figure-texts';

/** Which row is above all others, and which below; null where another is as high, or their intervals touch. */
export function extremesOf<Row extends { low: number; high: number }>(
	rows: readonly Row[]
): { most: Row | null; least: Row | null } {
	const alone = (isBeyond: (row: Row, other: Row) => boolean) =>
		rows.find((row) => rows.every((other) => other === row || isBeyond(row, other))) ?? null;
	if (rows.length < 2) return { most: null, least: null };
	return {
		most: alone((row, other) => row.low > other.high),
		least: alone((row, other) => row.high < other.low)
	};
}

export const sentencesOf = (...sentences: (string | null | undefined)[]): string | null =>
	sentences.filter(Boolean).join(' ') || null;

/** Where points stand highest and lowest, among parts or subjects. */
export function pointsFinding(
	rows: readonly { name: string; said: string; low: number; high: number }[],
	{ words: { finding } }: Saying
): string | null {
	const { most, least } = extremesOf(rows);
	return sentencesOf(
		most && finding.most(most.name, most.said),
		least && finding.least(least.name, least.said)
	);
}

/** What most pages are; null: as many are something else, or they are too few. */
export function oftenestOf(rows: readonly CountRow[], say: Saying) {
	const all = rows.reduce((sum, { count }) => sum + count, 0);
	const { most } = extremesOf(rows.map(({ id, count }) => ({ id, low: count, high: count })));
	if (!most || all < fewestForListedQuartiles) return null;
	return { name: nameOf(most.id, say), said: outOf(most.low, all, say) };
}
