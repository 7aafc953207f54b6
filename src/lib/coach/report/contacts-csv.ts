/** A coach's talks as a file for their employer: a row each, without a company's name. */
import type { Contact, ContactKind } from '$lib/dossier/contacts';
import { contactsOf } from '$lib/dossier/contacts';
import type { DossierRow } from '$lib/dossier/storage/database';
import { csvText } from '$lib/ui/csv';
import type { Communes } from '$lib/grid/communes';
import { agreesToCount, type ClientLog } from './client-logs';

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
	/** As in `ClientLog`. */
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

export const talksOf = (clients: readonly ClientLog[]): TalkRow[] =>
	clients.flatMap((client) =>
		contactsOf(client.log).map((contact) => ({
			client: client.row.id,
			agreed: agreesToCount(client),
			contact,
			crmId: client.notes.crmId,
			commune: client.notes.commune,
			headcount: client.row.headcount,
			naf: client.naf
		}))
	);
