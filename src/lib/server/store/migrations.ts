import { sql, type Kysely } from 'kysely';
import { contentHash } from './hidden-content';
import { newReference } from './secrets';
import { parseContent, withoutSiren } from './stored-content';
import { isSqlite } from './is-sqlite';
import { ofHidden, type Tables } from './tables';

export interface Migration {
	/** Never changed once it was released. */
	name: string;
	up: (db: Kysely<never>) => Promise<void>;
}

/** In their order; a released one is never edited: what must change comes as another. */
export const migrations: readonly Migration[] = [
	{
		name: '0001-publications',
		async up(db) {
			await db.schema
				.createTable('publications')
				.addColumn('slug', 'text', (column) => column.primaryKey())
				.addColumn('token_hash', 'text', (column) => column.notNull())
				.addColumn('key_hash', 'text', (column) => column.notNull())
				.addColumn('request_hash', 'text', (column) => column.unique())
				.addColumn('moderation', 'text', (column) => column.notNull())
				.addColumn('reason', 'text')
				.addColumn('listed', 'integer', (column) => column.notNull())
				.addColumn('lang', 'text', (column) => column.notNull())
				.addColumn('content', 'text', (column) => column.notNull())
				.addColumn('published_at', 'text', (column) => column.notNull())
				.addColumn('updated_at', 'text', (column) => column.notNull())
				.addColumn('valid_until', 'text', (column) => column.notNull())
				.execute();
			await db.schema
				.createTable('sirens')
				.addColumn('siren', 'text', (column) => column.primaryKey())
				.addColumn('slug', 'text', (column) => column.notNull())
				.execute();
			await db.schema
				.createTable('withdrawn')
				.addColumn('slug_hash', 'text', (column) => column.primaryKey())
				.addColumn('published_on', 'text', (column) => column.notNull())
				.addColumn('withdrawn_on', 'text', (column) => column.notNull())
				.execute();
			await db.schema
				.createTable('reports')
				.addColumn('id', 'text', (column) => column.primaryKey())
				.addColumn('slug', 'text', (column) => column.notNull())
				.addColumn('reason', 'text', (column) => column.notNull())
				.addColumn('body', 'text', (column) => column.notNull())
				.addColumn('name', 'text', (column) => column.notNull())
				.addColumn('email', 'text', (column) => column.notNull())
				.addColumn('received_at', 'text', (column) => column.notNull())
				.addColumn('closed_at', 'text')
				.execute();
			await db.schema
				.createTable('decisions')
				.addColumn('id', 'text', (column) => column.primaryKey())
				.addColumn('slug', 'text', (column) => column.notNull())
				.addColumn('action', 'text', (column) => column.notNull())
				.addColumn('reason', 'text')
				.addColumn('decided_at', 'text', (column) => column.notNull())
				.execute();
			for (const table of ['sirens', 'reports', 'decisions'])
				await db.schema.createIndex(`${table}_slug`).on(table).column('slug').execute();
		}
	},
	{
		name: '0002-listed',
		async up(db) {
			// All that the sitemap reads, in its order: rows are long.
			await db.schema
				.createIndex('publications_listed')
				.on('publications')
				.columns([
					'listed',
					'moderation',
					'published_at',
					'slug',
					'valid_until',
					'lang',
					'updated_at'
				])
				.execute();
			await db.schema
				.createIndex('publications_valid_until')
				.on('publications')
				.column('valid_until')
				.execute();
		}
	},
	{
		name: '0003-directory',
		async up(db) {
			await db.schema
				.createTable('directory')
				.addColumn('slug', 'text', (column) => column.primaryKey())
				.addColumn('sort', 'text', (column) => column.notNull())
				.addColumn('department', 'text', (column) => column.notNull())
				.addColumn('sector', 'text', (column) => column.notNull())
				.addColumn('size', 'text', (column) => column.notNull())
				.addColumn('ess', 'integer', (column) => column.notNull())
				.addColumn('subjects', 'integer', (column) => column.notNull())
				.addColumn('updated_on', 'text', (column) => column.notNull())
				.addColumn('valid_until', 'text', (column) => column.notNull())
				.execute();
			// Each order, with all that is filtered; and all that is counted, in the order that it is counted in.
			const filtered = ['department', 'sector', 'size', 'ess', 'subjects', 'valid_until'];
			for (const [name, columns] of [
				['name', ['sort', ...filtered, 'slug']],
				['date', ['updated_on', 'sort', ...filtered, 'slug']],
				['cells', filtered],
				['department', ['department', 'sort']],
				['department_date', ['department', 'updated_on', 'sort']],
				['sector', ['sector', 'sort']],
				['sector_date', ['sector', 'updated_on', 'sort']]
			] as const)
				await db.schema
					.createIndex(`directory_${name}`)
					.on('directory')
					.columns([...columns])
					.execute();
			await db.schema
				.createTable('directory_words')
				.addColumn('word', 'text', (column) => column.notNull())
				.addColumn('sort', 'text', (column) => column.notNull())
				.addColumn('slug', 'text', (column) => column.notNull())
				.addPrimaryKeyConstraint('directory_words_key', ['word', 'sort'])
				.execute();
			await db.schema
				.createIndex('directory_words_slug')
				.on('directory_words')
				.columns(['slug', 'word'])
				.execute();
			await db.schema
				.createTable('directory_state')
				.addColumn('generation', 'integer', (column) => column.notNull())
				.addColumn('version', 'integer', (column) => column.notNull())
				.execute();
			const state = db as Kysely<Pick<Tables, 'directory_state'>>;
			await state.insertInto('directory_state').values({ generation: 0, version: 0 }).execute();
		}
	},
	{
		name: '0004-figures',
		async up(db) {
			let contributions = db.schema
				.createTable('contributions')
				.addColumn('id', 'text', (column) => column.primaryKey().notNull())
				.addColumn('receipt_hash', 'text', (column) => column.unique())
				.addColumn('edition', 'text')
				.addColumn('size', 'text', (column) => column.notNull())
				.addColumn('family', 'text', (column) => column.notNull())
				.addColumn('place', 'text', (column) => column.notNull())
				.addColumn('year', 'integer', (column) => column.notNull())
				.addColumn('grid', 'text', (column) => column.notNull())
				.addColumn('points', 'text', (column) => column.notNull());
			// Rows of SQLite are numbered as they come, unless the key is all they have: it is random.
			if (isSqlite(db)) contributions = contributions.modifyEnd(sql`without rowid`);
			await contributions.execute();
			await db.schema
				.createTable('editions')
				.addColumn('edition', 'text', (column) => column.primaryKey())
				.addColumn('made_on', 'text', (column) => column.notNull())
				.addColumn('invented', 'integer', (column) => column.notNull())
				.execute();
			await db.schema
				.createTable('edition_files')
				.addColumn('path', 'text', (column) => column.primaryKey())
				.addColumn('body', 'text', (column) => column.notNull())
				.execute();
		}
	},
	{
		name: '0005-listed-figures',
		async up(db) {
			// What key figures count of a page; read whole, from its index alone (`figures/listed-row.ts`).
			await db.schema
				.alterTable('directory')
				.addColumn('figures', 'text', (column) => column.notNull().defaultTo(''))
				.execute();
			await db.schema
				.createIndex('directory_figures')
				.on('directory')
				.columns(['valid_until', 'figures'])
				.execute();
		}
	},
	{
		name: '0006-clock',
		async up(db) {
			await db.schema
				.createTable('clock')
				.addColumn('noted_on', 'text')
				.addColumn('doubted_on', 'text')
				.execute();
			// No version before noted a day: the last one on which a page changed counts as noted.
			const stored = db as Kysely<Pick<Tables, 'clock' | 'publications'>>;
			const { last } = await stored
				.selectFrom('publications')
				.select(({ fn }) => fn.max<string | null>('updated_at').as('last'))
				.executeTakeFirstOrThrow();
			const noted_on = last === null ? null : last.slice(0, 10);
			await stored.insertInto('clock').values({ noted_on, doubted_on: null }).execute();
		}
	},
	{
		name: '0007-disputes',
		async up(db) {
			await db.schema
				.createTable('disputes')
				.addColumn('id', 'text', (column) => column.primaryKey())
				.addColumn('slug', 'text', (column) => column.notNull())
				.addColumn('other', 'text', (column) => column.notNull())
				.addColumn('siren', 'text', (column) => column.notNull())
				.addColumn('opened_at', 'text', (column) => column.notNull())
				.addColumn('decided_at', 'text')
				.addColumn('decision', 'text')
				.execute();
			for (const column of ['slug', 'other'])
				await db.schema.createIndex(`disputes_${column}`).on('disputes').column(column).execute();
			await db.schema
				.createTable('newcomers')
				.addColumn('slug', 'text', (column) => column.primaryKey())
				.addColumn('enters_at', 'text', (column) => column.notNull())
				.execute();
			await noLongerWait(db);
			await noteAllHidden(db);
		}
	},
	{
		name: '0008-deliveries',
		async up(db) {
			await db.schema
				.alterTable('reports')
				.addColumn('lang', 'text', (column) => column.notNull().defaultTo('fr'))
				.execute();
			await db.schema
				.createTable('deliveries')
				.addColumn('id', 'text', (column) => column.primaryKey())
				.addColumn('report', 'text', (column) => column.notNull())
				.addColumn('kind', 'text', (column) => column.notNull())
				.addColumn('decision', 'text')
				.addColumn('asked_at', 'text', (column) => column.notNull())
				.addColumn('tries', 'integer', (column) => column.notNull())
				.addColumn('due_at', 'text')
				.addColumn('done_at', 'text')
				.execute();
			await db.schema.createIndex('deliveries_report').on('deliveries').column('report').execute();
		}
	},
	{
		name: '0009-pauses',
		async up(db) {
			await db.schema
				.createTable('pauses')
				.addColumn('what', 'text', (column) => column.primaryKey())
				.addColumn('reason', 'text', (column) => column.notNull())
				.addColumn('since', 'text', (column) => column.notNull())
				.execute();
		}
	},
	{
		name: '0010-one-edition-each',
		async up(db) {
			// Who counts in an edition counts in no other: those of the editions already made are erased. Their column stays, for
			// the version before beside this one.
			const { numAffectedRows = 0n } =
				await sql`delete from contributions where edition is not null`.execute(db);
			// The start that goes on from here looks for what is left of them in the file.
			if (isSqlite(db) && numAffectedRows > 0n) await sql`pragma user_version = 1`.execute(db);
			await db.schema
				.alterTable('contributions')
				.addColumn('held', 'integer', (column) => column.notNull().defaultTo(0))
				.execute();
		}
	},
	{
		name: '0011-boxes',
		async up(db) {
			await db.schema
				.createTable('boxes')
				.addColumn('id', 'text', (column) => column.primaryKey())
				.addColumn('public_key', 'text', (column) => column.notNull())
				.addColumn('manage_hash', 'text', (column) => column.notNull())
				.addColumn('opened_at', 'text', (column) => column.notNull())
				.addColumn('expires_on', 'text', (column) => column.notNull())
				.execute();
			await db.schema
				.createTable('envelopes')
				.addColumn('key', 'text', (column) => column.primaryKey())
				.addColumn('box', 'text', (column) => column.notNull())
				.addColumn('id', 'text', (column) => column.notNull())
				.addColumn('withdraw_hash', 'text', (column) => column.notNull())
				.addColumn('sha256', 'text', (column) => column.notNull())
				.addColumn('size', 'integer', (column) => column.notNull())
				.addColumn('slices', 'integer', (column) => column.notNull())
				.addColumn('received_at', 'text', (column) => column.notNull())
				.addColumn('state', 'text', (column) => column.notNull())
				.addColumn('settled_at', 'text')
				.addUniqueConstraint('envelopes_name', ['box', 'id'])
				.execute();
			// All that is asked of many: how much is here.
			await db.schema
				.createIndex('envelopes_size')
				.on('envelopes')
				.columns(['state', 'size'])
				.execute();
			await db.schema
				.createTable('envelope_slices')
				.addColumn('id', 'text', (column) => column.primaryKey())
				.addColumn('body', 'text', (column) => column.notNull())
				.execute();
		}
	}
];

/** Pages waited out of sight for their SIREN: they are shown without it, and the operator is told. */
async function noLongerWait(db: Kysely<Tables>): Promise<void> {
	const waiting = await db
		.selectFrom('publications')
		.select(['slug', 'content', 'updated_at'])
		.where('moderation', '=', 'held')
		.where('reason', 'is', null)
		.execute();
	for (const { slug, content: text, updated_at } of waiting) {
		const content = parseContent(text);
		if (!content) continue;
		const { siren } = content;
		const shown = JSON.stringify(withoutSiren(content));
		await db
			.updateTable('publications')
			.set({ moderation: 'open', content: shown })
			.where('slug', '=', slug)
			.execute();
		// Its entry in the directory is made as those of newcomers are.
		await db.insertInto('newcomers').values({ slug, enters_at: updated_at }).execute();
		const holder = await db
			.selectFrom('sirens')
			.select('slug')
			.where('siren', '=', String(siren))
			.executeTakeFirst();
		if (siren === null || !holder) continue;
		const dispute = { id: newReference(), slug, other: holder.slug, siren, opened_at: updated_at };
		await db
			.insertInto('disputes')
			.values({ ...dispute, decided_at: null, decision: null })
			.execute();
	}
}

/** What is hidden already comes back under no other address either. */
async function noteAllHidden(db: Kysely<Tables>): Promise<void> {
	const hidden = await db
		.selectFrom('publications')
		.select(['content', 'updated_at'])
		.where('moderation', '=', 'hidden')
		.execute();
	for (const { content: text, updated_at } of hidden) {
		const content = parseContent(text);
		if (!content) continue;
		await db
			.insertInto('withdrawn')
			.values({
				slug_hash: contentHash(content),
				published_on: ofHidden,
				withdrawn_on: updated_at.slice(0, 10)
			})
			.onConflict((conflict) => conflict.column('slug_hash').doNothing())
			.execute();
	}
}
