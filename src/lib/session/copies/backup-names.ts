import { fileName } from '../file/file-name';

const pattern = /^[a-z0-9-]{1,60}-([0-9a-f]{8})-(\d{4}-\d{2}-\d{2})\.azimut\.json$/;
/** Days of each dossier that stay in the folder. */
const days = 7;

const shortId = (dossier: string) => dossier.slice(0, 8);

/** One file a dossier a day: `<name>-<id8>-<yyyy-mm-dd>.azimut.json`. */
export function backupName({ id, name }: { id: string; name: string }, day: string): string {
	return fileName({ about: name, id: shortId(id), day }, 'azimut.json');
}

/**
 * What may leave the folder once `written` is there: copies of this dossier of the same day under another name, and of
 * days before the 7 newest. A file that does not bear exactly such a name is never among them.
 */
export function outdated(names: readonly string[], dossier: string, written: string): string[] {
	const own = [...new Set([...names, written])].flatMap((name) => {
		const [, id, day = ''] = pattern.exec(name) ?? [];
		return id === shortId(dossier) ? [{ name, day }] : [];
	});
	const today = own.find(({ name }) => name === written)?.day;
	const recentDays = [...new Set(own.map(({ day }) => day))].sort().slice(-days);
	return own
		.filter(({ name, day }) => name !== written && (day === today || !recentDays.includes(day)))
		.map(({ name }) => name);
}
