/**
 * What key figures count of a page of the directory, as one text of fixed width: its size, its family, its department, its
 * year, then its points on 100. 100,000 of them are read as one text, and no content is.
 */
import {
	figureFamilies,
	figureFamilyOf,
	figureSizeOf,
	figureSizes
} from '$lib/share/figures/classes';
import type { PublicContent } from '$lib/share/public-content';
import { headcountBands } from '$lib/share/shown';
import { subjects } from './subjects';

/** In grid order, of every questionnaire; the total is said apart. */
export const pillars = INSTANCE.listed.parts;

/** What has points, in the order of a row. */
export const measured = ['total', ...pillars, ...subjects];

/** `size`, `family`: places in `figureSizes`, `figureFamilies`; `department`: its two characters; `group`: its SIREN. */
export const rowAt = { size: 0, family: 1, department: 2, year: 4, group: 8, points: 17 } as const;
const pointDigits = 2;
export const rowLength = rowAt.points + measured.length * pointDigits;

/** Two hexadecimal digits a number from 0 to 100; what does not apply, or is not known, has none. */
const nothing = '--';
export const noGroup = '-'.repeat(9);

/** As of a contribution: a "don't know" is zero in a part, and its subject has no number. `size`: one of `headcountBands`; `group`: of communes. Empty for what no size holds: it is not counted. */
export function listedRow(
	{ referenceYear, total, pillars: parts, lines }: PublicContent,
	{
		department,
		sector,
		size,
		group
	}: { department: string; sector: string; size: string; group: string | null }
): string {
	const people = headcountBands.find(({ id }) => id === size)?.min;
	const sizeId = people === undefined ? null : figureSizeOf(people);
	if (sizeId === null) return '';
	const familyId = figureFamilyOf(sector);
	const points = [
		on100(total.low, total.of),
		...pillars.map((id) => {
			const part = parts.find((one) => one.id === id);
			return on100(part?.low, part?.of);
		}),
		...subjects.map((id) => {
			const line = lines.find(({ criterion }) => criterion === id);
			return line?.status === 'answered' ? on100(line.low, line.max) : nothing;
		})
	];
	return [
		figureSizes.findIndex(({ id }) => id === sizeId),
		// A section of NAF 2025 may be of several families.
		familyId === null ? '-' : figureFamilies.findIndex(({ id }) => id === familyId),
		/^\d\d$/.test(department) ? department : nothing,
		String(referenceYear).padStart(4, '0'),
		group ?? noGroup,
		...points
	].join('');
}

/** Rounded half up, as a page shows it. */
function on100(low = 0, of = 0): string {
	if (of === 0) return nothing;
	return Math.floor((200 * low + of) / (2 * of))
		.toString(16)
		.padStart(pointDigits, '0');
}

/** The number at a place of a text of rows; null: there is none. */
export function pointsAt(rows: string, row: number, of: number): number | null {
	const at = row + rowAt.points + of * pointDigits;
	const high = digit(rows.charCodeAt(at));
	return high === null ? null : high * 16 + (digit(rows.charCodeAt(at + 1)) ?? 0);
}

/** Of `0`–`9` and `a`–`f`. */
const digit = (code: number): number | null =>
	code >= 97 ? code - 87 : code >= 48 ? code - 48 : null;
