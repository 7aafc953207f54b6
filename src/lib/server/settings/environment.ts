/** What the server reads of its environment. Each throws an Error with one sentence that names the variable. */
import { join, resolve } from 'node:path';
import type { z } from 'zod';
import { declared, limits, mail, schema, webhook, type DatabasePlace } from './variables';

/** Who answers for this instance and where it runs: what the legal pages say to everyone. */
export interface Declared {
	/** `null` on a trial instance, where nobody declared to be its publisher. */
	operator: InstanceOperator | null;
	/** The hosting company, with its address and telephone. */
	hosting: string | null;
}

export interface InstanceOperator {
	name: string;
	address: string;
	email: string | null;
}

export interface Notices {
	/** Through which server mails go, from whom, and to whom new notices are told; null: no mail is sent. */
	mail: { server: string; from: string; to: string } | null;
	/** Where new notices are sent as JSON. */
	webhook: string | null;
	/** What addresses of pages begin with; empty while nothing is sent. */
	origin: string;
}

/** Those of the process. */
export type Variables = Record<string, string | undefined>;

export interface Environment extends Declared {
	host: string;
	port: number;
	/** The public address, such as `https://azimut.example`; `null`: that of each request. */
	origin: string | null;
	database: DatabasePlace;
	/** Most bytes of any request, as adapter-node reads it: `3M`. */
	bodySizeLimit: string;
	/** Where figures are given; `null`: nowhere. */
	metrics: { host: string; port: number } | null;
	/** Whether each page that is given is a line of the log. */
	requestLog: boolean;
	/** Of `security.txt`: begins with `mailto:` or `https:`. */
	securityContact: string | null;
	notices: Notices;
}

/** All of it. What is read for a request or for a command is read alone, below. */
export function readEnvironment(variables: Variables = process.env): Environment {
	const read = parse(schema, variables);
	const { METRICS_HOST: metricsHost, METRICS_PORT: metricsPort } = read;
	return {
		host: read.HOST,
		port: read.PORT,
		origin: read.ORIGIN,
		database: readDatabase(variables),
		bodySizeLimit: read.BODY_SIZE_LIMIT,
		metrics: metricsPort === null ? null : { host: metricsHost, port: metricsPort },
		requestLog: read.REQUEST_LOG,
		securityContact: read.SECURITY_CONTACT,
		...readDeclared(variables),
		notices: readNotices(variables)
	};
}

/** How much may come, as the operator sets it. */
export const readLimits = (variables: Variables = process.env) => parse(limits, variables);

export const readOrigin = ({ ORIGIN }: Variables = process.env): string | null =>
	parse(schema.shape.ORIGIN, ORIGIN);

/** `DATABASE_URL`, else a file in `DATA_DIR`. */
export function readDatabase({ DATABASE_URL, DATA_DIR }: Variables = process.env): DatabasePlace {
	const folder = parse(schema.shape.DATA_DIR, DATA_DIR);
	const file = join(resolve(folder), 'azimut.sqlite');
	return parse(schema.shape.DATABASE_URL, DATABASE_URL) ?? { engine: 'sqlite', file };
}

export function readDeclared(variables: Variables = process.env): Declared {
	const {
		OPERATOR_NAME: name,
		OPERATOR_ADDRESS: address,
		OPERATOR_EMAIL: email
	} = parse(declared, variables);
	const operator = name !== null && address !== null ? { name, address, email } : null;
	return { operator, hosting: parse(schema.shape.HOST_NAME, variables.HOST_NAME) };
}

function readNotices(variables: Variables): Notices {
	const {
		SMTP_URL: server,
		MAIL_FROM,
		NOTICES_TO,
		OPERATOR_EMAIL,
		ORIGIN
	} = parse(mail, variables);
	const to = NOTICES_TO ?? OPERATOR_EMAIL;
	return {
		mail:
			server !== null && to !== null
				? { server, from: MAIL_FROM ?? OPERATOR_EMAIL ?? to, to }
				: null,
		webhook: parse(webhook, variables).NOTICES_WEBHOOK,
		origin: ORIGIN ?? ''
	};
}

function parse<T>(form: z.ZodType<T>, value: unknown): T {
	const { data, error } = form.safeParse(value);
	if (error) throw new Error(error.issues[0]?.message);
	return data;
}
