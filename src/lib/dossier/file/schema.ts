/**
 * What a dossier's file may hold. Strict: an unknown key is refused. Only `read.ts` comes here, which is
 * loaded by a dynamic import: no other screen downloads zod.
 */
import { z } from 'zod';
import type { FileRow, SecretRow } from '../storage/database';
import { largestFiles, mostFiles } from '../file-limits';
import { isSha256 } from '../proofs';
import type { Revision } from '../revision';
import { secretPrefix } from '../storage/secrets';
import { exportFormat, plainType, refuse, type ImportProblem, type ImportRefusal } from './format';
import { Bytes } from './embedded-files';
import { gridRef, id, json, listOf, revision, text } from './revision-schema';

const embedded = z
	.strictObject({
		sha256: z.string().refine(isSha256),
		type: z.string().refine((type) => type === plainType(type)),
		base64: z.instanceof(Bytes)
	})
	.superRefine(({ base64 }, context) => {
		if (!base64.trouble) return;
		const params = { kind: base64.trouble };
		context.addIssue({ code: 'custom', path: ['base64'], params });
	});

const secret = z.strictObject({
	id: z.string().regex(/^[A-Za-z0-9-]+\/[A-Za-z0-9._-]{1,100}$/),
	value: json
});

/** Where a value comes for the second time; -1 when none does. */
function repeated(values: readonly string[]): number {
	const seen = new Set<string>();
	return values.findIndex((value) => seen.size === seen.add(value).size);
}

const file = z.strictObject({
	format: z.literal(exportFormat),
	formatVersion: z.literal([1, 2, 3]),
	exportedAt: z.iso.datetime(),
	writtenBy: text(100).optional(),
	dossier: id,
	name: text(1000),
	grid: z.union([z.literal(''), gridRef]),
	revisions: listOf(revision).refine((list) => list.length > 0),
	files: listOf(embedded, mostFiles).optional(),
	secrets: listOf(secret, mostFiles).optional()
});

/** What only several members together show. */
function disagreement({
	formatVersion,
	dossier,
	revisions,
	files = [],
	secrets = []
}: z.infer<typeof file>): ImportRefusal | null {
	if (formatVersion === 1 && files.length > 0) return refuse('unknown-key', 'files');
	if (formatVersion === 1 && secrets.length > 0) return refuse('unknown-key', 'secrets');

	const foreign = revisions.findIndex((one) => one.dossier !== dossier);
	if (foreign >= 0) return refuse('other-dossier', `revisions[${foreign}].dossier`);
	const sameFile = repeated(files.map(({ sha256 }) => sha256));
	if (sameFile >= 0) return refuse('bad-value', `files[${sameFile}].sha256`);
	const total = files.reduce((sum, { base64 }) => sum + (base64.blob?.size ?? 0), 0);
	if (total > largestFiles) return refuse('file-too-large', 'files');

	const ids = secrets.map(({ id }) => id);
	const stray = ids.findIndex((id) => !id.startsWith(secretPrefix(dossier)));
	if (stray >= 0) return refuse('other-dossier', `secrets[${stray}].id`);
	const sameSecret = repeated(ids);
	return sameSecret >= 0 ? refuse('bad-value', `secrets[${sameSecret}].id`) : null;
}

export interface FileContent {
	dossier: string;
	name: string;
	grid: string;
	revisions: Revision[];
	files: FileRow[];
	secrets: SecretRow[];
}

/** The first thing wrong, or the file. */
export function checkFile(data: unknown): { ok: true; file: FileContent } | ImportRefusal {
	const checked = file.safeParse(data);
	if (!checked.success) {
		const issue = checked.error.issues[0];
		const keys = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
		return refuse(kindOf(issue), place([...(issue?.path ?? []), ...keys]));
	}
	const refusal = disagreement(checked.data);
	if (refusal) return refusal;
	const { dossier, name, grid, revisions, files = [], secrets = [] } = checked.data;
	const rows = files.flatMap(({ sha256, base64: { blob } }) => (blob ? [{ sha256, blob }] : []));
	return { ok: true, file: { dossier, name, grid, revisions, files: rows, secrets } };
}

function kindOf(issue: z.core.$ZodIssue | undefined): ImportProblem {
	if (issue?.code === 'unrecognized_keys') return 'unknown-key';
	if (issue?.code !== 'custom') return 'bad-value';
	return (issue.params?.kind as ImportProblem | undefined) ?? 'bad-value';
}

/** `revisions[12].value`; no longer than a sentence bears, whatever a forged file calls its members. */
export function place(path: readonly PropertyKey[]): string {
	const whole = path.reduce<string>((before, key) => {
		if (typeof key === 'number') return `${before}[${key}]`;
		return before ? `${before}.${String(key)}` : String(key);
	}, '');
	return whole.length > 80 ? `${whole.slice(0, 80)}…` : whole;
}
