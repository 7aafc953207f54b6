/**
 * Words say "the company". About an association they say so, and about another form that is no company,
 * "the organisation": in French these nouns begin with a vowel and are feminine, as « entreprise » is, so that only the noun
 * changes.
 */
type Noun = 'association' | 'organisation';

/** By legal form, as the profile names it; others are companies. */
const nouns: Readonly<Record<string, Noun>> = {
	association: 'association',
	'groupement-employeurs': 'association',
	fondation: 'organisation',
	mutuelle: 'organisation',
	gie: 'organisation',
	public: 'organisation'
};

/** Whose extract of a register it has: of trade, of businesses alone, or neither. */
export const registryOf = (legalForm: unknown): 'company' | 'micro' | 'other' =>
	legalForm === 'ei-micro' ? 'micro' : nounOf(legalForm) ? 'other' : 'company';

const nounOf = (legalForm: unknown): Noun | undefined =>
	typeof legalForm === 'string' && Object.hasOwn(nouns, legalForm) ? nouns[legalForm] : undefined;

const renamed = new Map<Noun, WeakMap<object, unknown>>();

/** The words of an area, or some of them, about a company of this form. What is passed into them stays as it is. */
export function aboutCompany<Words extends object>(words: Words, legalForm: unknown): Words {
	const noun = nounOf(legalForm);
	if (!noun) return words;
	const known = renamed.get(noun) ?? new WeakMap<object, unknown>();
	renamed.set(noun, known);
	const about = known.get(words) ?? rename(words, noun);
	known.set(words, about);
	return about as Words;
}

function rename(words: unknown, noun: Noun): unknown {
	if (typeof words === 'string') return withNoun(words, noun);
	if (isSpeaker(words))
		return (...given: unknown[]) => {
			const sentence = rename(words(...given.map(guarded)), noun);
			return typeof sentence === 'string' ? sentence.replace(guard, '$1') : sentence;
		};
	if (Array.isArray(words)) return words.map((one) => rename(one, noun));
	if (typeof words !== 'object' || words === null) return words;
	return Object.fromEntries(Object.entries(words).map(([key, one]) => [key, rename(one, noun)]));
}

const isSpeaker = (words: unknown): words is (...given: unknown[]) => unknown =>
	typeof words === 'function';

const withNoun = (text: string, noun: Noun): string =>
	text
		.replace(/\b([Aa]) company\b/g, `$1n ${noun}`)
		.replace(/\b(?:entreprise|company)\b/g, noun)
		.replace(/\b(?:Entreprise|Company)\b/g, noun.charAt(0).toUpperCase() + noun.slice(1));

/** A name may hold the noun. */
const guarded = (given: unknown): unknown =>
	typeof given === 'string'
		? given.replace(/\b([ec])(?=ntreprise\b|ompany\b)/gi, '$1\u2060')
		: given;
const guard = /([ec])\u2060(?=ntreprise|ompany)/gi;
