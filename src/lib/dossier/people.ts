import { valueAt, type DossierState } from './fold';
import { peoplePath } from './coach-paths';
import { parsePath } from './paths';
import type { Change } from './revision';
import { personOf, type Person } from './coach-identity';

/** By device. */
export function peopleOf(state: DossierState): Map<string, Person> {
	const people = new Map<string, Person>();
	for (const path of state.paths.keys()) {
		const field = parsePath(path);
		const person = field?.kind === 'people' ? personOf(valueAt(state, path)) : null;
		if (person && field?.kind === 'people') people.set(field.device, person);
	}
	return people;
}

/** What signs the changes of a device in this dossier; none when it is signed so already. */
export function signing(
	state: DossierState,
	device: string,
	{ name, structure }: Person
): Change[] {
	const path = peoplePath(device);
	const signed = personOf(valueAt(state, path));
	const isSame = signed?.name === name && signed.structure === structure;
	return isSame ? [] : [{ path, value: { name, structure } }];
}
