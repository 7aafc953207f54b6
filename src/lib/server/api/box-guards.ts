/** Who asks for what of a box. Whoever has no token for it is counted; who has, never is. */
import type { RequestEvent } from '@sveltejs/kit';
import { ApiError } from '../answers/api-error';
import { findBox, isEnded, type FoundBox } from '../boxes/find-box';
import type { EnvelopeName } from '../boxes/names';
import { dayInNoDoubt } from '../publications/clock';
import { runningStore } from '../running/running-store';
import { hashOf, idForm, tokenForm } from '../store/secrets';
import { bearerOf, countRequest } from './request-guards';

/** @throws ApiError `id-form` */
export function boxId({ params }: RequestEvent): string {
	return requireId(params.box);
}

/** @throws ApiError `id-form` */
export const envelopeName = (event: RequestEvent): EnvelopeName => ({
	box: boxId(event),
	envelope: requireId(event.params.envelope)
});

function requireId(id = ''): string {
	if (!idForm.test(id)) throw new ApiError('id-form');
	return id;
}

/** @throws ApiError `token-form` */
export function requireToken({ request }: RequestEvent): string {
	const token = bearerOf(request);
	if (!tokenForm.test(token)) throw new ApiError('token-form');
	return token;
}

export const tokenHash = (event: RequestEvent): string => hashOf(requireToken(event));

/**
 * A box that takes and gives.
 * @throws ApiError `no-box`, `expired`
 */
export async function requireOpenBox(event: RequestEvent): Promise<FoundBox> {
	const box = await findBox(runningStore().db, boxId(event));
	const refused = !box ? 'no-box' : (await isPast(box)) ? 'expired' : null;
	if (box && refused === null) return box;
	countRequest('status', event);
	throw new ApiError(refused ?? 'no-box');
}

/** @throws ApiError `token`, or `too-many` of such */
export function refuseToken(event: RequestEvent): never {
	countRequest('refused', event);
	throw new ApiError('token');
}

const isPast = async (box: FoundBox): Promise<boolean> =>
	isEnded(box, await dayInNoDoubt(runningStore(), new Date()));
