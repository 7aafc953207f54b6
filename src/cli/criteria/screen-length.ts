/** How much a person reads before answering one question: the words of the writer, details and « Voir plus » closed. */
import type { Grid, Item } from '$lib/grid/grid';
import { kindOf } from '$lib/grid/kinds/kinds';
import type { Problem } from '$lib/grid/problem';
import type { Words } from '$lib/grid/words';
import { wordsOf } from './readability';

const screenMax = 110;
const medianMax = 38;

/** As `shownFirst` of the questions: of a long list of practices the others wait. */
export const seenFirst = (practices: number): number => (practices > 7 ? 5 : practices);

export function checkScreens(grid: Grid, words: Words): Problem[] {
	const criteria = grid.pillars.flatMap(({ themes }) => themes.flatMap((theme) => theme.criteria));
	const screens = criteria.flatMap(({ id, items }) =>
		items.map((item) => {
			const own = words.criteria[id]?.items[item.id];
			const rows = rowsSeen(item).map((choice) => own?.choices[choice]?.words);
			return {
				path: `criteria.${id}.items.${item.id}`,
				question: lengthOf([own?.question]),
				rows: lengthOf([...rows, own?.zero])
			};
		})
	);
	const lengths = screens.map(({ rows }) => rows).toSorted((one, other) => one - other);
	const median = lengths[lengths.length >> 1] ?? 0;
	const long = screens.filter(({ question, rows }) => question + rows > screenMax);
	return [
		...long.map(({ path, question, rows }) => ({
			path,
			message: `has ${question + rows} words with its answers; a screen has at most ${screenMax}`
		})),
		...(median > medianMax
			? [
					{
						path: 'criteria',
						message: `half of the questions have ${median} words or more in their answers; at most ${medianMax}: shorten them, or put what they explain in "detail"`
					}
				]
			: [])
	];
}

const rowsSeen = (item: Item): string[] =>
	kindOf(item)
		.choices(item)
		.slice(0, kindOf(item).many ? seenFirst(kindOf(item).choices(item).length) : undefined);

const lengthOf = (texts: readonly (string | undefined)[]): number =>
	texts.reduce((sum, text) => sum + wordsOf(text ?? '').length, 0);
