/** What `criteria:new` asks, in French or in English, a line each. Enter takes what stands in brackets. */
import type { languages } from '../criteria/languages';
import { markupIn } from '../criteria/texts';

export type Language = (typeof languages)[number];

/** What a questionnaire begins with. */
export interface Outline {
	name: string;
	id: string;
	/** For whom it is. */
	whom: string;
	/** The language that its author types. */
	language: Language;
	parts: string[];
	/** How many subjects each part has. */
	subjects: number[];
	/** What each part weighs in the total; null: as much as its points. */
	weights: number[] | null;
	/** The highest points of a subject. */
	points: number;
	year: number;
}

const words = {
	fr: {
		name: 'Nom du questionnaire ?',
		myName: 'Mon questionnaire',
		id: 'Son identifiant, qui ne changera plus une fois publié ?',
		whom: 'Pour qui est-il ?',
		everyone: 'les petites structures',
		language: "Votre langue, fr ou en ? L'autre sera à traduire.",
		parts: 'Combien de parties ?',
		names: 'Leurs noms, séparés par des virgules ?',
		part: 'Partie',
		subjects: 'Combien de sujets dans chaque partie ? Un nombre, ou un par partie : 3, 3, 2.',
		weights:
			'Que pèse chaque partie dans le total ? Entrée : autant que ses points ; sinon un poids par partie : 3, 2, 2.',
		byPoints: 'ses points',
		points: "Le plus de points qu'un sujet peut donner ?",
		year: 'Année de la première version ?',
		notText: (most: number) =>
			`Écrivez un texte simple, de 1 à ${most} caractères, sans balise ni point d'exclamation.`,
		notId:
			'Écrivez des minuscules sans accent et des chiffres, avec des tirets entre les mots : cabinet-8.',
		notNumber: (least: number, most: number) => `Écrivez un nombre entier, de ${least} à ${most}.`,
		notList: (count: number, wrong: string) =>
			`Il en faut ${count}, séparés par des virgules. ${wrong}`,
		notLanguage: 'Écrivez fr ou en.'
	},
	en: {
		name: 'Name of the questionnaire?',
		myName: 'My questionnaire',
		id: 'Its id, which never changes once published?',
		whom: 'Whom is it for?',
		everyone: 'small organisations',
		language: 'Your language, fr or en? The other is left to translate.',
		parts: 'How many parts?',
		names: 'Their names, separated by commas?',
		part: 'Part',
		subjects: 'How many subjects in each part? A number, or one for each part: 3, 3, 2.',
		weights:
			'What does each part weigh in the total? Enter: as much as its points; else a weight for each: 3, 2, 2.',
		byPoints: 'its points',
		points: 'The most points that a subject can give?',
		year: 'Year of the first version?',
		notText: (most: number) =>
			`Write plain text of 1 to ${most} characters, without markup or exclamation mark.`,
		notId:
			'Write lower-case letters without accents and digits, with hyphens between words: cabinet-8.',
		notNumber: (least: number, most: number) => `Write a whole number from ${least} to ${most}.`,
		notList: (count: number, wrong: string) => `It takes ${count}, separated by commas. ${wrong}`,
		notLanguage: 'Write fr or en.'
	}
};

type TypedAnswer<T> = { value: T } | { wrong: string };
/** Asks until what is typed can be read, or says why it cannot. `fallback` is what Enter stands for. */
export type Asker = <T>(
	question: string,
	fallback: string,
	read: (typed: string) => TypedAnswer<T>
) => Promise<T>;

/** How answers are read, and what is said of those that cannot be. */
function readersIn(terms: (typeof words)[Language]) {
	const text =
		(most: number) =>
		(typed: string): TypedAnswer<string> => {
			const value = typed.replaceAll('’', "'").replace(/\s+/g, ' ');
			const isPlain = value !== '' && !value.includes('!') && markupIn(value).length === 0;
			return isPlain && value.length <= most ? { value } : { wrong: terms.notText(most) };
		};
	const number =
		(least: number, most: number) =>
		(typed: string): TypedAnswer<number> => {
			const value = /^\d+$/.test(typed) ? Number(typed) : NaN;
			return value >= least && value <= most ? { value } : { wrong: terms.notNumber(least, most) };
		};
	const list =
		<T>(count: number, read: (typed: string) => TypedAnswer<T>) =>
		(typed: string): TypedAnswer<T[]> => {
			const all = typed.split(',').map((part) => read(part.trim()));
			const wrong = all.find((answer) => 'wrong' in answer);
			if (wrong) return { wrong: terms.notList(count, wrong.wrong) };
			const value = all.flatMap((answer) => ('value' in answer ? [answer.value] : []));
			return value.length === count ? { value } : { wrong: terms.notList(count, '').trim() };
		};
	const id = (typed: string): TypedAnswer<string> =>
		/^[a-z0-9]+(-[a-z0-9]+)*$/.test(typed) ? { value: typed } : { wrong: terms.notId };
	const language = (typed: string): TypedAnswer<Language> =>
		typed === 'fr' || typed === 'en' ? { value: typed } : { wrong: terms.notLanguage };
	return { text, number, list, id, language };
}

export async function askOutline(ask: Asker, terminal: Language, today: Date): Promise<Outline> {
	const terms = words[terminal];
	const read = readersIn(terms);
	const numberedParts = (count: number, part: string) =>
		Array.from({ length: count }, (_, index) => `${part} ${index + 1}`).join(', ');

	const name = await ask(terms.name, terms.myName, read.text(60));
	const id = await ask(terms.id, idFrom(name), read.id);
	const whom = await ask(terms.whom, terms.everyone, read.text(60));
	const language = await ask(terms.language, terminal, read.language);
	const count = await ask(terms.parts, '3', read.number(1, 9));
	const parts = await ask(
		terms.names,
		numberedParts(count, words[language].part),
		read.list(count, read.text(40))
	);
	const subjects = await ask(terms.subjects, '4', (typed) =>
		read.list(
			count,
			read.number(1, 12)
		)(typed.includes(',') ? typed : Array.from({ length: count }, () => typed).join(','))
	);
	const weights = await ask(terms.weights, terms.byPoints, (typed): TypedAnswer<number[] | null> =>
		typed === terms.byPoints ? { value: null } : read.list(count, read.number(1, 9))(typed)
	);
	const points = await ask(terms.points, '5', read.number(3, 20));
	const year = await ask(terms.year, String(today.getFullYear()), read.number(2016, 2100));
	return { name, id, whom, language, parts, subjects, weights, points, year };
}

const idFrom = (name: string): string =>
	name
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-|-$/g, '') || 'questionnaire';
