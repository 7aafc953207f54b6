/** What a field of a client is called and holds, in the words of the file that is given to them. */
import { pathWords, valueWords, type ChangeContext } from '$lib/changes/change-words';
import { destinations } from '$lib/dossier/destination';
import { introductionOf } from '$lib/dossier/introductions';
import { isMoment } from '$lib/dossier/clock';
import { parsePath, type PrivatePart } from '$lib/dossier/paths';
import { readPrivateContents } from '$lib/dossier/private-contents';
import type { Json, Revision } from '$lib/dossier/revision';
import { traceKinds } from '$lib/dossier/traces';
import { privateText } from '$lib/inbox/private-text';
import { formatDate, formatDay } from '$lib/i18n/dates';
import type { Areas } from '$lib/i18n/locale';
import { ownMember } from '$lib/share/own-member';
import type { Communes } from '$lib/grid/communes';
import { clientNote } from '../log/private-log.svelte';

export type AccessAreas = Pick<Areas, 'access' | 'client' | 'handover' | 'introduction'>;

export interface AccessContext {
	areas: AccessAreas;
	/** Null where the table could not be brought: a commune is then its code. */
	communes: Pick<Communes, 'of'> | null;
	change: ChangeContext;
	/** Of both logs. */
	revisions: readonly Revision[];
}

export function titleOfField(path: string, { areas, change, revisions }: AccessContext): string {
	const field = parsePath(path);
	const { access, client } = areas;
	if (field?.kind === 'erased' || field?.kind === 'handed') {
		const text = revisions.find(({ id }) => id === field.revision);
		return access.mark(
			change.changes[field.kind],
			text ? pathWords(text.path, change) : field.revision
		);
	}
	if (field?.kind === 'notes' && field.role === 'coach' && field.criterion === clientNote)
		return client.wholeNote;
	if (field?.kind !== 'private') return pathWords(path, change);
	const { part, id } = field;
	if (part === 'sheet')
		return id === 'tags' ? client.tags : (ownMember(client.sheet, id) ?? pathWords(path, change));
	if (part === 'next') return id === 'what' ? client.nextWhat : client.nextTitle;
	if (part === 'permissions')
		return ownMember<string>(client.permissions, id) ?? pathWords(path, change);
	return pathWords(path, change);
}

export function valueOfField(
	path: string,
	value: Json | null,
	{ areas, change, communes }: AccessContext
): string {
	const field = parsePath(path);
	if (value === null) return areas.access.nothing;
	if (field?.kind === 'private' && field.id === 'commune' && typeof value === 'string')
		return communes?.of(value)?.label ?? value;
	if (field?.kind === 'private')
		return ofPrivate(field.part, value, areas, change) ?? plain(path, value, change);
	return valueWords(path, value, change);
}

/** As it is stored, where it is of no shape that is known here. */
function plain(path: string, value: Json, change: ChangeContext): string {
	const { on, allowed, minutes } = Object(value) as Record<string, unknown>;
	const isKnown = on !== undefined && (allowed !== undefined || minutes !== undefined);
	return typeof value === 'object' && !Array.isArray(value) && !isKnown
		? JSON.stringify(value)
		: valueWords(path, value, change);
}

/** Null: in no words of its own. */
function ofPrivate(
	part: PrivatePart,
	value: Json,
	{ access, client, handover, introduction: words }: AccessAreas,
	change: ChangeContext
): string | null {
	const { lang } = change;
	const { at, to, locked, what, brought } = Object(value) as Record<string, unknown>;
	if (part === 'introductions') {
		const found = introductionOf(value);
		if (!found) return null;
		const told = [words.name, ...found.lines.map((line) => words.lines[line].toLowerCase())];
		return [
			`${words.presented(formatDate(found.on, lang))} · ${found.to}`,
			found.offer && access.offer(found.offer),
			words.told(told.join(', ')),
			`${words.outcomes[found.outcome]}, ${words.since(formatDate(found.since, lang))}`
		]
			.filter(Boolean)
			.join('\n');
	}
	if (!isMoment(at)) return null;
	const dated = (...texts: string[]) => [formatDay(at, lang), ...texts].filter(Boolean).join(' · ');
	if (part === 'access') return dated(client.accessGiven);
	if (part === 'received')
		return dated(client.received(privateText(readPrivateContents(brought), handover.counts)));
	const destination = destinations.find((one) => one === to);
	if (part === 'handovers' && destination)
		return dated(client.handedOver[destination], locked === true ? client.locked : '');
	const trace = traceKinds.find((one) => one === what);
	return part === 'traces' && trace ? dated(client.traces[trace]) : null;
}
