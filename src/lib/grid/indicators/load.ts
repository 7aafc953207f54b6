import type { IndicatorProposals, IndicatorSet } from './indicators';
import type { SpreadsheetMap } from './spreadsheet-map';
import type { IndicatorWords } from './words';
import { typeset } from '../typeset';
import { currentAmong, versionsAmong, versionsOf } from '../folders';

/** As grids are: hashed files beside the app, fetched when they are needed, checked when they were published. */
const files = import.meta.glob<string>('/criteria/indicators/*/*/*.json', {
	query: '?url&no-inline',
	import: 'default',
	eager: true
});

/** Every questionnaire of figures of this build, as `<id>@<version>`. */
export const knownSets: readonly string[] = versionsAmong(Object.keys(files), '/indicators.json');

/** The version that is offered of each, in the order of their ids. */
export const currentSets: readonly string[] = [
	...new Set(knownSets.map((ref) => ref.split('@')[0] ?? ''))
]
	.sort()
	.map((id) => currentAmong(versionsOf(id, knownSets)));

export interface OpenSet {
	set: IndicatorSet;
	words: IndicatorWords;
	proposals: readonly IndicatorProposals[];
}

/** @throws this build does not know it, or the network is needed and absent */
export async function openSet(ref: string, lang: string): Promise<OpenSet> {
	const from = Object.keys(files).filter((path) => path.startsWith(fileOf(ref, 'from-', '')));
	const [set, words, ...proposals] = await Promise.all([
		fetchFile(fileOf(ref, 'indicators')),
		fetchFile(fileOf(ref, lang)),
		...from.map(fetchFile)
	]);
	return {
		set: JSON.parse(set) as IndicatorSet,
		words: JSON.parse(typeset(words, lang)) as IndicatorWords,
		proposals: proposals.map((text) => JSON.parse(text) as IndicatorProposals)
	};
}

/** Those of every version that this build knows: what a dossier holds is read in its own words. */
export async function openEverySet(lang: string): Promise<ReadonlyMap<string, OpenSet>> {
	const open = knownSets.map(async (ref) => [ref, await openSet(ref, lang)] as const);
	return new Map(await Promise.all(open));
}

/**
 * What goes into an official spreadsheet, of the file `<template>-<its version>.json`; null where there is none.
 *
 * @throws the network is needed and absent
 */
export async function openSpreadsheetMap(ref: string): Promise<SpreadsheetMap | null> {
	const folder = fileOf(ref, '', '');
	const path = Object.keys(files).find(
		(file) => file.startsWith(folder) && /-\d+\.\d+\.\d+\.json$/.test(file)
	);
	return path === undefined ? null : (JSON.parse(await fetchFile(path)) as SpreadsheetMap);
}

const fileOf = (ref: string, file: string, end = '.json') =>
	`/criteria/indicators/${ref.replace('@', '/')}/${file}${end}`;

async function fetchFile(path: string): Promise<string> {
	const url = files[path];
	if (!url) throw new Error(`No file ${path} in this build.`);
	const response = await fetch(url);
	if (!response.ok) throw new Error(`${path} answered ${response.status}.`);
	return response.text();
}
