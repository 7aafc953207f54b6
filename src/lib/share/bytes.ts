/** Numbers and texts one after another, as few bytes as they need. */
export class ByteWriter {
	readonly bytes: number[] = [];

	/** Seven bits a byte, lowest first; `bits` without its last false ones. */
	bits(bits: readonly boolean[]): void {
		const length = bits.lastIndexOf(true) + 1;
		for (let from = 0; from === 0 || from < length; from += 7) {
			let byte = from + 7 < length ? 128 : 0;
			for (let place = 0; place < 7; place++) if (bits[from + place]) byte += 2 ** place;
			this.bytes.push(byte);
		}
	}

	/** Whole, and not negative. */
	number(value: number): void {
		if (!Number.isSafeInteger(value) || value < 0) throw new Error(`Not to be coded: ${value}`);
		this.bits(bitsOf(value));
	}

	text(text: string): void {
		const bytes = new TextEncoder().encode(text);
		this.number(bytes.length);
		this.bytes.push(...bytes);
	}
}

/** Throws when what is read is not what a `ByteWriter` wrote. */
export class ByteReader {
	#at = 0;
	readonly #bytes: Uint8Array;

	constructor(bytes: Uint8Array) {
		this.#bytes = bytes;
	}

	get atEnd(): boolean {
		return this.#at === this.#bytes.length;
	}

	bits(): boolean[] {
		const bits: boolean[] = [];
		for (;;) {
			const byte = this.#byte();
			for (let place = 0; place < 7; place++) bits.push((byte & (1 << place)) !== 0);
			if (byte < 128) return bits;
			if (bits.length > 512) throw new Error('too long');
		}
	}

	number(): number {
		const value = numberOf(this.bits());
		if (!Number.isSafeInteger(value)) throw new Error('too big');
		return value;
	}

	text(): string {
		const bytes = this.raw(this.number());
		return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
	}

	/** As many as asked for. */
	raw(length: number): Uint8Array {
		const bytes = this.#bytes.subarray(this.#at, this.#at + length);
		if (bytes.length < length) throw new Error('cut');
		this.#at += length;
		return bytes;
	}

	#byte(): number {
		const byte = this.#bytes[this.#at++];
		if (byte === undefined) throw new Error('cut');
		return byte;
	}
}

/** Lowest first. */
export const bitsOf = (value: number): boolean[] =>
	[...value.toString(2)].reverse().map((bit) => bit === '1');

export const numberOf = (bits: readonly boolean[]): number =>
	bits.reduce((sum, bit, place) => sum + (bit ? 2 ** place : 0), 0);

/** `base64url`, without padding. */
export function toUrlText(bytes: readonly number[]): string {
	const plain = btoa(String.fromCharCode(...bytes));
	return plain.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** Throws when it is none. */
export function fromUrlText(text: string): Uint8Array {
	if (/[^A-Za-z0-9_-]/.test(text)) throw new Error('not base64url');
	const plain = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
	return Uint8Array.from(plain, (character) => character.charCodeAt(0));
}
