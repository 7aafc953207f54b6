/** Files of proofs as lines of the readable export: images are shown, anything else is handed over. */
import type { DossierFile } from '$lib/session/file/dossier-file';
import { safeType } from '$lib/dossier/file/format';
import type { Proof } from '$lib/dossier/proofs';

/** What a browser only ever draws. An SVG may hold anything: it is handed over. */
const shown = ['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/avif'];

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** Line breaks too: no line of the page begins with a text of the dossier. */
export const escapeText = (text: string): string =>
	text.replace(/[&<>"]/g, (mark) => escapes[mark] ?? '').replace(/[\r\n]+/g, ' ');

/** The line of one file; `proof` is the first that names it, and `sentence` says what a touch does. */
export function fileLine(
	{ sha256, blob }: DossierFile['files'][number],
	base64: string,
	proof: Proof | undefined,
	sentence: (file: string) => string
): string {
	const type = safeType(blob.type || (proof?.type ?? ''));
	const name = proof?.name || proof?.title || sha256.slice(0, 8);
	const data = `"data:${type};base64,${base64}"`;
	const mark = `data-sha256="${escapeText(sha256)}"`;
	return shown.includes(type)
		? `<img ${mark} src=${data} alt="${attribute(proof?.title || name)}">`
		: `<a ${mark} href=${data} download="${attribute(name)}">${attribute(sentence(name))}</a>`;
}

/** The mark of a file is never a text: who reads the page line by line looks for it. */
export const unmarked = (html: string): string => html.replaceAll('data-sha256', 'data-sha&#50;56');

const attribute = (text: string) => unmarked(escapeText(text));
