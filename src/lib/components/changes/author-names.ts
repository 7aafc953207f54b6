import type { Author } from '$lib/dossier/revision';
import type { Areas } from '$lib/i18n/locale';
import { isRival } from '$lib/dossier/heads';

/**
 * Who wrote something, in words. Devices have no names: where several others of one role are spoken of, four characters
 * of their number tell them apart.
 */
export function authorNames(
	authors: readonly Author[],
	own: string,
	words: Pick<Areas['merge'], 'you' | 'altered' | 'company' | 'coach'>
): (author: Author) => string {
	const others = authors.filter((author) => author.device !== own && !isRival(author));
	const devices = (role: Author['role']) =>
		new Set(others.filter((author) => author.role === role).map(({ device }) => device)).size;
	const several = { company: devices('company') > 1, coach: devices('coach') > 1 };
	return (author) => {
		const { role, device } = author;
		if (isRival(author)) return words.altered;
		if (device === own) return words.you;
		return words[role](several[role] ? device.slice(0, 4).toUpperCase() : '');
	};
}
