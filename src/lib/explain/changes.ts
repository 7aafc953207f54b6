/** What each version of the questionnaire changed since the one before, and why, as the page of the method says it. */
import type { Language } from '$lib/i18n/locale';
import { readMappings, readQuestionnaire } from '$lib/server/questionnaire/questionnaire';

export interface ChangesShown {
	/** The version before, as `<id>@<version>`. */
	since: string;
	/** Without subjects: it is about all. */
	changes: { what: string; why: string; subjects: { number: number; plain: string }[] }[];
}

/** By version, as `<id>@<version>`. */
export async function changesShown(lang: Language): Promise<Record<string, ChangesShown>> {
	const shown = (await readMappings()).map(async ({ from, to, changes }) => {
		const { grid, words } = await readQuestionnaire(lang, to);
		const numbers = new Map(
			grid.pillars
				.flatMap(({ themes }) => themes.flatMap(({ criteria }) => criteria))
				.map(({ id, number }) => [id, number])
		);
		const described = changes.map(({ id, criteria }) => {
			const said = words.changes?.[id];
			if (!said) throw new Error(`${to}: the change ${id} has no words.`);
			const named = criteria.length < numbers.size ? criteria : [];
			const subjects = named.flatMap((criterion) => {
				const [number, plain] = [numbers.get(criterion), words.criteria[criterion]?.plain];
				return number && plain ? [{ number, plain }] : [];
			});
			return { ...said, subjects };
		});
		return [to, { since: from, changes: described }] as const;
	});
	return Object.fromEntries(await Promise.all(shown));
}
