/**
 * The parts of a zip that anybody may have made. What it declares is checked before anything is inflated; what comes out
 * is counted while it comes, because a header may lie.
 */
import { Unzip, UnzipInflate, unzipSync, zipSync, type UnzipFile, type ZippableFile } from 'fflate';
import { mostPacked, RefusedFile } from './fill-result';

const mostUnpacked = 150 * 2 ** 20;
const mostParts = 2000;
/** The template packs its styles 19 to 1; nothing but a trap goes beyond. Small parts may. */
const mostRatio = 100;
const smallPart = 2 ** 20;
/** Deflate makes 1,032 bytes of one at most: no piece brings more than 17 MB before it is counted. */
const piece = 2 ** 14;

export interface Part {
	bytes: Uint8Array;
	/** It stands in the zip as it is. */
	isStored: boolean;
}
/** By path, in their order. */
export type Parts = Map<string, Part>;

export function openArchive(bytes: Uint8Array): Parts {
	if (bytes.length > mostPacked) throw new RefusedFile('too-big');
	checkStart(bytes);
	try {
		return readParts(bytes, declaredParts(bytes));
	} catch (error) {
		throw error instanceof RefusedFile ? error : new RefusedFile('damaged');
	}
}

/** Same parts, same bytes: no date of today. */
export function closeArchive(parts: Parts): Uint8Array<ArrayBuffer> {
	const files = [...parts].map(([path, { bytes, isStored }]): [string, ZippableFile] => [
		path,
		[bytes, { level: isStored ? 0 : 6 }]
	]);
	return zipSync(Object.fromEntries(files), { mtime: new Date(1980, 0, 1) });
}

function checkStart(bytes: Uint8Array): void {
	const starts = (...signature: number[]) => signature.every((byte, at) => bytes[at] === byte);
	// What Office encrypts, and what it wrote before 2007.
	if (starts(0xd0, 0xcf, 0x11, 0xe0)) throw new RefusedFile('locked');
	if (!starts(0x50, 0x4b, 3, 4)) throw new RefusedFile('not-a-spreadsheet');
	const flags = bytes[6] ?? 0;
	if (flags % 2 === 1) throw new RefusedFile('locked');
}

/** Their unpacked sizes, from the list at the end of the zip; nothing is inflated. */
function declaredParts(bytes: Uint8Array): Map<string, number> {
	const sizes = new Map<string, number>();
	let total = 0;
	unzipSync(bytes, {
		filter: ({ name, size, originalSize, compression }) => {
			total += originalSize;
			if (sizes.has(name) || sizes.size === mostParts) throw new RefusedFile('damaged');
			// 99: encrypted with AES.
			if (compression === 99) throw new RefusedFile('locked');
			const swells = originalSize > smallPart && originalSize > size * mostRatio;
			if (swells || total > mostUnpacked) throw new RefusedFile('swells');
			sizes.set(name, originalSize);
			return false;
		}
	});
	return sizes;
}

function readParts(bytes: Uint8Array, sizes: ReadonlyMap<string, number>): Parts {
	const parts: Parts = new Map();
	let open = 0;
	const unzip = new Unzip((file) => {
		const size = sizes.get(file.name);
		if (size === undefined || parts.has(file.name)) throw new RefusedFile('damaged');
		open += 1;
		const part: Part = { bytes: new Uint8Array(size), isStored: file.compression === 0 };
		parts.set(file.name, part);
		takeInto(part, file, () => (open -= 1));
	});
	unzip.register(UnzipInflate);
	for (let at = 0; at < bytes.length; at += piece)
		unzip.push(bytes.subarray(at, at + piece), at + piece >= bytes.length);
	if (open > 0 || parts.size !== sizes.size) throw new RefusedFile('damaged');
	return parts;
}

function takeInto({ bytes }: Part, file: UnzipFile, end: () => void): void {
	let length = 0;
	file.ondata = (error, data, isLast) => {
		if (error) throw error;
		if (length + data.length > bytes.length) throw new RefusedFile('swells');
		bytes.set(data, length);
		length += data.length;
		if (!isLast) return;
		if (length < bytes.length) throw new RefusedFile('damaged');
		end();
	};
	file.start();
}
