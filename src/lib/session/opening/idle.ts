/** Resolves when the browser has nothing else to do. Safari has no idle time to offer. */
export function whenIdle(): Promise<void> {
	return new Promise((resolve) => {
		if ('requestIdleCallback' in globalThis) requestIdleCallback(() => resolve());
		else setTimeout(resolve, 1000);
	});
}
