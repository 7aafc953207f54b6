export interface LoggedRequest {
	id: string;
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
