/** What an envelope holds: a line that says what it is, then the file itself. */
import { isObject, isText } from '$lib/outbox/record';
import type { BoxAddress } from '$lib/share/preparation';

/** `dossier`: answers, as the file that would have been sent · `box`: where the sender asks for the dossier */
export type Letter = { kind: 'dossier'; file: Blob } | { kind: 'box'; box: BoxAddress };

export type LetterProblem = 'newer' | 'damaged';

const format = 'azimut-letter';
const version = 1;
const longestHead = 1000;

export async function writeLetter(letter: Letter): Promise<Uint8Array> {
	const head = {
		format,
		version,
		kind: letter.kind,
		...(letter.kind === 'box' && { box: letter.box })
	};
	const line = `${JSON.stringify(head)}\n`;
	const parts = letter.kind === 'dossier' ? [line, letter.file] : [line];
	return new Uint8Array(await new Blob(parts).arrayBuffer());
}

export function readLetter(bytes: Uint8Array<ArrayBuffer>): Letter | LetterProblem {
	const end = bytes.subarray(0, longestHead).indexOf(10);
	const head = end < 0 ? null : headOf(bytes.subarray(0, end));
	if (!isObject(head) || head.format !== format) return 'damaged';
	if (head.version !== version) return 'newer';
	if (head.kind === 'dossier')
		return { kind: 'dossier', file: new Blob([bytes.subarray(end + 1)]) };
	const box = boxIn(head.box);
	if (head.kind === 'box' && box) return { kind: 'box', box };
	return 'damaged';
}

function headOf(bytes: Uint8Array): unknown {
	try {
		return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown;
	} catch {
		return null;
	}
}

/** Null when it is none. */
export function boxIn(value: unknown): BoxAddress | null {
	if (!isObject(value)) return null;
	const { id, fingerprint } = value;
	return isBoxId(id) && isText(fingerprint, /^[A-Za-z0-9_-]{43}$/) ? { id, fingerprint } : null;
}

export const isBoxId = (value: unknown): value is string => isText(value, /^[A-Za-z0-9_-]{22}$/);
