import { aboutCompany } from '$lib/i18n/about-company';
import { pageAbout } from '$lib/grid/starts';
import type { Areas, Language } from '$lib/i18n/locale';
import type { PageJson } from '$lib/server/pages/page-json-schema';
import type { PublicContent, PublicLine } from '$lib/share/public-content';
import { isWholeLineOnly } from '$lib/share/page-view';
import type { LineShown, PageShown } from '$lib/public-page/page-shown';

export interface JsonSetting {
	/** Of the schema. */
	$schema: string;
	/** `https://azimut.example`, and `/en` after it for English. */
	base: string;
	lang: Language;
	words: Areas['public'];
}

/** A page as data: what it says, and the ids of the answers, to compute with. */
export function pageJson(
	page: PageShown,
	content: PublicContent,
	{ $schema, base, lang, words: spoken }: JsonSetting
): PageJson {
	// The structure of the data is another version's to change: it says what it said.
	const {
		isRegistered: _registered,
		listed: _listed,
		periods: _periods,
		legalForm,
		...shown
	} = page;
	const words = aboutCompany(spoken, legalForm);
	const { slug, name, siren, company, statement, parts, ...rest } = shown;
	const published = new Map(content.lines.map((line) => [line.criterion, line]));
	return {
		$schema,
		...rest,
		notice: `${words.declared} ${words.notALabel} ${words.independent} ${words.isNot} ${words.identity}`,
		url: `${base}/s/${slug}`,
		lang,
		company: { name, siren, about: company, statement },
		method: base + pageAbout('/methode', page.grid),
		parts: parts.map(({ lines, ...part }) => ({
			...part,
			lines: lines.map((line) =>
				lineJson(line, published.get(line.criterion), page.state === 'live')
			)
		}))
	};
}

type LineJson = Extract<PageJson, { parts: unknown }>['parts'][number]['lines'][number];

function lineJson(
	{ answers: said, ...line }: LineShown,
	published: PublicLine | undefined,
	counts: boolean
): LineJson {
	return {
		...line,
		status: published?.status ?? 'not-applicable',
		said,
		answers: answersShown(published).map(({ item, answer }) => ({
			item,
			answer: counts || !('points' in answer) ? answer : null
		}))
	};
}

/** What was asked can tell who was asked, too: of a subject given whole nothing but the points of its line is given. */
const answersShown = (published: PublicLine | undefined): PublicLine['answers'] =>
	!published || isWholeLineOnly(published.answers) ? [] : published.answers;
