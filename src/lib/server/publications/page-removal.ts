/** What this process keeps of pages in memory is dropped when one leaves. */
const hearers: ((slug: string) => void)[] = [];

export function onPageRemoved(hear: (slug: string) => void): void {
	hearers.push(hear);
}

/** To be called once a page is withdrawn or erased. */
export function notifyPageRemoved(slug: string): void {
	for (const hear of hearers) hear(slug);
}
