import { text } from '@sveltejs/kit';
import { aboutCompany } from '$lib/i18n/about-company';
import { diagnosisTitle } from '$lib/i18n/diagnosis-name';
import { loadWords, type Areas, type Language } from '$lib/i18n/locale';
import { sentenceFor } from '$lib/server/answers/sentences';
import { Drawing } from '$lib/server/pages/drawing';
import { drawPicture, type PictureTexts } from '$lib/server/pages/picture';
import type { PublishedPage } from '$lib/server/publications/public-page';
import { dayText } from '$lib/public-page/page-shown';
import { languageAt } from '../../../shown-at';
import type { RequestHandler } from './$types';

const drawing = new Drawing();

/** The picture of a link to the page; without a page there is nothing, with its status. */
export const GET: RequestHandler = async ({ locals: { publicPage: page }, params }) => {
	const lang = languageAt({ params });
	const { public: words } = await loadWords(lang, 'public');
	if (page?.state !== 'live' && page?.state !== 'expired')
		return text(`${words[page?.state === 'withdrawn' ? 'withdrawn' : 'missing'].title}.\n`);
	const texts = textsOf(page, lang, words);
	const name = [page.slug, page.revision, page.state, lang].join(' ');
	const picture = await drawing.draw(name, () => drawPicture(texts));
	if (!picture) {
		const said = `${sentenceFor('unavailable', lang)}\n`;
		return text(said, { status: 503, headers: { 'retry-after': '10' } });
	}
	return new Response(picture, { headers: { 'content-type': 'image/png' } });
};

function textsOf(
	{ state, content }: PublishedPage & { state: 'live' | 'expired' },
	lang: Language,
	words: Areas['public']
): PictureTexts {
	const legalForm = content.facts.find(({ fact }) => fact === 'legalForm')?.value;
	const { noName, dated, declared, notComparable } = aboutCompany(words.picture, legalForm);
	const day = dayText(content.assessedOn, lang);
	return {
		kind: diagnosisTitle(content.grid, lang),
		noName,
		declared,
		name: content.name,
		registered: content.registered ? words.registered : '',
		dated: state === 'live' ? dated(day, content.referenceYear) : words.expired.headline(day),
		independent: `${words.notALabel} ${notComparable}`,
		site: words.site
	};
}
