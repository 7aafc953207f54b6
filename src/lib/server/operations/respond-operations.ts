/** What is asked of this process itself, before and beside Kit: does it live, may it be sent requests, whom to warn. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setHeaders } from '../answers/headers';
import { pathOf, refusalOf } from '../answers/refusal-of';
import { refuse } from '../answers/refuse';
import { offeredInside } from '../answers/inside';

interface Operated {
	origin: string | null;
	/** Where faults of security are told: an address that begins with `mailto:` or `https:`. */
	securityContact: string | null;
	isDraining: () => boolean;
	startedAt: Date;
}

type Respond = (operated: Operated) => Promise<{ status: number; text: string } | null>;

const responses: Record<string, Respond> = {
	'/healthz': () => Promise.resolve({ status: 200, text: 'ok' }),
	'/readyz': async ({ isDraining }) => {
		const failed = isDraining() ? 'This process is stopping.' : await failedInside();
		if (failed) return { status: 503, text: failed };
		const warning = await offeredInside()
			.warning?.()
			.catch(() => null);
		return { status: 200, text: warning ? `ok\n${warning}` : 'ok' };
	},
	'/.well-known/security.txt': (operated) => Promise.resolve(securityText(operated))
};

export const operationPaths = Object.keys(responses);

/** Whether it was one of those, and is answered. */
export function respondOperations(
	operated: Operated,
	request: IncomingMessage,
	response: ServerResponse
): boolean {
	const path = pathOf(request.url ?? '') ?? '';
	const respond = Object.hasOwn(responses, path) ? responses[path] : undefined;
	if (!respond || refusalOf(request, operated.origin)) return false;
	setHeaders(request, response, operated.origin);
	void respond(operated).then((answer) => {
		if (!answer) return refuse(request, response, { code: 'unknown' });
		const body = `${answer.text}\n`;
		response.writeHead(answer.status, {
			'content-type': 'text/plain; charset=utf-8',
			'content-length': Buffer.byteLength(body),
			'cache-control': 'no-store'
		});
		response.end(request.method === 'HEAD' ? undefined : body);
	});
	return true;
}

async function failedInside(): Promise<string | null> {
	const { failedCheck } = offeredInside();
	return failedCheck ? failedCheck() : 'The database is not open yet.';
}

/** Months after the start of this process: one that is never started again is not looked after. */
const validMonths = 6;

/** RFC 9116. */
function securityText({ securityContact, origin, startedAt }: Operated) {
	if (securityContact === null) return null;
	const expires = new Date(startedAt);
	expires.setUTCMonth(expires.getUTCMonth() + validMonths);
	const lines = [
		`Contact: ${securityContact}`,
		`Expires: ${expires.toISOString()}`,
		'Preferred-Languages: fr, en',
		...(origin ? [`Canonical: ${origin}/.well-known/security.txt`] : [])
	];
	return { status: 200, text: lines.join('\n') };
}
