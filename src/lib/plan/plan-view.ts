import { editAction, type PlanAction } from '$lib/dossier/plan';
import type { Change } from '$lib/dossier/revision';
import type { Areas, Language } from '$lib/i18n/locale';
import { formatGain } from '$lib/i18n/scores';
import { changesOf, isKnown, isReached, type Aim } from '$lib/engine/steps/planned';
import type { Part, Score } from '$lib/engine/result/result';
import type { HelpWords } from '$lib/grid/words';
import type { Assessment } from '$lib/session/dossier/assessment.svelte';
import { aimOf } from './plan';

/** One line of the plan, as it is shown and taken away. */
export interface PlanRow {
	action: PlanAction;
	title: string;
	/** Plain name of the subject of a step, else empty. */
	subject: string;
	aim: Aim | null;
	/** On 100, what reaching it alone adds; 0 when it comes from no step, or the answers say so already. */
	gain: number;
	/** On 100, what it adds together with the plan's other actions on its question, where alone it adds nothing; else 0. */
	sharedGain: number;
	/** The answers say that it is done. */
	reached: boolean;
	/** Done, and its answer does not say so yet. */
	waits: boolean;
	/** Its step is none of this questionnaire. */
	lost: boolean;
	/** The offer's id, else empty. */
	offer: string;
}

/** What the actions that were not given up aim at. */
const countedAims = (plan: readonly PlanAction[]): Aim[] =>
	plan.flatMap((action) => (action.status === 'dropped' ? [] : (aimOf(action) ?? [])));

/** What the plan is read with: an open dossier, or one about to leave as a page. */
export type Planned = Pick<
	Assessment,
	'compiled' | 'sheet' | 'score' | 'plan' | 'simulate' | 'words' | 'help'
>;

export function planRows(assessment: Planned): PlanRow[] {
	const { compiled, sheet, score } = assessment;
	const now = score.total.low ?? 0;
	const gainOf = (aims: readonly Aim[]) => {
		const changes = changesOf(compiled, sheet, aims);
		const after = changes.length > 0 ? (assessment.simulate(changes).total.low ?? 0) : now;
		return Math.max(0, after - now);
	};
	const aims = countedAims(assessment.plan);
	return assessment.plan.map((action) => {
		const aim = aimOf(action);
		const gain = aim ? gainOf([aim]) : 0;
		const reached = aim !== null && isReached(compiled, sheet, aim);
		const lost = aim !== null && !isKnown(compiled, aim);
		const beside = aims.filter(
			({ criterion, item }) => criterion === aim?.criterion && item === aim.item
		);
		return {
			action,
			title: actionTitle(assessment, action),
			subject: aim ? plainOf(assessment, aim) : '',
			aim,
			gain,
			sharedGain: gain > 0 || reached || beside.length < 2 ? 0 : gainOf(beside),
			reached,
			waits: action.status === 'done' && aim !== null && !reached && !lost,
			lost,
			offer: action.offer.split('/')[1] ?? ''
		};
	});
}

/** What reaching it adds, in words; empty where it adds nothing. */
export function gainText(
	{ gain, sharedGain }: PlanRow,
	words: Pick<Areas['plan'], 'gain' | 'gainTogether'>,
	lang: Language
): string {
	if (gain > 0) return words.gain(formatGain(gain, lang));
	return sharedGain > 0 ? words.gainTogether(words.gain(formatGain(sharedGain, lang))) : '';
}

/** What an action is called: as it was typed, else what its step asks to do. */
export function actionTitle(of: Pick<Assessment, 'words' | 'help'>, action: PlanAction): string {
	const aim = aimOf(action);
	return action.title || (aim ? aimText(of, aim) : '') || '…';
}

/** Written before another questionnaire is taken up: what a step asks to do is in the words of this one alone. */
export const keepTitles = (assessment: Planned): Change[] =>
	assessment.plan.flatMap((action) => {
		const title = action.title ? '' : actionTitle(assessment, action);
		return title && title !== '…' ? [editAction(action.id, 'title', title)] : [];
	});

const plainOf = ({ words }: Pick<StepSource, 'words'>, { criterion }: Aim) =>
	(Object.hasOwn(words.criteria, criterion) && words.criteria[criterion]?.plain) || '';

/** The total now, and if all is done but what was given up; what each criterion then has. */
export function planTotals(assessment: Planned): {
	now: Part;
	after: Part;
	reached: Score['criteria'];
} {
	const changes = changesOf(assessment.compiled, assessment.sheet, countedAims(assessment.plan));
	const { total, criteria } = assessment.simulate(changes);
	return { now: assessment.score.total, after: total, reached: criteria };
}

/** Where the words of a step are read: those of a first load, and the folded ones once they are there. */
interface StepSource {
	words: Pick<Assessment['words'], 'criteria'>;
	help: Pick<HelpWords, 'criteria'> | null;
}

/** What a step asks to do, in one text. */
export const aimText = (source: StepSource, aim: Aim): string =>
	aimTexts(source, aim).join(' · ') || plainOf(source, aim);

/**
 * What a step asks to do, wherever it is named: a text for each thing. Until the folded words are there, the row of the
 * question to aim at; nothing for what the questionnaire does not hold.
 */
export function aimTexts(
	{ words, help }: StepSource,
	{ criterion, item, rung, practices = [] }: Aim
): string[] {
	// A file may aim at names that every object has: `items` is then none of ours.
	const own = <T>(record: Record<string, T>, key: string) =>
		Object.hasOwn(record, key) ? record[key] : undefined;
	const asked = own(own(words.criteria, criterion)?.items ?? {}, item)?.choices ?? {};
	const folded = own(own(help?.criteria ?? {}, criterion)?.items ?? {}, item)?.choices ?? {};
	const chosen = practices.length > 0 ? practices : [rung];
	return chosen.flatMap((id) => own(folded, id)?.todo ?? own(asked, id)?.words ?? []);
}
