import { currentAmong } from './folders';

/**
 * By `<id>@<version>` of a catalogue: the questionnaires whose dossiers it is for. Written by `vite.config.ts` from the
 * catalogues and `criteria/instance.json`; apart from `instance.ts`, since no question needs it.
 */
declare const SERVES: Readonly<Record<string, readonly string[]>>;

/** Of these catalogues the one in use for the dossiers of a questionnaire: the newest published; empty when none is for them. */
export const catalogueFor = (questionnaire: string, catalogues: readonly string[]): string =>
	currentAmong(catalogues.filter((ref) => SERVES[ref]?.includes(questionnaire)));
