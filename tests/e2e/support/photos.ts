/** Pictures as a phone makes them, made here: by the browser, and with what a phone writes beside. */
import type { Page } from './test';

/** A JPEG as large as asked, with enough in it to weigh something. */
export async function jpeg(page: Page, width: number, height: number): Promise<Buffer> {
	const base64 = await page.evaluate(
		async ([width, height]) => {
			const canvas = new OffscreenCanvas(width, height);
			const pen = canvas.getContext('2d');
			if (!pen) throw new Error('no canvas');
			// Blue on the left, orange on the right: whoever turns it is seen.
			for (let x = 0; x < width; x += 4) {
				pen.fillStyle =
					x < width / 2 ? `hsl(210 60% ${30 + (x % 40)}%)` : `hsl(25 70% ${40 + (x % 30)}%)`;
				pen.fillRect(x, 0, 4, height);
			}
			for (let spot = 0; spot < 9000; spot += 1) {
				pen.fillStyle = `hsl(${(spot * 47) % 360} 50% 50%)`;
				pen.fillRect((spot * 7919) % width, (spot * 104729) % height, 16, 16);
			}
			const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.97 });
			const bytes = new Uint8Array(await blob.arrayBuffer());
			let text = '';
			for (let at = 0; at < bytes.length; at += 8192)
				text += String.fromCharCode(...bytes.subarray(at, at + 8192));
			return btoa(text);
		},
		[width, height] as const
	);
	return Buffer.from(base64, 'base64');
}

/** Where the test's phone was: found again in the bytes as long as it is there. */
export const device = 'TELEPHONE-DE-CAMILLE';

/** The same picture with Exif: a device, a quarter turn (6), and a place in Perpignan. */
export function withExif(picture: Buffer): Buffer {
	const make = Buffer.from(`${device}\0`);
	const entries = 3;
	const ifd = 8;
	const data = ifd + 2 + entries * 12 + 4;
	const gps = data + make.length + (make.length % 2);
	const gpsData = gps + 2 + 4 * 12 + 4;
	const tiff = Buffer.alloc(gpsData + 48);
	tiff.write('MM', 0, 'latin1');
	tiff.writeUInt16BE(42, 2);
	tiff.writeUInt32BE(ifd, 4);
	const entry = (at: number, tag: number, type: number, count: number, value: number) => {
		tiff.writeUInt16BE(tag, at);
		tiff.writeUInt16BE(type, at + 2);
		tiff.writeUInt32BE(count, at + 4);
		if (type === 3) tiff.writeUInt16BE(value, at + 8);
		else tiff.writeUInt32BE(value, at + 8);
	};
	tiff.writeUInt16BE(entries, ifd);
	entry(ifd + 2, 0x010f, 2, make.length, data);
	entry(ifd + 14, 0x0112, 3, 1, 6);
	entry(ifd + 26, 0x8825, 4, 1, gps);
	make.copy(tiff, data);
	tiff.writeUInt16BE(4, gps);
	entry(gps + 2, 1, 2, 2, 0x4e000000);
	entry(gps + 14, 2, 5, 3, gpsData);
	entry(gps + 26, 3, 2, 2, 0x45000000);
	entry(gps + 38, 4, 5, 3, gpsData + 24);
	for (const [at, degrees] of [42, 41, 55, 2, 53, 42].entries()) {
		tiff.writeUInt32BE(degrees, gpsData + at * 8);
		tiff.writeUInt32BE(1, gpsData + at * 8 + 4);
	}
	const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
	const head = Buffer.from([0xff, 0xe1, 0, 0]);
	head.writeUInt16BE(body.length + 2, 2);
	return Buffer.concat([picture.subarray(0, 2), head, body, picture.subarray(2)]);
}

/** Width and height of a JPEG. */
export function sizeOf(picture: Buffer): [number, number] {
	for (let at = 2; at < picture.length; at += 2 + picture.readUInt16BE(at + 2)) {
		const marker = picture[at + 1] ?? 0;
		if (marker >= 0xc0 && marker <= 0xc2)
			return [picture.readUInt16BE(at + 7), picture.readUInt16BE(at + 5)];
	}
	throw new Error('no JPEG');
}
