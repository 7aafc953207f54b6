import { currentOn, versionsOf } from '$lib/grid/folders';
import { firstQuestionnaire } from '$lib/grid/instance';
import { knownGrids } from '$lib/grid/load';
import { gridStarts } from '$lib/grid/starts';
import { localDay } from './local-day';

/** The questionnaire that a new dossier uses, by the clock of this device: `<id>@<version>`. */
export const currentGrid = (day = localDay(), starts = gridStarts): string =>
	currentOn(day, versionsOf(firstQuestionnaire, knownGrids), starts);
