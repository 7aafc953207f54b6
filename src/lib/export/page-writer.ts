import type { Areas, Language } from '$lib/i18n/locale';
import type { DossierFile } from '$lib/session/file/dossier-file';

interface Spoken {
	lang: Language;
	messages: Areas['messages'];
	exportWords: Areas['export'];
}

/** Writes the readable export, brought when it is first asked for; it rejects without network. */
export const pageWriter =
	(device: string, spoken: Spoken) =>
	async (file: DossierFile): Promise<File> => {
		const { writeReadableExport } = await import('./write-readable-export');
		const isLocal = /^(localhost|127\.|\[::1\])/.test(location.hostname);
		return writeReadableExport(file, device, spoken, isLocal ? '' : location.origin);
	};
