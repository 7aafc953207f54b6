/** Requests as bytes: what fetch would refuse to send, or would mend. */
import { connect } from 'node:net';

export interface RawAnswer {
	/** 0: the connection was closed without an answer. */
	status: number;
	head: string;
	body: string;
}

/** Sends all of it, then listens until the server closes: ask for that with `Connection: close`, or end it after a while. */
export function sendRaw(
	origin: string,
	text: string | Buffer,
	{ endAfterMs }: { endAfterMs?: number } = {}
): Promise<RawAnswer> {
	const { port } = new URL(origin);
	return new Promise((resolve) => {
		const chunks: Buffer[] = [];
		const socket = connect(Number(port), '127.0.0.1', () => socket.write(text));
		if (endAfterMs !== undefined) socket.setTimeout(endAfterMs, () => socket.end());
		socket.on('data', (chunk) => chunks.push(chunk));
		// The server may close before it has read all that is sent: what it said counts.
		socket.on('error', () => undefined);
		socket.on('close', () => resolve(readAnswer(Buffer.concat(chunks).toString())));
	});
}

/** A request with nothing in it but its first line and these headers. */
export const requestText = (line: string, ...headers: string[]): string =>
	[`${line} HTTP/1.1`, 'Host: localhost', 'Connection: close', ...headers, '', ''].join('\r\n');

function readAnswer(text: string): RawAnswer {
	const [head = '', ...rest] = text.split('\r\n\r\n');
	const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(head)?.[1] ?? 0);
	return { status, head, body: rest.join('\r\n\r\n') };
}
