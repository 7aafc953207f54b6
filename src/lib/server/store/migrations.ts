import type { Kysely } from 'kysely';

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
					...['listed', 'moderation', 'published_at', 'slug'],
					...['valid_until', 'lang', 'updated_at']
				])
				.execute();
			await db.schema
				.createIndex('publications_valid_until')
				.on('publications')
				.column('valid_until')
				.execute();
		}
	}
];
