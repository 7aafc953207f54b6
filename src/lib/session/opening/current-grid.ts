import { currentOn, versionsOf } from '$lib/grid/folders';
import { firstQuestionnaire } from '$lib/grid/instance';
import { knownGrids } from '$lib/grid/load';
import { gridStarts } from '$lib/grid/starts';
import { localDay } from './local-day';

/** The version of a questionnaire that is current by the clock of this device, `<id>@<version>`; without an id, that of a new dossier. */
export const currentGrid = (
	day = localDay(),
	starts = gridStarts,
	id: string = firstQuestionnaire
): string => currentOn(day, versionsOf(id, knownGrids), starts);
