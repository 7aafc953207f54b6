import { aboutCompany } from '$lib/i18n/about-company';
import { pageAbout } from '$lib/grid/starts';
import { pageJson2Ends, type PageJson2 } from '$lib/server/pages/page-json-2-schema';
import type { PublicContent, PublicLine } from '$lib/share/public-content';
import { dayText, type LineShown, type PageShown } from '$lib/public-page/page-shown';
import { answersJson, noticeOf, type JsonSetting } from './page-json-3';

/** The form of the data that ends: it says what it said. */
export function pageJson2(
	page: PageShown,
	content: PublicContent,
	{ $schema, base, lang, words: spoken }: JsonSetting
): PageJson2 {
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
		notice: `${noticeOf(words)} ${words.notComparable} ${words.dataEnds(dayText(pageJson2Ends.sunset, lang))}`,
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

type LineJson = Extract<PageJson2, { parts: unknown }>['parts'][number]['lines'][number];

function lineJson(
	{ answers: said, ...line }: LineShown,
	published: PublicLine | undefined,
	counts: boolean
): LineJson {
	return {
		...line,
		status: published?.status ?? 'not-applicable',
		said,
		answers: answersJson(published, counts)
	};
}
