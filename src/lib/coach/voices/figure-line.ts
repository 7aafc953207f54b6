import { personText } from '$lib/changes/author-names';
import { sameJson } from '$lib/dossier/canonical';
import type { DossierState } from '$lib/dossier/fold';
import { peopleOf } from '$lib/dossier/people';
import type { Json } from '$lib/dossier/revision';
import { voicesAt } from '$lib/dossier/voices';
import { isIndicatorValue, type IndicatorValue } from '$lib/grid/indicators/values';
import type { Areas } from '$lib/i18n/locale';
import { figureCoach } from '$lib/indicators/figure-voices';

interface Spoken {
	words: Pick<Areas['voices'], 'noted' | 'companySaid' | 'coachNoted'>;
	say: (value: IndicatorValue) => string;
	/** @param at ms */
	dayOf: (at: number) => string;
}

/** Whose what stands of a figure is where a coach gave it, and what the other voice says where it differs; else empty. */
export function figureLine(
	state: DossierState,
	path: string,
	{ words, say, dayOf }: Spoken
): string {
	const lines: string[] = [];
	const coach = figureCoach(state, path);
	if (coach) {
		const person = peopleOf(state).get(coach.device);
		lines.push(words.noted(person ? personText(person) : ''));
	}
	const voices = voicesAt(state, path);
	if (voices?.differ) {
		const { company, coach: other, stands } = voices;
		const isOther = (value: Json | null | undefined) => !sameJson(value ?? null, stands);
		if (company && isOther(company.value) && isIndicatorValue(company.value))
			lines.push(`${words.companySaid(say(company.value), dayOf(company.at))}.`);
		else if (other && isOther(other.value) && isIndicatorValue(other.value))
			lines.push(`${words.coachNoted(say(other.value), dayOf(other.at))}.`);
	}
	return lines.join(' ');
}
