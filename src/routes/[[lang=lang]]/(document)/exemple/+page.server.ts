import { error } from '@sveltejs/kit';
import { scoreExample } from '$lib/explain/example';
import { languageOfAddress, loadWords } from '$lib/i18n/locale';
import { exampleShown } from '../example-shown';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params }) => {
	const lang = languageOfAddress(params.lang);
	const { pages, rose } = await loadWords(lang, 'pages', 'rose');
	const example = await scoreExample(lang);
	if (!example) error(404);
	return { example: exampleShown(example, rose, pages.example) };
};
