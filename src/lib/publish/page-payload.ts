/** What a page would show and send, from an open dossier and what its owner chose to show. */
import { sheetOfDisclosed } from '$lib/engine/score/disclose';
import { readSheet } from '$lib/engine/score/score';
import { canonicalNaf } from '$lib/grid/facts';
import { wordsWithPlaces, type Communes } from '$lib/grid/communes';
import type { Trades } from '$lib/grid/load-trades';
import { naf2025Sections } from '$lib/grid/naf-2025';
import type { HelpWords, Words } from '$lib/grid/words';
import { joinWords } from '$lib/grid/words-files';
import { contentOf, type PublicContent } from '$lib/share/public-content';
import { nameClaim } from '$lib/share/claims';
import { viewPage, wordsWithTrades, type PageView } from '$lib/share/page-view';
import { isReadable, plainLine } from '$lib/share/plain-line';
import { cutAt, longestName, longestStatement, type Publication } from '$lib/share/publication';
import { headcountBandOf, shownFacts } from '$lib/share/shown';
import type { Assessment } from '$lib/session/dossier/assessment.svelte';
import { identityOf } from '$lib/paper/paper';
import { publicationOf } from './publication';

/** What may stand beside the 20 answers, in the order it is shown. */
export const shownChoices = ['department', 'naf', 'headcount', 'legalForm', 'siren'] as const;
export type ShownChoice = (typeof shownChoices)[number];

export type PageChoice = ShownChoice | 'listed' | 'registered';
export type PageChoices = Readonly<Record<PageChoice, boolean>> & {
	/** Code of a commune or of a group of communes; null: neither is shown. */
	readonly place: string | null;
};

/** What is brought to show a page; null while it is not here. */
export interface PageLists {
	trades: Trades | null;
	communes: Communes | null;
}
export const noLists: PageLists = { trades: null, communes: null };

/** A person of this name works alone: the less is shown, the better. */
const soleTraders = ['ei', 'ei-micro'];

export const isSoleTrader = ({ sheet }: Pick<Assessment, 'sheet'>): boolean =>
	soleTraders.some((form) => form === sheet.profile.legalForm);

/** What is shown unless the owner says otherwise. */
export function firstChoices(assessment: Pick<Assessment, 'sheet'>): PageChoices {
	const named = !isSoleTrader(assessment);
	return {
		department: true,
		place: null,
		naf: named,
		headcount: named,
		legalForm: false,
		siren: named,
		listed: false,
		registered: false
	};
}

/** What the page shows now. */
export function choicesIn({ show, listed }: Publication): PageChoices {
	const has = (id: string) => show.facts.some(({ fact }) => fact === id);
	const place = show.facts.find(({ fact }) => fact === 'place')?.value;
	return {
		department: has('department'),
		place: typeof place === 'string' ? place : null,
		naf: has('naf'),
		legalForm: has('legalForm'),
		headcount: show.headcountBand !== undefined,
		siren: show.siren !== undefined,
		listed,
		registered: show.registered === true
	};
}

/** What a page must say to be in the directory. */
export const directoryChoices: readonly ('department' | 'naf' | 'headcount')[] = INSTANCE.modules
	.directory
	? ['department', 'naf', 'headcount']
	: [];

interface Showable extends Record<ShownChoice | 'trade' | 'perimeter', string | null> {
	/** Only that no year is closed. */
	closedYears: 0 | null;
}

/** What can be shown of each, and the trade, which its activity is shown with; null where the company has not given it. */
export function showable(assessment: Assessment, trades: Trades | null): Showable {
	const { compiled, sheet } = assessment;
	const fact = (id: string) => {
		const value = sheet.profile[id];
		const choices = compiled.facts.list.find((one) => one.id === id)?.choices;
		return typeof value === 'string' && choices?.has(value) ? value : null;
	};
	const people = sheet.profile.headcount;
	const told2025 = naf2025Sections.find((section) => section === sheet.profile.naf);
	const naf = told2025 ? canonicalNaf(told2025) : fact('naf');
	const trade = trades?.list.find((one) => one.id === sheet.profile.trade && one.naf === naf);
	return {
		naf,
		trade: trade?.id ?? null,
		department: fact('department'),
		legalForm: fact('legalForm'),
		perimeter: fact('perimeter'),
		closedYears: sheet.profile.closedYears === 0 ? 0 : null,
		headcount: typeof people === 'number' ? headcountBandOf(people) : null,
		siren: identityOf(assessment).siren || null
	};
}

/** Of which companies and of which year the answers are is always said. */
function isShown(fact: (typeof shownFacts)[number], choices: PageChoices): boolean {
	if (fact === 'perimeter' || fact === 'closedYears') return true;
	if (fact === 'place') return choices.department;
	return choices[fact === 'trade' ? 'naf' : fact];
}

/** Exactly what would be sent. */
export function pagePublication(
	assessment: Assessment,
	lang: 'fr' | 'en',
	choices: PageChoices,
	{ trades, communes }: PageLists
): Publication {
	const can = showable(assessment, trades);
	const { department } = can;
	const isThere =
		choices.place !== null && department !== null && communes?.isIn(choices.place, department);
	const values = { ...can, place: isThere ? choices.place : null };
	const identity = identityOf(assessment);
	const band = choices.headcount ? can.headcount : null;
	const siren = choices.siren ? can.siren : null;
	const statement = cutAt(longestStatement, identity.statement);
	const name = cutAt(longestName, identity.name);
	const isRegistered = choices.registered && siren !== null && nameClaim(name, false) === 'label';
	return {
		...publicationOf(assessment, lang),
		show: {
			name,
			...(siren !== null && { siren }),
			...(isRegistered && { registered: true as const }),
			...(band !== null && { headcountBand: band }),
			...(isReadable(plainLine(statement)) && { statement }),
			facts: shownFacts.flatMap((fact) => {
				const value = isShown(fact, choices) ? values[fact] : null;
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
	help: HelpWords,
	{ trades, communes }: PageLists
): { content: PublicContent; view: PageView } {
	const reading = readSheet(compiled, sheetOfDisclosed(publication));
	const content = contentOf(compiled, reading, publication);
	const spoken = joinWords(words, help).words as Words;
	const asked = wordsWithPlaces(wordsWithTrades(spoken, trades), communes);
	return { content, view: viewPage(content, compiled, asked) };
}
