/** `#` stands for the count. Apart from the words, so that those of a screen bring this and not those of all others. */
type Plural = (count: number, one: string, many: string) => string;

export const frenchPlural: Plural = (count, one, many) =>
	(Math.abs(count) < 2 ? one : many).replace(/#( )?/, (_, space) =>
		space ? `${count}\u00a0` : String(count)
	);

export const englishPlural: Plural = (count, one, many) =>
	(Math.abs(count) === 1 ? one : many).replace('#', String(count));
