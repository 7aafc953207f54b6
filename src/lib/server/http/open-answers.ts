import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** Browsers and proxies ask once at a time on a connection: whoever asks for more than this before an answer is cut. */
const mostOfConnection = 16;
/** Of answers that were made and that nobody reads: a tenth of what this process may hold. */
const mostUnsentBytes = 64 * 1024 ** 2;

/**
 * What is being answered, by connection. Node says nothing of an answer that waits behind another one when their
 * connection closes: the connection alone is asked.
 */
export class OpenAnswers {
	readonly #open = new Map<Socket, Set<ServerResponse>>();

	constructor(server: Server) {
		server.prependListener('connection', (socket: Socket) => {
			this.#open.set(socket, new Set());
			socket.once('close', () => this.#open.delete(socket));
		});
		const add = ({ socket }: IncomingMessage, response: ServerResponse) => {
			const own = this.#open.get(socket);
			own?.add(response);
			response.once('close', () => own?.delete(response));
		};
		for (const event of ['request', 'checkExpectation']) server.prependListener(event, add);
	}

	get all(): ServerResponse[] {
		return [...this.#open.values()].flatMap((own) => [...own]);
	}

	/** Whether nothing may be answered: the connection is closed, or asks for too much at once and is cut. */
	refuses({ socket }: IncomingMessage): boolean {
		const own = this.#open.get(socket);
		if (own && own.size <= mostOfConnection && !socket.destroyed) return false;
		socket.destroy();
		return true;
	}

	/** Cuts those that hold most of what nobody reads, while all together hold too much. */
	relieve(most = mostUnsentBytes): void {
		const held = [...this.#open].map(([socket, own]) => ({
			socket,
			bytes: [...own].reduce((bytes, { writableLength }) => bytes + writableLength, 0)
		}));
		let unsent = held.reduce((sum, { bytes }) => sum + bytes, 0);
		if (unsent <= most) return;
		for (const { socket, bytes } of held.toSorted((one, other) => other.bytes - one.bytes)) {
			socket.destroy();
			unsent -= bytes;
			if (unsent <= most) return;
		}
	}
}
