/** A dossier's file made by hand, whole and good, and ways to spoil it. It imports nothing of the app but the current grid. */
import { createHash } from 'node:crypto';
import { currentGrid } from './grids';

export interface Revision {
	id: string;
	dossier: string;
	path: string;
	value: unknown;
	over: string[];
	at: number;
	author: { role: string; device: string };
}
export interface Embedded {
	sha256: string;
	type: string;
	base64: string;
}
interface File {
	format: string;
	formatVersion: number;
	exportedAt: string;
	dossier: string;
	name: string;
	grid: string;
	revisions: Revision[];
	files: Embedded[];
	secrets: { id: string; value: unknown }[];
}

export const grid = currentGrid;
export const dossier = 'ba'.repeat(16);
export const hex = (number: number) => number.toString(16).padStart(32, '0');

export function embed(bytes: Buffer, type: string): Embedded {
	const sha256 = createHash('sha256').update(bytes).digest('hex');
	return { sha256, type, base64: bytes.toString('base64') };
}
export const bill = embed(Buffer.from('Facture d’énergie 2025'), 'text/plain');

/** `number` makes the id; the clock follows it. */
export function revision(number: number, path: string, value: unknown): Revision {
	const author = { role: 'company', device: 'd1'.repeat(16) };
	const at = 1_790_000_000_000 + number;
	return { id: hex(number), dossier, path, value, over: [], at, author };
}

export const good: File = {
	format: 'azimut-dossier',
	formatVersion: 2,
	exportedAt: '2026-11-25T10:00:00.000Z',
	dossier,
	name: 'Exemple · Fournil d’été',
	grid,
	revisions: [
		revision(1, 'meta/name', 'Exemple · Fournil d’été'),
		revision(2, 'grid', grid),
		revision(3, 'profile/headcount', 6),
		revision(4, 'profile/naf', 'rev2:C'),
		revision(5, `answers/${grid}/stabilite-travail/departs-subis`, { level: 'un' }),
		revision(6, `answers/${grid}/labels/labels-petite-equipe`, { practices: [] }),
		revision(7, 'notes/company/labels', 'Demander à Claire\npour Éco-défis <&>'),
		revision(8, 'proofs/p1/title', 'Facture'),
		revision(9, 'proofs/p1/file', bill.sha256)
	],
	files: [bill],
	secrets: [{ id: `${dossier}/abcdefgh`, value: { token: '00'.repeat(32) } }]
};

/** Laid out as the app does it. Members of other types are taken too: that is what spoiling is. */
export function laidOut(file: object, embedFiles = true): string {
	const { revisions, files, secrets, ...head } = file as File;
	const list = (values: readonly unknown[]) =>
		values.map((value) => JSON.stringify(value)).join(',\n');
	return (
		`${JSON.stringify(head).slice(0, -1)},"revisions":[\n${list(revisions)}\n` +
		(embedFiles ? `],"files":[\n${list(files)}\n` : '') +
		`],"secrets":[\n${list(secrets)}\n]}\n`
	);
}

const escaped = (text: string) =>
	text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** The same in a page, with `around` before it. */
export function page(file: File = good, around = ''): string {
	const tags = file.files.map(
		({ sha256, type, base64 }) =>
			`<a data-sha256="${sha256}" download="f" href="data:${type};base64,${base64}">f</a>`
	);
	return [
		'<!doctype html>',
		'<html lang="fr"><head><meta charset="utf-8"><title>Dossier</title></head><body>',
		around,
		...tags,
		'<pre id="azimut-dossier" hidden>',
		`${escaped(laidOut(file, false))}</pre>`,
		'</body></html>\n'
	].join('\n');
}

export const json = laidOut(good);
export const html = page();

/** The good file with some members changed; those that are `undefined` are left out. */
export const spoilt = (change: object) => JSON.stringify({ ...good, ...change });
export const withRevision = (change: object, at = 2) =>
	spoilt({ revisions: good.revisions.map((one, n) => (n === at ? { ...one, ...change } : one)) });
export const withFile = (change: object) => spoilt({ files: [{ ...bill, ...change }] });
export const withSecret = (change: object) =>
	spoilt({ secrets: [{ ...good.secrets[0], ...change }] });
export const more = (...revisions: Revision[]) =>
	spoilt({ revisions: [...good.revisions, ...revisions] });

/** The good text with one place of it written otherwise. */
export function rewritten(from: string, to: string, text = json): string {
	if (!text.includes(from)) throw new Error(`The good file does not say ${from}`);
	return text.replace(from, () => to);
}

/** The good bytes with one place of them replaced. */
export function patched(from: string, to: Buffer): Buffer {
	const [bytes, at] = [Buffer.from(json), Buffer.from(json).indexOf(from)];
	return Buffer.concat([bytes.subarray(0, at), to, bytes.subarray(at + Buffer.byteLength(from))]);
}

/** The first part of a text, cut between two letters. */
export const cut = (text: string, share: number) => text.slice(0, Math.floor(text.length * share));
