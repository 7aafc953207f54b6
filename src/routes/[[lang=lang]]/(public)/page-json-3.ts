import { aboutCompany } from '$lib/i18n/about-company';
import { pageAbout } from '$lib/grid/starts';
import type { Points } from '$lib/engine/score/sum-points';
import type { Areas, Language } from '$lib/i18n/locale';
import type { PageJson3 } from '$lib/server/pages/page-json-3-schema';
import { questionsAsked, questionsFingerprint } from '$lib/server/pages/questions-asked';
import type { PublicContent, PublicLine } from '$lib/share/public-content';
import { isWholeLineOnly } from '$lib/share/page-view';
import { groupOf } from '$lib/public-page/page-groups';
import type { LineShown, PageShown } from '$lib/public-page/page-shown';

export interface JsonSetting {
	/** Of the schema. */
	$schema: string;
	/** `https://azimut.example`, and `/en` after it for English. */
	base: string;
	lang: Language;
	words: Areas['public'];
	/** What may be done with the page, in both languages. */
	reuse: Record<Language, string>;
}

/** A page as data: what it says, the ids of the answers, and points beside the questions that they answer. */
export function pageJson3(
	page: PageShown,
	content: PublicContent,
	{ $schema, base, lang, words: spoken, reuse }: JsonSetting
): PageJson3 {
	const words = aboutCompany(spoken, page.legalForm);
	const { state, slug, name, siren, company, statement, grid, total } = page;
	const { assessedOn, referenceYear, validUntil, publishedOn, updatedOn } = page;
	const published = new Map(content.lines.map((line) => [line.criterion, line]));
	const counts = state === 'live';
	return {
		$schema,
		state,
		notice: noticeOf(words),
		comparable: `${words.notComparable} ${words.comparableData}`,
		reuse,
		url: `${base}/s/${slug}`,
		lang,
		company: { name, siren, about: company, statement },
		assessedOn,
		referenceYear,
		validUntil,
		publishedOn,
		updatedOn,
		grid,
		method: base + pageAbout('/methode', grid),
		subjects: page.parts.flatMap(({ id, lines }) =>
			lines.map((line) => subjectJson(line, id, published.get(line.criterion), counts))
		),
		parts: page.parts.map(({ id, name, lines, points }) => {
			const asked = lines.flatMap(({ criterion }) => published.get(criterion) ?? []);
			return { id, name, points: sumJson(points, grid, asked) };
		}),
		total: sumJson(total, grid, content.lines)
	};
}

export const noticeOf = (words: Areas['public']): string =>
	`${words.declared} ${words.notALabel} ${words.independent} ${words.isNot} ${words.identity}`;

function subjectJson(
	{ criterion, number, plain, official, answers, points }: LineShown,
	part: string,
	published: PublicLine | undefined,
	counts: boolean
): PageJson3Subject {
	return {
		criterion,
		number,
		part,
		plain,
		official,
		group: groupOf({ answers }),
		// Their texts are points: these stand with their questions.
		declared: answers.map((said) => (said.says === 'kept' ? { ...said, texts: [] } : said)),
		answers: answersJson(published, counts),
		points: points && { questions: questionsAsked(published), ...points }
	};
}

type PageJson3Subject = Extract<PageJson3, { subjects: unknown }>['subjects'][number];

function sumJson(points: Points | null, grid: string, lines: readonly PublicLine[]) {
	if (!points) return null;
	const { low, high, max } = points;
	return { questions: questionsFingerprint(grid, lines), low, high, of: max };
}

/** What was asked can tell who was asked, too: of a subject given whole nothing but the points of its line is given. */
export const answersJson = (published: PublicLine | undefined, counts: boolean) =>
	!published || isWholeLineOnly(published.answers)
		? []
		: published.answers.map(({ item, answer }) => ({
				item,
				answer: counts || !('points' in answer) ? answer : null
			}));
