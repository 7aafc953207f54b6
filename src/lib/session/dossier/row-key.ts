/** What a row of an item is called among all. */
export const rowKey = (criterion: string, item: string, row: string): string =>
	`${criterion}/${item}/${row}`;
