/**
 * Whether a write comes from a page of this site: the host of `Origin` is the one that was asked, or it is the public
 * address. Kit's own check is off: without `ORIGIN` it takes every address for https. A browser always says `Origin`
 * when it writes, so who does not is refused.
 */
export function isOwnOrigin(headers: Headers, declared: string | null): boolean {
	const origin = headers.get('origin');
	if (!origin || !URL.canParse(origin)) return false;
	if (origin === declared) return true;
	const host = headers.get('host')?.toLowerCase();
	const { protocol, host: from } = new URL(origin);
	return /^https?:$/.test(protocol) && from !== '' && from === withoutDefaultPort(host, protocol);
}

function withoutDefaultPort(host: string | undefined, protocol: string): string | undefined {
	return host?.replace(protocol === 'https:' ? /:443$/ : /:80$/, '');
}
