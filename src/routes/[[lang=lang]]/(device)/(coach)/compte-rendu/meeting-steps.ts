/** The steps of a summary: what may be one, and what the plan says of it. */
import { formatDate } from '$lib/i18n/dates';
import type { Areas, Language } from '$lib/i18n/locale';
import { newId } from '$lib/dossier/ids';
import { editAction, isOver } from '$lib/dossier/plan';
import type { Change } from '$lib/dossier/revision';
import type { Guidance } from '$lib/offers/guidance.svelte';
import { newActions, stepActions } from '$lib/plan/plan';
import { aimTexts, planRows, type PlanRow } from '$lib/plan/plan-view';
import { mainStep, sortSteps } from '$lib/result/result-view';
import { nextStepsOf } from '$lib/result/steps';
import type { Assessment } from '$lib/session/dossier/assessment.svelte';

/** What a summary may name as a step, and the offers beside it. */
export interface StepChoice {
	text: string;
	offers: readonly string[];
	/** What the plan takes of it; null where it holds it already. */
	planned: ReturnType<typeof stepActions>[number] | null;
	/** The action that is it; null where the plan holds none. */
	action: string | null;
}

/** Who does a step, and by when, `yyyy-mm-dd`; either may be empty. */
export interface Task {
	owner: string;
	due: string;
}

export const noTask: Task = { owner: '', due: '' };

/** By the text of a step: what was typed, else what the plan says. */
export const tasksOf = (
	plan: ReadonlyMap<string, PlanRow>,
	typed: Readonly<Record<string, Task>>
): Map<string, Task> =>
	new Map<string, Task>([
		...[...plan].map(
			([
				text,
				{
					action: { owner, due }
				}
			]) => [text, { owner, due }] as const
		),
		...Object.entries(typed)
	]);

export const mostSteps = 3;

/** What a line of the plan is called in a summary: as it was typed, else each thing that its step asks to do. */
const textsOf = (assessment: Assessment, { action, title, aim }: PlanRow): string[] =>
	aim && action.title === '' ? aimTexts(assessment, aim) : [title];

export const isDone = ({ action, reached }: PlanRow): boolean =>
	reached || action.status === 'done';

/** By what it is called, each line of the plan. */
export const planByText = (assessment: Assessment): Map<string, PlanRow> =>
	new Map(
		planRows(assessment).flatMap((row) =>
			textsOf(assessment, row).map((text) => [text, row] as const)
		)
	);

/**
 * What is still open of the plan, then what the result proposes, the one to say first before the others. What the plan
 * says is done, or given up, is not proposed again.
 */
export function stepChoices(assessment: Assessment, guidance: Guidance | null): StepChoice[] {
	const plan = planByText(assessment);
	const isClosed = (row: PlanRow) => isOver(row.action) || row.reached;
	const planned = [...plan]
		.filter(([, row]) => !isClosed(row))
		.map(([text, { action, offer, aim }]) => {
			const offers = offer
				? [offer]
				: (aim && guidance?.moving(aim.criterion, 1).map(({ id }) => id)) || [];
			return { text, offers, planned: null, action: action.id };
		});
	const steps = sortSteps(nextStepsOf(assessment));
	const main = mainStep(steps, assessment.score);
	const ordered = [...(main ? [main] : []), ...steps.first.filter((step) => step !== main)];
	const proposed = ordered.flatMap((step) => {
		const offers = guidance?.offersFor(step, 1).map(({ id }) => id) ?? [];
		const practices = step.needs.practices ?? [];
		const actions = stepActions(step);
		return aimTexts(assessment, { ...step, practices }).map((text, at) => ({
			text,
			offers,
			planned: actions[at] ?? null,
			action: null
		}));
	});
	return [...planned, ...proposed.filter(({ text }) => !plan.has(text))].filter(
		({ text }, at, all) => all.findIndex((other) => other.text === text) === at
	);
}

export const linesOf = (text: string): string[] =>
	text
		.split('\n')
		.map((line) => line.trim())
		.filter(Boolean);

/** A step of a summary: what the plan takes of it, or the action of the plan that it is. */
export type PlanStep = { text: string } & (
	| { action: string }
	| { action: null; fields: { title: string } | NonNullable<StepChoice['planned']> }
);

/** These steps, but for those that the plan says are over. */
export function stepsOf(
	steps: string,
	choices: readonly StepChoice[],
	plan: ReadonlyMap<string, PlanRow>
): PlanStep[] {
	return linesOf(steps).flatMap((text): PlanStep[] => {
		const choice = choices.find((one) => one.text === text);
		if (choice?.action) return [{ text, action: choice.action }];
		if (plan.has(text)) return [];
		return [{ text, action: null, fields: choice?.planned ?? { title: text } }];
	});
}

/** What puts these steps in the plan, and writes who does each and by when, where it was typed. */
export function planChanges(
	plan: Assessment['plan'],
	steps: readonly PlanStep[],
	typed: Readonly<Record<string, Task>>
): Change[] {
	const wanted = steps.flatMap((step) =>
		step.action === null ? { ...step.fields, ...typed[step.text] } : []
	);
	const edits = steps.flatMap(({ text, action }) => {
		const task = typed[text];
		return action !== null && task
			? [editAction(action, 'owner', task.owner.trim()), editAction(action, 'due', task.due)]
			: [];
	});
	return [...newActions(plan, newId(), wanted), ...edits];
}

/** A step with who does it, and by when: what was typed here first, else what the plan says. */
export function stepLine(
	text: string,
	{ owner, due }: Task,
	{ words, lang }: { words: Areas['meeting']; lang: Language }
): string {
	const day = due && words.dueOn(formatDate(due, lang));
	return owner || day ? words.step(text, [owner, day].filter(Boolean).join(', ')) : text;
}
