/** The finished diagnoses of a dossier and today, side by side: what the screen of history works with. */
import type { FrozenPart, FrozenResult } from '$lib/dossier/campaign-shape';
import { compileGrid, type CompiledGrid } from '$lib/engine/compile';
import { pointsOf } from '$lib/engine/item';
import { readFacts } from '$lib/engine/profile';
import { knownGrids, loadGrid } from '$lib/grid/load';
import type { Sheet } from '$lib/grid/sheet';
import type { AskedWords } from '$lib/grid/words';
import { publishedFrom } from './leave-draft';
import { campaignsOf, isChangedSince, yearIn, type Campaign, type Standing } from './years';

/** One moment of a company: a finished diagnosis, or today. */
export interface YearSide {
	/** Of the campaign, or `today`. */
	id: string;
	/** `yyyy-mm-dd`; null is today. */
	date: string | null;
	year: number | null;
	/** `<id>@<version>` */
	grid: string;
	/** This build knows its grid: it can be read and compared. */
	known: boolean;
	sheet: Pick<Sheet, 'profile' | 'answers'>;
	result: FrozenResult;
	/** Questions asked that had no answer. */
	unanswered: number;
	/** Null is today. */
	campaign: Campaign | null;
}

export const today = 'today';

type Now = Standing & { sheet: Sheet; result: FrozenResult };

/** The oldest first, today last. */
export function sidesOf(now: Now): YearSide[] {
	const finished = campaignsOf(now.state).map((campaign): YearSide => {
		const grid = publishedFrom(campaign.grid, knownGrids) ?? campaign.grid;
		const { id, date, year, result } = campaign;
		return {
			...{ id, date, year, grid, campaign, result },
			known: knownGrids.includes(grid),
			sheet: { profile: campaign.profile, answers: campaign.answers },
			unanswered: unansweredIn(result)
		};
	});
	const { grid } = now.sheet;
	return [
		...finished,
		{
			...{ id: today, date: null, year: yearIn(now.sheet.profile), grid, campaign: null },
			known: knownGrids.includes(grid),
			sheet: now.sheet,
			result: now.result,
			unanswered: unansweredIn(now.result)
		}
	];
}

/** Nothing changed since the last one was finished: today says nothing more. */
export function isAsFinished(now: Standing): boolean {
	const last = campaignsOf(now.state).at(-1);
	return last !== undefined && !isChangedSince(now, last);
}

/** The two that are compared first: the last that differ. */
export function lastTwo(sides: readonly YearSide[], sameAsLast: boolean): [string, string] | null {
	const [before, after] = sides.slice(0, sameAsLast ? -1 : undefined).slice(-2);
	return before && after ? [before.id, after.id] : null;
}

function unansweredIn({ criteria, completeness }: FrozenResult): number {
	const asked = Object.values(criteria)
		.filter(({ status }) => status !== 'not-applicable')
		.reduce((sum, { why }) => sum + why.length, 0);
	return asked - Math.round((completeness ?? 1) * asked);
}

/** A side with its questionnaire, in its own words. */
export interface OpenSide extends YearSide {
	compiled: CompiledGrid;
	words: AskedWords;
}

/** Rejects when the grid is unknown here, or cannot be brought. */
export async function openSide(side: YearSide, lang: string): Promise<OpenSide> {
	const { grid, words } = await loadGrid(side.grid, lang);
	return { ...side, compiled: compileGrid(grid), words };
}

/** One line of a diagnosis read again. */
export interface ReadLine {
	criterion: string;
	number: number;
	pillar: number;
	plain: string;
	points: { low: number; high: number; max: number } | null;
	/** What was asked, for whoever puts it in words. */
	items: {
		item: Parameters<typeof pointsOf>[0];
		words: AskedWords['criteria'][string]['items'][string];
		answer: Sheet['answers'][string][string] | undefined;
		rung: string | null;
	}[];
}

/** Every subject, as it was answered and counted then. */
export function linesOf({ compiled, words, sheet, result }: OpenSide): ReadLine[] {
	const facts = readFacts(compiled, sheet.profile);
	return compiled.criteria.map(({ id, criterion, pillar, items }) => {
		const own = <T>(record: Readonly<Record<string, T>> | undefined, key: string) =>
			record && Object.hasOwn(record, key) ? record[key] : undefined;
		const kept = own(result.criteria, id);
		const spoken = words.criteria[id];
		const applies = kept !== undefined && kept.status !== 'not-applicable';
		const asked = applies ? kept.why.map(({ item }) => item) : [];
		return {
			...{ criterion: id, number: criterion.number, pillar, plain: spoken?.plain ?? id },
			points: applies ? { low: kept.low, high: kept.high, max: kept.max } : null,
			items: asked.flatMap((name) => {
				const [item, text] = [items.get(name), own(spoken?.items, name)];
				const answer = own(own(sheet.answers, id), name);
				const rung = item ? pointsOf(item, answer, facts).rung : null;
				return item && text ? [{ item, words: text, answer, rung }] : [];
			})
		};
	});
}

export type { FrozenPart };
