import type { Catalogue, Offer } from '$lib/grid/catalogue';
import { nearThenId, termsOf } from './compile-offer';

/** The offers as they stand for nobody in particular: as a rank would order them, without what a dossier says. */
export function browseOrder({ offers }: Pick<Catalogue, 'offers'>): Offer[] {
	return [...offers]
		.sort(nearThenId)
		.map((offer) => ({ offer, terms: termsOf(offer, offer.cost) }))
		.sort(
			({ terms: one }, { terms: other }) =>
				Number(one.late !== 0) - Number(other.late !== 0) || one.order - other.order
		)
		.map(({ offer }) => offer);
}
