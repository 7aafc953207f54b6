interface TextFile {
	name: string;
	text: string;
	type: string;
}

/** Hands a text over as a file of the device. Nothing is sent anywhere. */
export function downloadText({ name, text, type }: TextFile): void {
	const url = URL.createObjectURL(new Blob([text], { type }));
	const link = document.createElement('a');
	link.href = url;
	link.download = name;
	link.click();
	setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

export const downloadDossier = (file: Omit<TextFile, 'type'>) =>
	downloadText({ ...file, type: 'application/json' });
