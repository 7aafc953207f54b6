/**
 * What `/api/boxes/<box>/envelopes/<envelope>` does: a sender's device drops an envelope under a name and a token that it
 * made, and may withdraw it; the asker's device, with the token of the box, reads and collects it.
 */
import type { RequestEvent } from '@sveltejs/kit';
import { ApiError } from '../answers/api-error';
import { deposit, largestEnvelope, type Deposited } from '../boxes/deposit';
import { findBox, isManager, type FoundBox } from '../boxes/find-box';
import type { EnvelopeName } from '../boxes/names';
import { findEnvelope, isSender, readBytes } from '../boxes/read-envelope';
import { giveUpEnvelope, settle } from '../boxes/settle';
import { runningStore } from '../running/running-store';
import { dayInFrance } from '../settings/day';
import { readLimits } from '../settings/environment';
import { hashOf } from '../store/secrets';
import type { EnvelopeRow } from '../store/tables';
import { envelopeName, refuseToken, requireOpenBox, requireToken, tokenHash } from './box-guards';
import { FewAtOnce } from './few-at-once';
import { addressOf } from './limits';
import { readBytes as readBody } from './read-body';
import { countRequest, requireOwnOrigin } from './request-guards';

const { MOST_ENVELOPES_PER_BOX: envelopesPerBox, MOST_SEALED_MEGABYTES } = readLimits();
const caps = { envelopesPerBox, sealedBytes: MOST_SEALED_MEGABYTES * 1_000_000 };
const bodies = new FewAtOnce(8, 3);
/** A slow line sends 2 MB in this time; one that stalls does not keep others out for longer. */
const mostMs = 120_000;
const comeBackS = 2;

/** 201 `{ receivedAt }`; 200 when it came before, with `state` once it was collected. */
export async function createEnvelope(event: RequestEvent): Promise<Response> {
	requireOwnOrigin(event);
	const [name, token] = [envelopeName(event), requireToken(event)];
	countRequest('deposit', event);
	const box = await requireOpenBox(event);
	await requirePlace(box, name, hashOf(token));
	const done = await storeBody(event, name, token);
	if (done.outcome !== 'deposited' && done.outcome !== 'known') throw refusedAs(done.outcome);
	const { outcome, receivedAt, state } = done;
	if (state === 'withdrawn') throw withdrawn();
	const said = state === 'here' ? { receivedAt } : { receivedAt, state };
	return Response.json(said, { status: outcome === 'deposited' ? 201 : 200 });
}

/** Before anything of it is read. */
async function requirePlace(box: FoundBox, name: EnvelopeName, hash: string): Promise<void> {
	const known = await findEnvelope(runningStore().db, name);
	if (known && !isSender(known, hash)) throw new ApiError('envelope-taken');
	if (!known && box.envelopes >= envelopesPerBox) throw new ApiError('box-full');
}

async function storeBody(
	event: RequestEvent,
	name: EnvelopeName,
	token: string
): Promise<Deposited> {
	const { request } = event;
	if (request.headers.get('content-type') !== 'application/octet-stream')
		throw new ApiError('envelope-type');
	const end = bodies.take(addressOf(event));
	if (!end) throw new ApiError('busy', { retryAfterS: comeBackS });
	try {
		const bytes = await readBody(request, largestEnvelope, mostMs).catch((cause: unknown) => {
			const isLarge = cause instanceof ApiError && cause.code === 'too-large';
			throw isLarge ? new ApiError('envelope-too-large') : cause;
		});
		if (bytes.length === 0) throw new ApiError('shape', { path: 'body' });
		return await deposit(runningStore(), name, { token, bytes }, new Date(), caps);
	} finally {
		end();
	}
}

/** For its sender 200 `{ state, receivedAt, settledAt }`, for who manages the box its bytes. Nothing changes. */
export async function readEnvelope(event: RequestEvent): Promise<Response> {
	const [name, hash] = [envelopeName(event), tokenHash(event)];
	const box = await requireOpenBox(event);
	const envelope = await findEnvelope(runningStore().db, name);
	if (envelope && isSender(envelope, hash)) return Response.json(statusOf(envelope));
	if (!isManager(box, hash)) {
		if (envelope) refuseToken(event);
		countRequest('status', event);
	}
	if (!envelope) throw new ApiError('no-envelope');
	requireHere(envelope);
	const bytes = await readBytes(runningStore().db, envelope);
	if (bytes)
		return new Response(new Uint8Array(bytes), {
			headers: { 'content-type': 'application/octet-stream' }
		});
	// Withdrawn while it was read.
	const after = await findEnvelope(runningStore().db, name);
	if (!after) throw new ApiError('no-envelope');
	requireHere(after);
	throw new ApiError('damaged');
}

const statusOf = ({ state, received_at, settled_at }: EnvelopeRow) => ({
	state,
	receivedAt: received_at,
	settledAt: settled_at
});

function requireHere({ state }: EnvelopeRow): void {
	if (state === 'withdrawn') throw withdrawn();
	if (state === 'collected') throw new ApiError('collected-before');
}

/** 204: withdrawn by its sender, or collected by who manages the box. Its bytes are gone, for good. */
export async function removeEnvelope(event: RequestEvent): Promise<Response> {
	requireOwnOrigin(event);
	const [name, hash] = [envelopeName(event), tokenHash(event)];
	const store = runningStore();
	const now = new Date();
	const today = dayInFrance(now);
	const [box, envelope] = await Promise.all([
		findBox(store.db, name.box),
		findEnvelope(store.db, name)
	]);
	if (!box) {
		countRequest('status', event);
		throw new ApiError('no-box');
	}
	const isCollected = isManager(box, hash);
	if (envelope) {
		if (!isCollected && !isSender(envelope, hash)) refuseToken(event);
		const state = await settle(store, name, isCollected ? 'collected' : 'withdrawn', now, today);
		if (!isCollected && state === 'collected') throw new ApiError('collected');
	} else if (isCollected) {
		throw new ApiError('no-envelope');
	} else {
		countRequest('erase', event);
		// It came meanwhile, or the box went.
		if (!(await giveUpEnvelope(store, name, today)))
			throw new ApiError('unavailable', { retryAfterS: comeBackS });
	}
	return new Response(null, { status: 204 });
}

const withdrawn = () => new ApiError('withdrawn', { isEnvelope: true });

function refusedAs(
	outcome: 'other' | 'no-box' | 'given-up' | 'box-full' | 'server-full'
): ApiError {
	if (outcome === 'given-up') return withdrawn();
	if (outcome === 'other') return new ApiError('envelope-taken');
	return new ApiError(outcome === 'server-full' ? 'boxes-full' : outcome);
}
