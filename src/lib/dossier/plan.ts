import type { DossierState } from './fold';
import { valueAt } from './fold';
import { isDay } from './clock';
import { parsePath, planPath } from './paths';
import type { Change, Json } from './revision';

/**
 * The plan: actions, each a handful of fields written one by one, so that two devices that change two fields of one
 * action both count. `plan/<action>` says that it exists: true, or null once it is removed, whatever its fields.
 */
export const planFields = [
	'title', 'step', 'practices', 'offer', 'owner', 'due', 'status', 'note', 'order', 'helped'
] as const; // prettier-ignore
export type PlanField = (typeof planFields)[number];

export const statuses = ['todo', 'doing', 'done', 'dropped'] as const;
export type ActionStatus = (typeof statuses)[number];

/** What the company says of an offer, once it had time to tell; `none`: it never had it. */
export const helpedAnswers = ['yes', 'partly', 'no', 'none'] as const;
export type HelpedAnswer = (typeof helpedAnswers)[number];

export interface PlanAction {
	id: string;
	/** Empty: it says what its step says. */
	title: string;
	/** `<criterion>/<item>/<rung>` of a step, else empty. */
	step: string;
	/** Of a step: the practices to take up. */
	practices: string[];
	/** `<catalogue>/<offer>`, else empty. */
	offer: string;
	owner: string;
	/** `yyyy-mm-dd`, or empty. */
	due: string;
	status: ActionStatus;
	note: string;
	/** A key between those of its neighbours. */
	order: string;
	/** Empty where nobody was asked, or answered. */
	helped: HelpedAnswer | '';
}

/** The actions in their order; two with one key, as two devices may write, stand by id. */
export function planOf(state: DossierState): PlanAction[] {
	const actions: PlanAction[] = [];
	for (const path of state.paths.keys()) {
		// At each change of a dossier: most of its paths are of something else.
		const place = path.startsWith('plan/') ? parsePath(path) : null;
		if (place?.kind !== 'plan' || place.field !== undefined) continue;
		if (valueAt(state, path) !== null) actions.push(readAction(state, place.action));
	}
	return actions.sort((a, b) => compare(a.order, b.order) || compare(a.id, b.id));
}

/** Done, or given up. */
export const isOver = ({ status }: Pick<PlanAction, 'status'>): boolean =>
	status === 'done' || status === 'dropped';

/** The actions still to be done that have a day, in the order of days. */
export const datedOf = (actions: readonly PlanAction[]): PlanAction[] =>
	actions
		.filter((action) => action.due !== '' && !isOver(action))
		.sort((a, b) => compare(a.due, b.due));

/** A new action; what is left out is empty. */
export function addAction(id: string, fields: Partial<Record<PlanField, string>>): Change[] {
	const written = Object.entries(fields).filter(([, value]) => value !== '');
	return [
		{ path: planPath(id), value: true },
		...written.map(([field, value]) => ({ path: planPath(id, field), value }))
	];
}

export const editAction = (id: string, field: PlanField, value: string): Change => ({
	path: planPath(id, field),
	value: value === '' ? null : value
});

export const removeAction = (id: string): Change => ({ path: planPath(id), value: null });

/** Its fields were never taken away. */
export const restoreAction = (id: string): Change => ({ path: planPath(id), value: true });

function readAction(state: DossierState, id: string): PlanAction {
	const text = (field: PlanField) => textOf(valueAt(state, planPath(id, field)));
	const status = text('status');
	return {
		id,
		title: text('title'),
		step: names(text('step'), 3),
		practices: text('practices').split(' ').filter(isName),
		offer: names(text('offer'), 2),
		owner: text('owner'),
		due: isDay(text('due')) ? text('due') : '',
		status: statuses.find((known) => known === status) ?? 'todo',
		note: text('note'),
		order: text('order'),
		helped: helpedAnswers.find((known) => known === text('helped')) ?? ''
	};
}

/** What the screen may look up and link to: a file may hold anything. */
const isName = (part: string) => /^[A-Za-z0-9][A-Za-z0-9-]*$/.test(part);

const names = (text: string, count: number): string => {
	const parts = text.split('/');
	return parts.length === count && parts.every(isName) ? text : '';
};

// A file may bring other scalars; they are shown as text.
const textOf = (value: Json | null): string =>
	typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
