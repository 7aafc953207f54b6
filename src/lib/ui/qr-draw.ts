import encodeQR from 'qr';

export interface Drawing {
	/** In modules, the quiet zone of four on each side included. */
	side: number;
	/** The dark modules, as an SVG path. */
	path: string;
}

export type Draw = (text: string) => Drawing;

/** Read from a screen, a code suffers from small modules, not from damage: little correction, and larger ones. */
const options = { ecc: 'low', encoding: 'alphanumeric', border: 4 } as const;

/** Draws codes of one size, that of the longest text, so that they follow each other without a jump. */
export function drawerFor(texts: readonly string[]): Draw {
	const longest = texts.reduce((a, b) => (b.length > a.length ? b : a), '');
	const side = encodeQR(longest, 'raw', options).length;
	const version = (side - 2 * options.border - 17) / 4;
	return (text) => ({ side, path: pathOf(encodeQR(text, 'raw', { ...options, version })) });
}

/** One code for paper, which is folded and stained: more correction. */
export function drawOne(text: string): Drawing {
	const rows = encodeQR(text, 'raw', { ecc: 'medium', border: 4 });
	return { side: rows.length, path: pathOf(rows) };
}

/** A code as a file of its own: black on white, and nothing else. */
export const toSvg = ({ side, path }: Drawing): string =>
	`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges"><rect width="${side}" height="${side}" fill="#fff"/><path d="${path}"/></svg>\n`;

/** Each run of dark modules of a row as one bar. */
function pathOf(rows: readonly boolean[][]): string {
	const bars: string[] = [];
	for (const [y, row] of rows.entries()) {
		for (let x = 0; x < row.length; x += 1) {
			if (!row[x]) continue;
			const from = x;
			while (row[x + 1]) x += 1;
			const length = x + 1 - from;
			bars.push(`M${from} ${y}h${length}v1h-${length}z`);
		}
	}
	return bars.join('');
}
