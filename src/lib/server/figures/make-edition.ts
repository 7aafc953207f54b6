/** An edition, from noisy values alone. */
import type { Comparison, Edition, EditionTable } from '$lib/share/figures/edition';
import { middle, noisyValues, variancesOf, type Asked, type Pool } from './queries';
import { asNumber, privacy, rhoOf, type Query } from './budget';
import {
	countFigure,
	meanFigure,
	meansFrom,
	shareFigure,
	sharesFrom,
	type Noisy
} from './intervals';
import type { ByteSource } from './noise';

export interface EditionFrame {
	/** `2026-T4` */
	edition: string;
	/** `yyyy-mm-dd` */
	madeOn: string;
	invented: boolean;
	/** The questionnaire that names parts and subjects. */
	grid: string;
	asked: Asked;
}

/** A table: what is divided by what in it, a class by all, a sum of points by how many have them; and its rows. */
type Definition = readonly [
	name: EditionTable['name'],
	kind: EditionTable['kind'],
	top: Query,
	bottom: Query,
	ids: (asked: Asked) => readonly string[]
];

const definitions: readonly Definition[] = [
	['nombre', 'count', 'number', 'number', () => ['all']],
	['taille', 'share', 'size', 'number', ({ sizes }) => sizes],
	['famille', 'share', 'family', 'number', ({ families }) => families],
	['departement', 'share', 'place', 'number', ({ places }) => places],
	['parties', 'mean', 'parts', 'number', ({ parts }) => parts],
	['total-taille', 'mean', 'totalBySize', 'size', ({ sizes }) => sizes],
	['total-famille', 'mean', 'totalByFamily', 'family', ({ families }) => families],
	['sujets', 'mean', 'subjects', 'subjectCounts', ({ subjects }) => subjects]
];

/** What each table costs, and about how many contributions it takes before it speaks. */
export const aboutTables = (asked: Asked): Omit<EditionTable, 'rows'>[] =>
	definitions.map((one) => aboutTable(one, asked));

function aboutTable([name, kind, top, bottom]: Definition, asked: Asked) {
	const variances = variancesOf(asked);
	const [above, below] = [asNumber(variances[top]), asNumber(variances[bottom])];
	const from = { count: 0, share: sharesFrom(above, below), mean: meansFrom(above, below) }[kind];
	return { name, kind, rho: bottom === 'subjectCounts' ? rhoOf(top, bottom) : rhoOf(top), from };
}

/** `bytes`: those of `node:crypto`, but in tests. */
export function makeEdition(pool: Pool, frame: EditionFrame, bytes: ByteSource): Edition {
	const { asked, ...named } = frame;
	const values = noisyValues(pool, asked, bytes);
	const variances = variancesOf(asked);
	const noisy = (query: Query, at: number): Noisy => ({
		value: values[query][at] ?? 0,
		variance: asNumber(variances[query])
	});
	const figureOf = ([, kind, top, bottom]: Definition, at: number) => {
		const above = noisy(top, at);
		if (kind === 'count') return countFigure(above);
		const below = noisy(bottom, bottom === 'number' ? 0 : at);
		return kind === 'share' ? shareFigure(above, below) : meanFigure(above, below, middle);
	};
	return {
		azimut: 'edition',
		version: 2,
		...named,
		contributions: countFigure(noisy('number', 0)),
		privacy: {
			...privacy,
			neighbours: 'one contribution more or less',
			mechanism: 'discrete Gaussian',
			reference: 'https://arxiv.org/abs/2004.00010',
			confidence: 0.95
		},
		tables: definitions.map((one) => {
			const [, , , , ids] = one;
			const rows = ids(asked).map((id, at) => ({ id, figure: figureOf(one, at) }));
			return { ...aboutTable(one, asked), rows };
		})
	};
}

/** What a device compares itself with: the means of an edition. */
export function comparisonOf({ edition, madeOn, invented, grid, tables }: Edition): Comparison {
	return {
		azimut: 'comparison',
		version: 2,
		edition,
		madeOn,
		invented,
		grid,
		tables: tables.filter(({ kind }) => kind === 'mean')
	};
}
