import { readQuestionnaire } from '$lib/server/questionnaire';

const questionnaires = new Map<string, ReturnType<typeof readQuestionnaire>>();

/** The current one, read once: words do not change while the server runs. */
export function questionnaireIn(lang: 'fr' | 'en') {
	const known = questionnaires.get(lang) ?? readQuestionnaire(lang);
	questionnaires.set(lang, known);
	return known;
}
