import type { Transaction } from 'kysely';
import type { Tables } from '../store/tables';
import { reportColumns, textsOfReport } from './withdraw';

/** Part of an erasure: notices, decisions and SIRENs of pages that are not here. Gives the texts that must not remain. */
export async function removeOrphans(transaction: Transaction<Tables>): Promise<string[]> {
	const reports = await orphansIn(transaction, 'reports').returning(reportColumns).execute();
	const others: { slug: string }[] = [];
	for (const table of ['decisions', 'sirens'] as const)
		others.push(...(await orphansIn(transaction, table).returning('slug').execute()));
	const slugs = [...reports, ...others].map(({ slug }) => slug);
	return [...new Set([...slugs, ...reports.flatMap(textsOfReport)])];
}

const orphansIn = <Table extends 'reports' | 'decisions' | 'sirens'>(
	transaction: Transaction<Tables>,
	table: Table
) =>
	transaction
		.deleteFrom(table as 'reports')
		.where('slug', 'not in', (select) => select.selectFrom('publications').select('slug'));
