/** What is refused from its first lines, before anything of it reaches a parser that may throw. */
import type { IncomingMessage } from 'node:http';
import { publicOrigin } from './alternates';
import type { RequestRefusal } from './refuse';

const read = ['GET', 'HEAD'];
const known = [...read, 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

export function refusalOf(
	{ method = '', url = '', headers: { host }, headersDistinct }: IncomingMessage,
	origin: string | null
): RequestRefusal | null {
	const hosts = headersDistinct.host?.length ?? 0;
	if (hosts > 1 || publicOrigin(origin, host, false) === null) return { code: 'host' };
	if (pathOf(url) === null) return { code: 'address' };
	const allowed = methodsAt(url);
	return allowed.includes(method) ? null : { code: 'method', allow: allowed.join(', ') };
}

/** The path that a request is for, decoded; null when it cannot be read. */
export function pathOf(url: string): string | null {
	if (!url.startsWith('/')) return null;
	try {
		return decodeURIComponent(url.replace(/[?#].*$/s, ''));
	} catch {
		return null;
	}
}

/** What is not only read: the API, which says itself what it takes, and the two forms that work without scripts. */
function methodsAt(url: string): string[] {
	if (url.startsWith('/api/')) return known;
	const isForm = /^(\/en)?\/(signaler|s\/[^/?]+\/retirer)\/?(\?|$)/.test(url);
	return isForm ? [...read, 'POST'] : read;
}
