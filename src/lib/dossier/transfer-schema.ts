/**
 * What a dossier's file may hold. Strict: an unknown key is refused. Only `transfer-read.ts` comes here, which is
 * loaded by a dynamic import: no other screen downloads zod.
 */
import { z } from 'zod';
import type { FileRow, SecretRow } from './database';
import { isGridRef, parsePath, type Path } from './paths';
import { isSha256 } from './proof-files';
import type { Json, Revision } from './revision';
import { secretPrefix } from './secrets';
import {
	exportFormat,
	largestFiles,
	plainType,
	type RefusedImport,
	type Refusal
} from './transfer';
import { Bytes } from './transfer-bytes';

z.config({ jitless: true }); // our content policy forbids eval

const text = (longest: number) => z.string().max(longest);
const randomId = z.string().regex(/^[0-9a-f]{32}$/);
/** Of dossiers, devices, levels, practices…: never a name that every object has. */
const id = z
	.string()
	.regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,63}$/)
	.refine((value) => !(value in Object.prototype));
const gridRef = z.string().refine(isGridRef);
const scalar = z.union([text(20_000), z.number(), z.boolean()]);
const unknown = z.strictObject({ unknown: z.literal(true) });

/** A figure as the engine takes it: under 10⁸, two decimals at most. */
const figure = z
	.number()
	.min(0)
	.lt(1e8)
	.refine((value) => Math.abs(value * 100 - Math.round(value * 100)) < 1e-4);

const profileValue = z.union([
	text(1000),
	z.number(),
	z.boolean(),
	z.strictObject({ min: z.number().optional(), max: z.number().optional() }),
	unknown
]);

/** `{ points }` is not among them: a dossier holds the answer itself. */
const answer = z.union([
	z.strictObject({ level: id }),
	z.strictObject({ practices: z.array(id).max(100) }),
	z.strictObject({
		numbers: z.strictObject({
			a: figure,
			b: figure.optional(),
			c: figure.optional(),
			d: figure.optional(),
			unit: id.optional()
		})
	}),
	z.strictObject({ bracket: id }),
	unknown
]);

const json = z.json() as z.ZodType<Json>;

const values: Record<Path['kind'], z.ZodType<Json>> = {
	meta: scalar,
	profile: profileValue,
	grid: gridRef,
	answers: answer,
	confirmed: scalar,
	refused: scalar,
	notes: text(20_000),
	plan: scalar,
	proofs: json,
	campaigns: z.record(z.string(), json)
};

const revision = z
	.strictObject({
		id: randomId,
		dossier: id,
		path: text(400),
		value: z.unknown(),
		over: z.array(randomId),
		at: z.int().min(0).max(8.64e15),
		author: z.strictObject({ role: z.enum(['company', 'coach']), device: id })
	})
	.superRefine(({ path, value }, context) => {
		const field = parsePath(path);
		if (!field)
			return context.addIssue({ code: 'custom', path: ['path'], params: { kind: 'unknown-path' } });
		if (value !== null && !values[field.kind].safeParse(value).success)
			context.addIssue({ code: 'custom', path: ['value'] });
	});

const refused = (kind: RefusedImport, ...path: (string | number)[]) => ({
	code: 'custom' as const,
	path,
	params: { kind }
});

const embedded = z
	.strictObject({
		sha256: z.string().refine(isSha256),
		type: z.string().refine((type) => type === plainType(type)),
		base64: z.instanceof(Bytes)
	})
	.superRefine(({ base64 }, context) => {
		if (base64.trouble) context.addIssue(refused(base64.trouble, 'base64'));
	});

const embeddedFiles = z.array(embedded).superRefine((files, context) => {
	const twice = repeated(files.map(({ sha256 }) => sha256));
	if (twice >= 0) context.addIssue(refused('bad-value', twice, 'sha256'));
	const total = files.reduce((sum, { base64 }) => sum + (base64.blob?.size ?? 0), 0);
	if (total > largestFiles) context.addIssue(refused('file-too-large'));
});

const secrets = z
	.array(
		z.strictObject({ id: z.string().regex(/^[A-Za-z0-9-]+\/[A-Za-z0-9._-]{1,100}$/), value: json })
	)
	.superRefine((all, context) => {
		const twice = repeated(all.map(({ id }) => id));
		if (twice >= 0) context.addIssue(refused('bad-value', twice, 'id'));
	});

/** Where a value comes for the second time; -1 when none does. */
const repeated = (values: readonly string[]) =>
	values.findIndex((value, at) => values.indexOf(value) < at);

const file = z
	.strictObject({
		format: z.literal(exportFormat),
		formatVersion: z.literal([1, 2]),
		exportedAt: z.iso.datetime(),
		dossier: id,
		name: text(1000),
		grid: z.union([z.literal(''), gridRef]),
		revisions: z.array(revision).min(1),
		files: embeddedFiles.optional(),
		secrets: secrets.optional()
	})
	.superRefine(({ formatVersion, dossier, revisions, files, secrets }, context) => {
		const foreign = revisions.findIndex((one) => one.dossier !== dossier);
		if (foreign >= 0) context.addIssue(refused('other-dossier', 'revisions', foreign, 'dossier'));
		const stray = secrets?.findIndex((one) => !one.id.startsWith(secretPrefix(dossier))) ?? -1;
		if (stray >= 0) context.addIssue(refused('other-dossier', 'secrets', stray, 'id'));
		if (formatVersion === 1 && files) context.addIssue(refused('unknown-key', 'files'));
		if (formatVersion === 1 && secrets) context.addIssue(refused('unknown-key', 'secrets'));
	});

export interface DossierFile {
	dossier: string;
	name: string;
	grid: string;
	revisions: Revision[];
	files: FileRow[];
	secrets: SecretRow[];
}

/** The first thing wrong, or the file. */
export function checkFile(data: unknown): { ok: true; file: DossierFile } | Refusal {
	const checked = file.safeParse(data);
	if (checked.success) {
		const { dossier, name, grid, revisions, files = [], secrets = [] } = checked.data;
		const rows = files.flatMap(({ sha256, base64: { blob } }) => (blob ? [{ sha256, blob }] : []));
		const held = { dossier, name, grid, revisions: revisions as Revision[], files: rows, secrets };
		return { ok: true, file: held };
	}
	const issue = checked.error.issues[0];
	const keys = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
	return { ok: false, kind: kindOf(issue), where: place([...(issue?.path ?? []), ...keys]) };
}

function kindOf(issue: z.core.$ZodIssue | undefined): RefusedImport {
	if (issue?.code === 'unrecognized_keys') return 'unknown-key';
	if (issue?.code !== 'custom') return 'bad-value';
	return (issue.params?.kind as RefusedImport | undefined) ?? 'bad-value';
}

const place = (path: readonly PropertyKey[]) =>
	path.reduce<string>((before, key) => {
		if (typeof key === 'number') return `${before}[${key}]`;
		return before ? `${before}.${String(key)}` : String(key);
	}, '');
