/** The language of an address: `/en/…` or, without prefix, French. */
export type Language = 'fr' | 'en';

/**
 * The areas of words. Each is `fr.<area>.ts` in the folder of what it is about, its English beside it; the French one
 * says here that it is there.
 */
// oxlint-disable-next-line typescript/no-empty-object-type -- Each capability adds its own.
export interface Areas {}

export interface WordsFile {
	default: Areas[keyof Areas];
}
type WordsFiles = Record<string, () => Promise<WordsFile>>;

/** Of the way to a first result; all others are named apart. Those of errors come with every page. */
const files = import.meta.glob<WordsFile>([
	'../{offers,plan,questions,result,versions}/{fr,en}.*.ts',
	'../years/{fr,en}.years.ts',
	'./messages/{fr,en}.*.ts',
	'!**/*.error.ts'
]);

/** The file of an area among these. */
export const fileAmong = (found: WordsFiles, area: keyof Areas, lang: Language) =>
	found[Object.keys(found).find((path) => path.endsWith(`/${lang}.${area}.ts`)) ?? ''];

async function wordsOf(area: keyof Areas, lang: Language) {
	const file =
		fileAmong(files, area, lang) ?? fileAmong((await import('./later-words')).files, area, lang);
	return (await file?.())?.default;
}

/** The words of some areas, by area. */
export async function loadWords<Area extends keyof Areas>(
	shown: Language,
	...areas: Area[]
): Promise<Pick<Areas, Area>> {
	const loading = areas.map(async (area) => [area, await wordsOf(area, shown)]);
	return Object.fromEntries(await Promise.all(loading)) as Pick<Areas, Area>;
}

/** What a page loads that brings the words of some areas, and nothing else. */
export const pageWords =
	<Area extends keyof Areas>(...areas: Area[]) =>
	async ({ parent }: { parent: () => Promise<{ lang: Language }> }) =>
		loadWords((await parent()).lang, ...areas);

export function languageOfAddress(param: string | undefined): Language {
	return param === 'en' ? 'en' : 'fr';
}

/** Every page is built at both its addresses. */
export const everyLanguage = (): { lang?: 'en' }[] =>
	INSTANCE.languages.map((lang) => (lang === 'fr' ? {} : { lang }));
