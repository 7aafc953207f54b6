/** What a public page says, in texts: all that its data holds, and nothing that is not on it. */
import { sumPoints, totalPoints, type Points } from '$lib/engine/score/sum-points';
import { countPeriods, type PeriodCounts } from '$lib/engine/score/periods';
import type { FactValue } from '$lib/grid/grid';
import { kindOf } from '$lib/grid/kinds/kinds';
import { aboutCompany } from '$lib/i18n/about-company';
import type { Areas, Language } from '$lib/i18n/locale';
import { formatDate } from '$lib/i18n/dates';
import { roundScore } from '$lib/i18n/scores';
import type { PublicContent } from '$lib/share/public-content';
import { itemsToCount, type PageView, type PageItem, type PageLine } from '$lib/share/page-view';
import { itemText, lineTexts, type LineMessages, type Reading } from '$lib/diagnosis/line-text';
import { factText, midSentence, withoutTrades } from '$lib/questions/wording';
import { saysOf, type Says } from './page-groups';

export interface AnswerShown {
	/** Where the answer says little without it. */
	question: string | null;
	/** What is ticked, one by one; else one text. */
	texts: string[];
	says: Says;
}

export interface LineShown {
	criterion: string;
	number: number;
	plain: string;
	official: string;
	answers: AnswerShown[];
	/** Null when the subject does not apply, and once points no longer count. */
	points: Points | null;
}

export interface PartShown {
	id: string;
	name: string;
	lines: LineShown[];
	points: Points | null;
}

export interface PageShown {
	state: 'live' | 'expired';
	slug: string;
	name: string;
	siren: string | null;
	/** The company says that the register has this name. */
	isRegistered: boolean;
	/** As the facts of the profile name it: words about it say so. */
	legalForm: FactValue | undefined;
	/** What the company shows of itself: its trade or activity, its form, where, its size; of which companies its answers are, whether its first year is over. */
	company: string[];
	/** In its own words. */
	statement: string | null;
	listed: boolean;
	/** `yyyy-mm-dd`, as all days here. */
	assessedOn: string;
	referenceYear: number;
	/** How many of its answers are about each span; none of a questionnaire that does not say. */
	periods: PeriodCounts;
	validUntil: string;
	publishedOn: string;
	updatedOn: string;
	grid: string;
	counts: { answered: number; unknown: number; notApplicable: number };
	parts: PartShown[];
	/** On 100 too, rounded half up. Null once points no longer count. */
	total: (Points & { onHundred: { low: number; high: number } }) | null;
}

/** Where a page stands: an address, and days as `yyyy-mm-dd`. */
export interface LivePage {
	state: 'live' | 'expired';
	slug: string;
	content: PublicContent;
	publishedOn: string;
	updatedOn: string;
}

/** All that is spoken on a page, in one language. */
export interface PageMessages {
	lang: Language;
	messages: Areas['messages'];
	report: Areas['report'];
	paper: Areas['paper'];
	words: Areas['public'];
}

export function pageShown(
	{ state, content, slug, publishedOn, updatedOn }: LivePage,
	view: PageView,
	speech: PageMessages
): PageShown {
	const legalForm = factIn(view, 'legalForm');
	const words = aboutCompany(speech.words, legalForm);
	const paper = aboutCompany(speech.paper, legalForm);
	const spelling = spellingOf({ ...speech, words, paper });
	const counts = state === 'live';
	const parts = view.parts.map(({ id, name, lines }) => ({
		id,
		name,
		lines: lines.map((line) => lineShown(line, spelling, counts)),
		points: counts ? sumPoints(view.compiled, rowsOf(lines)) : null
	}));
	const { of } = content.total;
	const { name, siren, statement, listed, assessedOn, referenceYear, validUntil, grid } = content;
	return {
		state,
		slug,
		name,
		siren,
		listed,
		assessedOn,
		referenceYear,
		validUntil,
		publishedOn,
		updatedOn,
		grid,
		parts,
		periods: countPeriods(view.parts.flatMap(({ lines }) => lines.flatMap(itemsToCount))),
		legalForm,
		company: companyOf(content, view, spelling, words),
		statement: statement ?? null,
		isRegistered: content.registered === true,
		counts: {
			answered: content.lines.length - content.notApplicable,
			unknown: content.unknown,
			notApplicable: content.notApplicable
		},
		total: counts && of > 0 ? totalShown(view, content) : null
	};
}

function totalShown({ compiled, parts }: PageView, { total: { low, high, of } }: PublicContent) {
	const total = { low: (100 * low) / of, high: (100 * high) / of };
	const rows = rowsOf(parts.flatMap(({ lines }) => lines));
	return {
		...totalPoints(compiled, rows, total),
		onHundred: { low: roundScore(total.low), high: roundScore(total.high) }
	};
}

const factIn = ({ facts }: Pick<PageView, 'facts'>, id: string): FactValue | undefined =>
	facts.find(({ fact }) => fact === id)?.value;

/** The owner's own words say "you": a page says "the company". */
function spellingOf({ lang, messages, report, paper, words }: PageMessages): LineMessages {
	const { unknown, notApplicable, none } = words;
	return {
		lang,
		paper,
		messages: { ...messages, questions: { ...messages.questions, none } },
		report: { ...report, unknown, notApplicable }
	};
}

function lineShown(line: PageLine, spelling: LineMessages, counts: boolean): LineShown {
	const { id, number, plain, official, result } = line;
	const { low, high, max } = result;
	const isConcerned = result.status !== 'not-applicable';
	const reading: Reading = { reader: 'everyone', speech: spelling, withoutPoints: !counts };
	const answers = isConcerned
		? answersOf(line, reading)
		: lineTexts(line, reading).map((text) => alone(text, 'not-applicable'));
	return {
		criterion: id,
		number,
		plain,
		official,
		answers,
		points: counts && isConcerned ? { low, high, max } : null
	};
}

function answersOf(line: PageLine, reading: Reading): AnswerShown[] {
	const texts = lineTexts(line, reading);
	// Of a subject whose every detail is not shown, one text says it all.
	if (texts.length !== line.items.length) return texts.map((text) => alone(text, 'kept'));
	return line.items.map((item, at) => ({
		question: saysAll(item) ? null : item.words.question,
		texts: tickedIn(item, reading) ?? texts.slice(at, at + 1),
		says: saysOf(item)
	}));
}

const alone = (text: string, says: Says): AnswerShown => ({ question: null, texts: [text], says });

/** Practices are facts as they stand, as most levels are, and of what is not shown nothing more is said. */
const saysAll = (item: PageItem): boolean =>
	item.sentence || 'points' in item.answer || ticksOf(item).length > 0;

const ticksOf = ({ item, answer }: PageItem): readonly string[] => {
	const kind = kindOf(item);
	return (kind.many && kind.chosen(answer)) || [];
};

/** Null unless something is ticked. */
function tickedIn(item: PageItem, reading: Reading): string[] | null {
	const ticks = ticksOf(item);
	if (ticks.length === 0) return null;
	const kind = kindOf(item.item);
	return ticks.map((id) => itemText({ ...item, answer: kind.choose([id]) }, reading));
}

const rowsOf = (lines: readonly PageLine[]) => lines.map(({ id, result }) => [id, result] as const);

/** What it does, then where and how many: in the order in which one says who one is. */
const order = ['trade', 'naf', 'legalForm', 'place', 'department'];

function companyOf(
	{ headcountBand }: PublicContent,
	{ facts }: PageView,
	{ messages }: LineMessages,
	words: Areas['public']
): string[] {
	const bands: Record<string, string> = words.headcount;
	const others = [
		bands[headcountBand ?? ''],
		words.perimeters[String(factIn({ facts }, 'perimeter'))],
		factIn({ facts }, 'closedYears') === 0 ? words.firstYear : undefined
	];
	const isSaid = (id: string) =>
		facts.some(({ fact, value, words }) => fact === id && words?.choices?.[String(value)]);
	const texts = order
		.flatMap((id) => facts.filter(({ fact }) => fact === id))
		.filter(({ fact }) => (fact === 'naf' ? !isSaid('trade') : isSaid(fact)))
		.map(({ fact, value, words: spoken }) => {
			const text = withoutTrades(factText(value, spoken, messages));
			return fact === 'naf' ? words.sector(midSentence(text)) : text;
		});
	return [...texts, ...others.filter((text) => text !== undefined)];
}

/** A question and its answer, in one sentence. */
export function sentenceOf(
	{ question }: AnswerShown,
	text: string,
	words: Areas['public']
): string {
	if (question === null) return text;
	if (question.endsWith('?')) return `${question} ${text}`;
	return words.sentence(question, midSentence(text));
}

/** `26 sur 40`, or `26 à 29 sur 40`. */
export const pointsText = ({ low, high, max }: Points, words: Areas['public']): string =>
	words.pointsOf(low, high, max);

/** The total in words: its points, and on 100 when not all subjects counted. */
export function totalText(
	{ onHundred, low, high, max }: NonNullable<PageShown['total']>,
	notApplicable: number,
	words: Areas['public']
): string {
	const said = words.totalOf(low, high, max);
	if (max === 100) return said;
	return said + words.onHundred(onHundred.low, onHundred.high, notApplicable);
}

export const versionName = (grid: string): string => grid.replace('@', ' ');
export const dayText = (day: string, lang: Language): string => formatDate(day, lang);

/** Words that are shown in quotation marks: theirs end no quotation but their own. */
export const quotable = (text: string, lang: Language): string =>
	lang === 'fr'
		? text.replace(/«\s*/g, '“').replace(/\s*»/g, '”')
		: text.replaceAll('“', '‘').replaceAll('”', '’').replaceAll('"', "'");
