import { ApiError } from '../answers/api-error';

const mostBytes = 64 * 1024;

/**
 * The text of a request, no longer than 64 KB: what says it is longer is not read, what grows longer is not read on.
 * @throws ApiError `too-large`, `json` when it is not UTF-8
 */
export async function readText(request: Request): Promise<string> {
	if (Number(request.headers.get('content-length') ?? 0) > mostBytes)
		throw new ApiError('too-large');
	if (!request.body) return '';
	const chunks: Uint8Array[] = [];
	let length = 0;
	const reader = request.body.getReader();
	for (;;) {
		const { done, value } = await reader.read().catch(() => {
			// adapter-node's own limit, or a connection that was cut.
			throw new ApiError('too-large');
		});
		if (done) break;
		length += value.length;
		if (length > mostBytes) throw new ApiError('too-large');
		chunks.push(value);
	}
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
	} catch {
		throw new ApiError('json');
	}
}

/** @throws ApiError `content-type`, `too-large`, `json` */
export async function readJson(request: Request): Promise<unknown> {
	const type = request.headers.get('content-type') ?? '';
	if (!/^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i.test(type))
		throw new ApiError('content-type');
	const text = await readText(request);
	try {
		return JSON.parse(text) as unknown;
	} catch {
		throw new ApiError('json');
	}
}
