/** A mail server that takes what it is sent, on this machine. */
import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

export interface ReceivedMail {
	to: string;
	/** As readers see them. */
	subject: string;
	text: string;
	headers: string;
}

export class MailServer {
	readonly mails: ReceivedMail[] = [];
	/** What is said of each recipient in the place of 250. */
	recipientAnswer = '250 ok';
	readonly #server: Server = createServer((socket) => this.#serve(socket));

	async start(): Promise<string> {
		this.#server.listen(0, '127.0.0.1');
		await once(this.#server, 'listening');
		return `smtp://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
	}

	stop(): void {
		this.#server.close();
	}

	#serve(socket: Socket): void {
		let [unread, to, isText] = ['', '', false];
		const say = (line: string) => socket.write(`${line}\r\n`);
		socket.on('error', () => undefined);
		socket.on('data', (chunk) => {
			unread += String(chunk);
			for (;;) {
				const end = isText ? '\r\n.\r\n' : '\r\n';
				const at = unread.indexOf(end);
				if (at < 0) return;
				const line = unread.slice(0, at);
				unread = unread.slice(at + end.length);
				if (isText) {
					this.mails.push(read(to, line));
					isText = false;
					say('250 taken');
				} else if (/^rcpt to:/i.test(line)) {
					to = /<(.*)>/.exec(line)?.[1] ?? '';
					say(this.recipientAnswer);
				} else if (/^data/i.test(line)) {
					isText = true;
					say('354 go on');
				} else if (/^quit/i.test(line)) socket.end('221 bye\r\n');
				else say('250 ok');
			}
		});
		say('220 here');
	}
}

function read(to: string, mail: string): ReceivedMail {
	const at = mail.indexOf('\r\n\r\n');
	const headers = mail.slice(0, at).replace(/\r\n[ \t]+/g, ' ');
	const body = mail.slice(at + 4);
	const isBase64 = /^content-transfer-encoding: base64/im.test(headers);
	const subject = /^subject: (.*)$/im.exec(headers)?.[1] ?? '';
	return {
		to,
		headers,
		subject: subject
			.replace(/\?=\s+=\?/g, '?==?')
			.replace(/=\?utf-8\?q\?(.*?)\?=/gi, (_, text: string) => unquoted(text.replaceAll('_', ' ')))
			.replace(/=\?utf-8\?b\?(.*?)\?=/gi, (_, text: string) => fromBase64(text)),
		text: isBase64 ? fromBase64(body) : unquoted(body.replace(/=\r\n/g, ''))
	};
}

const fromBase64 = (text: string): string => Buffer.from(text, 'base64').toString();

const unquoted = (text: string): string =>
	Buffer.from(
		text.replace(/=([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16))),
		'latin1'
	).toString();
