import type { Json } from '../revision';
import { coachKey } from '../coach-identity';
import type { AzimutDatabase } from '../storage/database';

/** Who writes here: a forged id may be the same. */
const whoWrites = ['device', coachKey];

/** What the settings say of these ids, of dossiers or of files, they say no more. */
export async function forgetIn(db: AzimutDatabase, ids: ReadonlySet<string>): Promise<void> {
	for (const { key, value } of await db.settings.toArray()) {
		if (whoWrites.includes(key) || !isPlain(value)) continue;
		const [, ...named] = key.split('/');
		const left = named.some((one) => ids.has(one)) ? null : without(value, ids);
		if (left === value) continue;
		if (left === null) await db.settings.delete(key);
		else await db.settings.put({ key, value: left });
	}
}

/** The very same where it says nothing of them; null where it is about one of them. */
function without(value: Json, ids: ReadonlySet<string>): Json {
	const isOf = (one: Json) => typeof one === 'string' && one.split(' ').some((id) => ids.has(id));
	if (isOf(value)) return null;
	if (isList(value)) return value.some(isOf) ? value.filter((one) => !isOf(one)) : value;
	if (value === null || typeof value !== 'object') return value;
	const members = Object.entries(value);
	if (members.some(([, one]) => isOf(one))) return null;
	const left = members.filter(([name]) => !ids.has(name));
	return left.length < members.length ? Object.fromEntries(left) : value;
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);

/** The other is the folder of the copies. */
const isPlain = (value: Json | FileSystemDirectoryHandle): value is Json =>
	value === null ||
	typeof value !== 'object' ||
	[Object.prototype, Array.prototype].includes(Object.getPrototypeOf(value) as object);
