import type { Areas } from '$lib/i18n/locale';
import { introductionLines, type IntroductionLine } from '$lib/dossier/introductions';
import type { Person } from '$lib/dossier/coach-identity';

export interface IntroductionText {
	company: string;
	/** Name of the offer; empty where it is to a person. */
	offer: string;
	/** What is known, and what the coach chose to say of it. */
	facts: Readonly<Record<IntroductionLine, string>>;
	chosen: ReadonlySet<IntroductionLine>;
	/** When the client agreed, as people write it; null as long as nobody said that they did. */
	agreedOn: string | null;
	coach: Person;
	/** Of the coach; may be empty. */
	phone: string;
}

/** Of what was chosen, what there is something to say of: in the order of the message. */
export const linesSaid = ({ facts, chosen }: Pick<IntroductionText, 'facts' | 'chosen'>) =>
	introductionLines.filter((line) => chosen.has(line) && facts[line] !== '');

/** The message to the partner: of the client it says its name and these lines, and nothing else. */
export function introductionMessage(
	introduction: IntroductionText,
	{ lines, mailText }: Pick<Areas['introduction'], 'lines' | 'mailText'>
): string {
	const { company, offer, facts, agreedOn, coach, phone } = introduction;
	const list = linesSaid(introduction).map((line) => mailText.line(lines[line], facts[line]));
	return [
		mailText.hello,
		mailText.about(company, offer),
		...(list.length > 0 ? [list.join('\n')] : []),
		...(agreedOn === null ? [] : [mailText.agreed(agreedOn)]),
		[coach.name, coach.structure, phone].filter(Boolean).join('\n')
	].join('\n\n');
}
