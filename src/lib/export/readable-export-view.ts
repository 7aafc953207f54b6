import { ownMember } from '$lib/share/own-member';
import { campaignsOf, type Campaign } from '$lib/dossier/campaigns';
import { valueAt } from '$lib/dossier/fold';
import { byTime, isRival } from '$lib/dossier/heads';
import { notesPath, parsePath } from '$lib/dossier/paths';
import { peopleOf } from '$lib/dossier/people';
import type { Person } from '$lib/dossier/coach-identity';
import type { Author, Json, Revision } from '$lib/dossier/revision';
import { disagreementsToSettle } from '$lib/dossier/sides';
import { pointsOf } from '$lib/engine/items/item';
import type { Answer, ProfileValue } from '$lib/grid/sheet';
import type { FactWords } from '$lib/grid/words';
import { prefilledFacts, startFacts } from '$lib/session/opening/fact-shape';
import { figureLabel, type ChangeContext } from '$lib/changes/change-words';
import type { ReadableExport } from './readable-export';

export interface ExportedFact {
	fact: string;
	value: ProfileValue;
	/** Of a fact that nothing here knows: none. */
	words: FactWords | undefined;
}

/** What was given about the company, in the order it is asked. */
export function profileOf({ sheet, words }: ReadableExport): ExportedFact[] {
	const facts = Object.keys(sheet.profile);
	const first = [...startFacts, ...prefilledFacts].filter((fact) => facts.includes(fact));
	return [...first, ...facts.filter((fact) => !first.includes(fact))].flatMap((fact) => {
		const value = sheet.profile[fact];
		return value === undefined ? [] : [{ fact, value, words: ownMember(words.facts, fact) }];
	});
}

export interface YearOfFigures {
	/** `yyyy` */
	year: string;
	lines: { path: string; label: string; value: Json }[];
}

/** What was stated of each year, the latest first, in the order of its questionnaire. */
export function figuresOf(
	{ state }: ReadableExport,
	context: Pick<ChangeContext, 'figures'>
): YearOfFigures[] {
	const stated = [...state.paths].flatMap(([path, { settled }]) => {
		const field = parsePath(path);
		if (field?.kind !== 'indicators' || settled.value === null) return [];
		const asked = context.figures?.get(field.grid)?.set.sections ?? [];
		const rank = asked
			.flatMap(({ indicators }) => indicators)
			.findIndex(({ id }) => id === field.indicator);
		return { ...field, path, label: figureLabel(field, context), value: settled.value, rank };
	});
	stated.sort(
		(a, b) =>
			b.year.localeCompare(a.year) ||
			a.grid.localeCompare(b.grid) ||
			a.rank - b.rank ||
			(a.path < b.path ? -1 : 1)
	);
	return [...new Set(stated.map(({ year }) => year))].map((year) => ({
		year,
		lines: stated.filter((one) => one.year === year)
	}));
}

/** The finished diagnoses, the oldest first. */
export const finishedOf = ({ state }: ReadableExport): Campaign[] => campaignsOf(state);

/** What was noted of a subject, by whom. */
export const notesOn = (
	{ state }: ReadableExport,
	criterion: string
): { role: Author['role']; text: string }[] =>
	(['company', 'coach'] as const).flatMap((role) => {
		const text = valueAt(state, notesPath(role, criterion));
		return typeof text === 'string' && text !== '' ? [{ role, text }] : [];
	});

/** The bracket that the figures of any answer fall in, past ones included. */
export const rungIn =
	({ compiled, facts }: ReadableExport) =>
	(criterion: string, item: string, answer: Answer): string | null => {
		const found = compiled.criterionById.get(criterion)?.items.get(item);
		return found ? pointsOf(found, answer, facts).rung : null;
	};

/**
 * Who wrote: `device` is 0 for the device that writes the page out, else 1, 2… as others came; null when a damaged or
 * forged copy says so.
 */
export interface ChangeAuthor {
	role: Author['role'];
	device: number | null;
	/** Who signs what that device writes. */
	person?: Person;
}

export interface ChangeLogEntry {
	id: string;
	at: number;
	path: string;
	writer: ChangeAuthor;
	/** The different values that stood there before; none at first. */
	from: (Json | null)[];
	to: Json | null;
}

/** Every change of a field that is known here, newest first. */
export function changeLogOf(exported: ReadableExport): ChangeLogEntry[] {
	const byId = new Map(exported.revisions.map((revision) => [revision.id, revision]));
	const writerOf = writersIn(exported);
	return exported.revisions
		.filter(({ path }) => parsePath(path) !== null)
		.sort(byTime)
		.reverse()
		.map((revision) => ({
			id: revision.id,
			at: Math.min(revision.at, exported.writtenAt),
			path: revision.path,
			writer: writerOf(revision),
			from: distinct(revision.over.flatMap((id) => byId.get(id) ?? []).map(({ value }) => value)),
			to: revision.value
		}));
}

export interface ExportedDisagreement {
	path: string;
	/** Newest first: the first is the one shown and counted. */
	heads: { id: string; at: number; writer: ChangeAuthor; value: Json | null }[];
}

export function disagreementsOf(exported: ReadableExport): ExportedDisagreement[] {
	const writerOf = writersIn(exported);
	return disagreementsToSettle(exported.state).map((path) => ({
		path,
		heads: [...(exported.state.paths.get(path)?.heads ?? [])]
			.sort(byTime)
			.reverse()
			.map((head) => ({
				id: head.id,
				at: Math.min(head.at, exported.writtenAt),
				writer: writerOf(head),
				value: head.value
			}))
	}));
}

function writersIn(exported: ReadableExport): (revision: Revision) => ChangeAuthor {
	const { revisions, device, state } = exported;
	const people = peopleOf(state);
	const others = new Map<string, number>([[device, 0]]);
	for (const { author } of [...revisions].sort(byTime))
		if (!isRival(author) && !others.has(author.device)) others.set(author.device, others.size);
	return ({ author }) => {
		const person = people.get(author.device);
		const other = others.get(author.device) ?? null;
		return { role: author.role, device: other, ...(person && { person }) };
	};
}

function distinct(values: (Json | null)[]): (Json | null)[] {
	return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}
