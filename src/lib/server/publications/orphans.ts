import type { Transaction } from 'kysely';
import type { Tables } from '../store/tables';
import { reportColumns, textsOfReport } from './withdraw';

/**
 * Part of an erasure: notices, decisions, disputes and SIRENs of pages that are not here, and what was to be told of notices
 * that are not. Gives the texts that must not remain.
 */
export async function removeOrphans(transaction: Transaction<Tables>): Promise<string[]> {
	const reports = await orphansIn(transaction, 'reports').returning(reportColumns).execute();
	const others: { slug: string }[] = [];
	for (const table of ['decisions', 'sirens', 'newcomers'] as const)
		others.push(...(await orphansIn(transaction, table).returning('slug').execute()));
	await transaction
		.deleteFrom('deliveries')
		.where('report', 'not in', (select) => select.selectFrom('reports').select('id'))
		.execute();
	const here = pagesHere(transaction);
	const disputes = await transaction
		.deleteFrom('disputes')
		.where((where) => where.or([where('slug', 'not in', here), where('other', 'not in', here)]))
		.returning('siren')
		.execute();
	const texts = [...reports, ...others].map(({ slug }) => slug);
	texts.push(...disputes.map(({ siren }) => siren), ...reports.flatMap(textsOfReport));
	return [...new Set(texts)];
}

const orphansIn = <Table extends 'reports' | 'decisions' | 'sirens' | 'newcomers'>(
	transaction: Transaction<Tables>,
	table: Table
) => transaction.deleteFrom(table as 'reports').where('slug', 'not in', pagesHere(transaction));

const pagesHere = (transaction: Transaction<Tables>) =>
	transaction.selectFrom('publications').select('slug');
