import { scoreExample } from '$lib/explain/example';
import { languageOfAddress, loadWords } from '$lib/i18n/locale';
import { exampleShown, exampleSlug } from './example-shown';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params }) => {
	const lang = languageOfAddress(params.lang);
	const { pages, rose } = await loadWords(lang, 'pages', 'rose');
	const { parts } = exampleShown(await scoreExample(lang, exampleSlug), rose, pages.example);
	return { parts };
};
