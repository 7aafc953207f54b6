/**
 * What a publication shows to everyone, and nothing else: ids of its grid, integers and the company's own name. It is
 * stored as it stands here, and every reader of a public page (page, data, JSON, picture) works from it alone.
 */
import type { CriterionReading } from '$lib/engine/score/assess';
import type { CompiledGrid } from '$lib/engine/score/compile';
import type { Status } from '$lib/engine/result/result';
import type { Fraction, SheetReading } from '$lib/engine/score/score';
import type { FactValue } from '$lib/grid/grid';
import type { DisclosedAnswer } from '$lib/grid/sheet';
import { validUntil } from './conditions';
import { plainLine } from './plain-line';
import type { Publication } from './publication';
import { shownFacts } from './shown';

export interface PublicContent {
	/** `<id>@<version>` of a published grid. */
	grid: string;
	/** In which the company published; a page may be read in the other. */
	lang: 'fr' | 'en';
	/** In the directory and the sitemap. */
	listed: boolean;
	/** Plain text, never markup: see `plainLine`. */
	name: string;
	/** Nine digits, as the company declared them. */
	siren: string | null;
	/** The name is the one that the register has, the company says. Absent while it says nothing of the kind. */
	registered?: true;
	/** One of `headcountBands` (`shown.ts`). */
	headcountBand: string | null;
	/** What the company says of itself, plain text as the name is; absent while it says nothing. */
	statement?: string;
	/** Some of `shownFacts` (`shown.ts`), each at most once, in their order; words are in the grid's `facts`, those of `trade` in the list of trades. */
	facts: { fact: string; value: FactValue }[];
	/** The day the company says it finished, `yyyy-mm-dd`. */
	assessedOn: string;
	referenceYear: number;
	/** The last day on which it counts, `yyyy-mm-dd`: twelve months after `assessedOn`. */
	validUntil: string;
	/** One for each criterion of the grid, in grid order. */
	lines: PublicLine[];
	/** In grid order. */
	pillars: ({ id: string } & PublicFraction)[];
	total: PublicFraction;
	/** Criteria that hold a "don't know". */
	unknown: number;
	notApplicable: number;
}

/** One criterion. `low` and `high` are its points, equal unless something in it is not known. */
export interface PublicLine {
	criterion: string;
	status: Extract<Status, 'answered' | 'unknown' | 'not-applicable'>;
	/** Which questions were asked; null when it does not apply. */
	variant: string | null;
	low: number;
	high: number;
	/** Zero when it does not apply. */
	max: number;
	/** What is asked, in order; empty when it does not apply. */
	answers: PublicAnswer[];
}

/** `{ points }` is a sensitive answer: its detail stays with the company. */
interface PublicAnswer {
	item: string;
	answer: DisclosedAnswer;
	/** Null for "don't know". */
	points: number | null;
}

/** From `100·low/of` to `100·high/of`; `of` is 0 when nothing in it applies. Integers: the page divides once. */
export interface PublicFraction {
	low: number;
	high: number;
	of: number;
}

/** What a page would show of a publication whose answers were read; the name is empty when nothing of it can be shown. */
export function contentOf(
	compiled: CompiledGrid,
	{ assessed, scores }: SheetReading,
	said: Publication
): PublicContent {
	const lines = assessed.map((one) => lineOf(one, said.answers));
	const { show } = said;
	const statement = plainLine(show.statement ?? '');
	return {
		grid: compiled.name,
		lang: said.lang,
		listed: said.listed,
		name: plainLine(show.name),
		siren: show.siren ?? null,
		...(show.registered && { registered: true as const }),
		headcountBand: show.headcountBand ?? null,
		...(statement !== '' && { statement }),
		facts: shownFacts.flatMap((id) => show.facts.filter(({ fact }) => fact === id)),
		assessedOn: said.assessedOn,
		referenceYear: Number(said.referenceYear),
		validUntil: validUntil(said.assessedOn),
		lines,
		pillars: compiled.pillars.flatMap(({ id }, index) => {
			const part = scores.pillars[index];
			return part ? [{ id, ...fractionOf(part) }] : [];
		}),
		total: fractionOf(scores.total),
		unknown: lines.filter(({ status }) => status === 'unknown').length,
		notApplicable: lines.filter(({ status }) => status === 'not-applicable').length
	};
}

const fractionOf = ({ low, high, of }: Fraction): PublicFraction => ({ low, high, of });

function lineOf(
	{ criterion, status, variant, items, readings, idle, low, high }: CriterionReading,
	answers: Publication['answers']
): PublicLine {
	const nothing = { variant: null, low: 0, high: 0, max: 0, answers: [] };
	if (status === 'not-applicable') return { criterion: criterion.id, status, ...nothing };
	return {
		criterion: criterion.id,
		status: status === 'unknown' ? 'unknown' : 'answered',
		variant: variant.id,
		low,
		high,
		max: criterion.max,
		answers: items
			.map(({ id }, index) => ({
				item: id,
				answer: answers[criterion.id]?.[id] ?? { unknown: true },
				points: readings[index]?.points ?? null
			}))
			.filter(({ item }) => !idle.includes(item))
	};
}
