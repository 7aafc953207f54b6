/**
 * Changes on 100 with one decimal, so that what is shown adds up: `before` and `after` are rounded half up, and the
 * parts, whose sum is exactly `after − before`, are rounded down, then the largest remainders up. A part that is zero
 * stays zero. In tenths, as integers.
 */
export function inTenths<Part extends string>(
	before: number,
	after: number,
	parts: Readonly<Record<Part, number>>
): { before: number; after: number; parts: Record<Part, number> } {
	const [first, last] = [half(before), half(after)];
	const names = (Object.keys(parts) as Part[]).filter((name) => Math.abs(parts[name]) > tiny);
	const rounded: Record<Part, number> = { ...parts };
	for (const name of Object.keys(parts) as Part[])
		rounded[name] = names.includes(name) ? down(parts[name]) : 0;
	let left = last - first - names.reduce((sum, name) => sum + rounded[name], 0);
	const remainder = (name: Part) => parts[name] * 10 - down(parts[name]);
	const order = names.toSorted((a, b) => remainder(b) - remainder(a));
	for (const name of left < 0 ? order.toReversed() : order) {
		if (left === 0) break;
		const by = Math.sign(left);
		rounded[name] += by;
		left -= by;
	}
	return { before: first, after: last, parts: rounded };
}

/** Under what doubles can tell of a score. */
const tiny = 1e-9;
const half = (value: number) => Math.floor(value * 10 + 0.5 + tiny);
const down = (value: number) => Math.floor(value * 10 + tiny);
