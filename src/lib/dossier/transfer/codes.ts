/**
 * A dossier's file as short texts that each fit in a QR code, and back:
 * `:AZ<format><packing>:<transfer>:<place>:<count>:<check><payload>:`
 * The transfer is named by the checksum of all its bytes, so that codes of two of them never make one dossier; the check
 * is that of the frame. Frames are read in any order, any number of times, from whatever text stands around them.
 */
import { checksum, fromLetters, isLetters, toLetters } from './letters';
import { pack, unpack, type Packing, type Unpacked } from './packing';

const format = 1;
const checkLength = 6;
/** In letters. With its head (30 at most) a frame fits in a code of version 13 with 7 % of correction: 619. */
const payloadLength = 589;
/** A code holds 4,296 characters at most. */
const longestPayload = 4296;
export const mostFrames = 2000;
/** Of several transfers read by turns, the last ones touched are remembered. */
const mostTransfers = 4;

export interface Frame {
	transfer: string;
	packing: Packing;
	/** From 1 to `count`. */
	place: number;
	count: number;
	payload: string;
}

/** What was read so far of one transfer. */
export type Transfer = Pick<Frame, 'transfer' | 'packing' | 'count'> & {
	readonly parts: ReadonlyMap<number, string>;
};

/** Transfers being read, the last one touched first. */
export type Gathered = readonly Transfer[];

/** Null when it takes more codes than anyone would read. */
export async function framesOf(text: string): Promise<string[] | null> {
	const { packing, bytes } = await pack(text);
	const letters = toLetters(bytes);
	const count = Math.ceil(letters.length / payloadLength);
	if (count > mostFrames) return null;
	const length = Math.ceil(letters.length / count);
	const transfer = toLetters(checksum(bytes));
	return Array.from({ length: count }, (_, at) =>
		written({
			transfer,
			packing,
			count,
			place: at + 1,
			payload: letters.slice(at * length, (at + 1) * length)
		})
	);
}

const headOf = ({ packing, transfer, place, count }: Frame) =>
	`:AZ${format}${packing}:${transfer}:${place}:${count}:`;

const checkOf = (frame: Frame) =>
	toLetters(checksum(new TextEncoder().encode(headOf(frame) + frame.payload)));

const written = (frame: Frame) => `${headOf(frame)}${checkOf(frame)}${frame.payload}:`;

export interface FramesRead {
	frames: Frame[];
	/** Frames that begin and do not hold together. */
	damaged: number;
	/** Some were written by a newer version of the app. */
	newer: boolean;
}

/** All frames of a text that a person pasted, or of one code. Lines may have been cut and quoted on the way. */
export function readFrames(text: string): FramesRead {
	const begun = text.replace(/[\s>\u200b\ufeff]/g, '').split(/(?=:AZ\d[A-Z]:)/);
	const reading: FramesRead = { frames: [], damaged: 0, newer: false };
	for (const piece of begun) {
		const digit = /^:AZ(\d)[A-Z]:/.exec(piece)?.[1];
		if (digit === undefined) continue;
		if (Number(digit) > format) reading.newer = true;
		else {
			const frame = readFrame(piece);
			if (frame) reading.frames.push(frame);
			else reading.damaged += 1;
		}
	}
	return reading;
}

function readFrame(text: string): Frame | null {
	const parts = /^:AZ1([GP]):([^:]{6}):([1-9]\d{0,3}):([1-9]\d{0,3}):([^:]{7,}):/.exec(text);
	const [, packing = '', transfer = '', place = '', count = '', body = ''] = parts ?? [];
	const frame: Frame = {
		transfer,
		packing: packing as Packing,
		place: Number(place),
		count: Number(count),
		payload: body.slice(checkLength)
	};
	const { payload } = frame;
	const isFrame = isLetters(payload) && payload.length <= longestPayload;
	const isPlaced = frame.place <= frame.count && frame.count <= mostFrames;
	return isFrame && isPlaced && written(frame) === parts?.[0] ? frame : null;
}

/** The same object when the frame is known already. */
export function gather(before: Gathered, frame: Frame): Gathered {
	const { transfer, packing, count, place, payload } = frame;
	const same = (one: Transfer) =>
		one.transfer === transfer && one.packing === packing && one.count === count;
	const known = before.find(same);
	if (known?.parts.has(place) && before[0] === known) return before;
	const parts = known?.parts.has(place)
		? known.parts
		: new Map([...(known?.parts ?? []), [place, payload]]);
	const others = before.filter((one) => one !== known);
	return [{ transfer, packing, count, parts }, ...others].slice(0, mostTransfers);
}

export const isWhole = ({ count, parts }: Transfer) => parts.size === count;

export const missingFrom = ({ count, parts }: Transfer): number[] =>
	Array.from({ length: count }, (_, at) => at + 1).filter((place) => !parts.has(place));

/** The file that a whole transfer carried, to the byte, or why there is none. */
export async function fileFrom(transfer: Transfer): Promise<Unpacked> {
	const letters = Array.from({ length: transfer.count }, (_, at) => transfer.parts.get(at + 1));
	const bytes = fromLetters(letters.join(''));
	if (!isWhole(transfer) || !bytes || toLetters(checksum(bytes)) !== transfer.transfer)
		return { ok: false, kind: 'damaged' };
	return unpack(bytes, transfer.packing);
}
