/**
 * The app without network: after one visit every screen opens from here. A new version is brought beside the one in
 * use and waits: it takes over when the person says so, or when no tab is open any more. The version before is cached,
 * for tabs that were opened with it.
 */
import { calendarDay } from '$lib/engine/calendar-day';
import { build, files, prerendered, version } from '$service-worker';
import {
	editionPath,
	isEdition,
	isHashed,
	isOnDemand,
	isOurs,
	precachedPaths,
	sourceOf
} from './routing';

// This file runs as a service worker only; TypeScript's `self` is any worker's.
const worker = self as unknown as ServiceWorkerGlobalScope;

/** On a network that does not answer, what is cached comes after this long. */
const patienceMs = 4000;
/** Only the compression varies, and the browser has undone it. */
const anyVariant = { ignoreVary: true };
const prefix = 'azimut-';
const ownCache = prefix + version;
/** They name the operator, whom the server knows when it runs. */
const documents = ['/confidentialite', '/accessibilite', '/mentions-legales'].flatMap((path) =>
	INSTANCE.inEnglish ? [path, `/en${path}`] : [path]
);
const cached = precachedPaths([...build, ...files, ...prerendered]);
const known = {
	origin: worker.location.origin,
	cached: new Set(cached),
	documents: new Set(documents)
};

worker.addEventListener('install', (event) => event.waitUntil(bring()));
worker.addEventListener('activate', (event) => event.waitUntil(takeOver()));

/** All of it or nothing: a version that is not whole is never used. */
async function bring(): Promise<void> {
	await caches.delete(ownCache);
	const cache = await caches.open(ownCache);
	try {
		const asked = await alreadyAsked();
		await Promise.all([...cached, ...documents, ...asked].map((path) => keep(cache, path)));
	} catch (cause) {
		await caches.delete(ownCache);
		throw cause;
	}
}

/** Of what is cached from its first use, what was used here. */
async function alreadyAsked(): Promise<string[]> {
	const found = build
		.filter(isOnDemand)
		.map(async (path) => ((await caches.match(path, anyVariant)) ? [path] : []));
	return (await Promise.all(found)).flat();
}

async function keep(cache: Cache, path: string): Promise<void> {
	const before = isHashed(path) ? await caches.match(path, anyVariant) : undefined;
	const response =
		before ?? (await fetch(path, { cache: isHashed(path) ? 'default' : 'no-cache' }));
	if (!(await isWhole(path, response))) throw new Error(`${path} is not what it should be.`);
	await cache.put(path, response);
}

async function isWhole(path: string, response: Response): Promise<boolean> {
	// A page behind a redirect cannot be given back to a navigation.
	if (!response.ok || response.redirected) return false;
	const type = response.headers.get('content-type') ?? '';
	const text = /^text\/html/.test(type) ? await response.clone().text() : '';
	return isOurs(path, type, text, 'data-sveltekit-preload-data="tap"');
}

let mending: Promise<void> | undefined;

/** The browser, or a person, has taken some of it away: it is brought again while there is network. */
function mend(): Promise<void> {
	return (mending ??= (async () => {
		const cache = await caches.open(ownCache);
		const there = new Set((await cache.keys()).map(({ url }) => new URL(url).pathname));
		for (const path of [...cached, ...documents]) if (!there.has(path)) await keep(cache, path);
	})()
		.catch(() => undefined)
		.finally(() => (mending = undefined)));
}

async function takeOver(): Promise<void> {
	const before = await replaceInUse();
	const over = (await caches.keys()).filter(
		(name) => name.startsWith(prefix) && name !== ownCache && name !== before
	);
	await Promise.all(over.map((name) => caches.delete(name)));
	await worker.clients.claim();
}

/** Writes down that this version is in use, and tells which one was: others may have been brought and never used. */
async function replaceInUse(): Promise<string | undefined> {
	const notes = await caches.open('in-use');
	const before = await (await notes.match('/version'))?.text();
	if (before !== ownCache) await notes.put('/version', new Response(ownCache));
	return before;
}

worker.addEventListener('fetch', (event) => {
	const { request } = event;
	const source = sourceOf(
		{
			method: request.method,
			navigates: request.mode === 'navigate',
			url: new URL(request.url),
			day: calendarDay(new Date())
		},
		known
	);
	switch (source.from) {
		case 'network':
			return;
		case 'redirect':
			return event.respondWith(Response.redirect(source.path, 302));
		case 'cached':
			return event.respondWith(fromCache(source.path, event));
		case 'server-first':
			return event.respondWith(serverFirst(source.path, request));
		case 'last-edition':
			return event.respondWith(lastEdition(request));
		case 'network-else':
			return event.respondWith(networkElse(source, request));
	}
});

async function fromCache(path: string, event: FetchEvent): Promise<Response> {
	const cache = await caches.open(ownCache);
	const found =
		(await cache.match(path, anyVariant)) ??
		(isHashed(path) ? await caches.match(path, anyVariant) : undefined);
	if (found) return found;
	if (known.cached.has(path)) event.waitUntil(mend());
	if (isOnDemand(path)) {
		await keep(cache, path).catch(() => undefined);
		const kept = await cache.match(path, anyVariant);
		if (kept) return kept;
	}
	return fetch(event.request);
}

async function serverFirst(path: string, request: Request): Promise<Response> {
	const cache = await caches.open(ownCache);
	try {
		const response = await fetch(request, { signal: AbortSignal.timeout(patienceMs) });
		// Without room for it, what was cached before stays.
		if (await isWhole(path, response))
			await cache.put(path, response.clone()).catch(() => undefined);
		return response;
	} catch (cause) {
		const found = await cache.match(path, anyVariant);
		if (found) return found;
		throw cause;
	}
}

/** Of no version: it is cached apart, one at a time. What is no edition takes the place of none. */
async function lastEdition(request: Request): Promise<Response> {
	const cache = await caches.open('edition');
	const kept = () => cache.match(editionPath, anyVariant);
	try {
		const response = await fetch(request, { signal: AbortSignal.timeout(patienceMs) });
		const isOne =
			(await isWhole(editionPath, response)) && isEdition(await response.clone().text());
		if (!isOne) return (await kept()) ?? response;
		await cache.put(editionPath, response.clone()).catch(() => undefined);
		return response;
	} catch (cause) {
		const found = await kept();
		if (found) return found;
		throw cause;
	}
}

async function networkElse(
	{ path, isSame }: { path: string; isSame: boolean },
	request: Request
): Promise<Response> {
	try {
		// Where the cached page shows the same, nobody waits long for the network.
		return await fetch(request, isSame ? { signal: AbortSignal.timeout(patienceMs) } : {});
	} catch (cause) {
		const found = await (await caches.open(ownCache)).match(path, anyVariant);
		if (found) return found;
		throw cause;
	}
}

worker.addEventListener('message', (event) => {
	if (event.data === 'take-over') event.waitUntil(worker.skipWaiting());
	if (event.data === 'count-tabs')
		event.waitUntil(
			worker.clients
				.matchAll({ type: 'window', includeUncontrolled: true })
				.then((tabs) => event.ports[0]?.postMessage(tabs.length))
		);
});
