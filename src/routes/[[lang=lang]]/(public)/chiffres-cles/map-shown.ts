/** The thirteen departments, each in the shade of its count and with its figure: a shade never speaks alone. */
import map from '../../../../../criteria/map/occitanie.json';
import type { CountRow } from '$lib/server/figures/listed-tables';
import { nameOf, written, type Saying } from './figure-texts';

/** `none`: zero. Else from the lightest, 1, to the darkest. */
export type Shade = 'none' | 1 | 2 | 3 | 4;

export interface MapShown {
	size: readonly number[];
	places: {
		id: string;
		name: string;
		/** Its name, on one line or two. */
		lines: string[];
		said: string;
		shade: Shade;
		at: readonly number[];
		path: string;
	}[];
	/** Of places that no outline has. */
	others: { name: string; said: string }[];
	legend: { shade: Shade; said: string }[];
}

const shades = [1, 2, 3, 4] as const;

export function mapShown(rows: readonly CountRow[], say: Saying): MapShown {
	const drawn = new Map(map.departments.map((one) => [one.id, one]));
	const counts = rows.filter(({ id }) => drawn.has(id)).map(({ count }) => count);
	const step = stepOf(Math.max(0, ...counts));
	const shadeOf = (count: number): Shade =>
		count === 0 ? 'none' : (shades[Math.ceil(count / step) - 1] ?? 4);
	const places = rows.flatMap((row) => {
		const one = drawn.get(row.id);
		if (!one) return [];
		const name = nameOf(row.id, say);
		const [, bare = name] = /^(.*?)\s\(\d\d\)$/.exec(name) ?? [];
		return [
			{
				id: row.id,
				name: bare,
				lines: linesOf(bare),
				said: written(row.count, say.lang),
				shade: shadeOf(row.count),
				at: one.at,
				path: one.path
			}
		];
	});
	return {
		size: map.size,
		places,
		others: rows
			.filter(({ id, count }) => !drawn.has(id) && count !== 0)
			.map((row) => ({ name: nameOf(row.id, say), said: written(row.count, say.lang) })),
		legend: legendOf(new Set(places.map(({ shade }) => shade)), step, say)
	};
}

/** Four equal classes up to the most, each as wide as a number that is easy to say. */
function stepOf(most: number): number {
	const least = Math.max(1, most / shades.length);
	const power = 10 ** Math.floor(Math.log10(least));
	const [step = 10] = [1, 2, 2.5, 5, 10].filter(
		(times) => times * power >= least && Number.isInteger(times * power)
	);
	return step * power;
}

/** Only of what the map has. */
function legendOf(has: ReadonlySet<Shade>, step: number, say: Saying): MapShown['legend'] {
	const { words, lang } = say;
	const ranges = shades.map((shade) => {
		const [low, high] = [(shade - 1) * step + 1, shade * step];
		const said =
			low === high ? written(low, lang) : words.map.from(written(low, lang), written(high, lang));
		return { shade, said };
	});
	return [{ shade: 'none' as const, said: '0' }, ...ranges].filter(({ shade }) => has.has(shade));
}

/** A long name breaks after the hyphen that is nearest to its middle. */
function linesOf(name: string): string[] {
	if (name.length < 9) return [name];
	const breaks = [...name.matchAll(/-/g)].map(({ index }) => index + 1);
	const far = (at: number) => Math.abs(at - name.length / 2);
	const [best] = breaks.sort((one, other) => far(one) - far(other));
	return best === undefined ? [name] : [name.slice(0, best), name.slice(best)];
}
