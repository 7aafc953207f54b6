/** Whether the text is now on the clipboard, which is only there on https and on localhost, and may be refused. */
export async function copyText(text: string): Promise<boolean> {
	const clipboard = navigator.clipboard as Clipboard | undefined;
	try {
		await clipboard?.writeText(text);
		return clipboard !== undefined;
	} catch {
		return false;
	}
}
