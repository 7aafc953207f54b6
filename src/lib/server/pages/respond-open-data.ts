/** Open data: what an edition says, at an address that never changes, and the same of the last one. For any site. */
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { text, type RequestEvent } from '@sveltejs/kit';
import { languageOf, sentenceFor, type ErrorCode } from '../answers/sentences';
import { isAccepted, isKnown } from '../answers/respond-static';
import { unavailable } from '../answers/unavailable';
import { dayInFrance } from '../settings/day';
import { runningStore } from '../running/running-store';
import { isUnavailable } from '../store/unavailable';
import { lastEdition, listEditions, readEditionFile } from '../figures/editions';
import { typeOfFile } from '../figures/edition-files';
import { listedFiles } from '../figures/listed-files';

const compress = promisify(brotliCompress);
/** 11 would take ten times as long for a tenth less. */
const packing = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };
const forEveryone = { 'access-control-allow-origin': '*' };
const listName = 'editions.json';
const comparisonName = 'comparaison.json';
const ofLast = ['edition.json', comparisonName];

/** `/donnees/<edition>/<file>` */
export const respondEdition = (event: RequestEvent, edition: string, name: string) =>
	answer(event, name, true, () => readEditionFile(runningStore(), edition, name));

/** `/donnees/<file>`: the list, or a file of the last edition. */
export const respondLast = (event: RequestEvent, name: string) =>
	answer(event, name, false, async () => {
		const store = runningStore();
		if (name === listName) return `${JSON.stringify(await listEditions(store))}\n`;
		if (!ofLast.includes(name)) return null;
		const edition = await lastEdition(store);
		return edition && readEditionFile(store, edition, name);
	});

/** `/donnees/pages/<file>`: of the pages that are in the directory now. */
export const respondListed = (event: RequestEvent, name: string) =>
	answer(event, name, false, async () => {
		const files = await listedFiles(runningStore(), dayInFrance(new Date()));
		return files.find((file) => file.name === name)?.body ?? null;
	});

export const refuseOtherMethod = (event: RequestEvent): Response =>
	refused(event, 'method', 405, { allow: 'GET, HEAD' });

async function answer(
	event: RequestEvent,
	name: string,
	isImmutable: boolean,
	read: () => Promise<string | null>
): Promise<Response> {
	const { headers } = event.request;
	let body: string | null;
	try {
		body = await read();
	} catch (cause) {
		if (!isUnavailable(cause)) throw cause;
		return unavailable(cause, event, languageOf(headers.get('accept-language')));
	}
	// Every device asks for it: that there is none yet is no error, nor one on its console.
	if (body === null && name === comparisonName)
		return new Response(null, {
			status: 204,
			headers: { ...forEveryone, 'cache-control': 'no-store' }
		});
	if (body === null) return refused(event, 'unknown', 404);
	const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
	const given = {
		...forEveryone,
		etag,
		vary: 'Accept-Encoding',
		'cache-control': isImmutable ? 'public, max-age=31536000, immutable' : 'no-cache'
	};
	if (isKnown(headers.get('if-none-match'), etag))
		return new Response(null, { status: 304, headers: given });
	const isPacked = isAccepted('br', headers.get('accept-encoding') ?? '');
	const bytes = isPacked ? await compress(body, packing) : Buffer.from(body);
	return new Response(new Uint8Array(bytes), {
		headers: {
			...given,
			'content-type': typeOfFile(name),
			...(isPacked && { 'content-encoding': 'br' }),
			...(name.endsWith('.csv') && {
				link: `<${name.replace(/csv$/, 'metadata.json')}>; rel="describedby"; type="application/csvm+json"`
			})
		}
	});
}

/** JSON where JSON was asked for: a device reads it, and there may be no edition yet. */
function refused(
	{ request, url }: RequestEvent,
	code: ErrorCode,
	status: number,
	more: Record<string, string> = {}
): Response {
	const lang = languageOf(request.headers.get('accept-language'));
	const message = sentenceFor(code, lang);
	const headers = {
		...forEveryone,
		...more,
		'content-language': lang,
		'cache-control': 'no-store'
	};
	return url.pathname.endsWith('.json')
		? Response.json({ error: { code, message } }, { status, headers })
		: text(`${message}\n`, { status, headers });
}
