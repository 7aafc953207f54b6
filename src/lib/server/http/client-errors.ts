/** What Node answers by itself, without a word: each gets its sentence, in both languages, since none was read. */
import type { Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { statusOf } from '../answers/api-error';
import { sentenceFor, type ErrorCode } from '../answers/sentences';

const codes: Record<string, ErrorCode> = {
	HPE_HEADER_OVERFLOW: 'headers',
	HPE_CHUNK_EXTENSIONS_OVERFLOW: 'too-large',
	ERR_HTTP_REQUEST_TIMEOUT: 'slow'
};

export function answerClientErrors(server: Server): void {
	server.on('clientError', ({ code = '' }: NodeJS.ErrnoException, socket) => {
		const { _httpMessage: answering } = socket as { _httpMessage?: { headersSent: boolean } };
		if (code === 'ECONNRESET' || !socket.writable || answering?.headersSent) socket.destroy();
		else close(socket, codes[code] ?? 'unreadable');
	});
	server.on('connect', (_, socket) => close(socket, 'method'));
}

function close(socket: Duplex, code: ErrorCode): void {
	const body = `${sentenceFor(code, 'fr')}\n${sentenceFor(code, 'en')}\n`;
	const head = [
		`HTTP/1.1 ${statusOf[code]} ${code}`,
		'Content-Type: text/plain; charset=utf-8',
		`Content-Length: ${Buffer.byteLength(body)}`,
		'Cache-Control: no-store',
		'Connection: close'
	];
	socket.on('error', () => undefined);
	socket.end([...head, '', body].join('\r\n'), () => socket.destroy());
}
