/** The thirteen departments, each in the shade of its share and with its figure: a shade never speaks alone. */
import map from '../../../../../criteria/map/occitanie.json';
import { fewestForPercentages } from '$lib/server/figures/listed';
import type { ActingRow } from '$lib/server/figures/listed-tables';
import { nameOf, shareOf, type Saying } from './figure-texts';

/** Four classes of 25 points, from the lightest; null, which is hatched: too few pages. */
export type Shade = 1 | 2 | 3 | 4 | null;

/** Of thirteen: with fewer that speak, there is no map. */
const fewestSpeaking = 7;

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
	legend: { shade: Shade; said: string }[];
}

/** Null: too few departments may say a share. */
export function mapShown(rows: readonly ActingRow[], say: Saying): MapShown | null {
	const drawn = new Map(map.departments.map((department) => [department.id, department]));
	const places = rows.flatMap((row) => {
		const outline = drawn.get(row.id);
		if (!outline) return [];
		const name = nameOf(row.id, say);
		const [, bare = name] = /^(.*?)\s\(\d\d\)$/.exec(name) ?? [];
		return [
			{
				id: row.id,
				name: bare,
				lines: linesOf(bare),
				said: shareOf(row, say) ?? say.words.map.tooFew,
				shade: shadeOf(row),
				at: outline.at,
				path: outline.path
			}
		];
	});
	if (places.filter(({ shade }) => shade !== null).length < fewestSpeaking) return null;
	const has = new Set(places.map(({ shade }) => shade));
	return { size: map.size, places, legend: legendOf(say).filter(({ shade }) => has.has(shade)) };
}

const shadeOf = ({ percent }: ActingRow): Shade =>
	percent === null ? null : (shades[Math.floor(percent / 25)] ?? 4);

const shades = [1, 2, 3, 4] as const;

function legendOf({ words }: Saying): MapShown['legend'] {
	const ranges = shades.map((shade) => {
		const low = 25 * (shade - 1);
		return { shade, said: words.map.from(low, shade === 4 ? 100 : low + 24) };
	});
	return [...ranges, { shade: null, said: words.map.few(fewestForPercentages) }];
}

/** A long name breaks after the hyphen that is nearest to its middle. */
function linesOf(name: string): string[] {
	if (name.length < 9) return [name];
	const breaks = [...name.matchAll(/-/g)].map(({ index }) => index + 1);
	const far = (at: number) => Math.abs(at - name.length / 2);
	const [best] = breaks.sort((one, other) => far(one) - far(other));
	return best === undefined ? [name] : [name.slice(0, best), name.slice(best)];
}
