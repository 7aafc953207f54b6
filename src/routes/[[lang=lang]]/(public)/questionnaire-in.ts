import { currentGrid, readQuestionnaire } from '$lib/server/questionnaire/questionnaire';

const questionnaires = new Map<string, ReturnType<typeof readQuestionnaire>>();

/** The current one, read once: words do not change while the server runs. */
export function questionnaireIn(lang: 'fr' | 'en') {
	const key = `${lang} ${currentGrid()}`;
	const known = questionnaires.get(key) ?? readQuestionnaire(lang);
	questionnaires.set(key, known);
	return known;
}
