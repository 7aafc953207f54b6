import type { z } from 'zod';
import { ApiError } from '../answers/api-error';
import { readJson } from './read-body';

/**
 * What was sent, in the shape that it must have, and the language that it says.
 * @throws ApiError that says what is wrong, and where
 */
export async function readShape<Said>(
	request: Request,
	schema: z.ZodType<Said>
): Promise<{ said: Said; lang: { lang?: 'fr' | 'en' } }> {
	const sent = await readJson(request);
	const lang = langOf(sent);
	const parsed = schema.safeParse(sent);
	if (!parsed.success) throw misshapen(parsed.error, lang);
	return { said: parsed.data, lang };
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
