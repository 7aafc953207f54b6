/** What a backup holds, row by row, as it is written and as it is read. */
import { z } from 'zod';
import { figureFamilies, figurePlaces, figureSizes } from '$lib/share/figures/classes';
import { plainLine, plainText } from '$lib/share/plain-line';
import { isSiren } from '$lib/share/publication';
import { quarterForm } from './quarter';
import { idForm, publicKeyForm, slugForm } from './secrets';
import type { Tables } from './tables';

const slug = z.string().regex(slugForm);
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const id = z.string().regex(idForm);
const reference = z.string().regex(/^[a-z2-7]{8}$/);
const [day, instant] = [z.iso.date(), z.iso.datetime()];
const line = z.string().max(4000).transform(plainLine);
const quarter = z.string().regex(quarterForm);
const pointsOnHundred = z.array(z.int().min(0).max(100).nullable()).max(200);
const points = z.strictObject({ parts: pointsOnHundred, subjects: pointsOnHundred });
const isPoints = (text: string) => points.safeParse(parseJson(text)).success;
const rows = {
	withdrawn: z.strictObject({ slug_hash: hash, published_on: day, withdrawn_on: day }),
	publications: z.strictObject({
		slug,
		token_hash: hash,
		key_hash: hash,
		request_hash: hash.nullable(),
		moderation: z.enum(['open', 'held', 'hidden']),
		reason: line.nullable(),
		listed: z.literal([0, 1]),
		lang: z.enum(['fr', 'en']),
		content: z.string().max(200_000),
		published_at: instant,
		updated_at: instant,
		valid_until: day
	}),
	reports: z.strictObject({
		id: reference,
		slug,
		reason: z.string().regex(/^[a-z-]{1,40}$/),
		body: z.string().max(8000).transform(plainText),
		name: line,
		email: z.email().max(254),
		// Backups of before know no language.
		lang: z.enum(['fr', 'en']).default('fr'),
		received_at: instant,
		closed_at: instant.nullable()
	}),
	decisions: z.strictObject({
		id: reference,
		slug,
		action: z.enum(['hold', 'hide', 'restore', 'dismiss']),
		reason: line.nullable(),
		decided_at: instant
	}),
	disputes: z.strictObject({
		id: reference,
		slug,
		other: slug,
		siren: z.string().refine(isSiren),
		opened_at: instant,
		decided_at: instant.nullable(),
		decision: z.enum(['kept', 'given']).nullable()
	}),
	deliveries: z.strictObject({
		id: reference,
		report: reference,
		kind: z.enum(['mail', 'webhook', 'receipt', 'decision']),
		decision: reference.nullable(),
		asked_at: instant,
		tries: z.int().nonnegative(),
		due_at: instant.nullable(),
		done_at: instant.nullable()
	}),
	editions: z.strictObject({ edition: quarter, made_on: day, invented: z.literal([0, 1]) }),
	edition_files: z.strictObject({
		path: z.string().regex(/^20\d\d-T[1-4]\/[a-z-]{1,40}(\.metadata)?\.(json|csv)$/),
		body: z.string().max(1_000_000)
	}),
	contributions: z
		.strictObject({
			id: z.string().regex(/^[0-9a-f]{32}$/),
			receipt_hash: hash.nullable(),
			held: z.literal([0, 1]).default(0),
			/** Of before: that of the edition that counted it. */
			edition: quarter.nullable().optional(),
			size: z.enum(figureSizes.map(({ id }) => id)),
			family: z.enum(figureFamilies.map(({ id }) => id)),
			place: z.enum(figurePlaces),
			year: z.int(),
			grid: z.string().max(60),
			points: z.string().max(2000).refine(isPoints)
		})
		.transform(({ edition: _, ...row }) => row),
	boxes: z.strictObject({
		id,
		public_key: z.string().regex(publicKeyForm),
		manage_hash: hash,
		opened_at: instant,
		expires_on: day
	}),
	envelopes: z
		.strictObject({
			key: id,
			box: id,
			id,
			withdraw_hash: hash,
			sha256: hash,
			size: z.int().min(1).max(3_000_000),
			slices: z.int().min(1).max(2000),
			received_at: instant,
			state: z.enum(['here', 'collected', 'withdrawn']),
			settled_at: instant.nullable()
		})
		.refine(({ state, settled_at }) => (state === 'here') === (settled_at === null)),
	envelope_slices: z.strictObject({
		id: z.string().regex(/^[A-Za-z0-9_-]{22}[0-9]{4}$/),
		body: z.string().regex(/^[A-Za-z0-9_-]{17,3000}$/)
	})
} satisfies { [Table in SavedTable]: z.ZodType<Tables[Table]> };

export type SavedTable = (typeof order)[number];
export type SavedRow = { [Table in SavedTable]: { table: Table; row: Tables[Table] } }[SavedTable];

export const savedLine = z.discriminatedUnion('table', [
	z.strictObject({ table: z.literal('withdrawn'), row: rows.withdrawn }),
	z.strictObject({ table: z.literal('publications'), row: rows.publications }),
	z.strictObject({ table: z.literal('reports'), row: rows.reports }),
	z.strictObject({ table: z.literal('decisions'), row: rows.decisions }),
	z.strictObject({ table: z.literal('disputes'), row: rows.disputes }),
	z.strictObject({ table: z.literal('deliveries'), row: rows.deliveries }),
	z.strictObject({ table: z.literal('editions'), row: rows.editions }),
	z.strictObject({ table: z.literal('edition_files'), row: rows.edition_files }),
	z.strictObject({ table: z.literal('contributions'), row: rows.contributions }),
	z.strictObject({ table: z.literal('boxes'), row: rows.boxes }),
	z.strictObject({ table: z.literal('envelopes'), row: rows.envelopes }),
	z.strictObject({ table: z.literal('envelope_slices'), row: rows.envelope_slices })
]);

/** Withdrawals first: who reads the file knows them before any page. No edition before its files, no envelope
 * before its box. */
export const order = [
	'withdrawn',
	'publications',
	'reports',
	'decisions',
	'deliveries',
	'disputes',
	'edition_files',
	'editions',
	'contributions',
	'boxes',
	'envelopes',
	'envelope_slices'
] as const;

/** Null when it is none. */
export function parseJson(text: string): unknown {
	try {
		return JSON.parse(text) as unknown;
	} catch {
		return null;
	}
}
