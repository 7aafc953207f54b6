/** A key of a password, slow to make on purpose: Argon2id. */
import { base64Of, fromBase64 } from '../base64';
import { argon2InScript } from './argon2-in-script';
import { argon2InWorker } from './argon2-in-worker';
import { canonical } from './password';

/** How a key is made of a password: stored beside what it locks, so that later ones may take longer. */
export interface PasswordKdf {
	name: 'Argon2id';
	/** KiB */
	memory: number;
	passes: number;
	lanes: number;
	/** 16 random bytes, in base64. */
	salt: string;
}

/** The least that OWASP asks for (Password Storage Cheat Sheet, Argon2id): some 300 ms in a browser. */
const least = { memory: 19_456, passes: 2, lanes: 1 } as const;
/** More would only keep the device busy: a file may ask for anything. */
const most = { memory: 262_144, passes: 10, lanes: 4 } as const;
const mostWork = 1_048_576;
const saltSize = 16;
/** Bytes. */
const keySize = 32;

export const newKdf = (): PasswordKdf => ({
	name: 'Argon2id',
	...least,
	salt: base64Of(crypto.getRandomValues(new Uint8Array(saltSize)))
});

/** What a file or a database says of it; null where Azimut never wrote that. */
export function readKdf(given: unknown): PasswordKdf | null {
	const { name, memory, passes, lanes, salt } = Object(given) as Partial<
		Record<keyof PasswordKdf, unknown>
	>;
	if (name !== 'Argon2id' || typeof salt !== 'string') return null;
	if (fromBase64(salt)?.length !== saltSize) return null;
	const cost = { memory, passes, lanes };
	for (const part of ['memory', 'passes', 'lanes'] as const)
		if (!isWithin(cost[part], least[part], most[part])) return null;
	const { memory: room, passes: times, lanes: beside } = cost as typeof least;
	return room * times > mostWork
		? null
		: { name, memory: room, passes: times, lanes: beside, salt };
}

const isWithin = (value: unknown, low: number, high: number): value is number =>
	Number.isSafeInteger(value) && Number(value) >= low && Number(value) <= high;

/** Whether this version would make it slower. */
export const isWeaker = ({ memory, passes }: PasswordKdf): boolean =>
	memory * passes < least.memory * least.passes;

/** 32 bytes. The screen lives on meanwhile. */
export function keyOfPassword(password: string, kdf: PasswordKdf): Promise<Uint8Array> {
	const asked = {
		password: new TextEncoder().encode(canonical(password)),
		salt: fromBase64(kdf.salt) ?? new Uint8Array(saltSize),
		memory: kdf.memory,
		passes: kdf.passes,
		lanes: kdf.lanes,
		size: keySize
	};
	// The script is there already: no lock may wait for the network.
	return argon2InWorker(asked).catch(() => argon2InScript(asked));
}
