import { fail } from '@sveltejs/kit';
import { loadWords } from '$lib/i18n/locale';
import { secondsToWait } from '$lib/server/api/limits';
import { sentenceFor } from '$lib/server/answers/sentences';
import { readDeclared } from '$lib/server/settings/environment';
import { unlessUnavailable } from '$lib/server/answers/unavailable';
import { report } from '$lib/server/running/pages';
import type { PageReportProblem } from '$lib/server/publications/reports';
import { readForm } from '../form';
import { languageAt } from '../shown-at';
import type { Actions, PageServerLoad } from './$types';

/** What was typed comes back with what is wrong, so that nothing is typed twice. */
interface ReportForm {
	page: string;
	reason: string;
	text: string;
	name: string;
	email: string;
	goodFaith: boolean;
}

export const load: PageServerLoad = ({ url }) => ({
	page: slugIn(url.searchParams.get('page') ?? ''),
	operator: readDeclared().operator
});

export const actions: Actions = {
	default: async (event) => {
		const { public: words } = await loadWords(languageAt(event), 'public');
		const form = await readForm(event.request, words);
		if (!(form instanceof URLSearchParams)) return fail(form.status, { message: form.message });
		const typed = typedIn(form);
		const wait = secondsToWait('report', event);
		if (wait > 0) {
			event.setHeaders({ 'retry-after': String(wait) });
			return fail(429, { message: words.refused.tooMany(Math.ceil(wait / 60)), typed });
		}
		const { page, ...notice } = typed;
		const reported = await unlessUnavailable(
			report({ ...notice, slug: slugIn(page) }, languageAt(event)),
			event.route.id
		);
		if (!reported) {
			event.setHeaders({ 'retry-after': '5' });
			return fail(503, { message: sentenceFor('unavailable', languageAt(event)), typed });
		}
		if ('reference' in reported) return { reference: reported.reference };
		return fail(422, { problems: reported.problems satisfies PageReportProblem[], typed });
	}
};

function typedIn(form: URLSearchParams): ReportForm {
	const field = (name: string) => form.get(name) ?? '';
	return {
		page: field('page'),
		reason: field('reason'),
		// A form sends two characters for each new line.
		text: field('text').replaceAll('\r\n', '\n'),
		name: field('name'),
		email: field('email'),
		goodFaith: field('goodFaith') === 'yes'
	};
}

/** Of a whole address, its slug; anything else as it was typed. */
function slugIn(typed: string): string {
	const text = typed.trim();
	return /\/s\/([a-z2-7]{16})(?![a-z0-9])/i.exec(text)?.[1]?.toLowerCase() ?? text;
}
