import type { Language } from '$lib/i18n/locale';
import data from './texts/rgaa-criteria.json';
import type { Values } from './values';

type Names = Readonly<Record<string, Readonly<Record<Language, string>>>>;

interface Criterion {
	number: string;
	subject: string;
	/** `met`, `failed`: it was checked. `absent`: there is nothing of the kind in the app. `untested`. */
	state: string;
	stateName: string;
	/** How it was checked, and a remark. */
	details: readonly string[];
}
export interface RgaaCriteria {
	/** By state. */
	counts: readonly { name: string; count: number }[];
	columns: { criterion: string; finding: string };
	themes: readonly { name: string; criteria: readonly Criterion[] }[];
}

const all = data.themes.flatMap(({ criteria }) => criteria);
const ways: Names = data.ways;
const states: Names = data.states;

/** The checks by name, for the text that says what each is. */
export const waysIn = (lang: Language): Values =>
	Object.fromEntries(Object.entries(ways).map(([way, names]) => [way, names[lang]]));

/** The criteria of the RGAA in words, by theme, and how many are in each state. */
export function rgaaCriteria(lang: Language): RgaaCriteria {
	const colon = lang === 'fr' ? '\u00a0: ' : ': ';
	const checkedBy = (names: readonly string[]) =>
		`${data.columns.by[lang]}${colon}${names.map((way) => ways[way]?.[lang]).join(', ')}.`;
	const shown = ({ number, state, subject, remark, ...how }: (typeof all)[number]): Criterion => ({
		number,
		subject: subject[lang],
		state,
		stateName: states[state]?.[lang] ?? state,
		details: [
			...(state === 'met' || state === 'failed' ? [checkedBy(how.ways)] : []),
			...(remark ? [remark[lang]] : [])
		]
	});
	return {
		counts: ['met', 'failed', 'absent', 'untested'].map((state) => ({
			name: states[state]?.[lang] ?? state,
			count: all.filter((criterion) => criterion.state === state).length
		})),
		columns: { criterion: data.columns.criterion[lang], finding: data.columns.finding[lang] },
		themes: data.themes.map(({ name, criteria }, index) => ({
			name: `${index + 1}. ${name[lang]}`,
			criteria: criteria.map(shown)
		}))
	};
}
