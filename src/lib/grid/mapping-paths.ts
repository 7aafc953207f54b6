/** Where the moves from one version to another stand, and which leads where. */
import { gridFile } from './folders';

/** From one version to the next, as the name of a file says it. */
export interface MappingRef {
	from: string;
	to: string;
}

/** The leaps among these files, in their order. */
export function mappingRefsAmong(paths: readonly string[]): MappingRef[] {
	return paths.flatMap((path) => {
		const [, id, version, older] = /\/([^/]+)\/([^/]+)\/from-([^/]+)\.json$/.exec(path) ?? [];
		return id && version && older ? [{ from: `${id}@${older}`, to: `${id}@${version}` }] : [];
	});
}

/** The shortest way from one version to another, leap by leap; null when there is none, empty when they are one. */
export function mappingPath(
	leaps: readonly MappingRef[],
	from: string,
	to: string
): MappingRef[] | null {
	const ways = new Map<string, MappingRef[]>([[from, []]]);
	for (const [here, way] of ways) {
		if (here === to) return way;
		for (const leap of leaps)
			if (leap.from === here && !ways.has(leap.to)) ways.set(leap.to, [...way, leap]);
	}
	return null;
}

export const mappingFile = ({ from, to }: MappingRef) =>
	gridFile(to, `from-${from.slice(from.indexOf('@') + 1)}`);
