import type { Language } from './locale';

const names = { fr: INSTANCE.words.fr.diagnoses, en: INSTANCE.words.en.diagnoses };
const plain = { fr: INSTANCE.words.fr.diagnosis, en: INSTANCE.words.en.diagnosis };

/** How a self-diagnosis by this questionnaire (`<id>@<version>`) is called, within a sentence. */
export const diagnosisName = (grid: string, lang: Language): string =>
	names[lang][grid.replace(/@.*$/, '')] ?? plain[lang];

/** The same, beginning one. */
export function diagnosisTitle(grid: string, lang: Language): string {
	const name = diagnosisName(grid, lang);
	return name.charAt(0).toUpperCase() + name.slice(1);
}
