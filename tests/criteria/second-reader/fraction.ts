/** `over / under`, exactly; `under` is above 0. */
export interface Fraction {
	over: bigint;
	under: bigint;
}

export const whole = (value: number | bigint): Fraction => ({ over: BigInt(value), under: 1n });

/** Of a number of at most two decimals: more, and there is none. */
export function decimal(value: number): Fraction | null {
	const text = value.toFixed(2);
	if (Math.abs(Number(text) - value) >= 1e-8) return null;
	return { over: BigInt(text.replace('.', '')), under: 100n };
}

export const plus = (one: Fraction, other: Fraction): Fraction => ({
	over: one.over * other.under + other.over * one.under,
	under: one.under * other.under
});

export const times = (one: Fraction, other: Fraction): Fraction => ({
	over: one.over * other.over,
	under: one.under * other.under
});

/** By a fraction above 0. */
export const dividedBy = (one: Fraction, other: Fraction): Fraction => ({
	over: one.over * other.under,
	under: one.under * other.over
});

export const minus = (one: Fraction, other: Fraction): Fraction =>
	plus(one, times(other, whole(-1)));

/** Below 0, 0 or above 0, as `one` is less, the same or more. */
export function compare(one: Fraction, other: Fraction): number {
	const [left, right] = [one.over * other.under, other.over * one.under];
	return left < right ? -1 : left > right ? 1 : 0;
}

/** Half up. */
export function rounded({ over, under }: Fraction): number {
	return Number((2n * over + under) / (2n * under));
}

/** The nearest number of a machine: in lowest terms both sides are whole numbers that it holds. */
export function nearest({ over, under }: Fraction): number {
	const common = greatest(over, under);
	return Number(over / common) / Number(under / common);
}

function greatest(one: bigint, other: bigint): bigint {
	return other === 0n ? one : greatest(other, one % other);
}
