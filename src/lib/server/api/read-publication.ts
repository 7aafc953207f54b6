import type { z } from 'zod';
import { publicationSchema } from '$lib/share/publication-schema';
import { validatePublication } from '../publications/validate-publication';
import type { PublicContent } from '$lib/share/public-content';
import { ApiError } from './api-error';
import { readJson } from './read-body';

/**
 * What a request asks to publish, judged. `today` is `yyyy-mm-dd`.
 * @throws ApiError that says what is wrong, and where
 */
export async function readPublication(request: Request, today: string): Promise<PublicContent> {
	const sent = await readJson(request);
	const lang = langOf(sent);
	const parsed = publicationSchema.safeParse(sent);
	if (!parsed.success) throw misshapen(parsed.error, lang);
	const judged = await validatePublication(parsed.data, today);
	if ('content' in judged) return judged.content;
	const { code, ...where } = judged.refusal;
	throw new ApiError(code, { ...where, ...lang });
}

function langOf(sent: unknown): { lang?: 'fr' | 'en' } {
	const { lang } = (sent ?? {}) as { lang?: unknown };
	return lang === 'fr' || lang === 'en' ? { lang } : {};
}

function misshapen({ issues: [issue] }: z.ZodError, lang: { lang?: 'fr' | 'en' }): ApiError {
	const unknownKey = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
	const path = [...(issue?.path ?? []), ...unknownKey].map(String).join('.').slice(0, 120);
	return new ApiError(unknownKey.length > 0 ? 'key' : 'shape', { path: path || 'JSON', ...lang });
}
