/**
 * The company's screens work without anyone who coaches or compares. Where such a one may add a part, the screen asks its
 * door for it; `routes/…/(device)/doors.ts` says which doors there are, and each is one folder that nothing here imports.
 */
import { getContext, setContext, type Component } from 'svelte';
import type { DossierState } from '$lib/dossier/fold';
import type { AzimutDatabase } from '$lib/dossier/storage/database';
import type { IndicatorValue } from '$lib/grid/indicators/values';
import type { Language } from '$lib/i18n/locale';
import type { LeadingOn } from '$lib/questions/leading-on.svelte';
import type { NoteWords } from '$lib/questions/note-words';
import type { LaterYear, Way } from '$lib/questions/way.svelte';
import type { Stop } from '$lib/questions/walk';
import type { Assessment } from '$lib/session/dossier/assessment.svelte';
import type { Comparison } from '$lib/share/figures/edition';

/** What accompanying adds. */
export interface CoachParts {
	/** Above an open dossier of someone else. */
	aboveDossier: Component<{ dossier: string }>;
	/** Above a question of someone else's dossier: the interview. */
	aboveQuestion: Component<{ way: Way; lead: LeadingOn; note: NoteWords | null }, object, 'note'>;
	/** Under a question that two people answered. */
	underQuestion: Component<{ assessment: Assessment; stop: Stop; years: LaterYear | null }>;
	/** Under a figure of a year, where a coach answered too. */
	underFigure: Component<{
		assessment: Assessment;
		path: string;
		say: (value: IndicatorValue) => string;
	}>;
	/** Above the result of a dossier that two people answered; disagreements are said there too. */
	aboveResult: Component<{ assessment: Assessment }>;
	/** Beside the result and the plan, where there was a meeting. */
	besidePlan: Component<{ state: DossierState }>;
	/** The list of dossiers, in the place of the company's own. */
	dossiers: Component<{
		db: AzimutDatabase;
		oncreate: (name: string) => void;
		/** It is there, or will not be. */
		onlisted: () => void;
	}>;
	/** After a dossier came in. */
	afterImport: Component<{ only: string }>;
}

/** What contributing and comparing add. */
export interface FiguresParts {
	/** In the details of the result: null where nobody can be compared with yet, nothing where nobody says so. */
	inDetails:
		| {
				Part: Component<{ assessment: Assessment; comparison: Comparison }>;
				comparison: Comparison;
		  }
		| null
		| undefined;
}

/** How a folder brings its parts, each when it is asked for. */
export type Bringing<Parts> = { [Place in keyof Parts]: (lang: Language) => Promise<Parts[Place]> };

/** A folder that adds to the company's screens. */
export interface Door<Parts> {
	/** Its own first screen. */
	home: `/${string}`;
	open: () => Promise<{ parts: Bringing<Parts> }>;
}

export interface Doors {
	coach?: Door<CoachParts>;
	figures?: Door<FiguresParts>;
}

const key = Symbol('doors');
export const setDoors = (doors: Doors): Doors => setContext(key, doors);
/** None, where nobody said which there are. */
export const doors = (): Doors => getContext<Doors | undefined>(key) ?? {};

/** What a door has for one place of a screen; nothing without this door. */
export async function bring<Parts, Place extends keyof Parts>(
	door: Door<Parts> | undefined,
	place: Place,
	lang: Language
): Promise<Parts[Place] | undefined> {
	return (await door?.open())?.parts[place](lang);
}
