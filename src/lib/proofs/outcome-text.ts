import type { Areas, Language } from '$lib/i18n/locale';
import type { ProofResult } from './proof-desk.svelte';
import { sizeText } from './sizes';

/** What came of adding a proof, in a sentence or two. */
export function outcomeText(outcome: ProofResult, words: Areas['proofs'], lang: Language): string {
	const size = (bytes: number) => sizeText(bytes, words, lang);
	switch (outcome.kind) {
		case 'added': {
			const added = words.added(outcome.title || words.untitled);
			if (outcome.as === 'undrawn') return `${added} ${words.undrawn}`;
			if (outcome.as !== 'drawn') return added;
			const smaller = size(outcome.size) !== size(outcome.from) && outcome.size < outcome.from;
			return `${added} ${smaller ? words.drawn(size(outcome.from), size(outcome.size)) : words.redrawn}`;
		}
		case 'linked':
			return words.linked(outcome.host);
		case 'again':
			return words.again(outcome.title || words.untitled);
		case 'empty':
			return words.empty(outcome.name);
		case 'unreadable':
			return words.unreadable(outcome.name);
		case 'not-stored':
			return words.notStored(outcome.name);
		case 'no-link':
			return words.noLink;
		case 'no-room':
			return words.noRoom;
		case 'over': {
			const { name, what, size: total, limit } = outcome;
			if (what === 'file') return words.fileTooLarge(name, size(total), size(limit));
			if (what === 'dossier') return words.tooMuch(name, size(total), size(limit));
			return words.tooMany(name, String(limit));
		}
	}
}
