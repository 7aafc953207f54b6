import { contactsOf } from '$lib/dossier/contacts';
import { fold } from '$lib/dossier/fold';
import type { Revision } from '$lib/dossier/revision';
import type { AzimutDatabase } from '$lib/dossier/storage/database';
import { LiveQuery } from '$lib/dossier/storage/live';
import type { SpokenTrade } from '$lib/grid/load-trades';
import { fingerprintOf } from '$lib/share/fingerprint';
import type { Communes } from '$lib/grid/communes';
import { agreesToCount, readClientLogs, type ClientLog } from './client-logs';
import { companyOf, talksIn, type Company, type Question } from './company';

/** Tables that come with the app. */
interface Tables {
	communes: Pick<Communes, 'epciOf'>;
	trades: readonly Pick<SpokenTrade, 'id' | 'naf'>[];
}

/** Who is counted: companies with a talk in the period, that agreed; `left` is how many did not. */
export async function readCompanies(
	db: AzimutDatabase,
	clients: readonly ClientLog[],
	question: Question,
	{ communes, trades }: Tables
): Promise<{ companies: Company[]; left: number }> {
	const met = clients.filter((client) => talksIn(question, client).length > 0);
	const counted = met.filter(agreesToCount);
	const revisions = await readPlans(
		db,
		counted.map(({ row }) => row.id)
	);
	const companies = counted.map((client) => {
		const { row, notes, naf } = client;
		const ofTrade = trades.find(({ id }) => id === row.trade)?.naf.replace('rev2:', '');
		return companyOf(client, fold(revisions.get(row.id) ?? []), question, {
			// No name: it stays when the dossier is erased for good, and says no more than that.
			key: fingerprintOf(row.id),
			epci: communes.epciOf(notes.commune)?.name ?? '',
			sector: naf || ofTrade || ''
		});
	});
	return { companies, left: met.length - counted.length };
}

/** By dossier: the plan and finished diagnoses, and nothing else of it. */
async function readPlans(db: AzimutDatabase, ids: readonly string[]) {
	const found = new Map<string, Revision[]>();
	const under = (id: string, start: string) =>
		db.revisions.where('[dossier+path]').between([id, start], [id, `${start}\uffff`]);
	for (const id of ids)
		found.set(id, [
			...(await under(id, 'plan/').toArray()),
			...(await under(id, 'campaigns/').toArray())
		]);
	return found;
}

/** Who paid for a talk, sorted, each once. */
export const fundersOf = (clients: readonly ClientLog[]): string[] =>
	[...new Set(clients.flatMap(({ log }) => contactsOf(log).map(({ funder }) => funder.trim())))]
		.filter(Boolean)
		.sort((a, b) => a.localeCompare(b, 'fr'));

/** Follows other tabs. */
export const followFunders = (db: AzimutDatabase) =>
	new LiveQuery(db, async () => fundersOf(await readClientLogs(db)));
