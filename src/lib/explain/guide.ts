/** What the coach's guide says of the subjects of the questionnaire in use, by pillar. */
import { typeset } from '$lib/grid/typeset';
import type { SubjectGuide } from '$lib/grid/words';
import type { Language } from '$lib/i18n/locale';
import { readQuestionnaire } from '$lib/server/questionnaire/questionnaire';

export interface GuidedPillar {
	id: string;
	plain: string;
	/** In the order of their numbers. */
	subjects: (SubjectGuide & { id: string; number: number; plain: string })[];
}

const files = import.meta.glob<string>('/criteria/guide/*.json', {
	query: '?raw',
	import: 'default'
});

/** Throws when a subject has no paragraph. */
export async function guidedPillars(lang: Language): Promise<GuidedPillar[]> {
	const [{ grid, words }, said] = await Promise.all([readQuestionnaire(lang), readGuide(lang)]);
	return grid.pillars.map(({ id, themes }) => ({
		id,
		plain: words.pillars[id]?.plain ?? id,
		subjects: themes
			.flatMap(({ criteria }) => criteria)
			.toSorted((a, b) => a.number - b.number)
			.map(({ id, number }) => {
				const own = said[id];
				if (!own) throw new Error(`The guide says nothing of ${id}.`);
				return { ...own, id, number, plain: words.criteria[id]?.plain ?? id };
			})
	}));
}

async function readGuide(lang: Language): Promise<Record<string, SubjectGuide>> {
	const text = (await files[`/criteria/guide/${lang}.json`]?.()) ?? '{}';
	return JSON.parse(typeset(text, lang)) as Record<string, SubjectGuide>;
}
