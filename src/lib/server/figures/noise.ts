/**
 * Noise whose distribution is exact: it is made of whole numbers and random bytes, without a rounded number that would
 * tell what it was added to. Algorithms 1 to 3 of Canonne, Kamath and Steinke, "The Discrete Gaussian for Differential
 * Privacy" (2020, arXiv:2004.00010).
 */

/** So many bytes, each value as likely; `randomBytes` of `node:crypto`, and in tests numbers that are the same each time. */
export type ByteSource = (count: number) => Uint8Array;

/** Zero or more. */
export interface Rational {
	numerator: bigint;
	denominator: bigint;
}

/** A whole number whose probability falls as exp(−x²/2σ²). `variance`: σ², above zero. */
export function discreteGaussian({ numerator, denominator }: Rational, bytes: ByteSource): number {
	// Any scale gives the same distribution; with this one few are thrown away.
	const scale = BigInt(Math.floor(Math.sqrt(Number(numerator) / Number(denominator)))) + 1n;
	for (;;) {
		const drawn = discreteLaplace(scale, bytes);
		const length = drawn < 0n ? -drawn : drawn;
		const apart = length * scale * denominator - numerator;
		const isKept = happensByExp(
			{
				numerator: apart * apart,
				denominator: 2n * numerator * denominator * scale * scale
			},
			bytes
		);
		if (isKept) return Number(drawn);
	}
}

/** A whole number whose probability falls as exp(−|x|/scale). */
function discreteLaplace(scale: bigint, bytes: ByteSource): bigint {
	for (;;) {
		const rest = below(scale, bytes);
		if (!happensByExp({ numerator: rest, denominator: scale }, bytes)) continue;
		let times = 0n;
		while (happensByExp({ numerator: 1n, denominator: 1n }, bytes)) times++;
		const length = rest + scale * times;
		const isNegative = below(2n, bytes) === 1n;
		// Else zero would come twice as often.
		if (isNegative && length === 0n) continue;
		return isNegative ? -length : length;
	}
}

/** With probability exp(−exponent). */
function happensByExp({ numerator, denominator }: Rational, bytes: ByteSource): boolean {
	for (let whole = numerator / denominator; whole > 0n; whole--)
		if (!happensByExpUnderOne({ numerator: 1n, denominator: 1n }, bytes)) return false;
	return happensByExpUnderOne({ numerator: numerator % denominator, denominator }, bytes);
}

/** Of an exponent from 0 to 1. */
function happensByExpUnderOne({ numerator, denominator }: Rational, bytes: ByteSource): boolean {
	let tries = 1n;
	while (below(denominator * tries, bytes) < numerator) tries++;
	return tries % 2n === 1n;
}

/** From 0 to under `limit`, each as likely. */
function below(limit: bigint, bytes: ByteSource): bigint {
	const bits = (limit - 1n).toString(2).length;
	const mask = (1n << BigInt(bits)) - 1n;
	for (;;) {
		let drawn = 0n;
		for (const byte of bytes(Math.ceil(bits / 8))) drawn = (drawn << 8n) | BigInt(byte);
		drawn &= mask;
		if (drawn < limit) return drawn;
	}
}
