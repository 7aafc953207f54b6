/** The one place that reads the environment: every name is listed in the README. */
export interface Environment extends Declared {
	host: string;
	port: number;
	/** The public address, such as `https://azimut.example`; `null`: that of each request. */
	origin: string | null;
}

/** Who answers for this instance and where it runs: what the legal pages say to everyone. */
export interface Declared {
	/** `null` on a trial instance, where nobody declared to be its publisher. */
	operator: Operator | null;
	/** The hosting company, with its address and telephone. */
	hosting: string | null;
}

export interface Operator {
	name: string;
	address: string;
	email: string | null;
}

type Variables = Record<string, string | undefined>;

/** What HTML takes for an e-mail address, with a dot in its domain. */
const emailForm =
	/^[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)+$/i;

/** @throws Error with one sentence that names the variable */
export function readEnvironment(variables: Variables): Environment {
	const port = Number(variables.PORT ?? 3000);
	if (!Number.isInteger(port) || port < 0 || port > 65535) {
		throw new Error(`PORT must be a whole number from 0 to 65535; it is "${variables.PORT}".`);
	}
	return {
		host: variables.HOST ?? '0.0.0.0',
		port,
		origin: readOrigin(variables),
		...readDeclared(variables)
	};
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
