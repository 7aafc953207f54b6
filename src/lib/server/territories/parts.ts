/** Listed pages by department and group of communes: how many there are, and how many declare something of each subject. */
import { measured, noGroup, pointsAt, rowAt, rowLength } from '../directory/listed-row';
import { subjects } from '../directory/subjects';

/** Pages of one department and of one group; a group of two departments has a part in each. */
export interface Part {
	/** Two characters; `--`: none of the thirteen. */
	department: string;
	/** Its SIREN; null: these pages do not say theirs. */
	group: string | null;
	pages: number;
	/** In the order of `subjects`. */
	subjects: SubjectCount[];
}

export interface SubjectCount {
	/** Pages that know all of their answers there. */
	answered: number;
	/** Those among them that declare something which has points. */
	active: number;
}

const firstSubject = measured.length - subjects.length;

/** `rows`: of `listedRow`, after each other. 100,000 of them take about a tenth of a second. */
export function partsOf(rows: string): Part[] {
	const parts = new Map<string, Part>();
	for (let row = 0; row < rows.length; row += rowLength) {
		const part = partAt(parts, rows, row);
		part.pages++;
		for (const [at, count] of part.subjects.entries()) {
			const points = pointsAt(rows, row, firstSubject + at);
			if (points === null) continue;
			count.answered++;
			if (points > 0) count.active++;
		}
	}
	return [...parts.values()];
}

function partAt(parts: Map<string, Part>, rows: string, row: number): Part {
	const department = rows.slice(row + rowAt.department, row + rowAt.year);
	const group = rows.slice(row + rowAt.group, row + rowAt.points);
	const key = department + group;
	const known = parts.get(key);
	if (known) return known;
	const part: Part = {
		department,
		group: group === noGroup ? null : group,
		pages: 0,
		subjects: subjects.map(() => ({ answered: 0, active: 0 }))
	};
	parts.set(key, part);
	return part;
}
