import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gridSchema } from '$lib/grid/schema';
import { versionsOf } from '$lib/grid/folders';
import type { Grid } from '$lib/grid/grid';
import { checkIndicatorSet } from '$lib/grid/indicators/indicator-coherence';
import { checkIndicatorProposals } from '$lib/grid/indicators/indicator-proposals-coherence';
import { checkIndicatorWords } from '$lib/grid/indicators/indicator-words-coherence';
import {
	indicatorProposalsSchema,
	indicatorSetSchema,
	indicatorWordsSchema
} from '$lib/grid/indicators/indicator-schema';
import type { IndicatorProposals, IndicatorSet } from '$lib/grid/indicators/indicators';
import { spreadsheetMapSchema } from '$lib/grid/indicators/spreadsheet-map-schema';
import type { IndicatorWords } from '$lib/grid/indicators/words';
import type { Problem } from '$lib/grid/problem';
import { checkEasyFigures } from './easy-words';
import { gridNames } from './grid-folder';
import { criteriaFolder, versionFolder, versionNames } from './json-files';
import { languages } from './languages';
import { checkFolderName, readChecked } from './read-checked';

/** The questionnaires of figures in `criteria/indicators`, as `<id>@<version>`. */
export const indicatorSetNames = (folder = join(criteriaFolder, 'indicators')): string[] =>
	versionNames(folder);

/** Everything wrong in the folder of a questionnaire of figures, each as `<file> <path>: <sentence>`. */
export function checkIndicatorFolder(
	folder: string,
	asked: readonly string[] = languages
): string[] {
	const file = join(folder, 'indicators.json');
	const { value: set, problems } = readChecked(file, indicatorSetSchema, checkIndicatorSet);
	if (!set)
		return [
			...problems,
			...asked.flatMap(
				(language) =>
					readChecked(join(folder, `${language}.json`), indicatorWordsSchema, (words) =>
						checkEasyFigures(words, language)
					).problems
			)
		];
	const proposals = readdirSync(folder)
		.flatMap((name) => /^from-.+\.json$/.exec(name) ?? [])
		.map((name) =>
			readChecked(join(folder, name), indicatorProposalsSchema, (own) => [
				...checkFrom(name, own),
				...checkIndicatorProposals(set, own, gridsOf(folder, own.from))
			])
		);
	const sound = proposals.flatMap(({ value }) => value ?? []);
	return [
		...checkFolderName(folder, file, set),
		...problems,
		...checkVersions(folder, set).map((message) => `${file} ${message}`),
		...proposals.flatMap((own) => own.problems),
		...readdirSync(folder)
			.filter((name) => /-\d+\.\d+\.\d+\.json$/.test(name))
			.flatMap((name) => readChecked(join(folder, name), spreadsheetMapSchema, () => []).problems),
		...asked.flatMap((language) =>
			checkLanguage(join(folder, `${language}.json`), language, (words) =>
				checkIndicatorWords(set, sound, words)
			)
		)
	];
}

const checkLanguage = (
	file: string,
	language: string,
	check: (words: IndicatorWords) => Problem[]
): string[] =>
	readChecked(file, indicatorWordsSchema, (words) => [
		...check(words),
		...checkEasyFigures(words, language)
	]).problems;

const checkFrom = (name: string, { from }: IndicatorProposals): Problem[] =>
	name === `from-${from}.json`
		? []
		: [{ path: 'from', message: 'the file is named after the questionnaire that it reads' }];

/** Every version of a questionnaire of points, drafts too; those with faults are told elsewhere. */
function gridsOf(folder: string, id: string): Grid[] {
	const grids = join(dirname(dirname(dirname(folder))), 'grids');
	return versionsOf(id, gridNames(grids)).flatMap(
		(name) =>
			readChecked(join(versionFolder(grids, name), 'grid.json'), gridSchema, () => []).value ?? []
	);
}

/** What stands for one version is read by the next: an id keeps its meaning, so its kind and its unit. */
function checkVersions(folder: string, set: IndicatorSet): string[] {
	const here = shapesOf(set);
	return readdirSync(dirname(folder))
		.filter((version) => version !== set.version)
		.flatMap((version) => {
			const file = join(dirname(folder), version, 'indicators.json');
			const other = readChecked(file, indicatorSetSchema, () => []).value;
			return [...(other ? shapesOf(other) : [])]
				.filter(([id, shape]) => here.has(id) && here.get(id) !== shape)
				.map(
					([id, shape]) =>
						`indicators.${id}: is a ${here.get(id)} here and a ${shape} in ${version}: give it another id`
				);
		});
}

const shapesOf = ({ sections }: IndicatorSet): Map<string, string> =>
	new Map(
		sections
			.flatMap(({ indicators }) => indicators)
			.map((one) => [one.id, 'unit' in one ? `${one.kind} in ${one.unit}` : one.kind])
	);
