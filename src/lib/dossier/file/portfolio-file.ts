/**
 * A coach's many dossiers, copied or handed on to a colleague: a line that says how long each is, then the file of each as it would leave alone, all
 * of it compressed. What was cut or changed does not unpack; `locked.ts` puts a password around it.
 */
import { isMoment } from '../clock';
import { personOf, type Person } from '../coach-identity';
import type { Json } from '../revision';
import { canPack, packed, unpacked } from './gzip';

const format = 'azimut-clients';
const version = 1;
/** In bytes, packed. */
export const largestPortfolio = 256 * 1024 * 1024;
/** In bytes: a first line that is longer is none of ours. */
const longestHead = 4 * 1024 * 1024;

export interface PortfolioHead {
	/** Wall clock in ms. */
	at: number;
	/** Absent in the files of before, which were all for another device of one's own. */
	destination?: 'colleague';
	/** Null for a colleague, as what follows is empty. */
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

/** Null where this browser cannot. */
export async function packPortfolio(
	head: PortfolioHead,
	files: readonly Blob[]
): Promise<Blob | null> {
	if (!canPack()) return null;
	const first = { format, version, ...head, sizes: files.map(({ size }) => size) };
	const whole = new Blob([JSON.stringify(first), '\n', ...files]);
	return packed(whole);
}

/** Whether it could be one: it begins as gzip does. */
export async function isPacked(file: Blob): Promise<boolean> {
	const [a, b] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
	return a === 0x1f && b === 0x8b;
}

/** Whether it is one, whole and of a version known here. */
export const isPortfolio = async (file: Blob): Promise<boolean> =>
	(await isPacked(file)) && typeof (await unpackPortfolio(file)) !== 'string';

/** In bytes, all dossiers together. */
export const largestUnpacked = 1024 * 1024 * 1024;
/** No text of ours is packed so well. */
const mostTimes = 200;

/** Reads a file that anyone may have written or broken, to the last byte. */
export async function unpackPortfolio(file: Blob): Promise<Unpacked | PortfolioProblem> {
	if (!canPack()) return 'unavailable';
	if (file.size > largestPortfolio) return 'damaged';
	const whole = await unpacked(
		file,
		Math.min(largestUnpacked, mostTimes * Math.max(file.size, 1000))
	);
	if (typeof whole === 'string') return 'damaged';
	const start = new Uint8Array(await whole.slice(0, longestHead).arrayBuffer());
	const end = start.indexOf(0x0a);
	if (end < 0) return 'damaged';
	const found = headOf(new TextDecoder().decode(start.subarray(0, end)));
	if (typeof found === 'string') return found;
	const { sizes, ...head } = found;
	let at = end + 1;
	if (whole.size !== sizes.reduce((sum, size) => sum + size, at)) return 'damaged';
	return { head, files: sizes.map((size) => whole.slice(at, (at += size))) };
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
	const { at, destination, coach, own, preferences, sizes } = found;
	const isSize = (size: unknown): size is number => Number.isSafeInteger(size) && Number(size) > 0;
	if (!isMoment(at) || !Array.isArray(sizes) || !sizes.every(isSize)) return 'damaged';
	if (destination === 'colleague')
		return { at, destination, coach: null, own: [], preferences: null, sizes };
	return {
		at,
		coach: personOf(coach),
		sizes,
		own: (Array.isArray(own) ? own : []).filter((id) => typeof id === 'string'),
		preferences: (preferences ?? null) as Json
	};
}
