import { currentAmong } from './folders';

/** What this build offers, as `criteria/instance.json` and the catalogues say it: known without their files. */
export interface Instance {
	/** Ids; a new dossier uses the first. */
	questionnaires: readonly [first: string, ...others: string[]];
	/** By `<id>@<version>` of a catalogue: the questionnaires whose dossiers it is for. */
	serves: Readonly<Record<string, readonly string[]>>;
}

/** Written by `vite.config.ts`. */
declare const INSTANCE: Instance;
export const instance = INSTANCE;

export const [firstQuestionnaire] = instance.questionnaires;

/** Of these catalogues the one in use for the dossiers of a questionnaire: the newest published; empty when none is for them. */
export const catalogueFor = (
	questionnaire: string,
	catalogues: readonly string[],
	{ serves } = instance
): string => currentAmong(catalogues.filter((ref) => serves[ref]?.includes(questionnaire)));
