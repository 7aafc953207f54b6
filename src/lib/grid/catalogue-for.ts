import { currentAmong } from './folders';

/** Apart from `instance.ts`, since no question needs it. */
const serves = INSTANCE.serves;

/** Of these catalogues the one in use for the dossiers of a questionnaire: the newest published; empty when none is for them. */
export const catalogueFor = (questionnaire: string, catalogues: readonly string[]): string =>
	currentAmong(catalogues.filter((ref) => serves[ref]?.includes(questionnaire)));

/** Whether a catalogue is for dossiers of a questionnaire; of one that this build does not hold nobody says no. */
export const isFor = (questionnaire: string, catalogue: string): boolean =>
	serves[catalogue]?.includes(questionnaire) ?? true;
