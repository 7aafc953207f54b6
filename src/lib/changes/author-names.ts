import type { Author } from '$lib/dossier/revision';
import type { Person } from '$lib/dossier/coach-identity';
import type { Areas } from '$lib/i18n/locale';
import { isRival } from '$lib/dossier/heads';

/**
 * Who wrote something, in words: the person who signs what a device writes; where nobody does, four characters of its
 * number tell it from others of its role.
 */
export function authorNames(
	authors: readonly Author[],
	own: string,
	words: Pick<Areas['merge'], 'you' | 'altered' | 'company' | 'coach'>,
	people: ReadonlyMap<string, Person>
): (author: Author) => string {
	const others = authors.filter(
		(author) => author.device !== own && !people.has(author.device) && !isRival(author)
	);
	const devices = (role: Author['role']) =>
		new Set(others.filter((author) => author.role === role).map(({ device }) => device)).size;
	const several = { company: devices('company') > 1, coach: devices('coach') > 1 };
	return (author) => {
		const { role, device } = author;
		if (isRival(author)) return words.altered;
		if (device === own) return words.you;
		const person = people.get(device);
		const signed = person ? personText(person) : '';
		return signed || words[role](several[role] ? device.slice(0, 4).toUpperCase() : '');
	};
}

/** « Karim, CMA » */
export const personText = ({ name, structure }: Person): string =>
	[name, structure].filter(Boolean).join(', ');
