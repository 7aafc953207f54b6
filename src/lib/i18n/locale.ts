/** The language of an address: `/en/…` or, without prefix, French. */
export type Language = 'fr' | 'en';

/**
 * The areas of words: each is `messages/fr.<area>.ts`, its English beside it, and a line here; those that only coaches
 * read stand in `messages/coach`.
 */
export interface Areas {
	/** What any screen needs. */
	messages: typeof import('./messages/fr.messages').default;
	changes: typeof import('./messages/fr.changes').default;
	client: typeof import('./messages/coach/fr.client').default;
	coach: typeof import('./messages/coach/fr.coach').default;
	compare: typeof import('./messages/figures/fr.compare').default;
	copy: typeof import('./messages/coach/fr.copy').default;
	contribute: typeof import('./messages/figures/fr.contribute').default;
	directory: typeof import('./messages/public/fr.directory').default;
	dossiers: typeof import('./messages/fr.dossiers').default;
	erasing: typeof import('./messages/fr.erasing').default;
	export: typeof import('./messages/fr.export').default;
	figures: typeof import('./messages/figures/fr.figures').default;
	impact: typeof import('./messages/public/fr.impact').default;
	inform: typeof import('./messages/coach/fr.inform').default;
	guide: typeof import('./messages/coach/fr.guide').default;
	handover: typeof import('./messages/coach/fr.handover').default;
	help: typeof import('./messages/fr.help').default;
	intake: typeof import('./messages/coach/fr.intake').default;
	interview: typeof import('./messages/coach/fr.interview').default;
	legal: typeof import('./messages/public/fr.legal').default;
	locked: typeof import('./messages/coach/fr.locked').default;
	meeting: typeof import('./messages/coach/fr.meeting').default;
	menu: typeof import('./messages/fr.menu').default;
	merge: typeof import('./messages/fr.merge').default;
	offers: typeof import('./messages/fr.offers').default;
	pages: typeof import('./messages/fr.pages').default;
	paper: typeof import('./messages/fr.paper').default;
	plan: typeof import('./messages/fr.plan').default;
	portfolio: typeof import('./messages/coach/fr.portfolio').default;
	preparation: typeof import('./messages/coach/fr.preparation').default;
	proofs: typeof import('./messages/fr.proofs').default;
	public: typeof import('./messages/public/fr.public').default;
	protection: typeof import('./messages/figures/fr.protection').default;
	publish: typeof import('./messages/fr.publish').default;
	region: typeof import('./messages/fr.region').default;
	report: typeof import('./messages/fr.report').default;
	rose: typeof import('./messages/fr.rose').default;
	storage: typeof import('./messages/fr.storage').default;
	transfer: typeof import('./messages/fr.transfer').default;
	twins: typeof import('./messages/coach/fr.twins').default;
	versions: typeof import('./messages/fr.versions').default;
	voices: typeof import('./messages/coach/fr.voices').default;
	years: typeof import('./messages/fr.years').default;
}

/** The words of errors are no area: they come with every page. Those of coaches and of key figures are named apart: few need them. */
const files = import.meta.glob<{ default: Areas[keyof Areas] }>(
	['./{fr,en}.*.ts', '!./*.error.ts'],
	{ base: './messages' }
);
const fileOf = (area: keyof Areas, lang: Language) => files[`./${lang}.${area}.ts`];

async function wordsOf(area: keyof Areas, lang: Language) {
	const file = fileOf(area, lang) ?? (await import('./later-words')).laterFileOf(area, lang);
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

export function languageOfAddress(param: string | undefined): Language {
	return param === 'en' ? 'en' : 'fr';
}

/** Every page is built at both its addresses. */
export const everyLanguage = (): { lang?: string }[] => [{}, { lang: 'en' }];
