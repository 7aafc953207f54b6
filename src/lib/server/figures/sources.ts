/** Where open data come from, as their descriptions say it: who counts in them, who checked, by which questionnaire, with what noise, who publishes. */
import type { Areas } from '$lib/i18n/locale';
import type { Edition } from '$lib/share/figures/edition';
import { readDeclared } from '../settings/environment';

export interface Source {
	description: string;
	/** Null: nobody declared to be. */
	publisher: string | null;
}

type Words = Areas['figures']['source'];

export const sourceOfPages = (words: Words): Source =>
	published(
		[words.pages, words.allVersions(INSTANCE.questionnaires.join(', ')), words.exact],
		words
	);

export const sourceOfEdition = (
	{ grid, privacy: { epsilon, delta, confidence } }: Edition,
	words: Words
): Source =>
	published(
		[words.contributions, words.namedBy(grid), words.noise(epsilon, delta, 100 * confidence)],
		words
	);

function published(sentences: readonly string[], { noPublisher }: Words): Source {
	const publisher = readDeclared().operator?.name ?? null;
	const all = publisher === null ? [...sentences, noPublisher] : sentences;
	return { description: all.join(' '), publisher };
}
