/** Who proposed to a company that it prepares a meeting, as its own device keeps it. */
import { personOf, preparedPrefix, type Person } from './coach-identity';
import type { DossierState } from './fold';
import { peopleOf } from './people';
import type { AzimutDatabase } from './storage/database';
import { setSetting, setting } from './storage/settings';

/** As the link said. */
export const notePreparedFor = (
	db: AzimutDatabase,
	dossier: string,
	{ name, structure }: Person
): Promise<void> => setSetting(db, preparedPrefix + dossier, { name, structure });

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
