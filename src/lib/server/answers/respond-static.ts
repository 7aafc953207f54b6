import type { IncomingMessage, ServerResponse } from 'node:http';
import type { StaticFile } from './static-files';

type Files = ReadonlyMap<string, StaticFile>;

/**
 * Answers with a file of the build, if `path` (decoded) is one. Always whole: none is so long that a part of it would
 * be worth the care that `Range` takes.
 */
export function respondStatic(
	files: Files,
	path: string,
	{ method, url = '', headers }: IncomingMessage,
	response: ServerResponse
): boolean {
	const file = files.get(path);
	if (!file) return leadToFile(files, path, url, response);
	response.setHeader('etag', file.tag);
	if (path.startsWith('/_app/immutable/'))
		response.setHeader('cache-control', 'public, max-age=31536000, immutable');
	if (isKnown(headers['if-none-match'], file.tag)) {
		response.writeHead(304).end();
		return true;
	}
	const encoding = encodingFor(file, headers['accept-encoding'] ?? '');
	const body = file[encoding ?? 'plain'];
	response.writeHead(200, {
		'content-type': file.type,
		'content-length': body?.length,
		...((file.br ?? file.gzip) && { vary: 'Accept-Encoding' }),
		...(encoding && { 'content-encoding': encoding })
	});
	response.end(method === 'HEAD' ? undefined : body);
	return true;
}

/** `/methode/` is at `/methode`. */
function leadToFile(files: Files, path: string, url: string, response: ServerResponse): boolean {
	const bare = path.replace(/\/$/, '');
	if (bare === path || !files.has(bare)) return false;
	const [, search = ''] = /(\?.*)$/.exec(url) ?? [];
	response.writeHead(308, { location: bare + search }).end();
	return true;
}

const encodingFor = (file: StaticFile, accepted: string): 'br' | 'gzip' | null =>
	(['br', 'gzip'] as const).find((name) => file[name] && isAccepted(name, accepted)) ?? null;

/** As browsers write it: nothing else is to be read. */
const listsPlainly = { br: /(?:^|, )br(?:,|$)/, gzip: /(?:^|, )gzip(?:,|$)/ };

/** Whether a browser takes what is packed so, from its `Accept-Encoding`. */
export const isAccepted = (encoding: 'br' | 'gzip', accepted: string): boolean =>
	listsPlainly[encoding].test(accepted) ||
	accepted
		.toLowerCase()
		.split(',')
		.filter((one) => !/;\s*q=0(\.0*)?\s*$/.test(one))
		.some((one) => one.replace(/;.*/, '').trim() === encoding);

/** Whether the browser has it: `If-None-Match` compares tags whatever their strength. */
export function isKnown(asked: string | null | undefined, tag: string): boolean {
	if (!asked) return false;
	if (asked === tag) return true;
	const known = asked.split(',').map((one) => one.trim().replace(/^W\//, ''));
	return known.includes('*') || known.includes(tag.replace(/^W\//, ''));
}
