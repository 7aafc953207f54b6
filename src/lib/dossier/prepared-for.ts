/** Who proposed to a company that it prepares a meeting, as its own device keeps it. */
import { personOf, preparedPrefix, type Person } from './coach-identity';
import type { DossierState } from './fold';
import { peopleOf } from './people';
import type { AzimutDatabase } from './storage/database';
import { setSetting, setting } from './storage/settings';

/** A box where the answers may be dropped: `BoxAddress` of `share/preparation.ts`. */
interface Box {
	id: string;
	fingerprint: string;
}

/** As the link said. */
export const notePreparedFor = (
	db: AzimutDatabase,
	dossier: string,
	{ name, structure, box }: Person & { box: Box | null }
): Promise<void> =>
	setSetting(db, preparedPrefix + dossier, { name, structure, box: box && { ...box } });

/** The box that the last link opened here named; null where it named none. */
export async function boxPreparedFor(db: AzimutDatabase, dossier: string): Promise<unknown> {
	const { box } = Object(await setting(db, preparedPrefix + dossier)) as { box?: unknown };
	return box ?? null;
}

/** Whose link was opened here, else who signed answers in it as a coach; null where nobody accompanies. */
export async function preparedFor(
	db: AzimutDatabase,
	dossier: string,
	state: DossierState
): Promise<Person | null> {
	const noted = personOf(await setting(db, preparedPrefix + dossier));
	if (noted) return noted;
	const people = peopleOf(state);
	const [last] = [...state.revisions.values()]
		.filter(({ author }) => author.role === 'coach' && people.has(author.device))
		.sort((a, b) => b.at - a.at);
	return (last && people.get(last.author.device)) ?? null;
}
