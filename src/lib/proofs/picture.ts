/**
 * A picture made small enough to be a proof. It is drawn again, so that what the phone wrote beside it (place, device,
 * date) is left behind. Only a browser draws: no test runs this without one.
 */
import { readHeader, type PictureHeader } from './picture-header';

/** Of the longer side, in pixels. */
export const longestSide = 2000;
/** A larger file is not even opened, in bytes; nor is a picture of more pixels: a small phone would stop there. */
const largestDrawn = 60 * 1024 * 1024;
const mostPixels = 120_000_000;
/** A bare picture under this is stored as it came, in bytes: drawing it again would only blur it. */
const smallEnough = 1024 * 1024;

export interface RedrawnPicture {
	blob: Blob;
	/** Kept as it came: `bare`, it says nothing beside what it shows; `undrawn`, this browser cannot draw it. */
	as: 'drawn' | 'bare' | 'undrawn';
}

/** What a browser may draw. SVG is a document, and may run things; a GIF may move. */
export const isPicture = ({ type }: Blob): boolean =>
	type.startsWith('image/') && !/svg|gif/.test(type);

export async function redrawPicture(file: Blob): Promise<RedrawnPicture> {
	if (file.size > largestDrawn) return { blob: file, as: 'undrawn' };
	const header = readHeader(new Uint8Array(await file.arrayBuffer()));
	if (header && staysAsIs(header, file)) return { blob: file, as: 'bare' };
	if ((header && header.width * header.height > mostPixels) || !canvasIsTrue())
		return { blob: file, as: 'undrawn' };
	const blob = await redraw(file, header?.type !== 'image/jpeg').catch(() => null);
	return blob ? { blob, as: 'drawn' } : { blob: file, as: 'undrawn' };
}

const staysAsIs = ({ width, height, bare }: PictureHeader, { size }: Blob): boolean =>
	bare && Math.max(width, height) <= longestSide && size <= smallEnough;

async function redraw(file: Blob, mayBeClear: boolean): Promise<Blob | null> {
	const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' });
	try {
		const scale = Math.min(1, longestSide / Math.max(bitmap.width, bitmap.height));
		const side = (length: number) => Math.max(1, Math.round(length * scale));
		const [canvas, pen] = newCanvas(side(bitmap.width), side(bitmap.height));
		pen.imageSmoothingQuality = 'high';
		pen.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
		if (mayBeClear && isClear(canvas, pen)) {
			const clear = await encoded(canvas, 'image/png');
			if (clear && clear.size <= smallEnough) return clear;
			// Too large for what it is: it stands on white.
			pen.globalCompositeOperation = 'destination-over';
			pen.fillStyle = '#fff';
			pen.fillRect(0, 0, canvas.width, canvas.height);
		}
		return await encoded(canvas, 'image/jpeg');
	} finally {
		bitmap.close();
	}
}

function newCanvas(width: number, height: number): [HTMLCanvasElement, CanvasRenderingContext2D] {
	const canvas = Object.assign(document.createElement('canvas'), { width, height });
	const pen = canvas.getContext('2d', { willReadFrequently: true });
	if (!pen) throw new Error('no canvas');
	return [canvas, pen];
}

function isClear({ width, height }: HTMLCanvasElement, pen: CanvasRenderingContext2D): boolean {
	const { data } = pen.getImageData(0, 0, width, height);
	for (let at = 3; at < data.length; at += 4) if ((data[at] ?? 255) < 255) return true;
	return false;
}

const encoded = (canvas: HTMLCanvasElement, type: string): Promise<Blob | null> =>
	new Promise((resolve) => canvas.toBlob(resolve, type, 0.85));

/** Firefox can be told to give noise for what is drawn (`resistFingerprinting`): no picture is made of that. */
function canvasIsTrue(): boolean {
	const [, pen] = newCanvas(8, 8);
	pen.fillStyle = '#28a0f0';
	pen.fillRect(0, 0, 8, 8);
	const { data } = pen.getImageData(0, 0, 8, 8);
	const wanted = [0x28, 0xa0, 0xf0, 0xff];
	return data.every((value, at) => Math.abs(value - (wanted[at % 4] ?? 0)) < 8);
}
