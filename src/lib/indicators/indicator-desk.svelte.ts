import { indicatorsIn, indicatorYears } from '$lib/dossier/indicators';
import { indicatorPath } from '$lib/dossier/paths';
import { sameJson } from '$lib/dossier/canonical';
import { compileSet, type CompiledSet } from '$lib/engine/indicators/compile-set';
import { profileOfYear, proposedValue } from '$lib/engine/indicators/propose';
import { readSet, type SetReading } from '$lib/engine/indicators/read-set';
import { idOf, versionsOf } from '$lib/grid/folders';
import type { IndicatorProposal } from '$lib/grid/indicators/indicators';
import { knownSets, type OpenSet } from '$lib/grid/indicators/load';
import type { IndicatorValue, IndicatorValues } from '$lib/grid/indicators/values';
import type { IndicatorWords } from '$lib/grid/indicators/words';
import { yearIn } from '$lib/dossier/sheet';
import { figurePath } from './figure-voices';
import type { Assessment } from '$lib/session/dossier/assessment.svelte';

/** What a diagnosis with points says of a figure, where it says something else than what stands. */
export interface Proposal {
	value: IndicatorValue;
	proposal: IndicatorProposal;
}

/** The figures of one questionnaire and one year of the open dossier, and the ways to change them. */
export class IndicatorDesk {
	readonly compiled: CompiledSet;
	readonly words: IndicatorWords;
	readonly assessment: Assessment;
	/** `yyyy` */
	readonly year: string;
	readonly #open: OpenSet;
	readonly values: IndicatorValues = $derived.by(() => this.#valuesOf(this.year));
	readonly #yearBefore: IndicatorValues = $derived.by(() =>
		this.#valuesOf(String(Number(this.year) - 1))
	);
	readonly reading: SetReading = $derived.by(() =>
		readSet(
			this.compiled,
			this.assessment.sheet.profile,
			this.values,
			profileOfYear(this.assessment.sheet.profile, this.year, {
				proposals: this.#ownProposals,
				values: this.values
			})
		)
	);
	/** Those whose values do not agree: two devices gave each its own. */
	readonly disputed: ReadonlySet<string> = $derived.by(() => {
		const { state, disagreements } = this.assessment;
		const isOpen = (path: string | null) => path !== null && disagreements.includes(path);
		const place = { questionnaire: this.compiled.name, year: this.year };
		return new Set(
			this.compiled.set.sections
				.flatMap(({ indicators }) => indicators)
				.map(({ id }) => id)
				.filter((indicator) => isOpen(figurePath(state, { ...place, indicator })))
		);
	});

	constructor(assessment: Assessment, open: OpenSet, year: string) {
		this.#open = open;
		this.assessment = assessment;
		this.year = year;
		this.words = open.words;
		this.compiled = compileSet(open.set);
	}

	/** The same questionnaire of another year. @param year `yyyy` */
	ofYear(year: string): IndicatorDesk {
		return year === this.year ? this : new IndicatorDesk(this.assessment, this.#open, year);
	}

	/** Resolves to whether it is stored. @param value null takes back what was said */
	set(indicator: string, value: IndicatorValue | null): Promise<boolean> {
		if (sameJson(this.values[indicator] ?? null, value)) return Promise.resolve(true);
		const path = indicatorPath(this.compiled.name, this.year, indicator);
		return this.assessment.change([{ path, value }]);
	}

	/** What the diagnosis of this dossier proposes. */
	get #ownProposals(): readonly IndicatorProposal[] {
		const id = idOf(this.assessment.compiled.name);
		return this.#open.proposals.flatMap(({ from, proposals }) => (from === id ? proposals : []));
	}

	/**
	 * Null where the diagnosis says nothing of it, or the same, or describes another year. Beside what stands, only what asks the same thing and is
	 * now another is offered: a hint is for an empty field.
	 */
	proposalFor(indicator: string): Proposal | null {
		const { sheet } = this.assessment;
		const described = yearIn(sheet.profile);
		if (described !== null && described !== Number(this.year)) return null;
		const now = bare(this.values[indicator]);
		for (const proposal of this.#ownProposals) {
			if (proposal.indicator !== indicator || (now && proposal.relation !== 'equal')) continue;
			const value = proposedValue(proposal, sheet);
			if (value && !sameJson(value, now)) return { value, proposal };
		}
		return null;
	}

	/** What stood the year before, without how it was known then; null where nothing was known. */
	yearBefore(indicator: string): IndicatorValue | null {
		const before = this.#yearBefore[indicator];
		return before && 'none' in before && before.none === 'unknown' ? null : bare(before);
	}

	#valuesOf(year: string): IndicatorValues {
		return indicatorsIn(this.assessment.state, versionsUpTo(this.compiled.name), year);
	}
}

/** How a number is known is no other number. */
const bare = (value: IndicatorValue | undefined): IndicatorValue | null =>
	value === undefined ? null : 'number' in value ? { number: value.number } : value;

/** Those of which something stands, and the three last that are over, the latest first. @param today `yyyy-mm-dd` */
export function yearsOffered(assessment: Assessment, set: string, today: string): string[] {
	const last = Number(today.slice(0, 4)) - 1;
	const usual = [last, last - 1, last - 2].map(String);
	return [...new Set([...usual, ...yearsGiven(assessment, set)])].sort().reverse();
}

/** Those of which something stands, the latest first. */
export const yearsGiven = ({ state }: Assessment, set: string): string[] =>
	indicatorYears(state, versionsUpTo(set));

/** This version of a questionnaire and those before it, the oldest first, each after the draft that it was. */
function versionsUpTo(set: string): string[] {
	const versions = versionsOf(idOf(set), knownSets);
	return versions
		.slice(0, versions.indexOf(set) + 1)
		.flatMap((name) => (name.endsWith('-draft') ? [name] : [`${name}-draft`, name]));
}
