import type { Areas, Language } from './locale';

const files = import.meta.glob<{ default: Areas[keyof Areas] }>('./{coach,figures}/{fr,en}.*.ts', {
	base: './messages'
});

/** Where the words of an area are that only coaches read, or who contributes to key figures, compares or reads them. */
export const laterFileOf = (area: keyof Areas, lang: Language) =>
	files[`./coach/${lang}.${area}.ts`] ?? files[`./figures/${lang}.${area}.ts`];
