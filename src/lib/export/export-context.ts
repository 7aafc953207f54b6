import { formatDay } from '$lib/i18n/dates';
import type { Areas, Language } from '$lib/i18n/locale';
import type { ReadableExport } from './readable-export';
import type { ChangeAuthor } from './readable-export-view';
import { personText } from '$lib/changes/author-names';
import type { ChangeContext } from '$lib/changes/change-words';

/** All that the readable export is written with. */
export interface ExportContext {
	exported: ReadableExport;
	exportWords: Areas['export'];
	years: Areas['years'];
	changeContext: ChangeContext & Required<Pick<ChangeContext, 'figures' | 'indicators'>>;
	/** SHA-256 of the files that leave with the page, in their order. */
	files: readonly string[];
	/** Where this Azimut is found; empty when that address is of this device only. */
	address: string;
}

export const timeText = (at: number, lang: Language): string =>
	new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : 'fr-FR', { timeStyle: 'short' }).format(at);

export const momentText = (at: number, { exportWords, changeContext }: ExportContext): string =>
	exportWords.moment(formatDay(at, changeContext.lang), timeText(at, changeContext.lang));

export function writerText(writer: ChangeAuthor, exportWords: Areas['export']): string {
	const { role, device, person } = writer;
	if (device === null) return exportWords.altered;
	const name = person ? personText(person) : '';
	return `${name || exportWords.by[role]}, ${device === 0 ? exportWords.thisDevice : exportWords.otherDevice(device)}`;
}
