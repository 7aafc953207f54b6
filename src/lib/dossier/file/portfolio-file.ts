/**
 * A coach's copy of many dossiers: a line that says how long each is, then the file of each as it would leave alone, all
 * of it compressed. What was cut or changed does not unpack; `locked.ts` puts a password around it.
 */
import { isMoment } from '../clock';
import { personOf, type Person } from '../storage/coach-identity';
import type { Json } from '../revision';

const format = 'azimut-clients';
const version = 1;
/** In bytes, packed. */
export const largestPortfolio = 256 * 1024 * 1024;
/** In bytes: a first line that is longer is none of ours. */
const longestHead = 4 * 1024 * 1024;

export interface PortfolioHead {
	/** Wall clock in ms. */
	at: number;
	coach: Person | null;
	/** The dossiers that are the coach's own companies. */
	own: string[];
	/** How the coach likes the list. */
	preferences: Json;
}

export interface Unpacked {
	head: PortfolioHead;
	/** One a dossier. */
	files: Blob[];
}

/** `damaged`: cut, changed, or never whole · `newer`: written by an Azimut to come · `unavailable`: this browser cannot */
export type PortfolioProblem = 'damaged' | 'newer' | 'unavailable';

const canPack = () => 'CompressionStream' in globalThis;

/** Null where this browser cannot. */
export async function packPortfolio(
	head: PortfolioHead,
	files: readonly Blob[]
): Promise<Blob | null> {
	if (!canPack()) return null;
	const first = { format, version, ...head, sizes: files.map(({ size }) => size) };
	const whole = new Blob([JSON.stringify(first), '\n', ...files]);
	return through(whole, new CompressionStream('gzip'));
}

/** Whether it could be one: it begins as gzip does. */
export async function isPacked(file: Blob): Promise<boolean> {
	const [a, b] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
	return a === 0x1f && b === 0x8b;
}

/** Whether it is one, whole and of a version known here. */
export const isPortfolio = async (file: Blob): Promise<boolean> =>
	(await isPacked(file)) && typeof (await unpackPortfolio(file)) !== 'string';

/** Reads a file that anyone may have written or broken, to the last byte. */
export async function unpackPortfolio(file: Blob): Promise<Unpacked | PortfolioProblem> {
	if (!canPack()) return 'unavailable';
	if (file.size > largestPortfolio) return 'damaged';
	const whole = await through(file, new DecompressionStream('gzip')).catch(() => null);
	if (!whole) return 'damaged';
	const start = new Uint8Array(await whole.slice(0, longestHead).arrayBuffer());
	const length = start.indexOf(0x0a);
	const read = length < 0 ? null : headOf(new TextDecoder().decode(start.subarray(0, length)));
	if (!read || typeof read === 'string') return read ?? 'damaged';
	const { sizes, ...head } = read;
	let at = length + 1;
	const files = sizes.map((size) => whole.slice(at, (at += size)));
	return at === whole.size ? { head, files } : 'damaged';
}

/** Unpacked, nothing is larger than this many times what was packed, nor than this, in bytes: the memory is never filled. */
const mostTimes = 200;
export const largestUnpacked = 1024 * 1024 * 1024;

async function through(blob: Blob, way: CompressionStream | DecompressionStream): Promise<Blob> {
	const parts: Blob[] = [];
	let size = 0;
	const reader = blob.stream().pipeThrough(way).getReader();
	for (;;) {
		const { done, value } = await reader.read();
		if (done) return new Blob(parts);
		size += value.length;
		if (size > Math.min(mostTimes * Math.max(blob.size, 1000), largestUnpacked))
			throw new Error('too large');
		parts.push(new Blob([value]));
	}
}

function headOf(line: string): (PortfolioHead & { sizes: number[] }) | PortfolioProblem {
	let found: Record<string, unknown>;
	try {
		found = Object(JSON.parse(line)) as Record<string, unknown>;
	} catch {
		return 'damaged';
	}
	if (found.format !== format) return 'damaged';
	if (typeof found.version === 'number' && found.version > version) return 'newer';
	const { at, coach, own, preferences, sizes } = found;
	const isSize = (size: unknown): size is number => Number.isSafeInteger(size) && Number(size) > 0;
	if (!isMoment(at) || !Array.isArray(sizes) || !sizes.every(isSize)) return 'damaged';
	return {
		...{ at, coach: personOf(coach), sizes },
		own: (Array.isArray(own) ? own : []).filter((id) => typeof id === 'string'),
		preferences: (preferences ?? null) as Json
	};
}
