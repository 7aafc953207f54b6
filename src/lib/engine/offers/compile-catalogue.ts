import type { Catalogue, Contact, Offer } from '$lib/grid/catalogue';
import { derivedFacts } from '$lib/grid/facts';
import type { Condition } from '$lib/grid/grid';
import type { CompiledGrid } from '../score/compile';
import type { CompiledItem } from '../items/compile-item';
import { compileOffer, nearThenId, type CompiledOffer } from './compile-offer';
import { compileCondition, type CompiledCondition } from '../facts/condition';
import { compileFacts, type FactTable } from '../facts/compile-facts';

export interface CompiledCatalogue {
	readonly catalogue: Catalogue;
	/** `<id>@<version>` */
	readonly name: string;
	/** Of the grid, of the catalogue, and derived ones. */
	readonly facts: FactTable;
	/** The different conditions of all rules. */
	readonly conditions: readonly CompiledCondition[];
	/** By `nearThenId`: what decides between two last. */
	readonly offers: readonly CompiledOffer[];
	readonly offerById: ReadonlyMap<string, CompiledOffer>;
	/** What some offer moves. */
	readonly items: readonly MovedItem[];
	/** The different lists of what an offer moves: places in `items`. */
	readonly moves: readonly (readonly number[])[];
	readonly contacts: readonly {
		readonly contact: Contact;
		readonly when: CompiledCondition | null;
	}[];
}

/** An item of the grid, up to as many points as an offer can bring it to. */
export interface MovedItem {
	/** Place of the criterion in the grid. */
	readonly index: number;
	readonly named: { readonly criterion: string; readonly item: string };
	readonly upTo: number;
}

/**
 * Compiles a coherent catalogue once, against the grid whose dossiers it will be matched with. A condition that reads
 * no known fact throws: the coherence checks report it before. A move of an item that this grid lacks is left out.
 */
export function compileCatalogue(catalogue: Catalogue, grid: CompiledGrid): CompiledCatalogue {
	const facts = compileFacts(grid.facts.definitions, catalogue.facts, derivedFacts);
	const conditions: CompiledCondition[] = [];
	const placeOf = placesBy<Condition>(
		(condition) => JSON.stringify(condition),
		(condition) => conditions.push(compileCondition(condition, facts.slots)) - 1
	);
	const items: MovedItem[] = [];
	const itemPlace = placesBy<MovedItem>(
		({ named: { criterion, item }, upTo }) => `${criterion}/${item}/${upTo}`,
		(item) => items.push(item) - 1
	);
	const movesOf = ({ moves }: Offer) =>
		moves.flatMap(({ criterion: id, item, upTo }) => {
			const criterion = grid.criterionById.get(id);
			const moved = criterion?.items.get(item);
			if (!criterion || !moved) return [];
			// The grid's own texts: one and the same compares faster than two alike.
			const named = { criterion: criterion.id, item: moved.id };
			return [itemPlace({ index: criterion.index, named, upTo: pointsAt(moved, upTo) })];
		});
	const moves: number[][] = [];
	const listPlace = placesBy<number[]>(String, (list) => moves.push(list) - 1);
	const offers = [...catalogue.offers]
		.sort(nearThenId)
		.map((offer) => compileOffer(offer, listPlace(movesOf(offer)), { facts, placeOf, conditions }));
	return Object.freeze({
		catalogue,
		name: `${catalogue.id}@${catalogue.version}`,
		facts,
		conditions,
		offers,
		offerById: new Map(offers.map((one) => [one.offer.id, one])),
		items,
		moves,
		contacts: catalogue.contacts.map((contact) => ({
			contact,
			when: contact.when ? compileCondition(contact.when, facts.slots) : null
		}))
	});
}

/** What a level or a bracket of an item gives; all that it can give without one. */
const pointsAt = ({ readings, max }: CompiledItem, rung: string | undefined): number =>
	readings.get(rung ?? '')?.points ?? max;

/** Gives each different thing the place it got when it was first met. */
function placesBy<T>(keyOf: (thing: T) => string, enter: (thing: T) => number) {
	const places = new Map<string, number>();
	return (thing: T): number => {
		const key = keyOf(thing);
		const place = places.get(key) ?? enter(thing);
		places.set(key, place);
		return place;
	};
}
