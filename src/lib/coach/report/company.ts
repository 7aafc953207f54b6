/** A company as a report counts it: what happened with it in a period, and where it belongs. */
import { campaignsOf, type Campaign } from '$lib/dossier/campaigns';
import { contactsOf } from '$lib/dossier/contacts';
import type { DossierState } from '$lib/dossier/fold';
import { introductionsOf, type Outcome } from '$lib/dossier/introductions';
import { planPath } from '$lib/dossier/paths';
import { planOf, type HelpedAnswer } from '$lib/dossier/plan';
import type { DossierRow } from '$lib/dossier/storage/database';
import { calendarDay } from '$lib/engine/calendar-day';
import { idOf } from '$lib/grid/folders';
import { figureSizes } from '$lib/share/figures/classes';
import type { ClientLog } from './client-logs';

/** Both days included, `yyyy-mm-dd`; talks of one funder, or of all where it is empty. */
export interface Question {
	from: string;
	to: string;
	funder: string;
}

export interface Company {
	/** Of its dossier; nobody else can make it. */
	key: string;
	/** The name of its group of communes, its size, its section of NAF; empty where nobody said. */
	epci: string;
	size: string;
	sector: string;
	meetings: number;
	minutes: number;
	/** Actions of the plan that were written in the period, and those that were done in it. */
	decided: number;
	done: number;
	/** Presented in the period, with what came of it up to now. */
	introductions: readonly { id: string; outcome: Outcome }[];
	/** Said in the period. */
	helped: readonly { id: string; answer: HelpedAnswer }[];
	/** Subjects at 0 or 1 of 5, up to now. */
	weak: readonly string[];
	/** Subjects that went up and down from one finished diagnosis to the last one; null with fewer than two. */
	moved: { up: number; down: number } | null;
}

export const isIn = ({ from, to }: Question, day: string): boolean => day >= from && day <= to;

/** In the period, and of that funder. */
export const talksIn = (question: Question, { log }: ClientLog) =>
	contactsOf(log).filter(
		({ on, funder }) =>
			isIn(question, on) && (question.funder === '' || funder.trim() === question.funder)
	);

/** The answers on 100 that are 0 or 1 of 5 points. */
const weakest = 20;

/**
 * @param state of its dossier, the plan and finished diagnoses at least
 * @param place what its commune and its activity say
 */
export function companyOf(
	client: ClientLog,
	state: DossierState,
	question: Question,
	place: Pick<Company, 'key' | 'epci' | 'sector'>
): Company {
	const talks = talksIn(question, client);
	const plan = planOf(state);
	const isNow = (moment: number) => isIn(question, calendarDay(new Date(moment)));
	const when = (id: string, field: 'status' | 'helped') => lastAt(state, planPath(id, field));
	return {
		...place,
		size: sizeOf(client.row.headcount),
		meetings: talks.length,
		minutes: talks.reduce((sum, { minutes }) => sum + minutes, 0),
		decided: plan.filter(({ id }) => isNow(firstAt(state, planPath(id)))).length,
		done: plan.filter(({ id, status }) => status === 'done' && isNow(when(id, 'status'))).length,
		introductions: introductionsOf(client.log)
			.filter(({ on }) => isIn(question, on))
			.map(({ id, outcome }) => ({ id, outcome })),
		helped: plan.flatMap(({ id, helped }) =>
			helped && helped !== 'none' && isNow(when(id, 'helped')) ? [{ id, answer: helped }] : []
		),
		weak: Object.entries(client.row.levels ?? {}).flatMap(([id, level]) =>
			level !== null && level <= weakest ? [id] : []
		),
		moved: movedIn(campaignsOf(state), client.row.grid, question.to)
	};
}

const momentsOf = (state: DossierState, path: string) =>
	state.paths.get(path)?.revisions.map(({ at }) => at) ?? [];
const firstAt = (state: DossierState, path: string) => Math.min(...momentsOf(state, path));
const lastAt = (state: DossierState, path: string) => Math.max(...momentsOf(state, path));

/** Empty where it may be of two. */
function sizeOf(headcount: DossierRow['headcount']): string {
	if (headcount === null || headcount === undefined) return '';
	const { min = -1, max = -1 } =
		typeof headcount === 'number' ? { min: headcount, max: headcount } : headcount;
	return figureSizes.find((size) => min >= size.min && max <= size.max)?.id ?? '';
}

/** The last diagnosis of its questionnaire against the latest before it that was made with the same version. */
function movedIn(all: readonly Campaign[], grid: string, until: string): Company['moved'] {
	const own = all.filter((one) => idOf(one.grid) === idOf(grid) && one.date <= until);
	const last = own.at(-1);
	const before = own.slice(0, -1).findLast((one) => one.grid === last?.grid);
	if (!last || !before) return null;
	const gains = Object.entries(last.result.criteria).map(([id, now]) => {
		const then = before.result.criteria[id];
		const isSure = now.low === now.high && then?.low === then?.high && now.max === then?.max;
		return isSure && then ? now.low - then.low : 0;
	});
	return {
		up: gains.filter((gain) => gain > 0).length,
		down: gains.filter((gain) => gain < 0).length
	};
}
