import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { readHeader } from './picture-header';

const bytes = (...parts: (number[] | string | Uint8Array)[]) =>
	new Uint8Array(
		Buffer.concat(
			parts.map((part) =>
				typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part)
			)
		)
	);
const segment = (marker: number, body: string | number[]) => {
	const content = bytes(body);
	return bytes([0xff, marker, (content.length + 2) >> 8, (content.length + 2) & 255], content);
};
const frame = segment(0xc0, [8, 0x01, 0x2c, 0x01, 0x90, 3, 1, 0x11, 0]);
const jpeg = (...segments: Uint8Array[]) =>
	bytes([0xff, 0xd8], ...segments, frame, segment(0xda, [1, 1, 0, 0, 63, 0]), [1, 2, 0xff, 0xd9]);

const chunk = (kind: string, body: number[] | Uint8Array = []) => {
	const content = bytes(body);
	return bytes([0, 0, 0, content.length], kind, content, [0, 0, 0, 0]);
};
const png = (...chunks: Uint8Array[]) =>
	bytes(
		[0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10],
		chunk('IHDR', [0, 0, 1, 144, 0, 0, 1, 44, 8, 6, 0, 0, 0]),
		...chunks,
		chunk('IDAT', deflateSync(Buffer.from([0]))),
		chunk('IEND')
	);
const part = (kind: string, body: number[]) => bytes(kind, [body.length, 0, 0, 0], body);
const webp = (kind: string, body: number[], ...more: Uint8Array[]) =>
	bytes('RIFF', [0, 0, 0, 0], 'WEBP', part(kind, body), ...more);
const extended = (...more: Uint8Array[]) =>
	webp('VP8X', [0, 0, 0, 0, 143, 1, 0, 43, 1, 0], ...more);
const short = (...more: Uint8Array[]) =>
	webp('VP8 ', [0, 0, 0, 0x9d, 1, 0x2a, 144, 1, 44, 1], ...more);

const exif = segment(0xe1, 'Exif\0\0MM\0*');

test.each([
	['a bare JPEG', jpeg(segment(0xe0, 'JFIF\0')), true],
	['one with its colours', jpeg(segment(0xe2, 'ICC_PROFILE\0')), true],
	['one with Exif, where a phone writes its place', jpeg(exif), false],
	['one with a second picture', jpeg(segment(0xe2, 'MPF\0')), false],
	['one with a comment', jpeg(segment(0xfe, 'Camille')), false],
	['one that a film follows', bytes(jpeg(), 'ftypmp42'), false],
	['one that another picture with its place follows', bytes(jpeg(), jpeg(exif)), false],
	['a bare PNG', png(), true],
	['one with words', png(chunk('tEXt', [65, 0, 66])), false],
	['one with Exif', png(chunk('eXIf', [1])), false],
	['one that something follows', bytes(png(), 'PK'), false],
	['a WebP of the long kind', extended(part('ICCP', [1, 0]), part('VP8 ', [1, 0])), true],
	['one with Exif, that its flags do not tell', extended(part('EXIF', [1, 0])), false],
	['one with XMP', extended(part('XMP ', [1, 0])), false],
	['one that moves', extended(part('ANIM', [1, 0])), false],
	['one of the short kind', short(), true],
	['one of the short kind with Exif behind', short(part('EXIF', [1, 0])), false],
	['one that something follows', bytes(short(), 'PK'), false]
])('%s is 400 by 300', (_, picture, bare) => {
	expect(readHeader(picture)).toMatchObject({ width: 400, height: 300, bare });
});

test.each([
	['nothing', bytes()],
	['a page', bytes('<!doctype html>')],
	['a JPEG cut short', jpeg(exif).slice(0, 14)],
	['a PNG cut short', png().slice(0, 40)],
	['a JPEG without a picture', bytes([0xff, 0xd8, 0xff, 0xd9])],
	['a JPEG whose part has no length', bytes([0xff, 0xd8, 0xff, 0xe1, 0, 0, 0, 0])],
	['a WebP of another kind', webp('ALPH', [1])]
])('%s is no picture', (_, picture) => {
	expect(readHeader(picture)).toBeNull();
});
