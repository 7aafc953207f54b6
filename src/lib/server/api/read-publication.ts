import { publicationSchema } from '$lib/share/publication-schema';
import { validatePublication } from '../publications/validate-publication';
import type { PublicContent } from '$lib/share/public-content';
import { ApiError } from '../answers/api-error';
import { readShape } from './read-shape';

/**
 * What a request asks to publish, judged. `today` is `yyyy-mm-dd`.
 * @throws ApiError that says what is wrong, and where
 */
export async function readPublication(request: Request, today: string): Promise<PublicContent> {
	const { said, lang } = await readShape(request, publicationSchema);
	const judged = await validatePublication(said, today);
	if ('content' in judged) return judged.content;
	const { code, ...where } = judged.refusal;
	throw new ApiError(code, { ...where, ...lang });
}
