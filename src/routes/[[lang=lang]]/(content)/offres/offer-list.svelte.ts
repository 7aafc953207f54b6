import type { Offer } from '$lib/grid/catalogue';
import type { Guide } from '$lib/grid/load-catalogue';
import type { Guidance } from '$lib/offers/guidance.svelte';
import type { OfferSearch } from '$lib/offers/offer-search';
import { listRows, noFilters, rowsOf, type Filters, type OfferRow } from '$lib/offers/offers';

/** Shown before the others, of the five that the ranking puts first. */
const firstOnes = 3;
/** Named where nothing answers a search. */
const nearestOnes = 2;
/** Folded offers drawn at a time. */
export const atOnce = 24;

interface Fold {
	open: boolean;
	most: number;
}
const folded: Fold = { open: false, most: atOnce };

/** What is remembered of the list while an offer is read. */
export interface ListPosition {
	folds: Record<'others' | 'refused', Fold>;
	y: number;
}

/** The list of offers: what is chosen, and what it leaves. */
export class OfferList {
	readonly guide: Guide;
	readonly #order: readonly Offer[];
	/** Null without a dossier. */
	guidance = $state.raw<Guidance | null>(null);
	/** `yyyy-mm-dd`; null while the page is built. */
	today = $state<string | null>(null);
	#filters = $state.raw<Filters>(noFilters);
	#search = $state.raw<OfferSearch | null>(null);

	readonly rows: OfferRow[] = $derived.by(() =>
		rowsOf(this.guide, this.#order, this.guidance?.matches ?? null)
	);
	readonly searched = $derived.by(() => {
		const text = this.#filters.text.trim();
		return this.#search?.find(text) ?? null;
	});
	readonly listed = $derived.by(() => listRows(this.rows, this.filters, this.searched, this.today));
	/** The first ones; a search is answered in its own order, best first. */
	readonly first: OfferRow[] = $derived.by(() => {
		const { possible } = this.listed;
		if (this.searched || !this.guidance) return possible.slice(0, firstOnes);
		const among = possible.flatMap(({ match }) => match ?? []);
		const ids = new Set(this.guidance.first(among).map(({ id }) => id));
		const best = possible.filter(({ offer }) => ids.has(offer.id));
		return (best.length > 0 ? best : possible).slice(0, firstOnes);
	});
	readonly others: OfferRow[] = $derived.by(() => {
		const first = new Set(this.first.map(({ offer }) => offer.id));
		return this.listed.possible.filter(({ offer }) => !first.has(offer.id));
	});

	/** Where no offer answers all that is searched, open or not: what answers most of it. */
	readonly nearest: OfferRow[] = $derived.by(() => {
		if (this.searched?.size !== 0) return [];
		const near = this.#search?.nearest(this.#filters.text, this.rows.length) ?? [];
		const places = new Map(near.map((id, place) => [id, place]));
		return listRows(this.rows, noFilters, places, this.today).possible.slice(0, nearestOnes);
	});

	/** What is unfolded, and how far. */
	folds = $state.raw<ListPosition['folds']>({ others: folded, refused: folded });
	/** How far down the page was when it was left; null when it was not. */
	comingBackTo = $state<number | null>(null);

	constructor(guide: Guide, order: readonly Offer[]) {
		this.guide = guide;
		this.#order = order;
	}

	setFold(fold: keyof ListPosition['folds'], changed: Partial<Fold>): void {
		this.folds = { ...this.folds, [fold]: { ...this.folds[fold], ...changed } };
	}

	place(y: number): ListPosition {
		return { folds: this.folds, y };
	}

	comeBack({ folds, y }: ListPosition): void {
		this.folds = folds;
		this.comingBackTo = y;
	}

	/** "For you" says nothing without a dossier: an address that holds it shows the rest of what it asks. */
	get filters(): Filters {
		return this.guidance ? this.#filters : { ...this.#filters, status: '' };
	}

	choose(changed: Partial<Filters>): void {
		const { operator = '' } = changed;
		const known = this.guide.catalogue.operators.some(({ id }) => id === operator);
		this.#filters = {
			...this.#filters,
			...changed,
			...(operator && !known ? { operator: '' } : {})
		};
		if (this.guidance) this.guidance.need = this.#filters.need;
	}

	followGuidance(guidance: Guidance): void {
		guidance.need = this.#filters.need;
		this.guidance = guidance;
	}

	/** The index is made when someone begins to search. `other`: more words to find an offer by. */
	async needSearch(other: (row: Pick<OfferRow, 'offer'>) => string): Promise<void> {
		if (this.#search) return;
		const { makeOfferSearch } = await import('$lib/offers/offer-search');
		this.#search = makeOfferSearch(rowsOf(this.guide, this.#order, null), other);
	}
}
