/**
 * The shape of a catalogue: who can help, with what, whom, where and until when. Words live apart. Structure is frozen
 * when it is published, as a grid's is.
 */
import type { Condition, GridFact } from './grid';

export const needs = ['ecology', 'social', 'sharing', 'finance', 'strategy'] as const;
export type Need = (typeof needs)[number];

export const kinds = [
	'diagnostic', 'coaching', 'training', 'network', 'label', 'grant', 'loan', 'equity', 'tax', 'tool', 'event'
] as const; // prettier-ignore
export type Kind = (typeof kinds)[number];

export interface Operator {
	id: string;
	name: string;
	url?: string;
}

/** An organisation to call first; never a person. What no source gives stays away. */
export interface Contact {
	id: string;
	operator: string;
	departments: string[];
	when?: Condition;
	/** Its name, such as that of a chamber's house in a town. */
	office?: string;
	town?: string;
	/** Its switchboard: ten digits in pairs, or four. */
	phone?: string;
	url: string;
	/** Those that give the telephone first. */
	sources: Source[];
}

export interface Source {
	title: string;
	url: string;
	/** What it says is of then: `yyyy`, `yyyy-mm` or `yyyy-mm-dd`, as exact as it is known; null: the page has no date. */
	seenOn: string | null;
}

/** An item that using the offer can move: who said so, and when. */
export interface OfferMove {
	criterion: string;
	item: string;
	/** The level or bracket that it leads to at most; absent: any. */
	upTo?: string;
	by: string;
	on: string;
}

/** What the company itself pays, in euros; `share` is the percentage of the price that it pays. */
export type Cost =
	| { type: 'free' }
	| { type: 'range'; from?: number; to?: number }
	| { type: 'share'; share: number }
	| { type: 'unknown' };

/** What differs for some companies, by size most often: the first whose `when` is true counts, else the offer's own. */
interface Override {
	id: string;
	when: Condition;
	cost?: Cost;
	durationDays?: Span;
}

export interface Span {
	from?: number;
	to?: number;
}

/** All must hold. One that is `soft` rests on weak words of the source: false, it only asks to be checked. */
export interface Rule {
	id: string;
	when: Condition;
	soft?: true;
	/** Why it is stricter than what `sourceSays`; for who writes the catalogue, never shown. */
	stricter?: string;
}

export type Territory = { country: true } | { region: string } | { departments: string[] };

export interface Offer {
	id: string;
	operator: string;
	partners: string[];
	/** The one it serves best first. */
	needs: Need[];
	kind: Kind;
	/** The projects it serves. */
	projects: string[];
	/** Empty is honest. */
	moves: OfferMove[];
	cost: Cost;
	durationDays?: Span;
	overrides?: Override[];
	rules: Rule[];
	/** What the source requires and no more: a rule that refuses whom this accepts says why. No screen reads it. */
	sourceSays?: Condition;
	/** Keys of conditions that only the operator can settle. */
	ask: string[];
	territory: Territory;
	validFrom?: string;
	/** Its last day, or that of its session. */
	validUntil?: string;
	/** The offer that usually takes over once it is closed. */
	successor?: string;
	/** The day, month or year that what it says is known for: that of its newest dated source; null without one. */
	checkedOn: string | null;
	/** Months that it is trusted for after that; absent: 12. */
	checkEvery?: number;
	sources: Source[];
	/** Null where no page of the operator was seen. */
	url: string | null;
	/** Never among the first: it changes the statutes, or it is a duty presented as help. */
	later?: 'statutes' | 'duty';
}

export interface Catalogue {
	id: string;
	version: string;
	/** Ids of the questionnaires whose dossiers it is for; without it, those that the instance names, else the first that it offers. */
	serves?: string[] | undefined;
	operators: Operator[];
	/** Facts that only offers need. */
	facts: GridFact[];
	contacts: Contact[];
	offers: Offer[];
}

export interface OfferWords {
	name: string;
	summary: string;
	gets: string[];
	cost: string;
	duration?: string;
	/** What takes the place of these words where an override counts. */
	overrides?: Record<string, { cost?: string; duration?: string }>;
	/** Other words that people search it by. */
	keywords?: string[];
	/** For whom. */
	who: string;
	/** Each rule as a short condition. */
	rules: Record<string, string>;
	/** Each thing to settle with the operator. */
	ask: Record<string, string>;
}

/** What Azimut itself says around the offers: in every language of the screens; and the offers that are translated. */
export interface CatalogueFrame {
	facts: Record<string, { question: string; why: string; choices?: Record<string, string> }>;
	/** What to ask this organisation, in a sentence. */
	contacts: Record<string, string>;
	/** By criterion: how to move it without anyone's help. */
	alone: Record<string, string[]>;
	/** In the French file all of them; in others those whose words are in that language too. */
	offers?: Record<string, OfferWords>;
}

/** The French file: its offers are what a screen of another language falls back to. */
export interface CatalogueWords extends CatalogueFrame {
	offers: Record<string, OfferWords>;
}
