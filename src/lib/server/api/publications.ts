/**
 * What `/api/publications` does. Who makes a page is counted before anything is read; who acts on one, once it is known
 * whether its token is right: what others try never refuses the owner.
 */
import type { RequestEvent } from '@sveltejs/kit';
import { isForwardedSecure, publicOrigin } from '../alternates';
import { readDeclared, readOrigin, type Variables } from '../environment';
import { accessByToken } from '../publications/access';
import { dayInFrance } from '../publications/day';
import { giveUp, requestState } from '../publications/give-up';
import { runningStore } from '../publications/running-store';
import { publish, update } from '../publications/publish';
import { readStatus } from '../publications/read';
import { SirenTaken } from '../publications/siren';
import { withdraw } from '../publications/withdraw';
import {
	bearerOf,
	countRequest,
	requireInstanceOperator,
	requireOwnOrigin
} from './request-guards';
import { ApiError } from './api-error';
import { readPublication } from './read-publication';

/**
 * 201 `{ slug, url, token, withdrawalKey }`: the last two are told this once; 412 when `If-Siren: free` asks that nothing
 * be made with a SIREN that another page has.
 */
export async function createPublication(event: RequestEvent, env: Variables): Promise<Response> {
	const now = new Date();
	requireOwnOrigin(event, env);
	countRequest('write', event);
	requireInstanceOperator(event, readDeclared(env), readOrigin(env));
	const request = requestNameOf(event.request);
	const content = await readPublication(event.request, dayInFrance(now));
	const staysShown = asksFreeSiren(event);
	const published = await publish(runningStore(), content, now, request, { staysShown }).catch(
		sayTaken(content.lang)
	);
	if (!published) throw new ApiError('withdrawn');
	const { slug, token, withdrawalKey } = published;
	const url = `${originOf(event, env)}${content.lang === 'en' ? '/en' : ''}/s/${slug}`;
	return Response.json(
		{ slug, url, token, withdrawalKey },
		{ status: 201, headers: { location: `/api/publications/${slug}` } }
	);
}

/** 200 `PublisherStatus` */
export async function publicationStatus(event: RequestEvent): Promise<Response> {
	const slug = await requireToken(event);
	countRequest('status', event);
	return Response.json(await statusOf(slug));
}

/** 200 `PublisherStatus`; 412 as in `createPublication`. */
export async function updatePublication(event: RequestEvent, env: Variables): Promise<Response> {
	const now = new Date();
	requireOwnOrigin(event, env);
	const slug = await requireToken(event);
	countRequest('write', event);
	const content = await readPublication(event.request, dayInFrance(now));
	const staysShown = asksFreeSiren(event);
	const updated = await update(runningStore(), slug, content, now, { staysShown }).catch(
		sayTaken(content.lang)
	);
	if (!updated) throw new ApiError('withdrawn');
	return Response.json(await statusOf(slug));
}

/** 204: it is gone, for good. Not counted: each page is withdrawn once. */
export async function withdrawPublication(event: RequestEvent, env: Variables): Promise<Response> {
	requireOwnOrigin(event, env);
	const slug = await requireToken(event);
	await withdraw(runningStore(), slug, dayInFrance(new Date()));
	return new Response(null, { status: 204 });
}

/** 204: what was asked under this name made no page and will make none, or its page is gone. */
export async function giveUpPublication(event: RequestEvent, env: Variables): Promise<Response> {
	requireOwnOrigin(event, env);
	const request = requestNameOf(event.request);
	if (request === null) throw new ApiError('request-name');
	const store = runningStore();
	const state = await requestState(store, request);
	if (state === 'unknown') countRequest('erase', event);
	if (state !== 'given-up') await giveUp(store, request, dayInFrance(new Date()));
	return new Response(null, { status: 204 });
}

const asksFreeSiren = ({ request }: RequestEvent): boolean =>
	request.headers.get('if-siren') === 'free';

const sayTaken = (lang: 'fr' | 'en') => (cause: unknown) => {
	throw cause instanceof SirenTaken ? new ApiError('siren-taken', { lang }) : cause;
};

async function requireToken(event: RequestEvent): Promise<string> {
	const slug = event.params.slug ?? '';
	const access = await accessByToken(runningStore(), slug, bearerOf(event.request));
	if (access === 'granted') return slug;
	if (access !== 'withdrawn') countRequest('refused', event);
	throw new ApiError(access === 'refused' ? 'token' : access);
}

async function statusOf(slug: string): Promise<object> {
	const status = await readStatus(runningStore(), slug, dayInFrance(new Date()));
	// Withdrawn from another device in between.
	if (!status) throw new ApiError('withdrawn');
	return status;
}

function requestNameOf({ headers }: Request): string | null {
	const name = headers.get('idempotency-key');
	if (name !== null && !/^[A-Za-z0-9_-]{22,64}$/.test(name)) throw new ApiError('request-name');
	return name;
}

function originOf({ request: { headers }, url }: RequestEvent, env: Variables): string {
	const secure = isForwardedSecure(headers.get('x-forwarded-proto'));
	return publicOrigin(readOrigin(env), headers.get('host'), secure) ?? url.origin;
}
