/** What `/api/contributions` does: figures of companies that tell no name, under a receipt that their device made. */
import type { RequestEvent } from '@sveltejs/kit';
import { contributionSchema } from '$lib/share/figures/contribution-schema';
import { readDeclared, readOrigin } from '../settings/environment';
import {
	contribute,
	receiptState,
	withdrawContribution,
	type Contributed
} from '../figures/contributions';
import { validateContribution, type AcceptedContribution } from '../figures/validate-contribution';
import { dayInFrance } from '../settings/day';
import { currentGrid } from '../questionnaire/questionnaire';
import { runningStore } from '../running/running-store';
import { tokenForm } from '../store/secrets';
import { ApiError } from '../answers/api-error';
import { countInClass, forgetInClass, forgetRequest } from './limits';
import { countRequest, requireInstanceOperator, requireOwnOrigin } from './request-guards';
import { readShape } from './read-shape';

/** 201 `{}`: taken; 200 `{}`: it was, under the same receipt. */
export async function createContribution(event: RequestEvent): Promise<Response> {
	requireOwnOrigin(event);
	countRequest('try', event);
	requireInstanceOperator(event, readDeclared(), readOrigin());
	const receipt = receiptOf(event.request);
	const { said } = await readShape(event.request, contributionSchema);
	const judged = await validateContribution(said, dayInFrance(new Date()));
	if ('refusal' in judged) {
		const { code, ...where } = judged.refusal;
		throw new ApiError(code, { ...where, ...(code === 'grid' && { current: currentGrid() }) });
	}
	const done = await addCounted(event, judged.accepted, receipt);
	if (done === 'withdrawn') throw new ApiError('contribution-withdrawn');
	if (done === 'invented') throw new ApiError('invented');
	return Response.json({}, { status: done === 'taken' ? 201 : 200 });
}

/** What is not taken leaves the day to what will be. */
async function addCounted(
	event: RequestEvent,
	accepted: AcceptedContribution,
	receipt: string
): Promise<Contributed> {
	countRequest('contribute', event);
	const figureClass = `${accepted.size}/${accepted.family}`;
	const isHeld = !countInClass(figureClass);
	let done: Contributed | null = null;
	try {
		done = await contribute(runningStore(), accepted, receipt, isHeld);
		return done;
	} finally {
		if (done !== 'taken') {
			forgetRequest('contribute', event);
			forgetInClass(figureClass);
		}
	}
}

/**
 * 200 `{ withdrawn }`. True: it is gone. False: none waits under this receipt, and none will: it is in an edition, where
 * nobody can find it any more, or it never came.
 */
export async function removeContribution(event: RequestEvent): Promise<Response> {
	requireOwnOrigin(event);
	const receipt = receiptOf(event.request);
	const store = runningStore();
	const state = await receiptState(store, receipt);
	if (state === 'withdrawn' || state === 'given-up')
		return Response.json({ withdrawn: state === 'withdrawn' });
	if (state === 'unknown') countRequest('erase', event);
	const today = dayInFrance(new Date());
	return Response.json({ withdrawn: await withdrawContribution(store, receipt, today) });
}

function receiptOf({ headers }: Request): string {
	const receipt = headers.get('idempotency-key') ?? '';
	if (!tokenForm.test(receipt)) throw new ApiError('receipt');
	return receipt;
}
