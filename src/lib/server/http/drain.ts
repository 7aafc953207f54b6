import type { Server, ServerResponse } from 'node:http';
import type { OpenAnswers } from './open-answers';

/** Time for a busy browser to ask once more, and hear that its connection ends: one that is cut may lose a request. */
const noticeMs = 250;
const longestMs = 5000;

/**
 * Once started, each answer is the last of its connection, and soon no new one is taken; `drained` is called when nothing
 * is left, or after five seconds.
 */
export class Drain {
	readonly #server: Server;
	readonly #open: OpenAnswers;
	#draining = false;

	constructor(server: Server, open: OpenAnswers) {
		this.#server = server;
		this.#open = open;
		server.prependListener('request', (_, response: ServerResponse) => {
			if (this.#draining) response.shouldKeepAlive = false;
		});
	}

	get isDraining(): boolean {
		return this.#draining;
	}

	start(drained: () => void): void {
		if (this.#draining) return;
		this.#draining = true;
		for (const response of this.#open.all) {
			response.shouldKeepAlive = false;
			// Its headers may have been sent, with the promise of another answer.
			response.once('close', () => this.#server.closeIdleConnections());
		}
		setTimeout(() => this.#server.close(drained), noticeMs);
		setTimeout(() => this.#server.closeAllConnections(), longestMs).unref();
	}
}
