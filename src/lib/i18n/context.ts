import { createContext } from 'svelte';
import type { Language } from './locale';
import type { Messages } from './messages/fr';

/** What every component may read: the words, the language shown, and how addresses of this language begin. */
export interface Speech {
	readonly messages: Messages;
	readonly lang: Language;
	/** The address of a screen in this language: `to('/profil')`. */
	readonly to: (path: `/${string}`) => string;
}

export const [speech, setSpeech] = createContext<Speech>();
