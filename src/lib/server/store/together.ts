/** Those who ask while the work is being done wait for the next time it is, which is the same for all of them. */
export function together(work: () => Promise<void>): () => Promise<void> {
	let last: Promise<unknown> = Promise.resolve();
	let next: Promise<void> | null = null;
	return () => {
		if (next) return next;
		next = last.then(() => {
			next = null;
			return work();
		});
		last = next.catch(() => undefined);
		return next;
	};
}
