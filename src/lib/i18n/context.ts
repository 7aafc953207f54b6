import { createContext, getContext, setContext } from 'svelte';
import type { Areas, Language } from './locale';

/** What every component may read: the words, the language shown, and how addresses of this language begin. */
export interface Speech {
	readonly messages: Areas['messages'];
	readonly lang: Language;
	/** The address of a screen in this language: `to('/profil')`. */
	readonly to: (path: `/${string}`) => string;
}

export const [speech, setSpeech] = createContext<Speech>();

/** Gives the words of some areas to what is inside: their page does, as it has loaded them. */
export function setAreaWords<Area extends keyof Areas>(
	loaded: () => NoInfer<Pick<Areas, Area>>,
	...areas: Area[]
): void {
	for (const area of areas) setContext(area, () => loaded()[area]);
}

/** The words of an area. A getter, since the language may change: `const words = $derived.by(areaWords('plan'))`. */
export const areaWords = <Area extends keyof Areas>(area: Area) =>
	getContext<() => Areas[Area]>(area);
