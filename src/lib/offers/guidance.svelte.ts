import { compileCatalogue } from '$lib/engine/offers/compile-catalogue';
import { contactOf, officeOf } from '$lib/engine/offers/contact';
import { firstOffers } from '$lib/engine/offers/first-offers';
import { offersFor, type Target } from '$lib/engine/offers/offers-for';
import { rankOffers } from '$lib/engine/offers/rank-offers';
import type { Match } from '$lib/engine/result/result';
import type { Contact, Need } from '$lib/grid/catalogue';
import { isFor } from '$lib/grid/catalogue-for';
import { idOf } from '$lib/grid/folders';
import type { FactWords } from '$lib/grid/words';
import type { Guide } from '$lib/grid/load-catalogue';
import { refusedStepKeys } from '$lib/result/steps';
import type { Assessment } from '$lib/session/dossier/assessment.svelte';
import { localDay } from '$lib/session/opening/local-day';

/** What the catalogue means for one open dossier, on one day. */
export class Guidance {
	readonly guide: Guide;
	readonly assessment: Assessment;
	/** `yyyy-mm-dd` */
	readonly today: string;
	readonly #compiled;
	/** What the person looks for, when a need was chosen. */
	need = $state<Need | ''>('');

	readonly matches: readonly Match[] = $derived.by(() =>
		rankOffers(this.#compiled, this.assessment.compiled, this.assessment.sheet, {
			today: this.today,
			refused: refusedStepKeys(this.assessment.state),
			...(this.need ? { need: this.need } : {})
		})
	);
	readonly byId: ReadonlyMap<string, Match> = $derived(
		new Map(this.matches.map((seen) => [seen.id, seen]))
	);
	readonly contact = $derived.by(() =>
		contactOf(this.#compiled, this.assessment.sheet.profile, this.today)
	);

	constructor(guide: Guide, assessment: Assessment, today: string) {
		this.guide = guide;
		this.assessment = assessment;
		this.today = today;
		this.#compiled = compileCatalogue(guide.catalogue, assessment.compiled);
	}

	/** The first five among these, each for a subject of its own as far as there are others. */
	first(among: readonly Match[] = this.matches): Match[] {
		return firstOffers(this.#compiled, among, this.need ? { need: this.need } : {});
	}

	/** Who answers the telephone about this offer. */
	officeOf(offer: string): Contact | null {
		const { operator } = this.guide.catalogue.offers.find(({ id }) => id === offer) ?? {};
		return operator ? officeOf(this.#compiled, operator, this.assessment.sheet.profile) : null;
	}

	/** What can move the item of this step: nothing rather than anything. */
	offersFor(step: Target, most = 3): Match[] {
		return offersFor(this.#compiled, this.matches, [step], most);
	}

	/** What can move an item of this subject where points are left. */
	moving(criterion: string, most = 3): Match[] {
		const { compiled, reading } = this.assessment;
		const one = reading.assessed[compiled.criterionById.get(criterion)?.index ?? -1];
		const items = one?.items ?? [];
		const targets = items.map(({ id }, at) => {
			return { criterion, item: id, from: one?.readings[at]?.points ?? 0 };
		});
		return offersFor(this.#compiled, this.matches, targets, most);
	}

	/** The facts never given that would settle the most offers, each with how many. */
	get toAsk(): { fact: string; count: number }[] {
		const counts = new Map<string, number>();
		for (const { status, missing } of this.matches)
			if (status === 'to-verify')
				for (const fact of missing) counts.set(fact, (counts.get(fact) ?? 0) + 1);
		return [...counts]
			.map(([fact, count]) => ({ fact, count }))
			.sort((one, other) => other.count - one.count);
	}

	/** How a fact of the profile, of the questionnaire or of the catalogue is said. */
	factWords(fact: string): FactWords {
		return (
			this.assessment.words.facts[fact] ??
			this.guide.frame.facts[fact] ?? { question: fact, why: '' }
		);
	}
}

/**
 * What the catalogue means for a dossier; null when it is for another questionnaire, or does not go with this version of
 * it, as an old one may not.
 */
export function guidanceFor(guide: Guide, assessment: Assessment): Guidance | null {
	if (!isFor(idOf(assessment.compiled.name), guide.ref)) return null;
	try {
		return new Guidance(guide, assessment, localDay());
	} catch {
		return null;
	}
}
