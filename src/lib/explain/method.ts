/** What the page of the method shows: numbers read from the grid and worked out by the engine, never typed. */
import { compileGrid, type CompiledGrid } from '$lib/engine/score/compile';
import { factsRead } from '$lib/grid/facts-read';
import { versionOf } from '$lib/grid/folders';
import { firstQuestionnaire } from '$lib/grid/instance';
import { gridStarts, pageAbout } from '$lib/grid/starts';
import type { Words } from '$lib/grid/words';
import type { Areas, Language } from '$lib/i18n/locale';
import { formatDate } from '$lib/i18n/dates';
import { changesShown, type ChangesShown } from './changes';
import {
	comingGrids,
	currentGrid,
	exampleSlugs,
	readPublished,
	readQuestionnaire,
	type PublishedFile
} from '$lib/server/questionnaire/questionnaire';
import { otherWeights } from './other-weights';
import { statutesOf } from './statutes';
import { countBases, scalesOf } from './thresholds';
import { opposite, conditionDescriber, type ConditionDescriber } from './describe-condition';
import { workOut, type Worked } from './worked';

export type MethodShown = Awaited<ReturnType<typeof methodShown>>;

/** Examples that show one thing each, where the instance chose them. */
const chosen = INSTANCE.method.examples ?? {};

export async function methodShown(
	lang: Language,
	say: Areas['pages']['conditions'],
	ref = currentGrid()
) {
	const { grid, words } = await readQuestionnaire(lang, ref);
	const compiled = compileGrid(grid);
	/** What `instance.json` says beyond the rules is of the first questionnaire. */
	const isFirst = grid.id === firstQuestionnaire;
	const describer = conditionDescriber(grid, words, say);
	const weights = pillarWeights(compiled);
	const subjects = scalesOf(grid, words, lang, describer);
	const worked = await Promise.all(
		exampleSlugs(compiled.name).map(async (slug) => ({
			slug,
			...(await workOut(compiled, words, slug, lang))
		}))
	);
	const show = (slug: string | undefined, suits: (example: Worked) => boolean) =>
		worked.find((example) => example.slug === slug) ?? worked.find(suits) ?? null;
	return {
		grid: { id: grid.id, version: grid.version, ref, draft: grid.version.endsWith('-draft') },
		startsOn: startOf(ref, lang),
		coming: comingGrids(undefined, grid.id).flatMap((coming) => {
			const startsOn = coming === ref ? null : startOf(coming, lang);
			const version = versionOf(coming);
			return startsOn
				? [{ version, startsOn, path: `${pageAbout('/methode', grid.id)}/${version}` as const }]
				: [];
		}),
		...pointsOf(compiled),
		/** The total is the mean of the parts, by their weights. */
		weighs: grid.total.from === 'pillars',
		parts: compiled.pillars.map(({ id, themes }, place) => {
			const criteria = themes.flatMap((theme) => theme.criteria);
			const points = criteria.reduce((sum, { max, weight }) => sum + max * weight, 0);
			return {
				id,
				plain: words.pillars[id]?.plain ?? id,
				subjects: criteria.length,
				points,
				weight: weights[place] ?? 0,
				share: Math.round((100 * (weights[place] ?? 0)) / sumOf(weights))
			};
		}),
		examples: {
			formula: show(chosen.formula, ({ unknowns, total }) => unknowns === 0 && total.max > 0),
			notApplicable: show(chosen.notApplicable, ({ subjects }) =>
				subjects.some(({ points }) => points === null)
			),
			range: show(chosen.range, ({ unknowns, low, high }) => unknowns > 0 && low < high)
		},
		others: isFirst ? await otherWeights(compiled, lang) : null,
		/** What is asked, or what it is worth, changes with the size of the team. */
		bySize: factsRead(grid.pillars).includes('headcount'),
		smallTeams: isFirst && INSTANCE.method.smallTeams === true,
		notFor: compiled.criteria.flatMap(({ criterion: { id, number, when } }) =>
			when ? [{ number, plain: plainOf(words, id), when: describer.say(opposite(when)) }] : []
		),
		bands: grid.bands.map(({ id, from }, at) => ({
			name: words.bands[id] ?? id,
			from,
			to: (grid.bands[at + 1]?.from ?? 101) - 1
		})),
		statutes: statutesOf(grid, words, describer),
		bases: countBases(subjects),
		subjects,
		sensitive: sensitiveOf(compiled, words, describer),
		published: publishedShown(
			(await readPublished()).filter(({ path }) => path.startsWith(`grids/${grid.id}/`)),
			lang,
			await changesShown(lang)
		)
	};
}

/** How many subjects there are, and what each is worth: null where they are not worth the same. */
function pointsOf({ criteria, grid }: CompiledGrid): { count: number; each: number | null } {
	const [first] = criteria;
	const same = criteria.every(({ max, weight }) => max === first?.max && weight === first.weight);
	const each = first && same && grid.total.from === 'criteria' ? first.max : null;
	return { count: criteria.length, each };
}

/** What each part counts for in the total, in grid order. */
const pillarWeights = ({ grid, pillars }: CompiledGrid): number[] => {
	const { total } = grid;
	return pillars.map(({ id, themes }) =>
		total.from === 'pillars'
			? (total.weights[id] ?? 0)
			: sumOf(themes.flatMap((theme) => theme.criteria).map(({ max, weight }) => max * weight))
	);
};

const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

/** Subjects whose figures never leave the device: always, and of whom. */
function sensitiveOf({ criteria }: CompiledGrid, words: Words, describer: ConditionDescriber) {
	const always: { number: number; plain: string }[] = [];
	const sometimes = new Map<string, { number: number; plain: string }[]>();
	for (const { id, criterion } of criteria) {
		const found = criterion.items.flatMap(({ sensitive }) => (sensitive ? [sensitive] : []));
		const subject = { number: criterion.number, plain: plainOf(words, id) };
		const [when] = found;
		if (found.includes(true)) always.push(subject);
		else if (when && when !== true)
			sometimes.set(describer.say(when), [...(sometimes.get(describer.say(when)) ?? []), subject]);
	}
	return { always, sometimes: [...sometimes].map(([when, subjects]) => ({ when, subjects })) };
}

/** Published versions, newest first, with what they changed and their files; the list holds catalogues too. */
export function publishedShown(
	entries: readonly PublishedFile[],
	lang: Language,
	changes: Readonly<Record<string, ChangesShown>>
) {
	const versions = new Map<string, VersionShown>();
	for (const { path, sha256, on: day, reason = null } of entries) {
		const [, id, version, file] = /^grids\/([^/]+)\/([^/]+)\/(.+)$/.exec(path) ?? [];
		if (!id || !version || !file) continue;
		const grid = `${id}@${version}`;
		const on = formatDate(day, lang);
		const found = versions.get(grid) ?? { grid, on, changed: changes[grid] ?? null, files: [] };
		found.files.push({ file, on, sha256, reason });
		versions.set(grid, found);
	}
	return [...versions.values()].reverse();
}

interface VersionShown {
	grid: string;
	on: string;
	/** Null for a first version. */
	changed: ChangesShown | null;
	files: FileShown[];
}

interface FileShown {
	file: string;
	on: string;
	sha256: string;
	reason: string | null;
}

/** Its first day, in words; null when it has none. */
function startOf(ref: string, lang: Language): string | null {
	const day = gridStarts[ref];
	return day ? formatDate(day, lang) : null;
}

const plainOf = (words: Words, id: string) => words.criteria[id]?.plain ?? id;
