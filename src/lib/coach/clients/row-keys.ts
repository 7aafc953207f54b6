import type { Portfolio } from './portfolio.svelte';
import type { NearRows } from './rows.svelte';

interface Setup {
	rows: NearRows;
	/** Of the rows shown, in their order. */
	ids: () => string[];
	portfolio: () => Portfolio;
}

/** What keys and boxes do in the rows of a list: arrows move, the space bar selects, with Shift a whole range. */
export function rowKeys({ rows, ids, portfolio }: Setup) {
	/** Where a range begins. */
	let from = 0;

	function range(to: number, on: boolean) {
		const [first, last] = [Math.min(from, to), Math.max(from, to)];
		portfolio().select(ids().slice(first, last + 1), on);
	}

	function press(event: KeyboardEvent): void {
		if (event.ctrlKey || event.metaKey || event.altKey) return;
		const { current } = rows;
		const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 }[event.key];
		const to = { Home: 0, End: ids().length - 1 }[event.key] ?? (step ? current + step : null);
		if (to !== null) {
			event.preventDefault();
			if (event.shiftKey && step) range(Math.min(Math.max(to, 0), ids().length - 1), true);
			else from = to;
			void rows.focus(to);
			return;
		}
		if (event.key !== ' ' || (event.target as Element).matches('input')) return;
		event.preventDefault();
		const id = ids()[current] ?? '';
		from = current;
		portfolio().select([id], !portfolio().selected.has(id));
	}

	function tick(event: MouseEvent & { currentTarget: HTMLInputElement }, index: number): void {
		if (event.shiftKey) range(index, event.currentTarget.checked);
		else portfolio().select([ids()[index] ?? ''], event.currentTarget.checked);
		from = index;
	}

	return { press, tick };
}
