/** The clients of a list, made: a dossier each, and what the coach notes of them. */
import { withVoices } from '$lib/dossier/voice';
import { sheetChange, sheetFields, tagsChange } from '$lib/dossier/client';
import { fold } from '$lib/dossier/fold';
import { newId } from '$lib/dossier/ids';
import { createMany, type Begun, type NewClientDossier } from '$lib/dossier/list/create-many';
import { profilePath } from '$lib/dossier/paths';
import type { Author, Change } from '$lib/dossier/revision';
import type { AzimutDatabase } from '$lib/dossier/storage/database';
import { currentGrid } from '$lib/session/opening/current-grid';
import type { Profile } from '$lib/grid/sheet';
import { startingProfile } from '$lib/session/opening/fact-shape';
import type { OpenGrid } from '$lib/session/opening/open-grid';
import { summariserOf } from '$lib/session/summary/summarise';
import type { NewClient } from './client-lines';
import { departmentOf } from './department';

export interface MadeClient extends Begun {
	name: string;
	mail: string;
	person: string;
	profile: Profile;
}

interface Setup {
	db: AzimutDatabase;
	/** Of the current questionnaire; null where it cannot be brought: summaries are then made later. */
	grid: OpenGrid | null;
	author: Author;
	at: Date;
}

/** In one act: all of them, or none. */
export async function makeClients(
	clients: readonly NewClient[],
	{ db, grid, author, at }: Setup
): Promise<MadeClient[]> {
	const setups = clients.map((client) => dossierOf(client, author, at));
	const summary = summariserOf(grid?.compiled ?? null);
	const begun = await createMany(db, setups, (row, revisions) => ({
		...row,
		...summary(fold(revisions))
	}));
	return begun.map((one, at) => ({
		...one,
		name: clients[at]?.name ?? '',
		mail: clients[at]?.mail ?? '',
		person: clients[at]?.person ?? '',
		profile: profileOf(setups[at]?.changes ?? [])
	}));
}

function dossierOf(client: NewClient, author: Author, at: Date): NewClientDossier {
	return {
		dossier: newId(),
		name: client.name,
		grid: currentGrid(),
		author,
		at: at.getTime(),
		changes: withVoices([...startingProfile(at), ...factsOf(client)], 'listed'),
		noted: [
			...sheetFields
				.filter((field) => client[field] !== '')
				.map((field) => sheetChange(field, client[field])),
			...(client.tags.length > 0 ? [tagsChange(client.tags)] : [])
		]
	};
}

/** What the list says of the company, as the company itself could have. */
function factsOf(client: NewClient): Change[] {
	const { name, siren, naf, trade, ape, headcount, commune } = client;
	const facts = {
		name,
		siren: siren || null,
		naf,
		trade,
		ape,
		headcount,
		department: departmentOf(commune)
	};
	return Object.entries(facts).flatMap(([fact, value]) =>
		value === null ? [] : [{ path: profilePath(fact), value }]
	);
}

const profileOf = (changes: readonly Change[]): Profile =>
	Object.fromEntries(
		changes
			.filter(({ path }) => path.startsWith('profile/'))
			.map(({ path, value }) => [path.slice('profile/'.length), value])
	) as Profile;
