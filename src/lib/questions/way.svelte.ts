import { untrack } from 'svelte';
import type { Answer } from '$lib/grid/sheet';
import type { Assessment } from '$lib/session/dossier/assessment.svelte';
import type { LastYear } from '$lib/dossier/campaigns';
import type { ItemRef } from '$lib/engine/versions/move';
import { knownAnswer } from './item-view';
import { figuresMissing, refreshPass, secondPass } from './second-pass';
import {
	concerning,
	isWorthAsking,
	neighbour,
	orderOf,
	stopsOf,
	walk,
	type Order,
	type Stop
} from './walk';

/** Ways through some questions only, by the name that the address gives them. */
const passes = ['preciser', 'confirmer'] as const;

/** What the way is read from, each time anew. */
interface Source {
	readonly assessment: Assessment;
	/** Of the address. */
	readonly search: URLSearchParams;
	/** Once there is a finished diagnosis, and its code is there. */
	readonly years: LaterYear | null;
}

/** What a year after the first brings to the way. */
export interface LaterYear {
	/** The screens where an answer of another year is to be confirmed. */
	confirmPass: (assessment: Assessment) => Stop[];
	/** These answers, in the order of the path. */
	toConfirm: (assessment: Assessment) => ItemRef[];
	lastYearOf: (assessment: Assessment) => LastYear | null;
}

/** The way through the questions: which one is on screen, what stands before and after it, how far one is. */
export class Way {
	readonly #from: Source;
	order = $state<Order>('path');
	/** Of a short interview: the subjects asked; null for all. */
	only = $state.raw<readonly string[] | null>(null);

	constructor(from: Source) {
		this.#from = from;
	}

	get assessment(): Assessment {
		return this.#from.assessment;
	}

	get criteria(): readonly string[] {
		const all = orderOf(this.assessment.compiled, this.order);
		const { only } = this;
		return only ? all.filter((id) => only.includes(id)) : all;
	}

	/** What a person counts in: the subjects that concern the company, and those that are answered. */
	get counted(): string[] {
		return concerning(this.assessment.score, this.criteria);
	}

	get done(): string[] {
		return this.counted.filter((id) => !this.#isOpen(id));
	}

	/** The themes in which nothing is left to answer. */
	get ended(): string[] {
		return this.assessment.compiled.grid.pillars
			.flatMap(({ themes }) => themes)
			.filter(({ criteria }) => !criteria.some(({ id }) => this.#isOpen(id)))
			.map(({ id }) => id);
	}

	/** Only what is still to find, or the answers of another year. The list is drawn up on entering and keeps its order. */
	readonly pass = $derived.by(() => passes.find((name) => this.#from.search.has(name)) ?? null);
	get precise(): boolean {
		return this.pass === 'preciser';
	}

	readonly #drawnUp = $derived.by(() => {
		const years = this.precise ? null : this.#from.years;
		return this.pass ? untrack(() => this.#listOf(years)) : [];
	});
	readonly stops: Stop[] = $derived.by(() =>
		this.pass
			? refreshPass(this.assessment, this.#drawnUp, this.#listOf(this.#from.years))
			: walk(this.assessment.compiled, this.assessment.sheet, this.criteria)
	);
	get nothingLeft(): boolean {
		return this.pass !== null && this.stops.length === 0;
	}

	/** The screen that the address names, else the first question without an answer. */
	readonly stop: Stop = $derived.by(() => {
		const { assessment, search } = this.#from;
		const { compiled, sheet, facts, words } = assessment;
		const criterion = search.get('sujet') ?? '';
		const id = search.get('question') ?? '';
		if (!compiled.criterionById.has(criterion)) return this.#firstOpen();
		const own = stopsOf(compiled, sheet, criterion);
		const named = own.find((candidate) => candidate.id === id);
		if (named) return named;
		// A fact keeps its screen while it is named, whatever was just given: keys may still be choosing.
		if (Object.hasOwn(words.facts, id) && isWorthAsking(compiled, facts, id))
			return { criterion, kind: 'fact', id };
		return own[0] ?? this.#firstOpen();
	});
	/** The address names it. */
	get isNamed(): boolean {
		const { search } = this.#from;
		const { criterion, id } = this.stop;
		return search.get('sujet') === criterion && (search.get('question') ?? '') === id;
	}

	/** A text: an answer makes the stop anew. */
	readonly question = $derived.by(() =>
		this.nothingLeft ? null : `${this.stop.criterion}/${this.stop.id}`
	);

	get before(): Stop | null {
		return neighbour(this.stops, this.criteria, this.stop, -1);
	}

	get after(): Stop | null {
		return neighbour(this.stops, this.criteria, this.stop, 1);
	}

	/** From 1; 0 where the way has no such stop. */
	get place(): number {
		const { criterion, id } = this.stop;
		return this.stops.findIndex((stop) => stop.criterion === criterion && stop.id === id) + 1;
	}

	/** Only the exact figure is still missing here. */
	get figureWanted(): boolean {
		const { criterion, id } = this.stop;
		return (
			this.precise &&
			figuresMissing(this.assessment).some(
				(place) => place.criterion === criterion && place.item === id
			)
		);
	}

	/** What the profile answers already. */
	get known(): Answer | null {
		const { criterion, id } = this.stop;
		const item = this.assessment.compiled.criterionById.get(criterion)?.items.get(id);
		return item ? knownAnswer(this.assessment, criterion, item) : null;
	}

	get isStored(): boolean {
		const { kind, criterion, id } = this.stop;
		if (kind === 'fact') return this.assessment.sheet.profile[id] !== undefined;
		return kind === 'item' && this.assessment.answerTo(criterion, id) !== undefined;
	}

	/** One of another year waits to be confirmed: going on is not the way to do it. */
	get isAnswered(): boolean {
		const { kind, criterion, id } = this.stop;
		const waits = this.#from.years
			?.toConfirm(this.assessment)
			.some((place) => place.criterion === criterion && place.item === id);
		return kind === 'not-applicable' || (this.isStored && !waits);
	}

	get years(): Source['years'] {
		return this.#from.years;
	}

	#listOf(years: Source['years']): Stop[] {
		if (this.precise) return secondPass(this.assessment);
		return years?.confirmPass(this.assessment) ?? [];
	}

	#firstOpen(): Stop {
		const [first] = this.stops;
		if (this.pass && first) return first;
		const open = this.stops.find(
			({ kind, criterion, id }) => kind === 'fact' || !this.assessment.answerTo(criterion, id)
		);
		return open ?? first ?? { criterion: this.criteria[0] ?? '', kind: 'not-applicable', id: '' };
	}

	#isOpen(criterion: string): boolean {
		const { status = '' } = this.assessment.score.criteria[criterion] ?? {};
		return /^(unanswered|partial)$/.test(status);
	}
}
