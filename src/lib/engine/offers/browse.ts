import type { Catalogue, Offer } from '$lib/grid/catalogue';
import { termsOf } from './compile-offer';

/** The offers as they stand for nobody in particular: as a rank would order them, without what a dossier says. */
export function browseOrder({ offers }: Pick<Catalogue, 'offers'>): Offer[] {
	const keyed = offers.map((offer) => {
		const { late, early } = termsOf(offer, offer.cost);
		const { human, cost, alone, near } = early;
		const key = [
			late === 0 ? 0 : 1,
			human ? 0 : 1,
			cost,
			alone ? 1 : 0,
			Math.min(offer.ask.length, 3),
			near
		];
		return { offer, key: key.join('') };
	});
	const order = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);
	return keyed
		.sort((one, other) => order(one.key, other.key) || order(one.offer.id, other.offer.id))
		.map(({ offer }) => offer);
}
