/** What a camera would see of codes shown one after the other: a file that Chromium plays as its fake camera. */
import { writeFileSync } from 'node:fs';
import encodeQR from 'qr';

const width = 640;
const height = 480;
const paper = 235;
const ink = 16;
const table = 90;

/** One picture a code, `rate` a second, played again and again (y4m, 4:2:0). */
export function filmCodes(file: string, codes: readonly string[], rate: number): void {
	const head = Buffer.from(`YUV4MPEG2 W${width} H${height} F${rate}:1 Ip A1:1 C420jpeg\n`);
	const grey = Buffer.alloc((width * height) / 2, 128);
	const frames = codes.flatMap((code) => [Buffer.from('FRAME\n'), pictureOf(code), grey]);
	writeFileSync(file, Buffer.concat([head, ...frames]));
}

/** The code in the middle of a grey table, as large as fits. */
function pictureOf(code: string): Buffer {
	const rows = encodeQR(code, 'raw', { ecc: 'low', border: 4 });
	const scale = Math.floor(height / rows.length);
	const left = Math.floor((width - rows.length * scale) / 2);
	const top = Math.floor((height - rows.length * scale) / 2);
	const picture = Buffer.alloc(width * height, table);
	for (const [y, row] of rows.entries())
		for (const [x, dark] of row.entries())
			for (let line = 0; line < scale; line += 1) {
				const from = (top + y * scale + line) * width + left + x * scale;
				picture.fill(dark ? ink : paper, from, from + scale);
			}
	return picture;
}
