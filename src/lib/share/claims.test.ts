import { describe, expect, it } from 'vitest';
import { claimProblem, claimsIn, nameClaim } from './claims';

/** Names of companies, shown without a word. */
const plainNames = [
	'Chez Ana',
	'Certi-Toit',
	'Neutrogène Conseil',
	'Labelle Coiffure',
	'Boulangerie du 100',
	'Point P Services',
	'Les Trois Points',
	'Atelier 24/7',
	'SARL 1001 Idées',
	'Impact Bois',
	'Score de Rugby Café',
	'Fer Neuf',
	'Le Laboratoire',
	'Vert Soleil',
	'Ökologis',
	'Ateliers Zéro Déchet'
];
/** Shown where a SIREN is given and the register has them so. */
const registeredNames = [
	'Label Affaire SARL',
	'Mon Label',
	'Certifiés Toitures',
	'Certificat Énergie',
	'Neutre Design',
	'Eco-Label Textiles',
	'Neutral Grey Ltd',
	'Carbon Free Cycles'
];
/** Never shown: no register has a number of points. */
const refusedNames: [string, string][] = [
	['Menuiserie Verte Labellisée 78/100', 'points'],
	['Chez Ana, 78 sur 100', 'points'],
	['Chez Ana 78 / 100', 'points'],
	['Chez Ana ７８／１００', 'points'],
	['Chez Ana 78⁄100', 'points'],
	['Chez Ana 78 points', 'points'],
	['Chez Ana 12,5 pts', 'points'],
	['Chez Ana 78 out of 100', 'points'],
	['Score 78 Menuiserie', 'points'],
	['Impact Score Toitures', 'impact-score'],
	['ImpactScore', 'impact-score'],
	['Ιmpact Ѕcore', 'impact-score'],
	['Score d’impact Conseil', 'impact-score']
];
/** In the letters of others, or spelled in disguise: a label all the same. */
const labelNames = [
	'Menuiserie Labellisée',
	'Menuiserie LABELISÉE',
	'Menuiserie Ӏаbellisée',
	'Menuiserie lаbеllіsée',
	'Menuiserie L.A.B.E.L',
	'Menuiserie l a b e l',
	'Menuiserie l4bellisée',
	'Menuiserie cert1fiée',
	'Certified Bakery',
	'ＣＥＲＴＩＦＩÉ Pain',
	'Fournil neutre en carbone',
	'Carbon-neutral Bakery',
	'Zéro carbone SARL'
];
/** A sentence that is shown, and those that say too much. */
const plainStatements = [
	'Du pain au levain, cuit au feu de bois.',
	'Nos planches viennent de moins de 100 km.',
	'Certifiée bio depuis 2012.',
	'Nous préparons l’Impact Score de la Région.',
	'Ouvert 24/7, 100 % local.',
	'Nous avons gagné 12 points de part de marché.'
];
const refusedStatements = [
	'certifiée neutre en carbone, 78/100 Impact Score',
	'Labellisée 78/100',
	'78/100 à l’Impact Score',
	'Certified carbon neutral: 78 out of 100.'
];

describe('a name', () => {
	it.each(plainNames)('%s is shown', (name) => {
		expect(nameClaim(name, false)).toBeNull();
	});

	it.each([...registeredNames, ...labelNames])(
		'%s is shown only as the register has it',
		(name) => {
			expect(nameClaim(name, false)).toBe('label');
			expect(nameClaim(name, true)).toBeNull();
		}
	);

	it.each(refusedNames)('%s is never shown: %s', (name, claim) => {
		expect(nameClaim(name, false)).not.toBeNull();
		expect(nameClaim(name, true)).toBe(claim);
	});
});

describe('a sentence', () => {
	const problem = (statement: string) => claimProblem({ name: 'Chez Ana', statement });

	it.each(plainStatements)('%s is shown', (statement) => {
		expect(problem(statement)).toBeNull();
	});

	it.each(refusedStatements)('%s is not: one claim beside another', (statement) => {
		expect(problem(statement)).toEqual({ code: 'statement-claims', path: 'show.statement' });
	});

	it('is pointed at where it claims something alone', () => {
		expect(claimsIn('Certifiée bio depuis 2012.')).toEqual(['label']);
		expect(claimsIn('Nous préparons l’Impact Score de la Région.')).toEqual(['impact-score']);
		expect(claimsIn('Du pain au levain.')).toEqual([]);
	});
});
