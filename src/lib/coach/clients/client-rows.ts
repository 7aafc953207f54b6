import type { Client } from './clients';
import type { Portfolio } from './portfolio.svelte';
import { clientLine, type ClientSpeech } from './client-words';
import { NearRows } from './rows.svelte';

interface Setup {
	/** Read at each use: what a component was given may change. */
	given: () => { portfolio: Portfolio; said: ClientSpeech };
	/** What a row is about how tall, in px, before it is measured. */
	estimate: number;
}

/**
 * What a table and cards share: the clients shown, of which only what is near the window stands in the page; arrows move,
 * the space bar selects, with Shift a whole range.
 */
export class ClientRows {
	readonly near: NearRows;
	readonly #given: Setup['given'];
	/** Where a range begins. */
	#from = 0;

	constructor({ given, estimate }: Setup) {
		this.#given = given;
		this.near = new NearRows({ count: () => this.shown.length, estimate });
	}

	get shown(): readonly Client[] {
		return this.#given().portfolio.shown;
	}

	/** What a row says; null where the list has just become shorter. */
	at(index: number) {
		const { portfolio, said } = this.#given();
		const client = this.shown[index];
		if (!client) return null;
		const line = clientLine(client, said, portfolio.query.view, portfolio.today);
		const { levels } = client.row;
		const compiled = said.grids.get(client.row.grid);
		const rose =
			compiled && levels && line.result ? { compiled, levels, label: line.result.label } : null;
		return { line, rose, isChosen: portfolio.selected.has(line.id) };
	}

	readonly press = (event: KeyboardEvent): void => {
		if (event.ctrlKey || event.metaKey || event.altKey) return;
		const { current } = this.near;
		const last = this.shown.length - 1;
		const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 }[event.key];
		const to = { Home: 0, End: last }[event.key] ?? (step ? current + step : null);
		if (to !== null) {
			event.preventDefault();
			if (event.shiftKey && step) this.#selectTo(Math.min(Math.max(to, 0), last), true);
			else this.#from = to;
			void this.near.focus(to);
			return;
		}
		if (event.key !== ' ' || (event.target as Element).matches('input')) return;
		event.preventDefault();
		this.#from = current;
		const { selected } = this.#given().portfolio;
		this.#select(current, current, !selected.has(this.shown[current]?.id ?? ''));
	};

	tick(event: MouseEvent & { currentTarget: HTMLInputElement }, index: number): void {
		const { checked } = event.currentTarget;
		if (event.shiftKey) this.#selectTo(index, checked);
		else this.#select(index, index, checked);
		this.#from = index;
	}

	#selectTo(to: number, on: boolean): void {
		this.#select(Math.min(this.#from, to), Math.max(this.#from, to), on);
	}

	#select(first: number, last: number, on: boolean): void {
		const ids = this.shown.slice(first, last + 1).map(({ id }) => id);
		this.#given().portfolio.select(ids, on);
	}
}
