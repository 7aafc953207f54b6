interface LoggedRequest {
	/** Of the API, which gives it to who asked. */
	id?: string;
	method: string;
	/** The pattern of the address. */
	route: string | null;
	status: number;
	ms: number;
}

/** One line of JSON a request: no address, no name, no slug, no token. */
export function logRequest(request: LoggedRequest): void {
	console.log(JSON.stringify({ at: new Date().toISOString(), ...request }));
}

/** One line of JSON about what the server did by itself: figures and days, and nothing that names anyone. */
export function logTask(task: string, said: Record<string, number | string>): void {
	console.log(JSON.stringify({ at: new Date().toISOString(), task, ...said }));
}

/** One line of JSON a fault of ours, with what it happened in, and nothing else that it may know. */
export function logFault(during: Partial<LoggedRequest> | { task: string }, cause: unknown): void {
	console.error(JSON.stringify({ at: new Date().toISOString(), ...during, ...describe(cause) }));
}

/** Where it broke. Not its message: those of a database may repeat what was stored, those of Kit an address. */
function describe(cause: unknown): { kind: string; code?: string; frames?: string[] } {
	if (!(cause instanceof Error)) return { kind: typeof cause };
	const { code } = cause as { code?: unknown };
	const { message, stack = '' } = cause;
	const frames = stack
		.replace(message, '')
		.split('\n')
		.filter((line) => /^\s+at /.test(line));
	return {
		kind: cause.name,
		...(typeof code === 'string' && { code }),
		frames: frames.slice(0, 8).map((line) => line.trim())
	};
}
