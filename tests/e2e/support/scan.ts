import decodeQR from 'qr/decode.js';
import type { Locator } from './test';

/** What the picture of a code says, read as it is printed. */
export async function scan(code: Locator): Promise<string> {
	const page = code.page();
	await page.emulateMedia({ media: 'print' });
	const png = await code.screenshot({ scale: 'device' });
	await page.emulateMedia({ media: 'screen' });
	const blank = await page.context().newPage();
	const [width = 0, height = 0, ...data] = await blank.evaluate(async (base64) => {
		const image = new Image();
		image.src = `data:image/png;base64,${base64}`;
		await image.decode();
		const canvas = document.createElement('canvas');
		Object.assign(canvas, { width: image.width, height: image.height });
		const context = canvas.getContext('2d');
		context?.drawImage(image, 0, 0);
		const pixels = context?.getImageData(0, 0, image.width, image.height).data ?? [];
		return [image.width, image.height, ...pixels];
	}, png.toString('base64'));
	await blank.close();
	return decodeQR({ width, height, data: Uint8ClampedArray.from(data) });
}
