import { findAlike, type Company } from '../twins/alike';
import type { ClientLine } from './client-lines';

/** What a line of the list looks like: a dossier of this device, or an earlier line. */
export type LineTwin = { by: 'siren' | 'name' } & ({ dossier: string } | { line: number });

const idOf = (line: number) => `line ${line}`;

/** By line. `held` are the companies of this device. */
export function twinsOfLines(
	lines: readonly ClientLine[],
	held: readonly Company[]
): Map<number, LineTwin> {
	const listed = lines.map(({ line, client: { name, siren, department } }) => ({
		dossier: idOf(line),
		names: [name],
		siren,
		department
	}));
	const numbers = new Map(lines.map(({ line }) => [idOf(line), line]));
	const twins = new Map<number, LineTwin>();
	for (const { dossiers, by } of findAlike([...held, ...listed])) {
		const [first, second] = dossiers;
		const line = numbers.get(second);
		const earlier = numbers.get(first);
		if (line !== undefined)
			twins.set(line, { by, ...(earlier === undefined ? { dossier: first } : { line: earlier }) });
	}
	return twins;
}
