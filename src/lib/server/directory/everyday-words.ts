/**
 * Editorial: what people call a sector or a trade and no list of words says, or says of a part of it alone (« bâtiment »
 * is the whole sector, though the list of trades has it for masons).
 */

/** By section of NAF rev. 2. */
export const everydaySectors: Record<string, readonly string[]> = {
	A: ['agriculture', 'agricole', 'farming'],
	C: ['industrie', 'industry'],
	F: ['BTP', 'bâtiment', 'travaux', 'building', 'building trade'],
	G: ['commerce', 'retail'],
	I: ['restauration', 'hôtellerie restauration', 'CHR', 'hospitality'],
	J: ['numérique', 'digital'],
	K: ['finance'],
	L: ['immobilier'],
	P: ['formation', 'training'],
	Q: ['médico-social']
};

/** By trade of the list. */
export const everydayTrades: Record<string, readonly string[]> = {
	boucherie: ['boucher charcutier', 'boucherie charcuterie'],
	'charcuterie-fabrication': ['boucher charcutier', 'boucherie charcuterie'],
	'charcuterie-traiteur-magasin': ['boucher charcutier', 'boucherie charcuterie'],
	coiffure: ['coiffure'],
	'coiffure-hommes-barbier': ['coiffure'],
	'garage-mecanique-auto': ['réparation voiture', 'mécanicien'],
	hotel: ['hôtel restaurant'],
	restaurant: ['hôtel restaurant'],
	'transport-routier-marchandises': ['transporteur']
};
