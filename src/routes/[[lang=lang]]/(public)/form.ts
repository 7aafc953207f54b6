/** A form sent without scripts: read whole, within bounds, or a reason why not. */
import { ApiError } from '$lib/server/answers/api-error';
import { readText } from '$lib/server/api/read-body';
import type { Areas } from '$lib/i18n/locale';

export async function readForm(
	request: Request,
	{ refused }: Areas['public']
): Promise<URLSearchParams | { status: number; message: string }> {
	try {
		return new URLSearchParams(await readText(request));
	} catch (cause) {
		if (!(cause instanceof ApiError)) throw cause;
		return cause.code === 'too-large'
			? { status: 413, message: refused.tooLarge }
			: { status: 400, message: refused.unreadable };
	}
}
