import type { CompiledGrid } from '$lib/engine/score/compile';
import { formatDate } from '$lib/i18n/dates';
import { diagnosisTitle } from '$lib/i18n/diagnosis-name';
import type { Areas, Language } from '$lib/i18n/locale';
import { formatShort } from '$lib/i18n/short-dates';
import { roundScore } from '$lib/i18n/scores';
import type { Client } from './clients';
import { reasonsFor, type Reason, type ViewName } from './views';

/** What lines of the list are said with. */
export interface ClientSpeech {
	words: Areas['portfolio'];
	lang: Language;
	communeName: (commune: string) => string;
	epciName: (commune: string) => string;
	tradeName: (trade: string) => string;
	/** By name; one that is not there has no rose. */
	grids: ReadonlyMap<string, CompiledGrid>;
}

/** A client as a line shows it. */
export interface ClientLine {
	id: string;
	name: string;
	facts: string[];
	/** The group of communes; may be empty. */
	epci: string;
	tags: Client['notes'];
	progress: string;
	/** Null as long as there is no result. */
	result: { text: string; label: string } | null;
	todo: string[];
	/** The company answered since: what is to be done is this. */
	isBack: boolean;
	talked: string;
	next: string;
	/** The date is past. */
	isLate: boolean;
	/** It is past, or today. */
	isDue: boolean;
	copied: string;
}

/** `view` is where the line stands: there it says why. */
export function clientLine(
	client: Client,
	{ words, lang, communeName, epciName, tradeName }: ClientSpeech,
	view: ViewName,
	today: string
): ClientLine {
	const { id, row, notes } = client;
	const reasons = reasonsFor(client, view, today);
	const isIn = (why: Reason['why']) => reasons.some((reason) => reason.why === why);
	const { low, high } = row;
	const range =
		row.answered > 0 && low !== null && high !== null
			? ([roundScore(low), roundScore(high)] as const)
			: null;
	const next = notes?.next ?? null;
	const talked = notes?.lastContact ?? null;
	return {
		id,
		name: row.name,
		tags: notes,
		facts: [
			tradeName(row.trade ?? ''),
			peopleOf(row.headcount ?? null, words),
			communeName(notes?.commune ?? ''),
			INSTANCE.offersSeveral ? diagnosisTitle(row.grid, lang) : ''
		].filter(Boolean),
		epci: epciName(notes?.commune ?? ''),
		progress: row.subjects ? `${row.subjects.answered} / ${row.subjects.concerned}` : '',
		result: range && { text: words.range(...range), label: words.rose(...range) },
		todo: [
			// A date of today says so itself.
			...reasons.flatMap((reason) =>
				reason.why === 'now' ? [] : [reasonText(reason, words, lang)]
			),
			...(client.returned && !isIn('returned') ? [words.returned] : []),
			...(client.away && !isIn('away') ? [words.away] : []),
			...(row.parked ? [words.parked(row.parked)] : []),
			...(row.disagreements ? [words.disagreements(row.disagreements)] : [])
		],
		isBack: client.returned,
		talked: talked ? `${formatShort(talked.on, lang)}, ${words.kinds[talked.kind]}` : '',
		next: next
			? words.next(next.on === today ? words.view.today : formatShort(next.on, lang), next.what)
			: '',
		isLate: next !== null && next.on < today,
		isDue: next !== null && next.on <= today,
		copied: client.copiedAt === null ? words.never : formatShort(client.copiedAt, lang)
	};
}

function reasonText(
	reason: Exclude<Reason, { why: 'now' }>,
	words: Areas['portfolio'],
	lang: Language
): string {
	if ('days' in reason) {
		const { why, days } = reason;
		return words.since[why](days < 60 ? words.days(days) : words.months(Math.floor(days / 30.4)));
	}
	return reason.why === 'late' ? words.late(formatDate(reason.on, lang)) : words[reason.why];
}

function peopleOf(headcount: Client['row']['headcount'], words: Areas['portfolio']): string {
	if (headcount === null || headcount === undefined) return '';
	if (typeof headcount === 'number') return headcount > 0 ? words.people(String(headcount)) : '';
	const { min, max } = headcount;
	if (min !== undefined && max !== undefined) return words.people(`${min}–${max}`);
	return words.people(min === undefined ? `≤ ${max ?? 0}` : `≥ ${min}`);
}
