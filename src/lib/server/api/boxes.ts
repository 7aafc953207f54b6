/** What `/api/boxes/<box>` does: an asker's device opens a box under a name that it made, and closes it. */
import type { RequestEvent } from '@sveltejs/kit';
import { z } from 'zod';
import { ApiError } from '../answers/api-error';
import { closeBox } from '../boxes/end-box';
import { findBox, isEnded, isManager, readEnvelopes, type FoundBox } from '../boxes/find-box';
import { boxNote } from '../boxes/names';
import { openBox } from '../boxes/open-box';
import { dayInNoDoubt } from '../publications/clock';
import { runningStore } from '../running/running-store';
import { dayInFrance } from '../settings/day';
import { readDeclared, readLimits, readOrigin } from '../settings/environment';
import { publicKeyForm } from '../store/secrets';
import { isWithdrawn } from '../store/withdrawn';
import { boxId, refuseToken, requireOpenBox, requireToken, tokenHash } from './box-guards';
import { readShape } from './read-shape';
import { countRequest, requireInstanceOperator, requireOwnOrigin } from './request-guards';

const { MOST_BOXES: mostBoxes, MOST_ENVELOPES_PER_BOX: mostEnvelopes } = readLimits();
const refusals = { taken: 'box-taken', closed: 'box-closed', full: 'boxes-full' } as const;
const dayMs = 24 * 3600 * 1000;

const askedSchema = z.strictObject({
	publicKey: z.string().regex(publicKeyForm),
	days: z.int().min(1).max(90)
});

/** 201 `{ expiresOn }`; 200 when it is open already, with the same token and key. */
export async function createBox(event: RequestEvent): Promise<Response> {
	requireOwnOrigin(event);
	countRequest('open', event);
	requireInstanceOperator(event, readDeclared(), readOrigin());
	const [id, token] = [boxId(event), requireToken(event)];
	const { said } = await readShape(event.request, askedSchema);
	const now = new Date();
	const asked = { id, token, publicKey: said.publicKey, expiresOn: dayAfter(now, said.days) };
	const opened = await openBox(runningStore(), asked, now, mostBoxes);
	if (!('expiresOn' in opened)) throw new ApiError(refusals[opened.outcome]);
	const { expiresOn, outcome } = opened;
	if (isEnded({ expires_on: expiresOn }, await dayInNoDoubt(runningStore(), now)))
		throw new ApiError('expired');
	return Response.json({ expiresOn }, { status: outcome === 'opened' ? 201 : 200 });
}

/** 200 `{ publicKey, expiresOn, isFull }`, and `envelopes` for who manages it. */
export async function boxStatus(event: RequestEvent): Promise<Response> {
	const box = await requireOpenBox(event);
	if (!event.request.headers.has('authorization')) {
		countRequest('status', event);
		return Response.json(seenByAll(box));
	}
	if (!isManager(box, tokenHash(event))) refuseToken(event);
	const envelopes = await readEnvelopes(runningStore().db, box.id);
	return Response.json({ ...seenByAll(box), envelopes });
}

/** 204: it is gone, for good; one that is not here does not come. */
export async function removeBox(event: RequestEvent): Promise<Response> {
	requireOwnOrigin(event);
	const [id, hash] = [boxId(event), tokenHash(event)];
	const store = runningStore();
	const box = await findBox(store.db, id);
	if (box && !isManager(box, hash)) refuseToken(event);
	if (!box && !(await isWithdrawn(store.db, boxNote(id)))) countRequest('erase', event);
	await closeBox(store, id, dayInFrance(new Date()));
	return new Response(null, { status: 204 });
}

const seenByAll = ({ public_key, expires_on, envelopes }: FoundBox) => ({
	publicKey: public_key,
	expiresOn: expires_on,
	isFull: envelopes >= mostEnvelopes
});

const dayAfter = (now: Date, days: number): string =>
	new Date(Date.parse(dayInFrance(now)) + days * dayMs).toISOString().slice(0, 10);
