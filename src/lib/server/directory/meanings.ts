/** What words mean: the trades, sectors and places that the lists of this server know by them. */
import { bare } from '$lib/grid/bare-words';
import { groupName } from '$lib/grid/communes';
import type { Language } from '$lib/i18n/locale';
import { readCommunes } from '../questionnaire/communes';
import { readQuestionnaire } from '../questionnaire/questionnaire';
import { readTrades } from '../questionnaire/trades';
import { everydaySectors, everydayTrades } from './everyday-words';

export interface Meaning {
	kind: 'trade' | 'sector' | 'department' | 'commune' | 'group';
	/** As a page has it; of a sector, the letter of its section of NAF rev. 2. */
	id: string;
}

/** By what is compared of a text: words without small ones. */
class MeaningsByKey {
	readonly #byKey = new Map<string, Meaning[]>();
	longest = 1;

	readonly #keyOf: (words: readonly string[]) => string;
	constructor(keyOf: (words: readonly string[]) => string) {
		this.#keyOf = keyOf;
	}

	get = (words: readonly string[]): readonly Meaning[] => this.#byKey.get(this.#keyOf(words)) ?? [];

	add(text: string, { kind, id }: Meaning, unless?: (known: Meaning) => boolean): void {
		const words = largeWords(text);
		// « R&D » would be « r ».
		if (words.join('').length < 2) return;
		const known = this.get(words);
		if (known.some((other) => (other.kind === kind && other.id === id) || unless?.(other))) return;
		this.#byKey.set(this.#keyOf(words), [...known, { kind, id }]);
		this.longest = Math.max(this.longest, words.length);
	}
}

export interface Meanings {
	activities: MeaningsByKey;
	places: MeaningsByKey;
	/** Of groups of communes, what is not their whole name: « Pic Saint-Loup », « agglo de Lunel ». */
	parts: MeaningsByKey;
	/** How many words the longest text has. */
	longest: number;
}

/** Left out of what is compared: « près de Lunel », "in the Lot", « Tarn et Garonne ». */
const smallWords = new Set(
	'a au aux d dans de des du en et l la le les pres proche sur and around at in near of the'.split(
		' '
	)
);

/** The words that are compared; all of them where they are small ones only. */
export function largeWords(text: string): string[] {
	const words = bare(text)
		.split(' ')
		.filter((word) => word !== '');
	const large = words.filter((word) => !smallWords.has(word));
	return large.length > 0 ? large : words;
}

/** Menuisiers, bakeries: many are as one. Not of short words: « fils » is not « fil ». */
export const activityKey = (words: readonly string[]): string =>
	words
		.map((word) => (word.length < 5 ? word : word.replace(/[sx]$/, '').replace(/y$/, 'ie')))
		.join(' ');

const shortened = new Map([
	['st', 'saint'],
	['ste', 'sainte'],
	['agglo', 'agglomeration']
]);
const placeKey = (words: readonly string[]): string =>
	words.map((word) => shortened.get(word) ?? word).join(' ');

let reading: Promise<Meanings> | null = null;

/** Read once: lists do not change while the server runs. */
export const readMeanings = (): Promise<Meanings> => (reading ??= read());

async function read(): Promise<Meanings> {
	const activities = new MeaningsByKey(activityKey);
	const [places, parts] = [new MeaningsByKey(placeKey), new MeaningsByKey(placeKey)];
	await Promise.all([addActivities(activities), addPlaces(places, parts)]);
	const longest = Math.max(activities.longest, places.longest, parts.longest);
	return { activities, places, parts, longest };
}

/** What these words mean together, everything that they may; a postal code means its department. */
export function meaningsOf(
	words: readonly string[],
	{ activities, places, parts }: Meanings
): readonly Meaning[] {
	const asPlace =
		words.length === 1 ? words.map((word) => word.replace(/^(\d\d)\d{3}$/, '$1')) : words;
	const whole = [...places.get(asPlace), ...activities.get(words)];
	return whole.length > 0 ? whole : parts.get(words);
}

const languages: readonly Language[] = ['fr', 'en'];
const withoutBrackets = (text: string): string => text.replace(/\s*\([^)]*\)/g, '');

/** Where words are those of a sector and of a trade in it: everyday words say the sector, others the trade alone. */
async function addActivities(activities: MeaningsByKey): Promise<void> {
	for (const [id, texts] of Object.entries(everydaySectors))
		for (const text of texts) activities.add(text, { kind: 'sector', id });
	const tradeLists = await Promise.all(languages.map(readTrades));
	const trades = tradeLists.flatMap(({ list }) =>
		list.map(({ id, naf, name, also }) => ({
			id,
			sector: naf.slice(-1),
			texts: [...withoutBrackets(name).split(','), ...also, ...(everydayTrades[id] ?? [])]
		}))
	);
	for (const { id, sector, texts } of trades)
		for (const text of texts)
			activities.add(text, { kind: 'trade', id }, (known) => known.id === sector);
	// « peintre en bâtiment » is a peintre.
	for (const { id, sector, texts } of trades)
		for (const [first = '', ...others] of texts.map(largeWords))
			if (others.length > 0 && activities.get([first]).some(({ kind }) => kind === 'trade'))
				activities.add(first, { kind: 'trade', id }, (known) => known.id === sector);
	const sectorOf = new Map(trades.map(({ id, sector }) => [id, sector]));
	const asked = await Promise.all(languages.map((lang) => readQuestionnaire(lang)));
	const named = [
		...asked.flatMap(({ words }) => Object.entries(words.facts.naf?.choices ?? {})),
		...tradeLists.flatMap(({ sections }) => Object.entries(sections))
	];
	for (const [naf, name] of named) {
		const id = sectorLetter(naf);
		const [whole = ''] = name.split(/\s*:/);
		// The long names of NAF 2025 are no lists of words.
		const texts = naf.startsWith('rev21:') ? [whole] : [whole, ...whole.split(/, | et | and /)];
		for (const text of texts)
			activities.add(text, { kind: 'sector', id }, (known) => sectorOf.get(known.id) === id);
	}
}

/** Of a section of NAF 2025, the one of rev. 2 whose name it has taken over. */
export const sectorLetter = (naf: string): string =>
	naf.startsWith('rev21:')
		? 'ABCDEFGHIJJKLMNOPQRSTU'.charAt('ABCDEFGHIJKLMNOPQRSTUV'.indexOf(naf.slice(-1)))
		: naf.slice(-1);

async function addPlaces(places: MeaningsByKey, parts: MeaningsByKey): Promise<void> {
	const [communes, { words }] = await Promise.all([readCommunes(), readQuestionnaire('fr')]);
	const departments = Object.entries(words.facts.department?.choices ?? {}).filter(([id]) =>
		/^\d/.test(id)
	);
	for (const [id, name] of departments)
		for (const text of [id, withoutBrackets(name)]) places.add(text, { kind: 'department', id });
	const there = departments.map(([id]) => communes.inDepartment(id));
	for (const { code: id, name } of there.flatMap((place) => place.communes))
		places.add(name, { kind: 'commune', id });
	const groups = there.flatMap((place) => place.groups);
	const shortName = (name: string) => withoutBrackets(name).replace(/^C[ACU] /, '');
	for (const { code: id, name } of groups)
		for (const text of [name, groupName(name), shortName(name)])
			places.add(text, { kind: 'group', id });
	for (const { code: id, name } of groups) {
		const words = largeWords(shortName(name));
		for (let from = 0; from < words.length; from++)
			for (let to = from + 2; to <= words.length; to++)
				parts.add(words.slice(from, to).join(' '), { kind: 'group', id });
		const key = ` ${placeKey(words)} `;
		const towns = (communes.groupOf(id)?.communes ?? []).filter((commune) =>
			key.includes(` ${placeKey(largeWords(commune.name))} `)
		);
		for (const town of towns)
			for (const kind of ['pays', 'agglo', 'métropole'])
				for (const text of [`${kind} ${town.name}`, `${town.name} ${kind}`])
					parts.add(text, { kind: 'group', id });
	}
}
