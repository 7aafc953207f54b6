import type { CompiledGrid } from '$lib/engine/score/compile';
import { compileCatalogue, type CompiledCatalogue } from '$lib/engine/offers/compile-catalogue';
import { evaluate } from '$lib/engine/evaluate';
import { evaluateWithOffers } from '$lib/engine/offers/evaluate-with-offers';
import { checkSheet } from '$lib/engine/score/check-sheet';
import { readApe, withActivity } from '$lib/grid/ape';
import type { Problem } from '$lib/grid/problem';
import { evaluateFigures, projectSets } from './evaluate-figures';
import { loadCatalogueFolder } from './criteria/catalogue-folder';
import type { Loaded } from './criteria/grid-folder';
import type { SheetEntry } from './read-sheets';

interface EvaluatedLine {
	text: string;
	failed: boolean;
}

type LoadedCatalogue = { catalogue: CompiledCatalogue } | { problem: Problem };

/** Where offers come from, and the day they are seen on. */
export interface Help {
	catalogueFor: (grid: CompiledGrid) => LoadedCatalogue;
	/** `yyyy-mm-dd` */
	today: string;
}

/**
 * One line of JSON for each sheet: its result, or its place in the input and the first thing wrong with it. With
 * `help`, results have offers and sheets may hold facts of the catalogue.
 */
export function* evaluateSheets(
	entries: readonly SheetEntry[],
	gridOf: (name: string) => Loaded,
	help?: Help,
	setOf = projectSets()
): Generator<EvaluatedLine> {
	for (const [at, entry] of entries.entries())
		yield evaluateEntry(entry, at, { gridOf, help, setOf });
}

interface Sources {
	gridOf: (name: string) => Loaded;
	help: Help | undefined;
	setOf: ReturnType<typeof projectSets>;
}

function evaluateEntry(
	entry: SheetEntry,
	at: number,
	{ gridOf, help, setOf }: Sources
): EvaluatedLine {
	if ('problems' in entry) return failure(at, entry.problems);
	if ('figures' in entry) {
		const read = evaluateFigures(entry.figures, setOf);
		if ('problems' in read) return failure(at, read.problems);
		return { text: JSON.stringify(read.result), failed: false };
	}
	const { ape } = entry.sheet.profile;
	if (typeof ape === 'string' && readApe(ape) === null)
		return failure(at, [{ path: 'profile.ape', message: 'expected a code as 10.71C or 10.71H' }]);
	const sheet = { ...entry.sheet, profile: withActivity(entry.sheet.profile) };
	const loaded = gridOf(sheet.grid);
	if ('problem' in loaded) return failure(at, [loaded.problem]);
	const { compiled } = loaded;
	const found = help?.catalogueFor(compiled);
	if (found && 'problem' in found) {
		const message = `the catalogue does not go with ${compiled.name}: ${found.problem.message}`;
		return failure(at, [{ path: 'grid', message }]);
	}
	const problems = checkSheet(compiled, sheet, found?.catalogue.catalogue.facts);
	if (problems.length > 0) return failure(at, problems);
	const result =
		found && help
			? evaluateWithOffers(compiled, found.catalogue, sheet, { today: help.today })
			: evaluate(compiled, sheet);
	return { text: JSON.stringify(result), failed: false };
}

function failure(sheet: number, problems: readonly Problem[]): EvaluatedLine {
	const [first = { path: '', message: 'cannot be read' }] = problems;
	const more = problems.length > 1 ? ` (the first of ${problems.length} problems)` : '';
	const error = { sheet, path: first.path, message: first.message + more };
	return { text: JSON.stringify({ error }), failed: true };
}

/** The catalogue of a folder, checked and compiled once with each grid. */
export function cataloguesByGrid(folder: string): Help['catalogueFor'] {
	const byGrid = new Map<CompiledGrid, LoadedCatalogue>();
	return (grid) => {
		const loaded = byGrid.get(grid) ?? compileFolder(folder, grid);
		byGrid.set(grid, loaded);
		return loaded;
	};
}

function compileFolder(folder: string, grid: CompiledGrid): LoadedCatalogue {
	const read = loadCatalogueFolder(folder, grid.grid);
	if ('problem' in read) return read;
	return { catalogue: compileCatalogue(read.catalogue, grid) };
}

/**
 * The sentence that refuses a catalogue: no grid goes with it, neither those of the sheets nor `others`. One that
 * goes with some of them is sound: then only the sheets of the rest have an error.
 */
export function brokenCatalogue(
	entries: readonly SheetEntry[],
	gridOf: (name: string) => Loaded,
	catalogueFor: Help['catalogueFor'],
	others: () => readonly Loaded[]
): string | null {
	const names = entries.flatMap((entry) => ('sheet' in entry ? [entry.sheet.grid] : []));
	function* grids() {
		for (const name of new Set(names)) yield gridOf(name);
		yield* others();
	}
	let sentence: string | null = null;
	for (const grid of grids()) {
		if ('problem' in grid) continue;
		const loaded = catalogueFor(grid.compiled);
		if ('catalogue' in loaded) return null;
		sentence ??= loaded.problem.message;
	}
	return sentence;
}
