/** With fewer clients, whoever knows one of them knows which line it is. */
export const fewestUnknown = 5;

/**
 * An order that nothing of the clients tells, drawn once a visit: hidden and shown again, a client keeps its place and its
 * letter.
 */
export class Masking {
	readonly #ranks = new Map<string, number>();
	readonly #draw: () => number;

	constructor(draw: () => number = drawn) {
		this.#draw = draw;
	}

	#rankOf(id: string): number {
		const rank = this.#ranks.get(id) ?? this.#draw();
		this.#ranks.set(id, rank);
		return rank;
	}

	shuffled<One extends { id: string }>(all: readonly One[]): One[] {
		return all.toSorted((a, b) => this.#rankOf(a.id) - this.#rankOf(b.id));
	}

	/** Of each, by id: of the first in that order `A`. */
	lettersOf(all: readonly { id: string }[]): Map<string, string> {
		return new Map(this.shuffled(all).map(({ id }, at) => [id, lettersAt(at)]));
	}
}

const drawn = (): number => crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;

/** `A`… `Z`, `AA`, `AB`… as columns of a spreadsheet are. */
export const lettersAt = (at: number): string =>
	(at < 26 ? '' : lettersAt(Math.floor(at / 26) - 1)) + String.fromCharCode(65 + (at % 26));
