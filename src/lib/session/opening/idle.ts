/** Resolves when the browser has nothing else to do. Safari has no idle time to offer. */
export function whenIdle(): Promise<void> {
	return new Promise((resolve) => {
		if ('requestIdleCallback' in globalThis) requestIdleCallback(() => resolve());
		else setTimeout(resolve, 1000);
	});
}

/** For work in many small parts: who types or scrolls goes first. At once where the browser has no idle time to offer. */
export async function betweenFrames(): Promise<void> {
	if ('requestIdleCallback' in globalThis) await whenIdle();
}
