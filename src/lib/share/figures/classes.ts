/** The classes of key figures, fixed for ever: two editions are compared by them. */

/** Employees: none, under ten, under fifty, more. */
export const figureSizes = [
	{ id: 'alone', min: 0, max: 0 },
	{ id: '1-9', min: 1, max: 9 },
	{ id: '10-49', min: 10, max: 49 },
	{ id: '50', min: 50, max: Number.MAX_SAFE_INTEGER }
] as const;
export type FigureSize = (typeof figureSizes)[number]['id'];

/**
 * Eight families of activity by sections of NAF rev. 2: INSEE's A10, of which KZ (finance), LZ (property) and MN
 * (services to companies) are one here.
 */
export const figureFamilies = [
	{ id: 'agriculture', sections: 'A' },
	{ id: 'industry', sections: 'BCDE' },
	{ id: 'construction', sections: 'F' },
	{ id: 'trade-transport-hospitality', sections: 'GHI' },
	{ id: 'information', sections: 'J' },
	{ id: 'finance-property-business', sections: 'KLMN' },
	{ id: 'education-health-social', sections: 'OPQ' },
	{ id: 'other-services', sections: 'RSTU' }
] as const;
export type FigureFamily = (typeof figureFamilies)[number]['id'];

/** The thirteen departments; `occitanie`: in one of them, and not said which; `elsewhere`. */
export const figurePlaces = [
	'09',
	'11',
	'12',
	'30',
	'31',
	'32',
	'34',
	'46',
	'48',
	'65',
	'66',
	'81',
	'82',
	'occitanie',
	'elsewhere'
] as const;

/** The only groups that are crossed with sizes: the two regions that Occitanie was made of in 2016. */
export const figureGroups = [
	{ id: 'east', departments: ['11', '30', '34', '48', '66'] },
	{ id: 'west', departments: ['09', '12', '31', '32', '46', '65', '81', '82'] }
] as const;
export type FigureGroup = (typeof figureGroups)[number]['id'];

export function figureSizeOf(people: number): FigureSize | null {
	return figureSizes.find(({ min, max }) => people >= min && people <= max)?.id ?? null;
}

/** `naf`: a section, with its scheme (`rev2:C`). */
export function figureFamilyOf(naf: string): FigureFamily | null {
	const [scheme, section = ''] = naf.split(':');
	if (scheme !== 'rev2' || section.length !== 1) return null;
	return figureFamilies.find(({ sections }) => sections.includes(section))?.id ?? null;
}
