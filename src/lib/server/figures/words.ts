/** What the open files call things: parts and subjects as the questionnaire does, departments too. */
import classes from '$lib/i18n/messages/public/fr.classes';
import { readQuestionnaire } from '../questionnaire/questionnaire';
import type { FigureWords } from './open-table';

/** `grid`: `<id>@<version>` */
export async function figureWords(grid: string): Promise<FigureWords> {
	const { words } = await readQuestionnaire('fr', grid);
	const departments = words.facts.department?.choices ?? {};
	const named = (all: Readonly<Record<string, { plain: string; shown?: string }>>) =>
		Object.fromEntries(Object.entries(all).map(([id, { plain, shown }]) => [id, shown ?? plain]));
	return {
		size: classes.sizes,
		family: classes.families,
		group: classes.groups,
		place: {
			...departments,
			occitanie: 'Occitanie, sans dire où',
			elsewhere: 'Ailleurs'
		},
		part: { total: 'Total', ...named(words.pillars) },
		subject: named(words.criteria)
	};
}
