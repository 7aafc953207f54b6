import type { Catalogue, Offer } from '$lib/grid/catalogue';
import { nearThenId, orderCount, termsOf } from './compile-offer';

/** The offers as they stand for nobody in particular: as a rank would order them, without what a dossier says. */
export function browseOrder({ offers }: Pick<Catalogue, 'offers'>): Offer[] {
	const keyed = offers.map((offer) => {
		const { late, order } = termsOf(offer, offer.cost);
		return { offer, key: late === 0 ? order : orderCount + order };
	});
	return keyed
		.sort((one, other) => one.key - other.key || nearThenId(one.offer, other.offer))
		.map(({ offer }) => offer);
}
