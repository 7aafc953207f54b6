/** A coach's talks as a file for their employer: a row each, without a company's name. */
import type { Contact, ContactKind } from '$lib/dossier/contacts';
import { contactsOf } from '$lib/dossier/contacts';
import { fold } from '$lib/dossier/fold';
import { readFields } from '$lib/dossier/list/fields';
import { fromExample } from '$lib/dossier/origin';
import { originPath, profilePath } from '$lib/dossier/paths';
import type { Revision } from '$lib/dossier/revision';
import { readClients } from '$lib/dossier/storage/client-rows';
import type { AzimutDatabase, DossierRow } from '$lib/dossier/storage/database';
import { canonicalNaf } from '$lib/grid/facts';
import { csvText } from '$lib/ui/csv';
import type { Communes } from './communes';

/** Other programs read them: neither their order nor their names ever change, whatever the language of the screen. */
const columns = [
	'crmId',
	'date',
	'nature',
	'minutes',
	'commune',
	'epci',
	'naf',
	'effectif',
	'financeur'
];
const natures: Record<ContactKind, string> = {
	visit: 'visite',
	call: 'appel',
	workshop: 'atelier',
	message: 'message'
};
const untold = 'non renseigné';

export interface TalkRow {
	contact: Contact;
	crmId: string;
	/** A code, or words; empty where nobody said. */
	commune: string;
	/** `C`, of NAF rev. 2; `rev21:C` where a section of NAF 2025 may be of several; empty where nobody said. */
	naf: string;
	headcount: DossierRow['headcount'];
	client: string;
	/** The client agreed to be counted. */
	agreed: boolean;
}

/**
 * Of the days from `from` to `to` (`yyyy-mm-dd`), both included; from the earliest to the latest. Clients who did not
 * agree to be counted are left out unless `everyone` is asked for; `left` is how many they are.
 */
export function contactsCsv(
	talks: readonly TalkRow[],
	communes: Pick<Communes, 'of'>,
	{ from, to, everyone = false }: { from: string; to: string; everyone?: boolean }
): { text: string; count: number; left: number } {
	const found = talks.filter(({ contact: { on } }) => on >= from && on <= to);
	const isLeft = ({ agreed }: TalkRow) => !everyone && !agreed;
	const left = new Set(found.filter(isLeft).map(({ client }) => client)).size;
	const rows = found
		.filter((talk) => !isLeft(talk))
		.sort((a, b) => keyOf(a).localeCompare(keyOf(b), 'en'))
		.map(({ contact: { on, kind, minutes, funder }, crmId, commune, naf, headcount }) => {
			const place = communes.of(commune);
			return [
				crmId,
				on,
				natures[kind],
				String(minutes),
				place?.name ?? commune,
				place?.epci?.name ?? untold,
				naf,
				rangeOf(headcount),
				funder
			];
		});
	return { text: csvText([columns, ...rows]), count: rows.length, left };
}

const keyOf = ({ contact, crmId }: TalkRow) => `${contact.on} ${crmId} ${contact.id}`;

/** A spreadsheet would take `10-19` for a day. */
function rangeOf(headcount: TalkRow['headcount']): string {
	if (typeof headcount !== 'object' || headcount === null) return String(headcount ?? '');
	const { min, max } = headcount;
	return min !== undefined && max !== undefined ? `${min} à ${max}` : '';
}

/** Of every client who is neither deleted nor invented. */
export async function readTalks(db: AzimutDatabase): Promise<TalkRow[]> {
	const [dossiers, notes, log] = await Promise.all([
		db.dossiers.toArray(),
		readClients(db),
		db.coachRevisions.toArray()
	]);
	const here = new Map(
		dossiers.filter((row) => row.deletedAt === null).map((row) => [row.id, row])
	);
	const logs = new Map<string, Revision[]>();
	for (const one of log)
		if (here.has(one.dossier)) logs.set(one.dossier, [...(logs.get(one.dossier) ?? []), one]);
	const path = profilePath('naf');
	const fields = await readFields(db, [...logs.keys()], [path, originPath]);
	return [...logs].flatMap(([dossier, own]) => {
		if (fields.get(dossier)?.get(originPath) === fromExample.value) return [];
		const { crmId = '', commune = '', permissions } = notes.get(dossier) ?? {};
		const agreed = permissions?.count?.allowed ?? false;
		const naf = fields.get(dossier)?.get(path);
		return contactsOf(fold(own)).map((contact) => ({
			client: dossier,
			agreed,
			contact,
			crmId,
			commune,
			headcount: here.get(dossier)?.headcount,
			naf: typeof naf === 'string' ? canonicalNaf(naf).replace('rev2:', '') : ''
		}));
	});
}
