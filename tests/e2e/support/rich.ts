/** A dossier with something of everything, as a file: what no screen makes yet is in it too. */
import { takeWithPrivate } from './dossiers';
import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import type { Revision } from './device';
import { bestMission, type Example, type Sheet } from './grid';
import { expect, type Page } from './test';

export const hostile = `<img src=x onerror="globalThis.ran=1"> </pre><script>ran=1</script> data-sha256="${'0'.repeat(64)}" « & »`;

/** Two devices and an adviser; the one that is asked twice disagrees. */
const author = (role = 'company', device = 'telephone') => ({ role, device });

const start = Date.parse('2026-11-20T09:00:00Z');

/** A small picture in one colour. */
export function png(width = 120, height = 80): Buffer {
	const row = Buffer.concat([
		Buffer.from([0]),
		Buffer.alloc(width * 3, Buffer.from('1b4e8c', 'hex'))
	]);
	const chunk = (type: string, data: Buffer) => {
		const body = Buffer.concat([Buffer.from(type), data]);
		const size = Buffer.alloc(4);
		size.writeUInt32BE(data.length);
		const sum = Buffer.alloc(4);
		sum.writeUInt32BE(crc(body));
		return Buffer.concat([size, body, sum]);
	};
	const header = Buffer.from([0, 0, 0, width, 0, 0, 0, height, 8, 2, 0, 0, 0]);
	return Buffer.concat([
		Buffer.from('89504e470d0a1a0a', 'hex'),
		chunk('IHDR', header),
		chunk('IDAT', deflateSync(Buffer.concat(Array<Buffer>(height).fill(row)))),
		chunk('IEND', Buffer.alloc(0))
	]);
}

function crc(bytes: Buffer): number {
	let sum = ~0;
	for (const byte of bytes) {
		sum ^= byte;
		for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
	}
	return ~sum >>> 0;
}

export interface RichFile {
	type: string;
	bytes: Buffer;
	sha256: string;
}
const fileOf = (type: string, bytes: Buffer): RichFile => ({
	type,
	bytes,
	sha256: createHash('sha256').update(bytes).digest('hex')
});

export const picture = fileOf('image/png', png());
export const paper = fileOf('application/pdf', Buffer.from('%PDF-1.4\n% une facture\n%%EOF\n'));
export const secretPaper = fileOf('application/pdf', Buffer.from('%PDF-1.4\n% une paie\n%%EOF\n'));

type WrittenField = [path: string, value: unknown, who?: Revision['author']];

/** The company's answers and all else that a dossier can hold, as the text of a `.azimut.json`. */
export function richDossier(sheet: Sheet, name: string, text = hostile): string {
	const dossier = 'd'.repeat(32);
	const grid = sheet.grid;
	const coach = author('coach', 'portable-conseil');
	const answers = Object.entries(sheet.answers).flatMap(([criterion, items]) =>
		Object.entries(items).map(([item, answer]): WrittenField => [
			`answers/${grid}/${criterion}/${item}`,
			answer
		])
	);
	const proof = (id: string, fields: Record<string, unknown>) =>
		Object.entries(fields).map(([field, value]): WrittenField => [`proofs/${id}/${field}`, value]);
	const fields: WrittenField[] = [
		['meta/name', name],
		['grid', grid],
		...Object.entries(sheet.profile).map(([fact, value]): WrittenField => [
			`profile/${fact}`,
			value
		]),
		...answers,
		['notes/company/mission-odd', `La phrase est au mur.\n${text}`],
		['notes/coach/mission-odd', 'À reprendre en mars.', coach],
		[`refused/mission-odd/mission/${bestMission}`, true],
		['plan/a1', true],
		['plan/a1/title', `Installer un bac à pluie ${text}`],
		['plan/a1/owner', 'Camille'],
		['plan/a1/due', '2027-03-01'],
		['plan/a1/status', 'doing'],
		['plan/a1/note', 'Devis demandé.'],
		['plan/a1/order', 'a0'],
		...proof('p1', {
			title: 'Photo du compteur',
			criterion: 'mission-odd',
			kind: 'photo',
			date: '2026-10-05',
			name: 'compteur.png',
			type: 'image/png',
			file: picture.sha256
		}),
		...proof('p2', {
			title: `Facture ${text}`,
			name: 'facture <1>.pdf',
			type: 'application/pdf',
			file: paper.sha256,
			validUntil: '2027-10-05',
			link: 'https://exemple.test/facture?a=1&b=2'
		}),
		...proof('p3', { title: 'Adresse qui n’en est pas une', link: 'javascript:alert(1)' }),
		...proof('p4', {
			title: 'Fiche de paie',
			confidential: true,
			name: 'paie.pdf',
			file: secretPaper.sha256
		})
	];
	const revisions = fields.map(([path, value, who = author()], at): Revision => {
		const id = at.toString(16).padStart(32, '0');
		return { id, dossier, path, value, over: [], at: start + at * 60_000, author: who };
	});
	const headcount = revisions.find(({ path }) => path === 'profile/headcount');
	revisions.push({
		id: 'f'.repeat(32),
		dossier,
		path: 'meta/name',
		value: `${name} ${text}`,
		over: [revisions[0]?.id ?? ''],
		at: start + 864e5,
		author: author()
	});
	if (headcount)
		revisions.push({
			...headcount,
			id: 'e'.repeat(32),
			value: 7,
			over: [],
			at: headcount.at - 1000,
			author: author('company', 'ordinateur')
		});
	const files = [picture, paper, secretPaper].map(({ sha256, type, bytes }) => ({
		sha256,
		type,
		base64: bytes.toString('base64')
	}));
	const head = {
		format: 'azimut-dossier',
		formatVersion: 2,
		exportedAt: '2026-11-24T09:00:00.000Z'
	};
	return JSON.stringify({
		...head,
		dossier,
		name,
		grid,
		revisions,
		files,
		secrets: [{ id: `${dossier}/page`, value: 'clef' }]
	});
}

/** Brings it in through the list; its name as it stands. */
export async function importRich(
	page: Page,
	{ name, sheet }: Example,
	text = hostile
): Promise<string> {
	await page.goto('/dossiers');
	await page.getByLabel('Importer un dossier').setInputFiles({
		name: 'riche.azimut.json',
		mimeType: 'application/json',
		buffer: Buffer.from(richDossier(sheet, name, text))
	});
	await takeWithPrivate(page);
	await expect(page.getByText('est importé')).toBeVisible();
	return `${name} ${text}`;
}
