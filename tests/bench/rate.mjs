/**
 * How many a second: `round` does `count` of them, again and again for at least `durationMs`.
 *
 * @param {() => unknown} round may be asynchronous
 * @param {number} count
 * @param {number} durationMs
 */
export async function perSecond(round, count, durationMs) {
	const start = performance.now();
	let done = 0;
	let elapsed;
	do {
		await round();
		done += count;
		elapsed = performance.now() - start;
	} while (elapsed < durationMs);
	return (done / elapsed) * 1000;
}

/**
 * Rates of several ways to do the same thing, in turns: a machine that slows down slows them all. By way, then by run.
 *
 * @param {(() => unknown)[]} rounds
 * @param {number} count
 * @param {{ warmingMs: number, runMs: number, runs: number }} times
 */
export async function ratesOf(rounds, count, { warmingMs, runMs, runs }) {
	for (const round of rounds) await perSecond(round, count, warmingMs);
	/** @type {number[][]} */
	const rates = rounds.map(() => []);
	for (let run = 0; run < runs; run++)
		for (const [at, round] of rounds.entries())
			rates[at].push(await perSecond(round, count, runMs));
	return rates;
}
