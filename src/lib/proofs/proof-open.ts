/** How the file of a proof is opened: it may come from anywhere, and hold anything. */
import { plainType, safeType } from '$lib/dossier/file/format';
import { safeName } from './proof-edit';
import type { Proof } from '$lib/dossier/proofs';

/** Whether it is drawn here. Whatever its bytes are: what is no picture is not drawn. */
export const isViewable = ({ type }: Blob): boolean =>
	/^image\/(jpeg|png|webp)$/.test(plainType(type));

/** As it leaves the page: under a name that hides nothing, as a type that nothing runs. */
export function safeDownload(blob: Blob, { name, title }: Pick<Proof, 'name' | 'title'>): File {
	return new File([blob], safeName(name || title || ''), { type: safeType(blob.type) });
}
