/** What this process keeps of pages in memory is dropped when one leaves. */
const listeners: ((slug: string) => void)[] = [];

export function onPageRemoved(listener: (slug: string) => void): void {
	listeners.push(listener);
}

/** To be called once a page is withdrawn or erased. */
export function notifyPageRemoved(slug: string): void {
	for (const listener of listeners) listener(slug);
}
