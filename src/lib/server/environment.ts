/** The one place that reads the environment: every name is listed in the README. */
export interface Environment {
	host: string;
	port: number;
}

/** @throws Error with one sentence that names the variable */
export function readEnvironment(variables: Record<string, string | undefined>): Environment {
	const port = Number(variables.PORT ?? 3000);
	if (!Number.isInteger(port) || port < 0 || port > 65535) {
		throw new Error(`PORT must be a whole number from 0 to 65535; it is "${variables.PORT}".`);
	}
	return { host: variables.HOST ?? '0.0.0.0', port };
}
