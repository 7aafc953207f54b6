/** What a dossier's name gives of a file's: plain letters, digits and hyphens; `dossier` when nothing is left. */
export function fileStem(name: string): string {
	const plain = name
		.normalize('NFD')
		.replace(/[\u0300-\u036f]/g, '')
		.replace(/[^a-zA-Z0-9]+/g, '-')
		.replace(/^-|-$/g, '')
		.toLowerCase()
		.slice(0, 60);
	return plain || 'dossier';
}
