import type { Destination } from '$lib/dossier/destination';

/** Whoever picks a file to send reads its name alone: it says for whom it is. */
const whoms = {
	client: 'pour-le-client',
	colleague: 'pour-un-collegue',
	'own-device': 'pour-mes-appareils',
	/** Only clients who agreed to it. */
	agreed: 'avec-accord',
	/** With those who did not. */
	oneself: 'pour-moi-seul'
} as const satisfies Record<Destination | 'agreed' | 'oneself', string>;

interface NamedFile {
	/** As the company is called, or what several companies' file is. */
	about: string;
	/** `yyyy-mm-dd`, or two of them. */
	day: string;
	/** The beginning of a dossier's id, where a program finds its own files again. */
	id?: string;
	/** What of the dossier it is, where it is not all of it. */
	what?: string;
	whom?: keyof typeof whoms | undefined;
	/** It holds what is private to a coach. */
	isPrivate?: boolean;
}

/** How every file that leaves is called: about whom, which day, for whom. */
export function fileName({ about, day, id, what, whom, isPrivate }: NamedFile, ending: string) {
	const parts = [stemOf(about), id, day, what, whom && whoms[whom], isPrivate && 'prive'];
	return `${parts.filter(Boolean).join('-')}.${ending}`;
}

/** The same file behind a password. */
export const lockedName = (name: string) => name.replace(/\.azimut\.\w+$/, '-protege.azimut.json');

/** Plain letters, digits and hyphens; `dossier` when nothing is left. */
function stemOf(name: string): string {
	const plain = name
		.normalize('NFD')
		.replace(/[\u0300-\u036f]/g, '')
		.replace(/[^a-zA-Z0-9]+/g, '-')
		.replace(/^-|-$/g, '')
		.toLowerCase()
		.slice(0, 60);
	return plain || 'dossier';
}
