interface TextFile {
	name: string;
	text: string;
	type: string;
}

/** Hands a text over as a file of the device. Nothing is sent anywhere. */
export const downloadText = ({ name, text, type }: TextFile): void => download(name, [text], type);

/** Line by line: its files make it too long for one text. */
export const downloadDossier = ({ name, lines }: { name: string; lines: readonly string[] }) =>
	download(
		name,
		lines.flatMap((line) => [line, '\n']),
		'application/json'
	);

const download = (name: string, parts: string[], type: string): void =>
	downloadFile(new File(parts, name, { type }));

export function downloadFile(file: File): void {
	const url = URL.createObjectURL(file);
	const link = document.createElement('a');
	link.href = url;
	link.download = file.name;
	link.click();
	setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
