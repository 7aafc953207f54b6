import type { Areas, Language } from './locale';

const files = import.meta.glob<{ default: Areas[keyof Areas] }>('./{fr,en}.*.ts', {
	base: './messages/coach'
});

/** Where the words of an area are that only coaches read. */
export const coachFileOf = (area: keyof Areas, lang: Language) => files[`./${lang}.${area}.ts`];
