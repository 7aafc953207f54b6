/** What `leaving-boxes.ts` brings where there is a box. */
import type { SecretRow } from '$lib/dossier/storage/database';
import type { Fetch } from '$lib/outbox/server';
import { BoxServer, isGone } from './box-server';
import { parseBox, type BoxRecord } from './records';

/** Those that the server may hold on this day (`yyyy-mm-dd`). */
export const openAmong = (rows: readonly SecretRow[], today: string): BoxRecord[] =>
	rows.flatMap(({ value }) => {
		const box = parseBox(value);
		if (!box || box.kept === null) return [];
		return box.expiresOn !== null && box.expiresOn < today ? [] : [box];
	});

/** All at once. Resolves to how many stay open: the server could not be reached before `signal`, or refused. */
export async function closeBoxes(
	boxes: readonly BoxRecord[],
	ask: Fetch,
	signal: AbortSignal
): Promise<number> {
	const server = new BoxServer((address, init) => ask(address, { ...init, signal }), 'fr');
	const answers = await Promise.all(boxes.map(({ id, token }) => server.close(id, token)));
	return answers.filter((answer) => answer.kind !== 'done' && !isGone(answer)).length;
}
