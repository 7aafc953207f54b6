import type { Client } from './clients';
import type { Portfolio } from './portfolio.svelte';
import { clientLine, type ClientSpeech } from './client-words';
import { rowKeys } from './row-keys';
import { NearRows } from './rows.svelte';

interface Setup {
	/** Read at each use: what a component was given may change. */
	given: () => { portfolio: Portfolio; said: ClientSpeech };
	/** What a row is about how tall, in px, before it is measured. */
	estimate: number;
}

/** What a table and cards share: the clients shown, of which only what is near the window stands in the page, and keys. */
export class ClientRows {
	readonly near: NearRows;
	readonly keys: ReturnType<typeof rowKeys>;
	readonly #given: Setup['given'];

	constructor({ given, estimate }: Setup) {
		this.#given = given;
		const ids = () => this.shown.map(({ id }) => id);
		this.near = new NearRows({
			count: () => this.shown.length,
			estimate,
			key: (index) => this.shown[index]?.id ?? String(index)
		});
		this.keys = rowKeys({ rows: this.near, ids, portfolio: () => given().portfolio });
	}

	get shown(): readonly Client[] {
		return this.#given().portfolio.shown;
	}

	/** What a row says; null where the list has just become shorter. */
	at(index: number) {
		const { portfolio, said } = this.#given();
		const client = this.shown[index];
		if (!client) return null;
		const line = clientLine(client, said, portfolio.today);
		const { levels } = client.row;
		const compiled = said.grids.get(client.row.grid);
		const rose =
			compiled && levels && line.result ? { compiled, levels, label: line.result.label } : null;
		return { line, rose, isChosen: portfolio.selected.has(line.id) };
	}
}
