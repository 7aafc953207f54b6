import { fail, redirect } from '@sveltejs/kit';
import { loadWords } from '$lib/i18n/locale';
import { secondsToWait } from '$lib/server/api/limits';
import { sentenceFor } from '$lib/server/answers/sentences';
import { unlessUnavailable } from '$lib/server/answers/unavailable';
import { withdrawWithKey } from '$lib/server/running/pages';
import { readForm } from '../../../form';
import { languageAt, noPageOf } from '../../../shown-at';
import type { Actions, PageServerLoad } from './$types';

/** Nothing of the page but whether there is one: who reads may not be who holds the key. */
export const load: PageServerLoad = ({ locals: { publicPage: page }, params: { slug } }) => {
	const isGone = page?.state === 'withdrawn' || page?.state === 'unknown';
	return { slug, none: isGone ? noPageOf(page) : null };
};

export const actions: Actions = {
	default: async (event) => {
		const { public: words } = await loadWords(languageAt(event), 'public');
		const form = await readForm(event.request, words);
		if (!(form instanceof URLSearchParams)) return fail(form.status, { message: form.message });
		const key = form.get('key')?.trim() ?? '';
		if (key === '') return fail(400, { message: words.withdraw.empty });
		const { slug, lang } = event.params;
		const access = await unlessUnavailable(withdrawWithKey(slug, key), event.route.id);
		// Who has the key is never refused for what others try.
		const isTry = access === 'refused' || access === 'unknown';
		const wait = isTry ? secondsToWait('key', event) : 0;
		if (wait > 0) {
			event.setHeaders({ 'retry-after': String(wait) });
			return fail(429, { message: words.refused.tooMany(Math.ceil(wait / 60)) });
		}
		switch (access) {
			case null:
				event.setHeaders({ 'retry-after': '5' });
				return fail(503, { message: sentenceFor('unavailable', languageAt(event)) });
			case 'refused':
				return fail(403, { message: words.withdraw.wrong });
			case 'unknown':
				return fail(404, { message: words.missing.text });
			case 'withdrawn':
			case 'granted':
				redirect(303, `${lang ? `/${lang}` : ''}/s/${slug}`);
		}
	}
};
