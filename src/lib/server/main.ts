/** Becomes `build/index.js`: our small server around the handler that adapter-node wrote beside it. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readEnvironment } from './environment';
import { setHeaders } from './headers';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

const handlerFile = new URL('./handler.js', import.meta.url).href;

try {
	const { host, port, origin } = readEnvironment(process.env);
	// Once the environment is known to be sound: adapter-node reads it too, and the database is opened.
	const { handler } = (await import(/* @vite-ignore */ handlerFile)) as { handler: Handler };
	const server = createServer((request, response) => {
		setHeaders(request, response, origin);
		if (isTaken(request)) handler(request, response);
		else response.writeHead(405, { allow: 'GET, HEAD' }).end('Nothing here takes what you sent.\n');
	});
	server.on('error', stop);
	server.listen(port, host, () => {
		const address = server.address() as AddressInfo;
		console.log(`Azimut: http://localhost:${address.port}`);
	});
	for (const signal of ['SIGINT', 'SIGTERM'] as const) {
		process.once(signal, () => {
			server.close(() => process.exit(0));
			server.closeIdleConnections();
			setTimeout(() => server.closeAllConnections(), 5000).unref();
		});
	}
} catch (cause) {
	stop(cause);
}

/** What is not only read: the API, and the two forms that work without scripts. */
function isTaken({ method, url = '/' }: IncomingMessage): boolean {
	if (method === 'GET' || method === 'HEAD') return true;
	return /^\/api\/|^(\/en)?\/(signaler|s\/[^/?]+\/retirer)\/?(\?|$)/.test(url);
}

function stop(cause: unknown): void {
	console.error(`Azimut cannot start. ${cause instanceof Error ? cause.message : String(cause)}`);
	process.exit(1);
}
