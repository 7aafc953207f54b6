/**
 * Reads by one statement all rows that were asked for while the last reading was under way. A reading begins after all
 * who get its answer had asked: nobody is told what was no longer so when they asked.
 */
export class ReadTogether<Row> {
	#last: Promise<unknown> = Promise.resolve();
	#next: { keys: Set<string>; rows: Promise<ReadonlyMap<string, Row>> } | null = null;

	/** By key; a key without a row is left out. */
	constructor(readonly read: (keys: string[]) => Promise<ReadonlyMap<string, Row>>) {}

	async row(key: string): Promise<Row | undefined> {
		const { keys, rows } = (this.#next ??= this.#begin());
		keys.add(key);
		return (await rows).get(key);
	}

	#begin() {
		const keys = new Set<string>();
		const rows = this.#last.then(() => {
			this.#next = null;
			return this.read([...keys]);
		});
		this.#last = rows.catch(() => undefined);
		return { keys, rows };
	}
}
