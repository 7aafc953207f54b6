import { formatDate } from '$lib/i18n/dates';
import { accountantText } from '$lib/i18n/messages/accountant';
import type { Areas, Language } from '$lib/i18n/locale';
import { stillParked } from '$lib/dossier/parked';
import type { Person } from '$lib/dossier/coach-identity';
import type { Assessment } from '$lib/session/dossier/assessment.svelte';

interface Parking {
	assessment: Pick<Assessment, 'state' | 'compiled' | 'words'>;
	words: Areas['meeting'];
	lang: Language;
	coach: Person;
}

/** Lines; the others are counted: the list of the company has them. */
const most = 8;

/** What is left to find, by subject and, where it has a name, by paper: who, and until when. */
export function parkedLines({ assessment, words, lang, coach }: Parking): string[] {
	const names: Record<string, string> = { ...words.who, coach: coach.name };
	const lines = stillParked(assessment.state, assessment.compiled.name).map(
		({ criterion, item, who, by }) =>
			words.findOne(
				[
					assessment.words.criteria[criterion]?.plain ?? criterion,
					accountantText(criterion, item, lang)
				]
					.filter(Boolean)
					.join(', '),
				Object.hasOwn(names, who) ? (names[who] ?? who) : who,
				by && formatDate(by, lang)
			)
	);
	const all = [...new Set(lines)];
	return all.length > most ? [...all.slice(0, most), words.others(all.length - most)] : all;
}
