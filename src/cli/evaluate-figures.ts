/** The figures of one company and one year, without a browser: what is missing, and what is worked out. */
import { join } from 'node:path';
import { z } from 'zod';
import { compileSet, type CompiledSet } from '$lib/engine/indicators/compile-set';
import { fitsIndicator, readSet } from '$lib/engine/indicators/read-set';
import { factId } from '$lib/grid/base-schema';
import { checkIndicatorSet } from '$lib/grid/indicators/indicator-coherence';
import { indicatorSetSchema } from '$lib/grid/indicators/indicator-schema';
import { isIndicatorValue, type IndicatorValue } from '$lib/grid/indicators/values';
import type { Problem } from '$lib/grid/problem';
import { withActivity } from '$lib/grid/ape';
import { gridName, profileValueSchema } from '$lib/grid/schema';
import { indicatorSetNames } from './criteria/indicator-folder';
import { criteriaFolder, versionFolder } from './criteria/json-files';
import { readChecked, soundOf } from './criteria/read-checked';

/** What a company says of one year. */
export const figuresSchema = z.strictObject({
	/** `<id>@<version>` */
	indicators: gridName,
	year: z.string().regex(/^\d{4}$/),
	profile: z.record(factId, profileValueSchema),
	values: z.record(factId, z.custom<IndicatorValue>(isIndicatorValue, 'is no figure'))
});
export type Figures = z.infer<typeof figuresSchema>;

type LoadedSet = { compiled: CompiledSet } | { problem: Problem };

/** The questionnaire of figures that an input names, among those of the project. */
export function projectSets(
	folder = join(criteriaFolder, 'indicators')
): (name: string) => LoadedSet {
	return (name) => {
		const names = indicatorSetNames(folder);
		if (!names.includes(name)) {
			const message = `there is no questionnaire of figures ${name} here; known: ${names.join(', ') || 'none'}`;
			return { problem: { path: 'indicators', message } };
		}
		const file = join(versionFolder(folder, name), 'indicators.json');
		const set = soundOf('indicators', readChecked(file, indicatorSetSchema, checkIndicatorSet));
		return 'problem' in set ? set : { compiled: compileSet(set.value) };
	};
}

/** Units are those of the questionnaire. A figure that is not asked of this company is told, and counts nowhere. */
export function evaluateFigures(
	{ indicators, year, profile, values }: Figures,
	setOf: (name: string) => LoadedSet
): { result: object } | { problems: Problem[] } {
	const loaded = setOf(indicators);
	if ('problem' in loaded) return { problems: [loaded.problem] };
	const { compiled } = loaded;
	const known = new Map(compiled.indicators.map(({ indicator }) => [indicator.id, indicator]));
	const problems = Object.entries(values).flatMap(([id, value]): Problem[] => {
		const indicator = known.get(id);
		if (!indicator) return [{ path: `values.${id}`, message: `${indicators} does not ask it` }];
		if (fitsIndicator(indicator, value)) return [];
		return [{ path: `values.${id}`, message: `is no answer to a ${indicator.kind}` }];
	});
	if (problems.length > 0) return { problems };
	const { lines, given, asked, unknown } = readSet(compiled, withActivity(profile), values);
	const all = [...lines.values()];
	const isOpen = (state: string) => state === 'open' || state === 'unknown';
	return {
		result: {
			indicators,
			year,
			given,
			asked,
			unknown,
			missing: all
				.filter(
					({ computed, state, indicator }) => !computed && !indicator.optional && isOpen(state)
				)
				.map(({ indicator }) => indicator.id),
			notAsked: Object.keys(values).filter((id) => !lines.has(id)),
			computed: Object.fromEntries(
				all.flatMap(({ indicator, computed }) =>
					indicator.kind === 'computed' && computed
						? [
								[
									indicator.id,
									{ unit: indicator.unit, total: computed.total, missing: computed.missing }
								]
							]
						: []
				)
			)
		}
	};
}
