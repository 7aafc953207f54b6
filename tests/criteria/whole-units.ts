import type { MeasureItem, Unit } from '$lib/grid/grid';
import type { Situation } from '$lib/grid/situations';

/** Whole things that a team of 1 to 9 has few of. Suppliers are ten, whatever the team. */
const ofTheTeam: readonly Unit[] = ['people', 'contracts', 'departures', 'exits'];
const suppliers = 10;

export interface Counted {
	unit: Unit;
	/** How many the whole can be. */
	wholes: number[];
	/** The whole is the body that leads. */
	body: boolean;
}

/** The wholes to try for a share or a ratio of whole things; null when any value can be reached. */
export function unitsCounted(item: MeasureItem, situation: Situation): Counted | null {
	const b = item.numbers.find((number) => number.id === 'b');
	if (!b || item.formula === 'value' || item.formula === 'fall') return null;
	if (!b.units.every((unit) => unit.whole)) return null;
	const unit = b.units[0]?.unit ?? 'people';
	if (unit === 'suppliers') return { unit, wholes: [suppliers], body: false };
	const body = unit === 'seats' || b.fact === 'boardSize';
	if (b.fact) return { unit, wholes: [Number(situation[b.fact])], body };
	if (!body && !ofTheTeam.includes(unit)) return null;
	const most = body ? 12 : Number(situation.headcount);
	return { unit, wholes: Array.from({ length: most }, (_, at) => at + 1), body };
}
