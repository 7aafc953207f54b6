import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The one place that reads the environment: every name is listed in docs/scripts-and-environment.md. */
export interface Environment extends Declared {
	host: string;
	port: number;
	/** The public address, such as `https://azimut.example`; `null`: that of each request. */
	origin: string | null;
	database: DatabasePlace;
	/** Bytes of a request; adapter-node reads the same variable. */
	bodySizeLimit: number;
	/** Where figures are given; `null`: nowhere. */
	metrics: { host: string; port: number } | null;
	/** Whether each page that is given is a line of the log. */
	requestLog: boolean;
	/** Of `security.txt`: begins with `mailto:` or `https:`. */
	securityContact: string | null;
}

/** Where publications are stored. */
export type DatabasePlace =
	| { engine: 'sqlite'; file: string }
	| { engine: 'postgres'; url: string };

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

/** Those of the process. */
export type Variables = Record<string, string | undefined>;

/** What HTML takes for an e-mail address, with a dot in its domain. */
export const emailForm =
	/^[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)+$/i;

/** @throws Error with one sentence that names the variable */
export function readEnvironment(variables: Variables): Environment {
	checkAddressHeader(variables);
	return {
		host: readHost(variables),
		port: readPort('PORT', variables.PORT ?? '3000'),
		origin: readOrigin(variables),
		database: readDatabase(variables),
		bodySizeLimit: readBodySizeLimit(variables),
		metrics: readMetrics(variables),
		requestLog: readRequestLog(variables),
		securityContact: readSecurityContact(variables),
		...readDeclared(variables)
	};
}

function readHost({ HOST }: Variables): string {
	const given = HOST?.trim() || '0.0.0.0';
	if (/^[a-z0-9.:_%-]+$/i.test(given)) return given;
	throw new Error(`HOST must be an address or a name, and nothing else; it is "${given}".`);
}

function readPort(name: string, given: string): number {
	const port = Number(given);
	if (!Number.isInteger(port) || port < 0 || port > 65535)
		throw new Error(`${name} must be a whole number from 0 to 65535; it is "${given}".`);
	return port;
}

function readMetrics({ METRICS_PORT, METRICS_HOST }: Variables): Environment['metrics'] {
	const port = METRICS_PORT?.trim();
	if (!port) return null;
	return { host: METRICS_HOST?.trim() || '127.0.0.1', port: readPort('METRICS_PORT', port) };
}

/** Pages say whether they are noted. @throws Error with one sentence that names the variable */
export function readRequestLog({ REQUEST_LOG }: Variables): boolean {
	const given = REQUEST_LOG?.trim() || 'off';
	if (given !== 'on' && given !== 'off')
		throw new Error(`REQUEST_LOG must be on or off; it is "${given}".`);
	return given === 'on';
}

function readSecurityContact({ SECURITY_CONTACT }: Variables): string | null {
	const given = SECURITY_CONTACT?.trim();
	if (!given) return null;
	if (emailForm.test(given)) return `mailto:${given}`;
	if (/^https:\/\/[^\s]+$/.test(given) && URL.canParse(given)) return given;
	throw new Error(
		`SECURITY_CONTACT must be an e-mail address or a page on https; it is "${given}".`
	);
}

/**
 * `DATABASE_URL`, else a file in `DATA_DIR`. What a wrong address says is never repeated: it may hold a password.
 * @throws Error with one sentence that names the variable
 */
export function readDatabase(variables: Variables): DatabasePlace {
	const url = variables.DATABASE_URL?.trim();
	if (!url) {
		const folder = variables.DATA_DIR?.trim() || './data';
		return { engine: 'sqlite', file: join(resolve(folder), 'azimut.sqlite') };
	}
	if (/^postgres(ql)?:\/\//.test(url) && URL.canParse(url)) return { engine: 'postgres', url };
	const file = fileNamed(url);
	if (file) return { engine: 'sqlite', file: resolve(file) };
	throw new Error(
		'DATABASE_URL must be postgres://user:password@host/database, or file: and the path of a file.'
	);
}

function fileNamed(url: string): string | null {
	if (!url.startsWith('file:')) return null;
	try {
		return url.startsWith('file://') ? fileURLToPath(url) : url.slice('file:'.length) || null;
	} catch {
		return null;
	}
}

const unitBytes: Record<string, number> = { '': 1, K: 1024, M: 1024 ** 2, G: 1024 ** 3 };

function readBodySizeLimit({ BODY_SIZE_LIMIT }: Variables): number {
	const given = BODY_SIZE_LIMIT?.trim() || '512K';
	const [, digits, unit = ''] = /^(\d+)([KMG]?)$/i.exec(given) ?? [];
	if (!digits || Number(digits) === 0) {
		throw new Error(`BODY_SIZE_LIMIT must be a size such as 512K; it is "${given}".`);
	}
	return Number(digits) * (unitBytes[unit.toUpperCase()] ?? 1);
}

/** adapter-node reads both on its own, for `getClientAddress`. */
function checkAddressHeader({ ADDRESS_HEADER, XFF_DEPTH }: Variables): void {
	if (ADDRESS_HEADER && !/^[a-z0-9-]+$/i.test(ADDRESS_HEADER)) {
		throw new Error(
			`ADDRESS_HEADER must be the name of a header, such as X-Forwarded-For; it is "${ADDRESS_HEADER}".`
		);
	}
	if (XFF_DEPTH !== undefined && !/^[1-9]\d?$/.test(XFF_DEPTH)) {
		throw new Error(`XFF_DEPTH must be a number of proxies, from 1; it is "${XFF_DEPTH}".`);
	}
}

/** @throws Error with one sentence that names the variable */
export function readOrigin({ ORIGIN }: Variables): string | null {
	const given = ORIGIN?.trim();
	if (!given) return null;
	const url = URL.canParse(given) ? new URL(given) : null;
	if (!url || !/^https?:$/.test(url.protocol) || url.origin !== given.replace(/\/$/, '')) {
		throw new Error(
			`ORIGIN must be a whole address, such as https://azimut.example; it is "${given}".`
		);
	}
	return url.origin;
}

/**
 * A variable that is empty counts as absent.
 * @throws Error with one sentence that names the variable
 */
export function readDeclared(variables: Variables): Declared {
	const given = (name: string) => variables[name]?.trim() || null;
	const [name, address, email] = [
		given('OPERATOR_NAME'),
		given('OPERATOR_ADDRESS'),
		given('OPERATOR_EMAIL')
	];
	const hosting = given('HOST_NAME');
	if (email !== null && !emailForm.test(email)) {
		throw new Error(
			`OPERATOR_EMAIL must be one e-mail address, such as contact@example.org; it is "${email}".`
		);
	}
	if (name !== null && address === null) {
		throw new Error('OPERATOR_NAME needs OPERATOR_ADDRESS: a publisher gives a postal address.');
	}
	if (name === null) {
		const alone = address !== null ? 'OPERATOR_ADDRESS' : email !== null ? 'OPERATOR_EMAIL' : null;
		if (alone) throw new Error(`${alone} needs OPERATOR_NAME: say whose it is.`);
	}
	const operator = name !== null && address !== null ? { name, address, email } : null;
	return { operator, hosting };
}
