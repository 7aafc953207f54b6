/** What a picture's bytes say before anyone draws it: its format, its size, and whether it tells more than it shows. */

export interface PictureHeader {
	type: 'image/jpeg' | 'image/png' | 'image/webp';
	width: number;
	height: number;
	/** Nothing beside the picture: no place, no device, no date, no words, no second picture. */
	bare: boolean;
}

/** Null for what is none of the three, or is cut short. */
export function readHeader(bytes: Uint8Array): PictureHeader | null {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	try {
		if (view.getUint16(0) === 0xffd8) return readJpeg(view);
		if (view.getUint32(0) === 0x89504e47) return readPng(view);
		if (ascii(view, 0) === 'RIFF' && ascii(view, 8) === 'WEBP') return readWebp(view);
	} catch (cause) {
		if (!(cause instanceof RangeError)) throw cause;
	}
	return null;
}

const ascii = (view: DataView, at: number) =>
	String.fromCharCode(...[0, 1, 2, 3].map((next) => view.getUint8(at + next)));

function readJpeg(view: DataView): PictureHeader | null {
	let [width, height, bare] = [0, 0, true];
	let at = 2;
	for (;;) {
		if (view.getUint8(at) !== 0xff) return null;
		const marker = view.getUint8(at + 1);
		if (marker === 0xff) {
			at += 1;
			continue;
		}
		// The picture itself begins.
		if (marker === 0xda || marker === 0xd9) break;
		const length = view.getUint16(at + 2);
		if (length < 2) return null;
		// JFIF, colours (ICC), Adobe's way of colours; any other part, or a comment, may say where and by whom.
		const plain =
			marker === 0xe0 || marker === 0xee || (marker === 0xe2 && ascii(view, at + 4) === 'ICC_');
		if (marker === 0xfe || (marker >= 0xe0 && marker <= 0xef && !plain)) bare = false;
		if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
			height = view.getUint16(at + 5);
			width = view.getUint16(at + 7);
		}
		at += 2 + length;
	}
	return width && height
		? { type: 'image/jpeg', width, height, bare: bare && endsAt(view, at) }
		: null;
}

/** Its first end is the file's: a film or another picture would be seen by nobody, and leave with this one. */
function endsAt(view: DataView, from: number): boolean {
	for (let at = from; at + 1 < view.byteLength; at++)
		if (view.getUint16(at) === 0xffd9) return at + 2 === view.byteLength;
	return false;
}

const plainChunks = [
	'IHDR',
	'PLTE',
	'IDAT',
	'IEND',
	'tRNS',
	'cHRM',
	'gAMA',
	'iCCP',
	'sBIT',
	'sRGB'
];
const alsoPlain = ['bKGD', 'pHYs', 'hIST', 'cICP'];

function readPng(view: DataView): PictureHeader | null {
	if (ascii(view, 12) !== 'IHDR') return null;
	const size = { width: view.getUint32(16), height: view.getUint32(20) };
	let bare = true;
	for (let at = 8; ; at += 12 + view.getUint32(at)) {
		const kind = ascii(view, at + 4);
		if (!plainChunks.includes(kind) && !alsoPlain.includes(kind)) bare = false;
		if (kind !== 'IEND') continue;
		return { type: 'image/png', ...size, bare: bare && at + 12 === view.byteLength };
	}
}

const webpChunks = ['VP8X', 'VP8 ', 'VP8L', 'ALPH', 'ICCP'];

function readWebp(view: DataView): PictureHeader | null {
	const kind = ascii(view, 12);
	const head = { type: 'image/webp', bare: isPlainWebp(view) } as const;
	const low14 = (at: number) => view.getUint16(at, true) & 0x3fff;
	const low24 = (at: number) => view.getUint16(at, true) | (view.getUint8(at + 2) << 16);
	if (kind === 'VP8 ') return { ...head, width: low14(26), height: low14(28) };
	if (kind === 'VP8X') return { ...head, width: low24(24) + 1, height: low24(27) + 1 };
	if (kind !== 'VP8L') return null;
	const bits = view.getUint32(21, true);
	return { ...head, width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 };
}

/** Whatever its flags say: one that moves has a part of its own. */
function isPlainWebp(view: DataView): boolean {
	let at = 12;
	while (at + 8 <= view.byteLength) {
		if (!webpChunks.includes(ascii(view, at))) return false;
		const length = view.getUint32(at + 4, true);
		at += 8 + length + (length % 2);
	}
	return at === view.byteLength;
}
