/**
 * The picture of a link: text alone, on plain paper. Nothing in it can be cut out and shown as a mark. It weighs more
 * than all the rest of the server to load: only the address that draws imports this file.
 */
import { renderAsync } from '@resvg/resvg-js';
import satori, { type Font } from 'satori';
import latin from '@fontsource/public-sans/files/public-sans-latin-400-normal.woff?inline';
import latinBold from '@fontsource/public-sans/files/public-sans-latin-700-normal.woff?inline';
import latinExt from '@fontsource/public-sans/files/public-sans-latin-ext-400-normal.woff?inline';
import latinExtBold from '@fontsource/public-sans/files/public-sans-latin-ext-700-normal.woff?inline';

export interface PictureTexts {
	kind: string;
	name: string;
	/** When nothing of the name can be drawn. */
	noName: string;
	/** Said under the name; empty where there is nothing to say of it. */
	registered: string;
	dated: string;
	declared: string;
	independent: string;
	site: string;
}

const pictureSize = { width: 1200, height: 630 };

const font = (name: string, weight: 400 | 700, url: string): Font => ({
	name,
	weight,
	data: Buffer.from(url.slice(url.indexOf(',') + 1), 'base64')
});
const fonts = [
	font('Latin', 400, latin),
	font('Latin', 700, latinBold),
	font('More', 400, latinExt),
	font('More', 700, latinExtBold)
];

/** A PNG. What our letters do not have is left out. */
export async function drawPicture(texts: PictureTexts): Promise<Uint8Array<ArrayBuffer>> {
	const missing = new Set<string>();
	const first = await layOut(texts, missing);
	const svg =
		missing.size === 0 ? first : await layOut({ ...texts, name: without(texts.name, missing) });
	const drawn = await renderAsync(svg, { font: { loadSystemFonts: false } });
	return new Uint8Array(drawn.asPng());
}

function layOut(texts: PictureTexts, missing?: Set<string>): Promise<string> {
	return satori(sheet(texts), {
		...pictureSize,
		fonts,
		loadAdditionalAsset: (_kind, letters) => {
			missing?.add(letters);
			return Promise.resolve([]);
		}
	});
}

function without(name: string, missing: ReadonlySet<string>): string {
	const letters = new Intl.Segmenter('fr', { granularity: 'grapheme' });
	const unknown = [...missing].join('');
	return Array.from(letters.segment(name), ({ segment }) => segment)
		.filter((segment) => !unknown.includes(segment))
		.join('')
		.replace(/ {2,}/g, ' ')
		.trim();
}

type Style = Record<string, string | number>;
const box = (style: Style, children: unknown) => ({
	type: 'div',
	props: { style: { display: 'flex', ...style }, children }
});
/** A text on at most so many lines. */
const text = (lines: number, style: Style, said: string) => ({
	type: 'div',
	props: {
		style: { display: 'block', lineClamp: lines, wordBreak: 'break-word', ...style },
		children: said
	}
});

function sheet({
	kind,
	name,
	noName,
	registered,
	dated,
	declared,
	independent,
	site
}: PictureTexts) {
	const shown = name || noName;
	const [ink, soft] = ['#1d2433', '#565f70'];
	return box(
		{
			...pictureSize,
			boxSizing: 'border-box',
			padding: '64px 80px',
			flexDirection: 'column',
			background: '#fbfaf7',
			color: ink,
			fontFamily: 'Latin, More',
			fontSize: 32,
			lineHeight: 1.35
		},
		[
			text(1, { color: soft }, kind),
			text(
				3,
				{ fontSize: shown.length > 60 ? 48 : 64, fontWeight: 700, lineHeight: 1.15, marginTop: 20 },
				shown
			),
			...(registered ? [text(1, { marginTop: 12, color: soft }, registered)] : []),
			text(1, { marginTop: 24, fontSize: 36 }, dated),
			box({ flexGrow: 1 }, ''),
			text(1, { fontWeight: 700, fontSize: 36 }, declared),
			text(2, { marginTop: 8, color: soft, fontSize: 26 }, `${independent} · ${site}`)
		]
	);
}
