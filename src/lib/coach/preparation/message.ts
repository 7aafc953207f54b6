import type { Areas } from '$lib/i18n/locale';
import type { Preparation } from '$lib/share/preparation';
import type { Figures } from './bring';

/** The message by which a client is asked to prepare the meeting, as it may be sent or changed. */
export function preparationMessage(
	{
		hello,
		ask,
		when,
		time,
		stays,
		bring,
		figures,
		back,
		backByBox
	}: Areas['preparation']['mailText'],
	/** `day`: of the meeting, as people write it; empty where none is set. */
	coach: Pick<Preparation, 'name' | 'structure'> & {
		to: string;
		day?: string;
		/** The link leads to a box. */
		hasBox?: boolean;
	},
	link: string,
	{ papers, subjects }: Figures
): string {
	const list = [...papers, ...(subjects.length > 0 ? [figures(subjects.join(', '))] : [])];
	const brought = list.map((one) => `- ${one}`).join('\n');
	const from = [coach.name, coach.structure].filter(Boolean).join('\n');
	return [
		hello(coach.to),
		...(coach.day ? [when(coach.day)] : []),
		`${ask}\n${link}`,
		time,
		stays,
		...(list.length > 0 ? [`${bring}\n${brought}`] : []),
		coach.hasBox ? backByBox : back,
		from
	].join('\n\n');
}
