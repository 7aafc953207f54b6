/** What a person let fall on the page: one file, or why it cannot be taken. */
export function dropped(transfer: DataTransfer): File | 'folder' | 'several' | 'not-a-file' {
	const items = [...transfer.items].filter(({ kind }) => kind === 'file');
	const files = [...transfer.files];
	if (files.length > 1) return 'several';
	if (items.some((item) => item.webkitGetAsEntry?.()?.isDirectory)) return 'folder';
	return files[0] ?? 'not-a-file';
}

/** A text dragged into a field is the field's. */
export function isForField({ target, dataTransfer }: DragEvent): boolean {
	const inField = target instanceof Element && target.closest('textarea, input:not([type="file"])');
	return Boolean(inField) && !dataTransfer?.types.includes('Files');
}
