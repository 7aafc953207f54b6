/**
 * What `/api/publications` does. Who makes a page is counted before anything is read; who acts on one, once it is known
 * whether its token is right: what others try never refuses the owner.
 */
import type { RequestEvent } from '@sveltejs/kit';
import { z } from 'zod';
import type { PublicContent } from '$lib/share/public-content';
import { publicationSchema } from '$lib/share/publication-schema';
import { readDeclared, readOrigin } from '../settings/environment';
import { accessByToken } from '../publications/access';
import { dayInFrance } from '../settings/day';
import { giveUp, requestState } from '../publications/give-up';
import { originOf } from '../answers/alternates';
import { publishingPause } from '../publications/pause';
import { runningStore } from '../running/running-store';
import { MadeBefore, publish, update, type RequestedAs } from '../publications/publish';
import { renewKeys } from '../publications/renew-keys';
import { tokenForm } from '../store/secrets';
import { readStatus } from '../publications/read';
import { SirenTaken } from '../publications/siren';
import { validatePublication } from '../publications/validate-publication';
import { withdraw } from '../publications/withdraw';
import {
	bearerOf,
	countRequest,
	requireInstanceOperator,
	requireOwnOrigin
} from './request-guards';
import { ApiError } from '../answers/api-error';
import { readShape } from './read-shape';

/**
 * 201 `{ slug, url, token, withdrawalKey }`. The device makes the token and sends it (`Authorization: Bearer`): sent again
 * with it, the same page answers, with another paper key. A device of before sends an `Idempotency-Key` instead, and is
 * told the token this once: 409 when it comes again. 412 when `If-Siren: free` asks that nothing be made with a SIREN that
 * another page has; without it, such a page is shown without its SIREN, and the operator decides.
 */
export async function createPublication(event: RequestEvent): Promise<Response> {
	const now = new Date();
	requireOwnOrigin(event);
	countRequest('write', event);
	requireInstanceOperator(event, readDeclared(), readOrigin());
	await requireNoPause();
	const requested = requestedAs(event.request);
	const content = await readPublication(event.request, now);
	const refuses = asksFreeSiren(event);
	const published = await publish(runningStore(), content, now, requested, { refuses }).catch(
		sayWhy(content.lang)
	);
	if (!published) throw new ApiError('withdrawn');
	const { slug, token, withdrawalKey } = published;
	const url = `${originOf(event)}${content.lang === 'en' ? '/en' : ''}/s/${slug}`;
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
export async function updatePublication(event: RequestEvent): Promise<Response> {
	const now = new Date();
	requireOwnOrigin(event);
	const slug = await requireToken(event);
	countRequest('write', event);
	await requireNoPause();
	const content = await readPublication(event.request, now);
	const refuses = asksFreeSiren(event);
	const updated = await update(runningStore(), slug, content, now, { refuses }).catch(
		sayWhy(content.lang)
	);
	if (!updated) throw new ApiError('withdrawn');
	return Response.json(await statusOf(slug));
}

/**
 * 200 `{ withdrawalKey }`: from now on the page opens to the token that was sent and to this paper key alone, at the same
 * address. Sent again with the new token, it gives another paper key.
 */
export async function renewPublicationKeys(event: RequestEvent): Promise<Response> {
	requireOwnOrigin(event);
	const slug = await requireToken(event);
	countRequest('write', event);
	const { said } = await readShape(event.request, renewalSchema);
	const withdrawalKey = await renewKeys(runningStore(), slug, bearerOf(event.request), said.token);
	// Withdrawn, or renewed from another device, in between.
	if (withdrawalKey === null) throw new ApiError('token');
	return Response.json({ withdrawalKey });
}

const renewalSchema = z.strictObject({ token: z.string().regex(tokenForm) });

/** 204: it is gone, for good. Not counted: each page is withdrawn once. */
export async function withdrawPublication(event: RequestEvent): Promise<Response> {
	requireOwnOrigin(event);
	const slug = await requireToken(event);
	await withdraw(runningStore(), slug, dayInFrance(new Date()));
	return new Response(null, { status: 204 });
}

/** 204: what was asked with this token, or under this name, made no page and will make none, or its page is gone. */
export async function giveUpPublication(event: RequestEvent): Promise<Response> {
	requireOwnOrigin(event);
	const { name, token } = requestedAs(event.request);
	const request = name ?? token;
	if (request === null) throw new ApiError('request-name');
	const store = runningStore();
	const state = await requestState(store, request);
	if (state === 'unknown') countRequest('erase', event);
	if (state !== 'given-up') await giveUp(store, request, dayInFrance(new Date()));
	return new Response(null, { status: 204 });
}

/** What a request asks to publish, judged. @throws ApiError that says what is wrong, and where */
async function readPublication(request: Request, now: Date): Promise<PublicContent> {
	const { said, lang } = await readShape(request, publicationSchema);
	const judged = await validatePublication(said, dayInFrance(now));
	if ('content' in judged) return judged.content;
	const { code, ...where } = judged.refusal;
	throw new ApiError(code, { ...where, ...lang });
}

/** @throws ApiError `paused` */
async function requireNoPause(): Promise<void> {
	const pause = await publishingPause(runningStore());
	if (pause) throw new ApiError('paused', { because: pause.reason });
}

const asksFreeSiren = ({ request }: RequestEvent): boolean =>
	request.headers.get('if-siren') === 'free';

const sayWhy = (lang: 'fr' | 'en') => (cause: unknown) => {
	if (cause instanceof SirenTaken) throw new ApiError('siren-taken', { lang });
	throw cause instanceof MadeBefore ? new ApiError('made-before', { lang }) : cause;
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

function requestedAs(request: Request): RequestedAs {
	const name = request.headers.get('idempotency-key');
	if (name !== null && !/^[A-Za-z0-9_-]{22,64}$/.test(name)) throw new ApiError('request-name');
	const token = request.headers.has('authorization') ? bearerOf(request) : null;
	if (token !== null && !tokenForm.test(token)) throw new ApiError('token-form');
	return { name, token };
}
