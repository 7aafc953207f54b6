/** How notices are told: by a mail server, and by a webhook. */
import type { Notices } from '../settings/environment';

export interface Mail {
	/** The same each time that it is sent: a reader sees it once. */
	id: string;
	to: string;
	subject: string;
	text: string;
}

/** What a webhook is told, and nothing that its author wrote. */
export interface NoticeTold {
	reference: string;
	page: string;
	reason: string;
	/** `yyyy-mm-dd` */
	day: string;
}

export interface Channels {
	/** `to`: who is told of new notices. `replyTo`: who reads answers. */
	mail: { to: string; send: (mail: Mail, replyTo: string | null) => Promise<void> } | null;
	webhook: ((notice: NoticeTold) => Promise<void>) | null;
	/** What addresses of pages begin with. */
	origin: string;
}

const patienceMs = 15_000;

/** Null: nothing is told to anybody. */
export async function openChannels(set: Notices): Promise<Channels | null> {
	const { mail, webhook, origin } = set;
	if (!mail && !webhook) return null;
	return {
		mail: mail && { to: mail.to, send: await mailer(mail, new URL(origin).host) },
		webhook: webhook === null ? null : (notice) => post(webhook, notice),
		origin
	};
}

async function mailer(
	{ server, from }: NonNullable<Notices['mail']>,
	host: string
): Promise<NonNullable<Channels['mail']>['send']> {
	// Loaded where it is asked for only.
	const { createTransport } = await import('nodemailer');
	const transport = createTransport({
		url: server,
		// A password is told under encryption only.
		requireTLS: new URL(server).password !== '',
		connectionTimeout: patienceMs,
		greetingTimeout: patienceMs,
		socketTimeout: patienceMs,
		disableFileAccess: true,
		disableUrlAccess: true
	});
	return async ({ id, to, subject, text }, replyTo) => {
		await transport.sendMail({
			messageId: `<${id}@${host}>`,
			from: { name: 'Azimut', address: from },
			to: { name: '', address: to },
			...(replyTo !== null && { replyTo: { name: '', address: replyTo } }),
			subject,
			text,
			// Machines that answer mails do not answer these.
			headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' }
		});
	};
}

async function post(address: string, notice: NoticeTold): Promise<void> {
	const response = await fetch(address, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify(notice),
		redirect: 'error',
		signal: AbortSignal.timeout(patienceMs)
	});
	await response.body?.cancel();
	if (!response.ok) throw new Error(`The webhook answers ${response.status}.`);
}
