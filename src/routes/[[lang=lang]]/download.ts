/** Hands a text over as a file of the device. Nothing is sent anywhere. */
export function downloadDossier({ name, text }: { name: string; text: string }): void {
	const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
	const link = document.createElement('a');
	link.href = url;
	link.download = name;
	link.click();
	setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
