/** Becomes `build/index.js`: our small server around the handler that adapter-node wrote under `kit`. */
import { createServer, type RequestListener } from 'node:http';
import { readdirSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { version } from '../../../package.json';
import { logFault } from './answers/log';
import { checkEnvironment } from './settings/check-environment';
import { readEnvironment } from './settings/environment';
import { responder, type Handler } from './http/respond-to-request';
import { answerClientErrors } from './http/client-errors';
import { Drain } from './http/drain';
import { OpenAnswers } from './http/open-answers';
import { readStaticFiles } from './answers/static-files';
import { offeredInside } from './answers/inside';
import { observe } from './operations/observe';
import { operationPaths, respondOperations } from './operations/respond-operations';
import { readRoutes } from './operations/routes';

const build = fileURLToPath(new URL('.', import.meta.url));
/** A connection on which nothing goes either way for so long is closed: whoever stalls would hold an answer for ever. */
const silentMs = 60_000;
const relieveMs = 1000;
/** Of the ten seconds that a container is given to stop, five are for the answers under way. */
const erasingMs = 4000;

const handlerFile = new URL('./kit/handler.js', import.meta.url).href;

if (process.argv.includes('--check')) {
	const { lines, isSound } = checkEnvironment(process.env);
	for (const line of lines) console.log(line);
	process.exit(isSound ? 0 : 1);
}

try {
	const { host, port, origin, bodySizeLimit, ...environment } = readEnvironment();
	// Once the environment is known to be sound: adapter-node reads it too, and the database is opened.
	process.env.BODY_SIZE_LIMIT = bodySizeLimit;
	const { handler } = (await import(/* @vite-ignore */ handlerFile)) as { handler: Handler };
	await loadParts(join(build, 'kit/server'));
	const files = readStaticFiles(build);
	// A request without `Host` is refused with the others, in a sentence.
	const server = createServer({ requireHostHeader: false });
	server.timeout = silentMs;
	const open = new OpenAnswers(server);
	setInterval(() => open.relieve(), relieveMs).unref();
	const drain = new Drain(server, open);
	const { securityContact } = environment;
	const isDraining = () => drain.isDraining;
	const operated = { origin, securityContact, isDraining, startedAt: new Date() };
	const respond = responder({ files, handler, origin });
	const answer: RequestListener = (request, response) => {
		if (open.refuses(request)) return;
		if (!respondOperations(operated, request, response)) respond(request, response);
	};
	await observe(server, readRoutes(build, files, operationPaths), environment);
	server.on('request', answer);
	server.on('checkExpectation', answer);
	answerClientErrors(server);
	server.once('error', stop);
	server.listen(port, host, () => {
		server.off('error', stop);
		// No descriptor is left for a connection: others will be taken when there is one.
		server.on('error', (cause) => logFault({ task: 'accept' }, cause));
		const address = server.address() as AddressInfo;
		console.log(`Azimut ${version}: http://localhost:${address.port}`);
	});
	for (const signal of ['SIGINT', 'SIGTERM'] as const)
		process.once(signal, () => drain.start(() => void leave(0)));
	// Nothing should come this far. What is being answered is finished, then a supervisor starts the server again.
	for (const event of ['uncaughtException', 'unhandledRejection'] as const)
		process.on(event, (cause: unknown) => {
			logFault({ task: event }, cause);
			drain.start(() => void leave(1));
		});
} catch (cause) {
	stop(cause);
}

/**
 * Kit loads each route when it is first asked for, and Node remembers for good that one could not be loaded: without a
 * file descriptor at that moment, a page would fail until the next start. So all are loaded before anyone asks.
 */
async function loadParts(folder: string): Promise<void> {
	const parts = readdirSync(folder, { recursive: true, encoding: 'utf8' });
	for (const part of parts.filter((one) => one.endsWith('.js')))
		await import(/* @vite-ignore */ pathToFileURL(join(folder, part)).href);
}

/** What is not erased by then is when the server starts again. */
async function leave(status: number): Promise<void> {
	await offeredInside().hasErased?.(erasingMs);
	process.exit(status);
}

function stop(cause: unknown): void {
	console.error(`Azimut cannot start. ${cause instanceof Error ? cause.message : String(cause)}`);
	process.exit(1);
}
