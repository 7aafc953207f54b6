/** What came of a meeting, `meeting/<id>/<field>`: read by the company too, and erased like any other text. */
import { isDay } from './clock';
import { meetingPath } from './coach-paths';
import { valueAt, type DossierState } from './fold';
import { erasedPath, parsePath } from './paths';
import type { Change } from './revision';

/** `on` and `next` are days, `yyyy-mm-dd`; `by` is who it was held with; the others are what a person wrote or let stand. */
export const meetingFields = [
	'on', 'by', 'well', 'said', 'range', 'steps', 'call', 'find', 'next'
] as const; // prettier-ignore
export type MeetingField = (typeof meetingFields)[number];

/** Empty where nothing was written. */
export type MeetingTexts = Record<MeetingField, string>;

export interface Meeting extends MeetingTexts {
	id: string;
}

/** From the latest day to the earliest; what was taken away is none. */
export function meetingsOf(state: DossierState): Meeting[] {
	const ids = new Set<string>();
	for (const path of state.paths.keys()) {
		const field = path.startsWith('meeting/') ? parsePath(path) : null;
		if (field?.kind === 'meeting') ids.add(field.id);
	}
	return [...ids]
		.map((id) => ({ id, ...textsOf(state, id) }))
		.filter(({ on }) => isDay(on))
		.sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : a.id < b.id ? -1 : 1));
}

/** Of these fields, those that say something else than what stands. */
export const meetingChanges = (
	state: DossierState,
	id: string,
	texts: Partial<MeetingTexts>
): Change[] =>
	meetingFields.flatMap((field) => {
		const text = texts[field]?.trim();
		return text === undefined || text === textAt(state, id, field)
			? []
			: [{ path: meetingPath(id, field), value: text || null }];
	});

/** What takes it away, and every text that it ever held: nothing of it goes to anybody any more. */
export function removeMeeting(state: DossierState, id: string): Change[] {
	const nothing = Object.fromEntries(meetingFields.map((field) => [field, '']));
	const written = meetingFields
		.flatMap((field) => state.paths.get(meetingPath(id, field))?.revisions ?? [])
		.filter(({ value }) => value !== null);
	return [
		...meetingChanges(state, id, nothing),
		...written.map((one): Change => ({ path: erasedPath(one.id), value: true }))
	];
}

const textsOf = (state: DossierState, id: string) =>
	Object.fromEntries(
		meetingFields.map((field) => [field, textAt(state, id, field)])
	) as MeetingTexts;

function textAt(state: DossierState, id: string, field: MeetingField): string {
	const value = valueAt(state, meetingPath(id, field));
	return typeof value === 'string' ? value : '';
}
