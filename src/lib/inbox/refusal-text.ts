import type { Areas } from '$lib/i18n/locale';
import type { ImportState } from './import-state';

/** Why a file was refused, and where; of another file's insides there is nothing to say. */
export const refusalText = (
	{ kind, where }: Extract<ImportState, { step: 'refused' }>,
	errors: Areas['dossiers']['importErrors']
): string =>
	kind === 'not-a-dossier' || !where ? errors[kind] : `${errors[kind]} ${errors.where(where)}`;
