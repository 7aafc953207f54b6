import {
	arc,
	cellLines,
	cellsOf,
	degree,
	inner,
	outer,
	radiusOf,
	sector,
	sharesOf,
	spansOf,
	type RosePart,
	type RoseSubject,
	type Shares,
	type Span,
	type SubjectState
} from './petals';

/** The paths of one petal, from the lowest to the highest. */
export type Layer = readonly [kind: string, d: string];

export function layersOf(
	state: SubjectState,
	span: Span,
	[fill, open, aim]: Shares,
	cells: number
): Layer[] {
	const whole = sector(span, 0, 1);
	if (state === 'not-applicable')
		return [
			['place', whole],
			['absent', arc(span, inner)]
		];
	const layers: Layer[] = [['whole', whole]];
	if (open > fill) layers.push(['hatch', sector(span, fill, open)]);
	if (fill > 0) layers.push([state === 'scored' ? 'points' : 'answered', sector(span, 0, fill)]);
	if (state === 'scored' && cells > 0) layers.push(['cells', cellLines(span, fill, cells)]);
	// Paper under the outline makes it plain; hatches under it stay to be seen.
	if (aim > fill) layers.push([open > fill ? 'aim over' : 'aim', sector(span, fill, aim, 1.6)]);
	return layers;
}

/** Beside the figure from 300 px on: the size of letters there, and their mean width. */
const letter = 9 * 0.58;

/** The line that a part's name stands on, outside its petals and never upside down; what does not fit is its mark alone. */
export function nameLine(spans: readonly Span[], name: string): { line: string; fits: boolean } {
	const from = spans[0]?.from ?? 0;
	const to = spans.at(-1)?.to ?? 0;
	const middle = (from + to) / 2;
	const under = middle > 90 && middle < 270;
	const radius = outer + (under ? 13 : 6);
	const [start, end] = under ? [middle + 90, middle - 90] : [middle - 90, middle + 90];
	return {
		line: arc({ from: start, to: end }, radius),
		fits: (name.length + 2) * letter < (to - from) * degree * radius
	};
}

export interface DrawnPetal extends RoseSubject {
	/** Its place in the rose. */
	at: number;
	span: Span;
	layers: Layer[];
}

export interface DrawnPart {
	id: string;
	name: string;
	line: string;
	fits: boolean;
	petals: DrawnPetal[];
}

/** What petals show, as one list: the shares of each in turn. */
export const numbersOf = (parts: readonly RosePart[]): number[] =>
	parts.flatMap(({ subjects }) => subjects.flatMap(sharesOf));

/** The rose, with these numbers: they may be on their way. */
export function drawRose(parts: readonly RosePart[], numbers: readonly number[]): DrawnPart[] {
	const cells = cellsOf(parts);
	const spans = spansOf(parts);
	let at = 0;
	return parts.map(({ id, name, subjects }, rank) => {
		const places = spans[rank] ?? [];
		const petals = subjects.map((subject, place): DrawnPetal => {
			const span = places[place] ?? { from: 0, to: 0 };
			const [fill = 0, open = 0, aim = 0] = numbers.slice(3 * at, 3 * at + 3);
			const layers = layersOf(subject.state, span, [fill, open, aim], cells);
			if (subject.past) {
				const line = arc(span, radiusOf(Math.min(subject.past / subject.max, 1)));
				layers.push(['past over', line], ['past', line]);
			}
			return { ...subject, at: at++, span, layers };
		});
		return { id, name, petals, ...nameLine(places, name) };
	});
}
