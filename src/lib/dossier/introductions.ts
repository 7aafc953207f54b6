/** Clients that a coach presented to someone who can help, and what came of it: private. */
import { isDay } from './clock';
import { privatePath } from './coach-paths';
import { valueAt, type DossierState } from './fold';
import { parsePath } from './paths';
import type { Change } from './revision';

/** The message left; the partner took it up; what came of it in the end. */
export const outcomes = [
	'sent',
	'taken',
	'helped',
	'not-helped',
	'unreachable',
	'not-concerned'
] as const;
export type Outcome = (typeof outcomes)[number];

/** Lines of the message that say something of the client, besides their name. */
export const introductionLines = [
	'person',
	'phone',
	'mail',
	'commune',
	'trade',
	'headcount',
	'need'
] as const;
export type IntroductionLine = (typeof introductionLines)[number];

export interface Introduction {
	id: string;
	/** The day the message left, `yyyy-mm-dd`. */
	on: string;
	/** `<catalogue>/<offer>`; empty where it was to a person. */
	offer: string;
	/** Whom it was to, in words. */
	to: string;
	/** What the message said of the client. */
	lines: IntroductionLine[];
	outcome: Outcome;
	/** The day of the outcome, `yyyy-mm-dd`. */
	since: string;
}

/** Characters. */
export const longestPartner = 200;

/** Still to be followed: nobody knows yet whether it helped. */
export const isWaiting = ({ outcome }: Pick<Introduction, 'outcome'>): boolean =>
	outcome === 'sent' || outcome === 'taken';

export const introductionChange = ({ id, ...introduction }: Introduction): Change => ({
	path: privatePath('introductions', id),
	value: { ...introduction, to: introduction.to.trim().slice(0, longestPartner) }
});

/** From the latest to the earliest. `log` is the coach's own. */
export function introductionsOf(log: DossierState): Introduction[] {
	const found = [...log.paths.keys()].flatMap((path): Introduction[] => {
		const field = parsePath(path);
		if (field?.kind !== 'private' || field.part !== 'introductions') return [];
		const introduction = introductionOf(valueAt(log, path));
		return introduction ? [{ id: field.id, ...introduction }] : [];
	});
	return found.sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : a.id < b.id ? -1 : 1));
}

/** Null where it is none, as in a file of a later version. */
export function introductionOf(value: unknown): Omit<Introduction, 'id'> | null {
	const { on, offer, to, lines, outcome, since } = Object(value) as Record<string, unknown>;
	const known = outcomes.find((one) => one === outcome);
	if (!isDay(on) || !isDay(since) || !known || typeof to !== 'string') return null;
	return {
		on,
		offer: typeof offer === 'string' ? offer : '',
		to,
		lines: introductionLines.filter((line) => Array.isArray(lines) && lines.includes(line)),
		outcome: known,
		since
	};
}
