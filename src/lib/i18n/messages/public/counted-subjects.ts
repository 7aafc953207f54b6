/** Subjects by group, each once, in one sentence: of the groups that have any, in their order. */
export function countedSubjects(
	groups: readonly { count: number; text: string }[],
	/** The number that comes first says of what, and of how many. */
	first: (count: number) => string
): string {
	const parts = groups
		.filter(({ count }) => count > 0)
		.map(({ count, text }, at) => `${at === 0 ? first(count) : count} ${text}`);
	return `${parts.join(', ')}.`;
}
