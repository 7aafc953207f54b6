/** What each variable of the server may hold, and what is wrong in one sentence that names it. */
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

/** Where publications are stored. */
export type DatabasePlace =
	| { engine: 'sqlite'; file: string }
	| { engine: 'postgres'; url: string };

/** Ends with what was given: not for what may hold a password. */
const must = (sentence: string) => ({
	error: ({ input }: { input?: unknown }) => `${sentence}; it is "${String(input)}".`
});

const text = z.string();
/** A variable that is empty counts as absent. */
const given = text.optional().transform((value) => value?.trim() || null);
const or = (usual: string) => given.transform((value) => value ?? usual);

const port = (name: string) =>
	text
		.refine(
			(value) => Number.isInteger(Number(value)) && Number(value) >= 0 && Number(value) <= 65535,
			must(`${name} must be a whole number from 0 to 65535`)
		)
		.transform(Number);

const count = (name: string, usual: number) =>
	or(String(usual)).pipe(
		text.regex(/^[1-9]\d{0,8}$/, must(`${name} must be a whole number from 1`)).transform(Number)
	);

/** What HTML takes for an e-mail address, with a dot in its domain. */
const emailForm =
	/^[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)+$/i;
const anEmail = 'must be one e-mail address, such as contact@example.org';

/** Every name is listed in docs/scripts-and-environment.md. */
export const schema = z.object({
	HOST: or('0.0.0.0').pipe(
		text.regex(/^[a-z0-9.:_%-]+$/i, must('HOST must be an address or a name, and nothing else'))
	),
	PORT: or('3000').pipe(port('PORT')),
	ORIGIN: given.pipe(
		text
			.refine(isOrigin, must('ORIGIN must be a whole address, such as https://azimut.example'))
			.transform((address) => new URL(address).origin)
			.nullable()
	),
	DATABASE_URL: given.pipe(
		text
			.refine(
				placeOf,
				'DATABASE_URL must be postgres://user:password@host/database, or file: and the path of a file.'
			)
			.transform(placeOf)
			.nullable()
	),
	DATA_DIR: or('./data'),
	// adapter-node reads these three by itself: they are looked at before.
	// By default more than an envelope, the largest that is sent here; adapter-node's own 512K is less.
	BODY_SIZE_LIMIT: or('3M').pipe(
		text.regex(/^0*[1-9]\d*[KMG]?$/i, must('BODY_SIZE_LIMIT must be a size such as 3M'))
	),
	ADDRESS_HEADER: text
		.regex(
			/^[a-z0-9-]*$/i,
			must('ADDRESS_HEADER must be the name of a header, such as X-Forwarded-For')
		)
		.optional(),
	XFF_DEPTH: text
		.regex(/^[1-9]\d?$/, must('XFF_DEPTH must be a number of proxies, from 1'))
		.optional(),
	METRICS_PORT: given.pipe(port('METRICS_PORT').nullable()),
	METRICS_HOST: or('127.0.0.1'),
	REQUEST_LOG: or('off')
		.pipe(z.enum(['on', 'off'], must('REQUEST_LOG must be on or off')))
		.transform((log) => log === 'on'),
	SECURITY_CONTACT: given.pipe(
		text
			.refine(
				(contact) => emailForm.test(contact) || isPage(contact),
				must('SECURITY_CONTACT must be an e-mail address or a page on https')
			)
			.transform((contact) => (emailForm.test(contact) ? `mailto:${contact}` : contact))
			.nullable()
	),
	HOST_NAME: given,
	MOST_WRITES: count('MOST_WRITES', 3000),
	MOST_WRITES_PER_ADDRESS: count('MOST_WRITES_PER_ADDRESS', 30),
	MOST_NOTICES_PER_ADDRESS: count('MOST_NOTICES_PER_ADDRESS', 5),
	MOST_CONTRIBUTIONS_PER_ADDRESS: count('MOST_CONTRIBUTIONS_PER_ADDRESS', 20),
	MOST_BOXES: count('MOST_BOXES', 20_000),
	MOST_ENVELOPES_PER_BOX: count('MOST_ENVELOPES_PER_BOX', 20),
	MOST_SEALED_MEGABYTES: count('MOST_SEALED_MEGABYTES', 2000),
	OPERATOR_NAME: given,
	OPERATOR_ADDRESS: given,
	OPERATOR_EMAIL: given.pipe(text.regex(emailForm, must(`OPERATOR_EMAIL ${anEmail}`)).nullable()),
	NOTICES_TO: given.pipe(text.regex(emailForm, `NOTICES_TO ${anEmail}.`).nullable()),
	MAIL_FROM: given.pipe(text.regex(emailForm, `MAIL_FROM ${anEmail}.`).nullable()),
	SMTP_URL: given.pipe(
		text
			.refine(isMailServer, 'SMTP_URL must be smtps://user:password@host, or smtp:// and a host.')
			.nullable()
	),
	NOTICES_WEBHOOK: given.pipe(
		text
			.refine(isWebhook, 'NOTICES_WEBHOOK must be an address on https, or on http of this machine.')
			.nullable()
	)
});

/** Refuses the first when it is given without the second. */
const needs = (name: string, other: string, why: string) =>
	[
		(variables: Record<string, unknown>) => variables[name] === null || variables[other] !== null,
		`${name} needs ${other}: ${why}`
	] as const;

export const declared = schema
	.pick({ OPERATOR_NAME: true, OPERATOR_ADDRESS: true, OPERATOR_EMAIL: true })
	.refine(...needs('OPERATOR_NAME', 'OPERATOR_ADDRESS', 'a publisher gives a postal address.'))
	.refine(...needs('OPERATOR_ADDRESS', 'OPERATOR_NAME', 'say whose it is.'))
	.refine(...needs('OPERATOR_EMAIL', 'OPERATOR_NAME', 'say whose it is.'));

const sayingAddresses = 'what is sent says the address of a page.';
export const mail = declared
	.safeExtend(
		schema.pick({ NOTICES_TO: true, MAIL_FROM: true, SMTP_URL: true, ORIGIN: true }).shape
	)
	.refine(...needs('NOTICES_TO', 'SMTP_URL', 'without it no mail is sent.'))
	.refine(...needs('MAIL_FROM', 'SMTP_URL', 'without it no mail is sent.'))
	.refine(
		({ SMTP_URL, NOTICES_TO, OPERATOR_EMAIL }) => !SMTP_URL || NOTICES_TO || OPERATOR_EMAIL,
		'SMTP_URL needs NOTICES_TO or OPERATOR_EMAIL: say to whom notices are told.'
	)
	.refine(...needs('SMTP_URL', 'ORIGIN', sayingAddresses));
export const webhook = schema
	.pick({ NOTICES_WEBHOOK: true, ORIGIN: true })
	.refine(...needs('NOTICES_WEBHOOK', 'ORIGIN', sayingAddresses));

export const limits = schema.pick({
	MOST_WRITES: true,
	MOST_WRITES_PER_ADDRESS: true,
	MOST_NOTICES_PER_ADDRESS: true,
	MOST_CONTRIBUTIONS_PER_ADDRESS: true,
	MOST_BOXES: true,
	MOST_ENVELOPES_PER_BOX: true,
	MOST_SEALED_MEGABYTES: true
});

function isOrigin(address: string): boolean {
	const url = URL.canParse(address) ? new URL(address) : null;
	return /^https?:$/.test(url?.protocol ?? '') && url?.origin === address.replace(/\/$/, '');
}

const isPage = (address: string) => /^https:\/\/[^\s]+$/.test(address) && URL.canParse(address);

function isMailServer(address: string): boolean {
	return (
		/^smtps?:\/\/[^\s]+$/.test(address) && URL.canParse(address) && new URL(address).hostname !== ''
	);
}

function isWebhook(address: string): boolean {
	const url = URL.canParse(address) ? new URL(address) : null;
	const isHere = /^(localhost|127\.0\.0\.1|\[::1\])$/.test(url?.hostname ?? '');
	return url?.protocol === 'https:' || (isHere && url?.protocol === 'http:');
}

/** Null: no place of a database. */
function placeOf(url: string): DatabasePlace | null {
	if (/^postgres(ql)?:\/\//.test(url) && URL.canParse(url)) return { engine: 'postgres', url };
	if (!url.startsWith('file:')) return null;
	try {
		const file = url.startsWith('file://') ? fileURLToPath(url) : url.slice('file:'.length);
		return file ? { engine: 'sqlite', file: resolve(file) } : null;
	} catch {
		return null;
	}
}
