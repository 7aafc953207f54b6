/**
 * What a sheet may say of one subject, so that two sheets of territories that hold each other tell nothing of fewer than
 * five pages: the sheet of a department and those of its groups, taken from each other, leave the pages of nobody's sheet.
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

/** Pages under which a territory says nothing of a subject, and two sheets leave nothing either. */
export const fewestPages = 5;

/** By code of a department or of a group; one that is not there says nothing of this subject. */
export function tell(cells: readonly Cell[]): Map<string, Told> {
	const departments = Map.groupBy(cells, ({ department }) => department);
	const groups = Map.groupBy(cells, ({ group }) => group);
	const told = new Map<string, Told>();
	for (const [group, own] of groups) if (group !== null && isEnough(own)) told.set(group, sum(own));
	// A group that says no more may leave too little in another department: all are looked at again.
	while ([...departments.values()].some((own) => withdrawIn(own, told)));
	for (const [department, own] of departments)
		if (sum(own).answered >= fewestPages) told.set(department, sum(own));
	return told;
}

/** Of a group: in each of its departments too, which the sheets of the departments may lead to. */
const isEnough = (own: readonly Cell[]): boolean =>
	own.every(({ answered }) => answered === 0 || answered >= fewestPages) &&
	sum(own).answered >= fewestPages;

/** Takes away the smallest group of a department whose sheets would say too much together; whether it did. */
function withdrawIn(department: readonly Cell[], told: Map<string, Told>): boolean {
	const saying = department.filter(({ group, answered }) => answered > 0 && isTold(group, told));
	const rest = department.filter((cell) => cell.answered > 0 && !saying.includes(cell));
	if (saying.length === 0 || isRestSafe(department, saying, rest, told)) return false;
	const [smallest] = saying.toSorted((one, other) => one.answered - other.answered);
	return told.delete(smallest?.group ?? '');
}

const isTold = (group: string | null, told: ReadonlyMap<string, Told>): boolean =>
	group !== null && told.has(group);

/** What is left of a department beside the groups that say theirs: nobody, or so many that none of them is known. */
function isRestSafe(
	department: readonly Cell[],
	saying: readonly Cell[],
	rest: readonly Cell[],
	told: ReadonlyMap<string, Told>
): boolean {
	const [{ answered }, whole] = [sum(rest), sum(department)];
	if (answered === 0) return true;
	const parts = saying.map((cell) => {
		const group = told.get(cell.group ?? '');
		// Of a group of several departments, whoever reads may know how it is divided.
		return group?.answered === cell.answered ? group : { least: cell.active, most: cell.active };
	});
	const least = whole.least - parts.reduce((total, { most }) => total + most, 0);
	const most = whole.most - parts.reduce((total, part) => total + part.least, 0);
	const isOneGroup = rest.length === 1 && rest[0]?.group !== null;
	if (isOneGroup && least === most) return false;
	return answered >= fewestPages && most > 0 && least < answered;
}

/** Never all nor none: that would be said of each of them. */
function sum(cells: readonly Cell[]): Told {
	const answered = cells.reduce((total, cell) => total + cell.answered, 0);
	const active = cells.reduce((total, cell) => total + cell.active, 0);
	if (active <= 1) return { answered, least: 0, most: 1 };
	if (active >= answered - 1) return { answered, least: answered - 1, most: answered };
	return { answered, least: active, most: active };
}
