import { largestImport } from '../file/format';
import { canPack, packed, unpacked } from '../file/gzip';

/** `G` by gzip, whose own checksum is that of the text; `P` plain, by a browser that cannot. */
export type Packing = 'G' | 'P';

/** `too-large`: more than a file may hold once unpacked · `no-unpacking`: this browser cannot */
export type Unpacked =
	| { ok: true; file: Blob }
	| { ok: false; kind: 'damaged' | 'too-large' | 'no-unpacking' };

export async function pack(
	text: string
): Promise<{ packing: Packing; bytes: Uint8Array<ArrayBuffer> }> {
	const plain = new Blob([text]);
	const content = canPack() ? await packed(plain) : plain;
	const bytes = new Uint8Array(await content.arrayBuffer());
	return { packing: canPack() ? 'G' : 'P', bytes };
}

export async function unpack(
	bytes: Uint8Array<ArrayBuffer>,
	packing: Packing,
	most = largestImport
): Promise<Unpacked> {
	const type = 'application/json';
	const content = new Blob([bytes], { type });
	if (packing === 'P') return { ok: true, file: content };
	if (!canPack()) return { ok: false, kind: 'no-unpacking' };
	const file = await unpacked(content, most);
	return typeof file === 'string'
		? { ok: false, kind: file }
		: { ok: true, file: new Blob([file], { type }) };
}
