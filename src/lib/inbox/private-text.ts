import type { Areas } from '$lib/i18n/locale';
import type { PrivateContents } from '$lib/dossier/private-contents';

/** What of a coach's own came with a file, counted; empty where nothing did. */
export const privateText = (brought: PrivateContents, words: Areas['contents']): string =>
	Object.entries(brought)
		.map(([kind, count]) => words[kind as keyof PrivateContents](count))
		.join(', ');
