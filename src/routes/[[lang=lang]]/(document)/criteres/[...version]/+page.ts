import { loadWords } from '$lib/i18n/locale';
import { spokenHome } from '../../spoken-home';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ data, parent }) => {
	const { lang } = await parent();
	return { ...data, ...(await loadWords(lang, 'pages')), spoken: await spokenHome(lang) };
};
