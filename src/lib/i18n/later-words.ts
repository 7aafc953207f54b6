import type { Areas, Language } from './locale';

const files = import.meta.glob<{ default: Areas[keyof Areas] }>(
	'./{coach,figures,public}/{fr,en}.*.ts',
	{
		base: './messages'
	}
);

const folders = ['coach', 'figures', 'public'];

/** Where the words of an area are that only coaches read, who contributes to key figures or compares, or public pages. */
export const laterFileOf = (area: keyof Areas, lang: Language) =>
	folders.map((folder) => files[`./${folder}/${lang}.${area}.ts`]).find((file) => file);
