/**
 * A coach's copy of many dossiers: a line that says how long each is, then the file of each as it would leave alone, all
 * of it compressed. What was cut or changed does not unpack; `locked.ts` puts a password around it.
 */
import { isMoment } from '../clock';
import { personOf, type Person } from '../coach-identity';
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
	return new Response(whole.stream().pipeThrough(new CompressionStream('gzip'))).blob();
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
	const reader = file.stream().pipeThrough(new DecompressionStream('gzip')).getReader();
	try {
		const most = Math.min(largestUnpacked, mostTimes * Math.max(file.size, 1000));
		return await readPortfolio(reader, most);
	} catch {
		return 'damaged';
	} finally {
		reader.cancel().catch(() => undefined);
	}
}

/** In bytes, all dossiers together. */
export const largestUnpacked = 1024 * 1024 * 1024;
/** No text of ours is packed so well. */
const mostTimes = 200;

/** Its first line says how long it is: a few kilobytes that unpack to gigabytes are left as soon as they go beyond. */
async function readPortfolio(
	reader: ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>,
	/** In bytes. */
	most: number
): Promise<Unpacked | PortfolioProblem> {
	const parts: Blob[] = [];
	let first: (PortfolioHead & { sizes: number[] }) | null = null;
	let [read, at, whole] = [0, 0, longestHead];
	for (let next = await reader.read(); !next.done; next = await reader.read()) {
		const { value } = next;
		parts.push(new Blob([value]));
		const end = first ? -1 : value.indexOf(0x0a);
		if (end >= 0) {
			const found = headOf(await new Blob(parts).slice(0, read + end).text());
			if (typeof found === 'string') return found;
			first = found;
			at = read + end + 1;
			whole = at + found.sizes.reduce((sum, size) => sum + size, 0);
			if (whole > most) return 'damaged';
		}
		read += value.length;
		if (read > whole) return 'damaged';
	}
	if (!first || read !== whole) return 'damaged';
	const { sizes, ...head } = first;
	const file = new Blob(parts);
	return { head, files: sizes.map((size) => file.slice(at, (at += size))) };
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
		at,
		coach: personOf(coach),
		sizes,
		own: (Array.isArray(own) ? own : []).filter((id) => typeof id === 'string'),
		preferences: (preferences ?? null) as Json
	};
}
