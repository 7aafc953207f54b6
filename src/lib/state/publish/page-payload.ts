/** What a page would show and send, from an open dossier and what its owner chose to show. */
import { sheetOfDisclosed } from '$lib/engine/disclose';
import { readSheet } from '$lib/engine/score';
import type { HelpWords, Words } from '$lib/grid/words';
import { joinWords } from '$lib/grid/words-files';
import { contentOf, type PublicContent } from '$lib/share/public-content';
import { shortName, type Publication } from '$lib/share/publication';
import { viewPage, type PageView } from '$lib/share/page-view';
import { headcountBandOf, shownFacts } from '$lib/share/shown';
import type { Assessment } from '../session/assessment.svelte';
import { identityOf } from '../paper/paper';
import { publicationOf } from './publication';

/** What may stand beside the 20 answers, in the order it is shown. */
export const shownChoices = ['department', 'naf', 'headcount', 'legalForm', 'siren'] as const;
export type ShownChoice = (typeof shownChoices)[number];

export type PageChoices = Readonly<Record<ShownChoice | 'listed', boolean>>;

/** A person of this name works alone: the less is shown, the better. */
const soleTraders = ['ei', 'ei-micro'];

export const isSoleTrader = ({ sheet }: Pick<Assessment, 'sheet'>): boolean =>
	soleTraders.some((form) => form === sheet.profile.legalForm);

/** What is shown unless the owner says otherwise. */
export function firstChoices(assessment: Pick<Assessment, 'sheet'>): PageChoices {
	const named = !isSoleTrader(assessment);
	return {
		department: true,
		naf: named,
		headcount: named,
		legalForm: false,
		siren: named,
		listed: false
	};
}

/** What the page shows now. */
export function choicesIn({ show, listed }: Publication): PageChoices {
	const has = (id: string) => show.facts.some(({ fact }) => fact === id);
	return {
		department: has('department'),
		naf: has('naf'),
		legalForm: has('legalForm'),
		headcount: show.headcountBand !== undefined,
		siren: show.siren !== undefined,
		listed
	};
}

/** What can be shown of each; null where the company has not given it. */
export function showable(assessment: Assessment): Record<ShownChoice, string | null> {
	const { compiled, sheet } = assessment;
	const fact = (id: string) => {
		const value = sheet.profile[id];
		const choices = compiled.facts.list.find((one) => one.id === id)?.choices;
		return typeof value === 'string' && choices?.has(value) ? value : null;
	};
	const people = sheet.profile.headcount;
	return {
		department: fact('department'),
		naf: fact('naf'),
		legalForm: fact('legalForm'),
		headcount: typeof people === 'number' ? headcountBandOf(people) : null,
		siren: identityOf(assessment).siren || null
	};
}

/** Exactly what would be sent. */
export function pagePublication(
	assessment: Assessment,
	lang: 'fr' | 'en',
	choices: PageChoices
): Publication {
	const can = showable(assessment);
	const band = choices.headcount ? can.headcount : null;
	const siren = choices.siren ? can.siren : null;
	return {
		...publicationOf(assessment, lang),
		show: {
			name: shortName(identityOf(assessment).name),
			...(siren !== null && { siren }),
			...(band !== null && { headcountBand: band }),
			facts: shownFacts.flatMap((fact) => {
				const value = choices[fact] ? can[fact] : null;
				return value === null ? [] : [{ fact, value }];
			})
		},
		listed: choices.listed
	};
}

/** The very text that is sent, and shown before it is. */
export const payloadText = (publication: Publication): string =>
	JSON.stringify(publication, null, '\t');

/** What the server would make of it, as long as it takes it, and what that says: in the neutral words of the help. */
export function pageOf(
	publication: Publication,
	{ compiled, words }: Pick<Assessment, 'compiled' | 'words'>,
	help: HelpWords
): { content: PublicContent; view: PageView } {
	const reading = readSheet(compiled, sheetOfDisclosed(publication));
	const content = contentOf(compiled, reading, publication);
	const spoken = joinWords(words, help).words as Words;
	return { content, view: viewPage(content, compiled, spoken) };
}
