/** Between a server and its database, on this machine: it can fall silent, as a network does when a cable is pulled. */
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

export class FreezingProxy {
	#frozen = false;
	readonly #sockets = new Set<Socket>();
	readonly #server: Server;

	constructor(readonly target: URL) {
		this.#server = createServer((near) => this.#carry(near));
	}

	/** The address of the target, by way of here. */
	async listen(): Promise<string> {
		await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
		const { port } = this.#server.address() as AddressInfo;
		const url = new URL(this.target);
		url.port = String(port);
		return url.href;
	}

	/** Nothing passes any more, and nobody is told: new connections are taken, and stay without an answer. */
	freeze(): void {
		this.#frozen = true;
		for (const socket of this.#sockets) socket.unpipe().pause();
	}

	/** New connections pass again; those of before never do. */
	thaw(): void {
		this.#frozen = false;
	}

	async close(): Promise<void> {
		for (const socket of this.#sockets) socket.destroy();
		await new Promise((resolve) => this.#server.close(resolve));
	}

	#carry(near: Socket): void {
		this.#hold(near);
		if (this.#frozen) return;
		const far = connect(Number(this.target.port), this.target.hostname);
		this.#hold(far);
		near.pipe(far).pipe(near);
	}

	#hold(socket: Socket): void {
		this.#sockets.add(socket);
		socket.on('error', () => socket.destroy()).on('close', () => this.#sockets.delete(socket));
	}
}
