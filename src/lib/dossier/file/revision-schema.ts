/** What one change in a dossier's file may hold; see `schema.ts`. */
import { z } from 'zod';
import { groundsOf } from '$lib/grid/indicators/indicators';
import { isImportableCampaign } from '../campaign-shape';
import { longestTalkNote } from '../contacts';
import { waysOut } from '../drafts';
import { introductionLines, longestPartner, outcomes } from '../introductions';
import { isGridRef, isPath, parsePath, type Path } from '../paths';
import type { Json, Revision } from '../revision';
import { longestHad } from '../since';
import { traceKinds } from '../traces';
import { sources } from '../voice';

z.config({ jitless: true }); // our content policy forbids eval

/** Tells the first member that is wrong and no other: a hostile list may have millions. */
export const listOf = <T>(member: z.ZodType<T>, most = Infinity) =>
	z.custom<T[]>(Array.isArray).superRefine((list, context) => {
		if (list.length > most) return context.addIssue({ code: 'custom' });
		for (const [at, one] of list.entries()) {
			const issue = member.safeParse(one).error?.issues[0];
			if (issue) return context.addIssue({ ...issue, path: [at, ...issue.path] });
		}
	});

export const text = (longest: number) => z.string().max(longest);
const randomId = z.string().regex(/^[0-9a-f]{32}$/);
/** Of dossiers, devices, levels, practices…: never a name that every object has. */
export const id = z
	.string()
	.regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,63}$/)
	.refine((value) => !(value in Object.prototype));
export const gridRef = z.string().refine(isGridRef);
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
	z.strictObject({ practices: listOf(id, 100) }),
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

/** Of a figure that is stated of a year; which one says what may stand there is not known here. */
const indicator = z.union([
	z.strictObject({
		number: z.number().gt(-1e12).lt(1e12),
		ground: z.enum(groundsOf).optional()
	}),
	z.strictObject({ yes: z.boolean() }),
	z.strictObject({ choice: id }),
	z.strictObject({ choices: listOf(id, 100) }),
	z.strictObject({ text: text(5000) }),
	z.strictObject({ date: z.iso.date() }),
	z.strictObject({
		rows: listOf(z.record(id, z.union([text(500), z.number(), z.boolean()])), 20)
	}),
	z.strictObject({ none: z.enum(['unknown', 'not-concerned']) })
]);

/** Characters: an address may be long, a screen of titles should not. */
const longestProofField = 4000;

/** What JSON.parse gave is JSON. */
export const json = z.custom<Json>((value) => value !== undefined);

const values: Record<Path['kind'], z.ZodType<Json>> = {
	meta: scalar,
	profile: profileValue,
	grid: gridRef,
	grids: gridRef,
	answers: answer,
	confirmed: scalar,
	indicators: indicator,
	refused: scalar,
	notes: text(20_000),
	plan: scalar,
	proofs: json.refine((value) => JSON.stringify(value).length <= longestProofField),
	park: text(200),
	voice: z.enum(['together', 'alone']),
	people: z.strictObject({ name: text(120), structure: text(120) }),
	meeting: scalar,
	/** Another: by way of that one, which had joined it. */
	alias: z.union([z.literal(true), id]),
	erased: z.literal(true),
	handed: z.enum(waysOut),
	private: z.union([
		z.strictObject({
			on: z.iso.date(),
			kind: z.enum(['visit', 'call', 'workshop', 'message']),
			minutes: z.int().min(0).max(6000),
			funder: text(120)
		}),
		z.strictObject({ on: z.iso.date(), allowed: z.boolean() }),
		z.strictObject({
			at: z.int().min(0).max(8.64e15),
			to: z.enum(['client', 'colleague', 'own-device']),
			locked: z.boolean(),
			had: text(longestHad).optional()
		}),
		z.strictObject({ at: z.int().min(0).max(8.64e15), what: z.enum(traceKinds) }),
		listOf(text(100), 100),
		text(2000)
	]),
	moves: z.strictObject({
		to: gridRef,
		answers: z.record(id, z.record(id, answer))
	}),
	campaigns: z.custom<Json>(isImportableCampaign)
};

const talkNote = text(longestTalkNote);

const received = z.strictObject({
	at: z.int().min(0).max(8.64e15),
	brought: z.record(id, z.int().min(0))
});
const access = z.strictObject({ at: z.int().min(0).max(8.64e15) });
const introduction = z.strictObject({
	on: z.iso.date(),
	offer: text(200),
	to: text(longestPartner),
	lines: listOf(z.enum(introductionLines), introductionLines.length),
	outcome: z.enum(outcomes),
	since: z.iso.date()
});
const voiceSource = z.enum(Object.values(sources));

function valueOf(field: Path): z.ZodType<Json> {
	if (field.kind === 'private' && field.part === 'talks') return talkNote;
	if (field.kind === 'private' && field.part === 'received') return received;
	if (field.kind === 'private' && field.part === 'access') return access;
	if (field.kind === 'private' && field.part === 'introductions') return introduction;
	return field.kind === 'voice' && field.field === 'source' ? voiceSource : values[field.kind];
}

/** Characters: as many as a finished diagnosis may take. */
const longestUnknown = 200_000;
const ofLaterVersion = json.refine((value) => JSON.stringify(value).length <= longestUnknown);

export const revision: z.ZodType<Revision> = z
	.strictObject({
		id: randomId,
		dossier: id,
		path: text(400),
		value: json,
		over: listOf(randomId),
		// Before 1970 too: a clock set wrong has written so.
		at: z.int().min(-8.64e15).max(8.64e15),
		author: z.strictObject({ role: z.enum(['company', 'coach']), device: id })
	})
	.superRefine(({ path, value }, context) => {
		if (!isPath(path))
			return context.addIssue({ code: 'custom', path: ['path'], params: { kind: 'unknown-path' } });
		const field = parsePath(path);
		const allowed = field ? valueOf(field) : ofLaterVersion;
		if (value !== null && !allowed.safeParse(value).success)
			context.addIssue({ code: 'custom', path: ['value'] });
	});
