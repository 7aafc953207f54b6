/** Plain JSON: what a revision may carry, and all that IndexedDB and a file keep without loss. */
export type Json =
	| string
	| number
	| boolean
	| null
	| readonly Json[]
	| { readonly [key: string]: Json };

export interface Author {
	role: 'company' | 'coach';
	/** Random, made once per device; says nothing about it. */
	device: string;
}

/** One change of one field. A dossier is the set of its revisions: never edited, never removed. */
export interface Revision {
	/** 128 random bits, 32 hexadecimal characters. */
	id: string;
	dossier: string;
	/** See `paths.ts`. */
	path: string;
	/** `null` clears the field. */
	value: Json | null;
	/** The heads of the path that the writer saw, which this one replaces. */
	over: readonly string[];
	/** Wall clock in ms, for display and ties only: never trusted to order changes. */
	at: number;
	author: Author;
}

/** Whose an answer or a fact is; see `voice.ts`. */
export type Voice = 'prepared' | 'together' | 'alone' | 'listed';

/** What a screen asks to write; the store adds the rest. */
export interface Change {
	path: string;
	value: Json | null;
	/** Said on purpose, though the same person had said just that. */
	again?: true;
	/** Of an answer or a fact: whose it is, where it is not what the open dossier's mode says. */
	voice?: Voice;
}
