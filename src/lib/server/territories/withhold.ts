/**
 * What sheets may say of one subject, so that those of territories that hold each other tell nothing of fewer than five
 * pages together: a department without the groups of its that say theirs, and the region, whose key figures are exact,
 * without its departments.
 */

/** Pages of one department and of one group that answered a subject; see `Part`. */
export interface Cell {
	department: string;
	group: string | null;
	answered: number;
	active: number;
}

/** How many of those who answered declare something: between two numbers, which are one where nothing is rounded. */
export interface Told {
	answered: number;
	least: number;
	most: number;
}

/** Pages under which a territory says nothing of a subject, and sheets taken from each other leave nothing either. */
export const fewestPages = 5;

type ToldByCode = Map<string, Told>;
/** Cells of each territory that says its own, by its code; under no code those of the others. */
type Pieces = Map<string, Cell[]>;

/** By code of a department or of a group; one that is not there says nothing of this subject. */
export function tell(all: readonly Cell[]): ToldByCode {
	const cells = all.filter(({ answered }) => answered > 0);
	const departments = Map.groupBy(cells, ({ department }) => department);
	const groups = Map.groupBy(cells, ({ group }) => group);
	const told: ToldByCode = new Map();
	for (const [group, own] of groups)
		// In each of its departments too, which their sheets may lead to.
		if (group !== null && own.every(isEnough)) told.set(group, sum(own));
	for (const [department, own] of departments)
		if (isEnough(totalOf(own))) told.set(department, sum(own));
	const groupOf = ({ group }: Cell) => (group !== null && told.has(group) ? group : '');
	const placeOf = (cell: Cell) => (told.has(cell.department) ? cell.department : groupOf(cell));
	const withdraws = () => {
		const inRegion = Map.groupBy(cells, placeOf);
		if (!isLarge(inRegion)) return withdrawSmallest(inRegion, told);
		return [...departments].some(([code, own]) => {
			const [whole, inside] = [told.get(code), Map.groupBy(own, groupOf)];
			return whole && !isSafe(inside, whole, told) && withdrawSmallest(inside, told);
		});
	};
	// What says no more may leave too little elsewhere: all are looked at again.
	while (withdraws());
	return told;
}

const isEnough = ({ answered }: { answered: number }): boolean => answered >= fewestPages;

/** Whether it did. */
function withdrawSmallest(pieces: Pieces, told: ToldByCode): boolean {
	const [smallest] = [...pieces]
		.filter(([code]) => code !== '')
		.map(([code, cells]) => ({ code, ...totalOf(cells) }))
		.toSorted((one, other) => one.answered - other.answered);
	return smallest !== undefined && told.delete(smallest.code);
}

/** What is left beside the territories that say theirs is nobody's, or that of many. */
function isLarge(pieces: Pieces): boolean {
	const left = totalOf(pieces.get('') ?? []);
	return left.answered === 0 || isEnough(left);
}

/** Nor does it tell that all or none of them do, or what a territory does that says nothing itself. */
function isSafe(pieces: Pieces, whole: Told, told: ToldByCode): boolean {
	const rest = pieces.get('') ?? [];
	const parts = [...pieces]
		.filter(([code]) => code !== '')
		.map(([code, cells]) => {
			const { answered, active } = totalOf(cells);
			const known = told.get(code);
			// Of a group of several departments, whoever reads may know how it is divided.
			return known?.answered === answered ? known : { least: active, most: active };
		});
	const least = whole.least - parts.reduce((total, { most }) => total + most, 0);
	const most = whole.most - parts.reduce((total, part) => total + part.least, 0);
	const isOneGroup = rest.length === 1 && rest[0]?.group !== null;
	if (rest.length === 0) return true;
	if (isOneGroup && least === most) return false;
	return isLarge(pieces) && most > 0 && least < totalOf(rest).answered;
}

function totalOf(cells: readonly Cell[]): { answered: number; active: number } {
	return {
		answered: cells.reduce((total, { answered }) => total + answered, 0),
		active: cells.reduce((total, { active }) => total + active, 0)
	};
}

/** Never all nor none: that would be said of each of them. */
function sum(cells: readonly Cell[]): Told {
	const { answered, active } = totalOf(cells);
	if (active <= 1) return { answered, least: 0, most: 1 };
	if (active >= answered - 1) return { answered, least: answered - 1, most: answered };
	return { answered, least: active, most: active };
}
