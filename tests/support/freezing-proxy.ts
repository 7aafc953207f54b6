/**
 * Between a server and its database, on this machine: it can fall silent, as a network does when a cable is pulled, lead
 * elsewhere, as HAProxy does when another is the primary, and change what is sent.
 */
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { Transform } from 'node:stream';

export class FreezingProxy {
	#frozen = false;
	readonly #sockets = new Set<Socket>();
	readonly #server: Server;

	constructor(
		public target: URL,
		readonly change: (sent: Buffer) => Buffer = (sent) => sent
	) {
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

	/** Connections of before end; new ones lead there. */
	turnTo(target: URL): void {
		this.target = target;
		for (const socket of this.#sockets) socket.destroy();
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
		const changed = new Transform({
			transform: (sent: Buffer, _, pass) => pass(null, this.change(sent))
		});
		near.pipe(changed).pipe(far).pipe(near);
		near.on('close', () => this.#frozen || far.destroy());
		far.on('close', () => this.#frozen || near.destroy());
	}

	#hold(socket: Socket): void {
		this.#sockets.add(socket);
		socket.on('error', () => socket.destroy()).on('close', () => this.#sockets.delete(socket));
	}
}
