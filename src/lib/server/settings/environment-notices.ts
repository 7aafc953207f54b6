/** Where notices are told. Addresses of servers are never repeated: they may hold a password. */
import { emailForm, readDeclared, readOrigin, type Variables } from './environment';

export interface NoticesEnvironment {
	/** Through which server mails go, from whom, and to whom new notices are told; null: no mail is sent. */
	mail: { server: string; from: string; to: string } | null;
	/** Where new notices are sent as JSON. */
	webhook: string | null;
	/** What addresses of pages begin with; empty while nothing is sent. */
	origin: string;
}

/** @throws Error with one sentence that names the variable */
export function readNotices(variables: Variables): NoticesEnvironment {
	const mail = readMail(variables);
	const webhook = readWebhook(variables);
	const origin = readOrigin(variables);
	const needing = mail ? 'SMTP_URL' : webhook ? 'NOTICES_WEBHOOK' : null;
	if (needing && origin === null)
		throw new Error(`${needing} needs ORIGIN: what is sent says the address of a page.`);
	return { mail, webhook, origin: origin ?? '' };
}

function readMail(variables: Variables): NoticesEnvironment['mail'] {
	const server = variables.SMTP_URL?.trim();
	const to = readEmail('NOTICES_TO', variables);
	const from = readEmail('MAIL_FROM', variables);
	if (!server) {
		const alone = to !== null ? 'NOTICES_TO' : from !== null ? 'MAIL_FROM' : null;
		if (alone) throw new Error(`${alone} needs SMTP_URL: without it no mail is sent.`);
		return null;
	}
	if (!/^smtps?:\/\/[^\s]+$/.test(server) || !URL.canParse(server) || !new URL(server).hostname)
		throw new Error('SMTP_URL must be smtps://user:password@host, or smtp:// and a host.');
	const operator = readDeclared(variables).operator?.email ?? null;
	const recipient = to ?? operator;
	if (recipient === null)
		throw new Error('SMTP_URL needs NOTICES_TO or OPERATOR_EMAIL: say to whom notices are told.');
	return { server, from: from ?? operator ?? recipient, to: recipient };
}

function readEmail(name: string, variables: Variables): string | null {
	const given = variables[name]?.trim() || null;
	if (given !== null && !emailForm.test(given))
		throw new Error(`${name} must be one e-mail address, such as contact@example.org.`);
	return given;
}

function readWebhook({ NOTICES_WEBHOOK }: Variables): string | null {
	const given = NOTICES_WEBHOOK?.trim();
	if (!given) return null;
	const url = URL.canParse(given) ? new URL(given) : null;
	const isHere = url !== null && /^(localhost|127\.0\.0\.1|\[::1\])$/.test(url.hostname);
	if (url?.protocol === 'https:' || (isHere && url.protocol === 'http:')) return given;
	throw new Error('NOTICES_WEBHOOK must be an address on https, or on http of this machine.');
}
