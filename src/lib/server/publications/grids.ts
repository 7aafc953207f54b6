import { compileGrid, type CompiledGrid } from '$lib/engine/score/compile';
import { publishedGrids, readGrid } from '../questionnaire/questionnaire';

const compiled = new Map<string, Promise<CompiledGrid>>();

/** A published grid by its name; null for drafts and for what this build does not know. */
export function publishedGrid(name: string): Promise<CompiledGrid> | null {
	if (!publishedGrids.includes(name)) return null;
	const known = compiled.get(name) ?? readGrid(name).then(compileGrid);
	compiled.set(name, known);
	return known;
}
