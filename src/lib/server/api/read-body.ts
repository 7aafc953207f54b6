import { ApiError } from '../answers/api-error';

const mostOfText = 64 * 1024;

/**
 * The text of a request, no longer than 64 KB.
 * @throws ApiError `too-large`, `json` when it is not UTF-8
 */
export async function readText(request: Request): Promise<string> {
	const bytes = await readBytes(request, mostOfText);
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		throw new ApiError('json');
	}
}

/**
 * What says it is longer is not read, what grows longer is not read on, nor what takes longer.
 * @throws ApiError `too-large`, `slow`
 */
export async function readBytes(
	request: Request,
	mostBytes: number,
	mostMs = Infinity
): Promise<Buffer> {
	if (Number(request.headers.get('content-length') ?? 0) > mostBytes)
		throw new ApiError('too-large');
	if (!request.body) return Buffer.alloc(0);
	const began = performance.now();
	const chunks: Uint8Array[] = [];
	let length = 0;
	const reader = request.body.getReader();
	for (;;) {
		const { done, value } = await reader.read().catch(() => {
			// adapter-node's own limit, or a connection that was cut.
			throw new ApiError('too-large');
		});
		if (done) return Buffer.concat(chunks);
		length += value.length;
		if (length > mostBytes) throw new ApiError('too-large');
		if (performance.now() - began > mostMs) throw new ApiError('slow');
		chunks.push(value);
	}
}

/**
 * Reads what was sent and keeps none of it. A browser reads no answer before it has sent all: a refusal would not be
 * heard.
 */
export async function discardBody({ body, bodyUsed }: Request): Promise<void> {
	if (!body || bodyUsed) return;
	const reader = body.getReader();
	while (!(await reader.read().catch(() => ({ done: true }))).done);
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
