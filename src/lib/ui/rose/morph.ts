const durationMs = 240;

/** Passes from some numbers to others, a frame at a time; at once where people want no motion. Returns how to stop. */
export function morph(
	from: readonly number[],
	to: readonly number[],
	draw: (numbers: readonly number[]) => void
): () => void {
	if (from.length !== to.length || matchMedia('(prefers-reduced-motion: reduce)').matches) {
		draw(to);
		return () => undefined;
	}
	const began = performance.now();
	let frame = requestAnimationFrame(function pass(now) {
		const left = 1 - (now - began) / durationMs;
		if (left <= 0) draw(to);
		else {
			draw(to.map((end, at) => end - (end - (from[at] ?? end)) * Math.min(left, 1) ** 3));
			frame = requestAnimationFrame(pass);
		}
	});
	return () => cancelAnimationFrame(frame);
}
