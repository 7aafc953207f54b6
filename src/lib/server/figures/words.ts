/** What the open files call things: parts and subjects as the questionnaire does, departments too. */
import { readQuestionnaire } from '../questionnaire';
import type { FigureWords } from './open-tables';

const size = {
	alone: 'Sans salarié',
	'1-9': '1 à 9 personnes',
	'10-49': '10 à 49 personnes',
	'50': '50 personnes et plus'
};
const family = {
	agriculture: 'Agriculture',
	industry: 'Industrie',
	construction: 'Construction',
	'trade-transport-hospitality': 'Commerce, transports, hébergement et restauration',
	information: 'Information et communication',
	'finance-property-business': 'Finance, immobilier, services aux entreprises',
	'education-health-social': 'Enseignement, santé, action sociale',
	'other-services': 'Autres services'
};
const group = { east: 'Ancien Languedoc-Roussillon', west: 'Ancien Midi-Pyrénées' };

/** `grid`: `<id>@<version>` */
export async function figureWords(grid: string): Promise<FigureWords> {
	const { words } = await readQuestionnaire('fr', grid);
	const departments = words.facts.department?.choices ?? {};
	const named = (all: Readonly<Record<string, { plain: string }>>) =>
		Object.fromEntries(Object.entries(all).map(([id, { plain }]) => [id, plain]));
	return {
		...{ size, family, group },
		place: {
			...departments,
			occitanie: 'Occitanie, sans dire où',
			elsewhere: 'Ailleurs'
		},
		part: { total: 'Total', ...named(words.pillars) },
		subject: named(words.criteria)
	};
}
