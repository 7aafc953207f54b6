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
 * What is longer, said or not, or takes longer, is not kept.
 * @throws ApiError `too-large`, `slow`
 */
export async function readBytes(
	request: Request,
	mostBytes: number,
	mostMs = Infinity
): Promise<Buffer> {
	if (Number(request.headers.get('content-length') ?? 0) > mostBytes) {
		await discardBody(request);
		throw new ApiError('too-large');
	}
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
		if (performance.now() - began > mostMs) throw new ApiError('slow');
		if (length > mostBytes) {
			await readOn(reader);
			throw new ApiError('too-large');
		}
		chunks.push(value);
	}
}

/**
 * Reads what was sent, up to BODY_SIZE_LIMIT, and keeps none of it. A browser reads no answer before it has sent all, and
 * the connection takes no other request: a refusal would not be heard.
 */
export async function discardBody({ body, bodyUsed }: Request): Promise<void> {
	if (body && !bodyUsed && !body.locked) await readOn(body.getReader());
}

async function readOn(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<void> {
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
