import { rowText } from '../wording';
import type { ItemRow, RowsKind } from './rows-kind';

/** The nearest row that gives more, as it stands on the scale; null at the top. */
export function nextRow(rows: readonly ItemRow[], points: number): ItemRow | null {
	const above = rows.filter((row) => (row.points ?? 0) > points);
	return above.sort((one, other) => (one.points ?? 0) - (other.points ?? 0))[0] ?? null;
}

export const nextByRow: RowsKind<unknown>['next'] = (_item, reading, rows, messages) => {
	const row = nextRow(rows, reading.points ?? 0);
	return row ? messages.questions.nextLevel(rowText(row, messages)) : messages.questions.topLevel;
};
