import type { DossierState } from './fold';

/**
 * Whether nobody has answered since it was put off, but by « je ne sais pas »: an answer too may be put off, to be looked
 * at again. Apart from `parked.ts`, of which the first screens need no more.
 * @param path `park/…/who`, beside `answers/…`
 */
export function isToFind({ paths }: DossierState, path: string): boolean {
	const who = paths.get(path)?.settled;
	const answer = paths.get(`answers${path.slice(4, -4)}`)?.settled;
	return (
		!!who?.value && (!answer?.value || answer.at <= who.at || 'unknown' in Object(answer.value))
	);
}
