import type { Voice } from '$lib/dossier/revision';
import type { Areas } from '$lib/i18n/locale';
import type { IdentityField } from './paper';

/** Who answered what a paper tells: the company and who helped it, and how much is of others. */
export function answeredBy(
	{ prepared, together, alone, listed }: Record<Voice, number>,
	identity: Pick<Record<IdentityField, string>, 'answeredBy' | 'coach'>,
	words: Pick<
		Areas['paper']['fiche'],
		'alone' | 'byCoach' | 'coached' | 'company' | 'fromList' | 'withCoach'
	>
): string {
	const others = [alone && words.byCoach(alone), listed && words.fromList(listed)].filter(Boolean);
	if (others.length > 0 && prepared + together === 0) return others.join('\u00a0; ');
	const unhelped = others.length > 0 ? '' : words.alone;
	const help = identity.coach && words.coached(identity.coach);
	const company = [
		identity.answeredBy || words.company,
		help || (together > 0 ? words.withCoach : unhelped)
	];
	return [company.filter(Boolean).join(', '), ...others].join('\u00a0; ');
}
