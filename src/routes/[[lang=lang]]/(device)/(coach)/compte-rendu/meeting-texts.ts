import { parkedLines } from './parked-lines';
import { formatDate } from '$lib/i18n/dates';
import { formatRange, roundScore } from '$lib/i18n/scores';
import type { Areas, Language } from '$lib/i18n/locale';
import type { MeetingTexts } from '$lib/dossier/meetings';
import type { Person } from '$lib/dossier/coach-identity';
import type { Guidance } from '$lib/offers/guidance.svelte';
import { telephoneOf } from '$lib/offers/telephone';
import type { Contact } from '$lib/grid/catalogue';
import { hasResult, strengths, subjectCounts } from '$lib/result/result-view';
import type { Assessment } from '$lib/session/dossier/assessment.svelte';
import { personText } from '$lib/changes/author-names';
import { linesOf, mostSteps, stepChoices, type StepChoice } from './meeting-steps';

export interface Spoken {
	words: Areas['meeting'];
	lang: Language;
}

/** Who to call about these steps: an organisation once; the first contact of the company where none has a telephone. */
export function callText(
	steps: string,
	choices: readonly StepChoice[],
	guidance: Guidance | null,
	spoken: Spoken
): string {
	const { words } = spoken;
	if (!guidance) return '';
	const { catalogue, offers } = guidance.guide;
	const chosen = linesOf(steps).flatMap(
		(line) => choices.find(({ text }) => text === line)?.offers ?? []
	);
	const lines = [...new Set(chosen)].map((id) => {
		const offer = catalogue.offers.find((one) => one.id === id);
		const operator = catalogue.operators.find((one) => one.id === offer?.operator)?.name ?? '';
		const office = guidance.officeOf(id);
		return {
			phone: office?.phone ?? '',
			text: words.callOne(
				offers[id]?.name ?? id,
				office?.office ?? operator,
				phoneText(office, guidance, spoken)
			)
		};
	});
	const { contact, missing } = guidance.contact;
	// Which chamber it is hangs on the activity, and on whether it is a craft.
	const isSure = !missing.some((fact) => fact === 'naf' || fact === 'artisan');
	if (contact && isSure && lines.every(({ phone }) => phone === '')) {
		const operator = catalogue.operators.find(({ id }) => id === contact.operator);
		const who = contact.office ?? operator?.name ?? '';
		const { phone = '' } = contact;
		const said = phoneText(contact, guidance, spoken);
		lines.unshift({ phone, text: words.callOne(words.callFirst, who, said) });
	}
	return lines.map(({ text }) => text).join('\n');
}

/** One that is old says of when it is; empty where there is none. */
function phoneText(
	contact: Contact | null,
	{ today }: Pick<Guidance, 'today'>,
	{ words, lang }: Spoken
): string {
	const phone = telephoneOf(contact, today);
	if (!phone) return '';
	const number = unbroken(phone.number);
	return phone.isOld
		? words.phoneSeen(number, phone.seenOn ? formatDate(phone.seenOn, lang) : '')
		: number;
}

/** A telephone stays on one line. */
const unbroken = (phone: string) => phone.replaceAll(' ', '\u00a0');

/** The range in words; that it is too early, where half of the scale would say nothing. */
export function rangeText({ score }: Pick<Assessment, 'score'>, words: Areas['meeting']): string {
	const { answered, begun, applicable, toFind } = subjectCounts(score);
	const { low, high } = score.total;
	if (begun === 0 || !hasResult(score) || low === null || high === null)
		return words.tooEarly(begun, applicable);
	const [from, to] = [roundScore(low), roundScore(high)];
	return words.answered(
		words.range(formatRange(from, from), formatRange(to, to)),
		answered,
		applicable,
		toFind
	);
}

interface Proposal extends Spoken {
	assessment: Assessment;
	guidance: Guidance | null;
	/** Who held it. */
	coach: Person;
	/** Where to call them; may be empty. */
	phone: string;
	/** `yyyy-mm-dd` */
	today: string;
	/** When one meets again, or empty. */
	next: string;
}

/** Its best subjects, in the sentence that each has, a line each. */
function wellText({ score, help, words }: Assessment): string {
	const said = strengths(score).flatMap(
		({ criterion }) => help?.criteria[criterion]?.strength ?? words.criteria[criterion]?.plain ?? []
	);
	return said.map((text) => `${text[0]?.toUpperCase()}${text.slice(1)}.`).join('\n');
}

/** All but what was said. */
export function proposedTexts(proposal: Proposal): MeetingTexts {
	const { assessment, guidance, words, coach, phone, today, next } = proposal;
	const choices = stepChoices(assessment, guidance);
	const steps = choices
		.slice(0, mostSteps)
		.map(({ text }) => text)
		.join('\n');
	return {
		well: wellText(assessment),
		on: today,
		by: [personText(coach), phone].filter(Boolean).join(', '),
		said: '',
		steps,
		next: next > today ? next : '',
		range: rangeText(assessment, words),
		call: callText(steps, choices, guidance, proposal),
		find: parkedLines(proposal).join('\n')
	};
}
