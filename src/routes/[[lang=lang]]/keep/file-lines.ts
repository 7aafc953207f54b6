/** Files of proofs as lines of the page for keeping: images are shown, anything else is handed over. */
import type { Leaving } from '$lib/state/kept';
import type { KeptProof } from '$lib/state/kept-view';

/** What a browser only ever draws. An SVG may hold anything: it is handed over. */
const shown = ['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/avif'];

/** Types that a browser might run, were the address of the file ever opened by itself. */
const runs = /html|xml|svg|script|css|x-shockwave/i;

/** A multiple of 3: each piece is written by itself, and their texts follow one another. */
const pieceBytes = 3 * 64 * 1024;

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** Line breaks too: a line of the page is never a text of the dossier. */
export const escapeText = (text: string): string =>
	text.replace(/[&<>"]/g, (mark) => escapes[mark] ?? '').replace(/[\r\n]+/g, ' ');

function safeType(type: string): string {
	const bare = type.split(';')[0]?.trim().toLowerCase() ?? '';
	return /^[a-z0-9.+-]{1,40}\/[a-z0-9.+-]{1,80}$/.test(bare) && !runs.test(bare)
		? bare
		: 'application/octet-stream';
}

/** One line for one file, as text in pieces; `proof` is the first that names it. */
export async function fileLine(
	{ sha256, blob }: Leaving['files'][number],
	proof: KeptProof | undefined,
	sentence: (file: string) => string
): Promise<string[]> {
	const type = safeType(blob.type || (proof?.type ?? ''));
	const name = proof?.name || proof?.title || sha256.slice(0, 8);
	const base64 = await base64Of(blob);
	const mark = `data-sha256="${escapeText(sha256)}"`;
	const data = [`="data:${type};base64,`, ...base64, '"'];
	return shown.includes(type)
		? [`<img ${mark} src`, ...data, ` alt="${escapeText(proof?.title || name)}">`]
		: [
				`<a ${mark} href`,
				...data,
				` download="${escapeText(name)}">${escapeText(sentence(name))}</a>`
			];
}

async function base64Of(blob: Blob): Promise<string[]> {
	const pieces: string[] = [];
	for (let at = 0; at < blob.size; at += pieceBytes) {
		const bytes = new Uint8Array(await blob.slice(at, at + pieceBytes).arrayBuffer());
		let text = '';
		for (let from = 0; from < bytes.length; from += 0x2000)
			text += String.fromCharCode(...bytes.subarray(from, from + 0x2000));
		pieces.push(btoa(text));
	}
	return pieces;
}
