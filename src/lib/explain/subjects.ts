/** What the page of the subjects shows: every subject with its questions, and what to prepare for it. */
import type { Criterion, Item, Period } from '$lib/grid/grid';
import { kindOf } from '$lib/grid/kinds/kinds';
import type { ItemWords, Words } from '$lib/grid/words';
import { criterionWords, itemWords } from '$lib/grid/words-by-id';
import type { Areas, Language } from '$lib/i18n/locale';
import { describeWhenAsked } from './when-asked';
import { currentGrid, readQuestionnaire } from '$lib/server/questionnaire/questionnaire';
import { opposite, conditionDescriber, type ConditionDescriber } from './describe-condition';

export interface QuestionShown {
	id: string;
	kind: Item['kind'];
	question: string;
	/** What its answer is about, where the questionnaire says so apart. */
	period: Period | null;
	/** Of whom it is asked; null when the subject asks everyone. */
	companies: string | null;
	choices: string[];
	/** The figures that can be given instead of a bracket. */
	figures: string[];
}

export interface SubjectShown {
	id: string;
	number: number;
	plain: string;
	official: string;
	question: string;
	summary: string[];
	why: string;
	where: string;
	proofs: string[];
	sdgs: number[];
	/** Whom it does not concern; null when it concerns everyone. */
	notFor: string | null;
	/** More than one list of questions, of which one is asked. */
	varies: boolean;
	questions: QuestionShown[];
}

export interface PillarShown {
	id: string;
	plain: string;
	themes: { id: string; plain: string; subjects: SubjectShown[] }[];
}

export interface SubjectsShown {
	/** The grid, `<id>@<version>`. */
	ref: string;
	count: number;
	draft: boolean;
	/** The language of the questionnaire's words, for the voice that reads them. */
	spoken: Language;
	pillars: PillarShown[];
}

export async function subjectsShown(
	lang: Language,
	say: Areas['pages']['conditions'],
	ref = currentGrid()
): Promise<SubjectsShown> {
	const { grid, words, lang: spoken } = await readQuestionnaire(lang, ref);
	const describer = conditionDescriber(grid, words, say);
	const pillars = grid.pillars.map(({ id, themes }) => ({
		id,
		plain: words.pillars[id]?.plain ?? id,
		themes: themes.map((theme) => ({
			id: theme.id,
			plain: words.themes[theme.id]?.plain ?? theme.id,
			subjects: theme.criteria
				.toSorted((a, b) => a.number - b.number)
				.map((criterion) => subjectShown(criterion, words, describer))
		}))
	}));
	const count = grid.pillars.flatMap(({ themes }) => themes.flatMap((t) => t.criteria)).length;
	return { ref, count, draft: grid.version.endsWith('-draft'), spoken, pillars };
}

function subjectShown(
	criterion: Criterion,
	words: Words,
	describer: ConditionDescriber
): SubjectShown {
	const { id, number, sdgs, when, items, variants } = criterion;
	const own = criterionWords(words, id);
	return {
		id,
		number,
		plain: own.plain,
		official: own.official,
		question: own.question,
		summary: own.summary,
		why: own.why,
		where: own.where,
		proofs: own.proofs,
		sdgs,
		notFor: when ? describer.say(opposite(when)) : null,
		varies: variants.length > 1,
		questions: items.map((item) => {
			const asked = itemWords(words, id, item.id);
			return {
				id: item.id,
				kind: item.kind,
				question: asked.question,
				period: item.period ?? null,
				companies: describeWhenAsked(criterion, item.id, describer),
				choices: choicesOf(item, asked),
				figures: Object.values(asked.numbers ?? {})
			};
		})
	};
}

/** The rows to choose among, in the order of the screen. */
const choicesOf = (item: Item, spoken: ItemWords): string[] => [
	...kindOf(item)
		.choices(item)
		.map((id) => spoken.choices[id]?.words ?? id),
	...(spoken.zero ? [spoken.zero] : [])
];
