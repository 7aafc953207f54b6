/** What the mails about a notice say: never what its author wrote, so that nobody is written to in the words of another. */
import { formatDate } from '$lib/i18n/dates';
import { loadWords } from '$lib/i18n/locale';
import english from '$lib/i18n/messages/mail/en.notices';
import french from '$lib/i18n/messages/mail/fr.notices';
import type { InstanceOperator } from '../settings/environment';
import { dayInFrance } from '../settings/day';
import type { reportReasons } from '../publications/reports';
import type { DueDelivery } from '../publications/deliveries';

interface MailText {
	subject: string;
	text: string;
}

/** Who answers for the instance, and its public address. */
interface Sender {
	operator: InstanceOperator | null;
	origin: string;
}

export async function mailTextOf(
	{ kind, notice, decision }: DueDelivery,
	{ operator, origin }: Sender
): Promise<MailText> {
	const { lang, id } = notice;
	const words = lang === 'en' ? english : french;
	const day = formatDate(dayInFrance(new Date(notice.received_at)), lang);
	const address = pageAddress(origin, notice);
	const signed = [operator?.name, operator?.address, origin].filter((line) => line).join('\n');
	if (kind === 'mail') {
		const { public: shown } = await loadWords(lang, 'public');
		const about = shown.report.reasons[notice.reason as (typeof reportReasons)[number]];
		return {
			subject: words.arrived.subject(id),
			text: paragraphs(
				words.arrived.text(day),
				address,
				words.arrived.about(about),
				words.arrived.read
			)
		};
	}
	const reported = words.reported(day, address, id);
	if (!decision)
		return {
			subject: words.receipt.subject(id),
			text: paragraphs(words.hello, reported, ...Object.values(words.receipt.text), signed)
		};
	const { after, redress } = words.decision;
	return {
		subject: words.decision.subject(id),
		text: paragraphs(
			words.hello,
			reported,
			words.decision.did[decision.action],
			...(decision.reason === null ? [] : [words.decision.because(decision.reason)]),
			...(decision.action === 'hold' ? [after] : [redress]),
			signed
		)
	};
}

export const pageAddress = (
	origin: string,
	{ slug, lang }: Pick<DueDelivery['notice'], 'slug' | 'lang'>
): string => `${origin}${lang === 'en' ? '/en' : ''}/s/${slug}`;

const paragraphs = (...texts: string[]): string => `${texts.join('\n\n')}\n`;
