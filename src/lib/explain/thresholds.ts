/** Every scale of the questionnaire, step by step, with the reason of each: what the page of the method shows folded. */
import type { Criterion, Grid, Item, Law, Reason } from '$lib/grid/grid';
import { kindOf } from '$lib/grid/kinds/kinds';
import type { ItemWords, Words } from '$lib/grid/words';
import { itemWords } from '$lib/grid/words-by-id';
import { resolveWords } from '$lib/grid/words-references';
import type { Language } from '$lib/i18n/locale';
import { describeWhenAsked } from './when-asked';
import { formatDate } from '$lib/i18n/dates';
import type { ConditionDescriber } from './describe-condition';

/**
 * What a step rests on: a figure of a law, a label or a statistic · our choice, from a landmark with its source · our
 * choice, explained · our choice, in the order of the sentences alone.
 */
export type Basis = 'source' | 'landmark' | 'choice' | 'order';

export interface ThresholdReason {
	basis: Basis;
	text: string;
	source: { title: string; url: string; consulted: string } | null;
}

export interface StepShown {
	id: string;
	/** Null for what practices add up to: `weight` says how much. */
	words: string | null;
	weight: number | null;
	/** Null when it gives none and changes the question. */
	points: number | null;
	law: string | null;
	/** Null when it gives no points. */
	reason: ThresholdReason | null;
}

export interface ScaleShown {
	id: string;
	question: string;
	/** Of whom it is asked; null when the subject asks everyone. */
	companies: string | null;
	practices: { id: string; words: string; weight: number; law: string | null }[];
	steps: StepShown[];
	/** The reason of all its steps, when they have the same. */
	shared: ThresholdReason | null;
}

export interface SubjectScales {
	id: string;
	number: number;
	plain: string;
	scales: ScaleShown[];
}

export type BasisCounts = Record<Basis | 'total', number>;

export function scalesOf(
	grid: Grid,
	words: Words,
	lang: Language,
	describer: ConditionDescriber
): SubjectScales[] {
	return grid.pillars
		.flatMap(({ themes }) => themes.flatMap(({ criteria }) => criteria))
		.toSorted((a, b) => a.number - b.number)
		.map((criterion) => ({
			id: criterion.id,
			number: criterion.number,
			plain: words.criteria[criterion.id]?.plain ?? criterion.id,
			scales: criterion.items.map((item) => scaleOf(criterion, item, words, lang, describer))
		}));
}

/** How many steps that give points rest on what. */
export function countBases(subjects: readonly SubjectScales[]): BasisCounts {
	const counts: BasisCounts = { total: 0, source: 0, landmark: 0, choice: 0, order: 0 };
	for (const { reason } of subjects.flatMap(({ scales }) => scales.flatMap(({ steps }) => steps))) {
		if (!reason) continue;
		counts.total++;
		counts[reason.basis]++;
	}
	return counts;
}

function scaleOf(
	criterion: Criterion,
	item: Item,
	words: Words,
	lang: Language,
	describer: ConditionDescriber
): ScaleShown {
	const own = itemWords(words, criterion.id, item.id);
	const textAt = (path: string) => {
		const text = resolveWords(words, path);
		if (typeof text !== 'string') throw new Error(`The words have no text ${path}.`);
		return text;
	};
	const lawText = (law: Law | undefined) => (law ? textAt(law.words) : null);
	const kind = kindOf(item);
	const steps = kind.scale(item).map(({ id, weight, points, law, reason }) => ({
		id,
		words: weight === undefined ? rowWords(id, own) : null,
		weight: weight ?? null,
		points,
		law: lawText(law),
		reason: points ? reasonShown(reason, textAt, lang) : null
	}));
	const reasons = steps.flatMap(({ reason }) => (reason ? [reason] : []));
	const same = reasons.every((reason) => JSON.stringify(reason) === JSON.stringify(reasons[0]));
	return {
		id: item.id,
		question: own.question,
		companies: describeWhenAsked(criterion, item.id, describer),
		practices: kind
			.rungs(item)
			.flatMap(({ id, weight, law }) =>
				weight === undefined ? [] : [{ id, words: rowWords(id, own), weight, law: lawText(law) }]
			),
		steps,
		shared: (same && reasons.length > 1 && reasons[0]) || null
	};
}

/** The checks of a grid ask for the words of its row "nothing to measure". */
const rowWords = (id: string, { zero, choices }: ItemWords): string =>
	(id === 'zero' ? zero : choices[id]?.words) ?? id;

function reasonShown(
	reason: Reason | undefined,
	textAt: (path: string) => string,
	lang: Language
): ThresholdReason {
	if (!reason) return { basis: 'order', text: '', source: null };
	const { kind, text, source } = reason;
	const basis = kind !== 'editorial' ? 'source' : source ? 'landmark' : 'choice';
	return {
		basis,
		text: textAt(text),
		source: source ? { ...source, consulted: formatDate(source.consulted, lang) } : null
	};
}
