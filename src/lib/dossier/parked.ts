/** Questions put off until somebody has found out: `park/<grid>/<criterion>/<item>/{who,by}`, read by the company too. */
import { isDay } from './clock';
import { valueAt, type DossierState } from './fold';
import { parkPath } from './coach-paths';
import { isToFind } from './to-find';
import { parsePath } from './paths';
import type { Change } from './revision';

export interface Parked {
	criterion: string;
	item: string;
	/** `company`, `accountant`, `coach`, or a name. */
	who: string;
	/** `yyyy-mm-dd`, or empty. */
	by: string;
}

/** Those of one grid, `<id>@<version>`. */
export function parkedOf(state: DossierState, grid: string): Parked[] {
	const parked: Parked[] = [];
	for (const path of state.paths.keys()) {
		const field = path.startsWith('park/') ? parsePath(path) : null;
		if (field?.kind !== 'park' || field.grid !== grid || field.field !== 'who') continue;
		const { criterion, item } = field;
		const who = valueAt(state, path);
		const by = valueAt(state, parkPath(grid, criterion, item, 'by'));
		if (typeof who === 'string' && who !== '')
			parked.push({ criterion, item, who, by: typeof by === 'string' && isDay(by) ? by : '' });
	}
	return parked;
}

export const stillParked = (state: DossierState, grid: string): Parked[] =>
	parkedOf(state, grid).filter(({ criterion, item }) =>
		isToFind(state, parkPath(grid, criterion, item, 'who'))
	);

export const parking = (grid: string, { criterion, item, who, by }: Parked): Change[] => [
	{ path: parkPath(grid, criterion, item, 'who'), value: who },
	{ path: parkPath(grid, criterion, item, 'by'), value: by || null }
];
