/** Questions put off until somebody has found out: `park/<grid>/<criterion>/<item>/{who,by}`, read by the company too. */
import { isDay } from './clock';
import { valueAt, type DossierState } from './fold';
import { parkPath } from './coach-paths';
import { answerPath, parsePath } from './paths';
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

/** Those that nobody has answered since, but by « je ne sais pas »: an answer too may be put off, to be looked at again. */
export const stillParked = (state: DossierState, grid: string): Parked[] =>
	parkedOf(state, grid).filter(({ criterion, item }) => {
		const answer = state.paths.get(answerPath(grid, criterion, item))?.settled;
		if (!answer || answer.value === null) return true;
		if (typeof answer.value === 'object' && 'unknown' in answer.value) return true;
		const at = state.paths.get(parkPath(grid, criterion, item, 'who'))?.settled.at ?? 0;
		return answer.at <= at;
	});

export const parking = (grid: string, { criterion, item, who, by }: Parked): Change[] => [
	{ path: parkPath(grid, criterion, item, 'who'), value: who },
	{ path: parkPath(grid, criterion, item, 'by'), value: by || null }
];
