/** The structure of a draft: the first subjects are models, one of each kind of question, the others wait for their texts. */
import type { Criterion, Grid, Item, Reason } from '$lib/grid/grid';
import type { Answers, Sheet } from '$lib/grid/sheet';
import type { Outline } from './questions';

export const kinds = ['level', 'practices', 'measure', 'blank'] as const;
export type Kind = (typeof kinds)[number];

export interface Subject {
	id: string;
	/** From 1, through all parts. */
	number: number;
	part: string;
	weight: number;
	kind: Kind;
}

export function subjectsOf({ parts, weights }: Outline): Subject[] {
	return parts.flatMap((_, part) =>
		weights.map((weight, at) => {
			const before = part * weights.length + at;
			const number = before + 1;
			const kind = kinds[before] ?? 'blank';
			return { id: `sujet-${number}`, number, part: partId(part), weight, kind };
		})
	);
}

export const partId = (at: number): string => `partie-${at + 1}`;
export const themeId = (part: string): string => part.replace('partie', 'theme');
export const versionOf = ({ year }: Outline): string => `${year}.1-draft`;

export function gridOf(outline: Outline, subjects: readonly Subject[]): Grid {
	const starts = [0, 25, 50, 75];
	return {
		id: outline.id,
		version: versionOf(outline),
		total: { from: 'criteria' },
		bands: ['depart', 'route', 'avance', 'habitude'].map((id, at) => ({
			id,
			from: starts[at] ?? 0
		})),
		facts: [],
		notices: [],
		path: subjects.map(({ id }) => id),
		pillars: outline.parts.map((_, at) => {
			const id = partId(at);
			const own = subjects.filter(({ part }) => part === id);
			const criteria = own.map((subject) => criterionOf(subject, outline.points));
			return { id, themes: [{ id: themeId(id), criteria }] };
		})
	};
}

function criterionOf({ id, number, weight, kind }: Subject, points: number): Criterion {
	const item = itemOf(id, kind, [Math.round(points / 3), Math.round((2 * points) / 3), points]);
	return {
		id,
		number,
		weight,
		...(kind === 'practices' && { when: { atLeast: ['headcount', 1] } }),
		sdgs: [],
		items: [item],
		variants: [{ id: 'general', asks: [item.id] }]
	};
}

/** Three steps up, the last for all the points. */
function itemOf(subject: string, kind: Kind, points: readonly [number, number, number]): Item {
	const [few, more, all] = points;
	const because = (text: string): Reason => ({ kind: 'editorial', text });
	const step = { effort: 2, control: 'self' } as const;
	switch (kind) {
		case 'level':
		case 'blank': {
			const model = kind === 'level';
			const ids = model
				? (['papier', 'tout', 'pese'] as const)
				: (['un', 'deux', 'trois'] as const);
			const reason = because(model ? 'reasons.tri' : 'reasons.a-ecrire');
			const up = ids.map((id, at) => ({ id, points: points[at] ?? all, ...step, reason }));
			const period = model ? ('today' as const) : ('12-months' as const);
			const levels = [{ id: 'rien', points: 0 }, ...up];
			return { id: model ? 'tri' : 'niveaux', period, kind: 'level', levels };
		}
		case 'practices': {
			const reason = because('reasons.accueil');
			return {
				id: 'gestes-accueil',
				period: '12-months',
				kind: 'practices',
				practices: [
					{ id: 'poste-pret', weight: 1, effort: 1, control: 'self' },
					{ id: 'visite', weight: 1, effort: 1, control: 'self' },
					{ id: 'guide', weight: 1, effort: 2, control: 'others' },
					{ id: 'bilan', weight: 2, effort: 2, control: 'self' }
				],
				steps: [
					{ id: 'un', weight: 1, points: few, reason },
					{ id: 'deux', weight: 2, points: more, reason },
					{ id: 'quatre', weight: 4, points: all, reason }
				]
			};
		}
		case 'measure': {
			const choices = `criteria.${subject}.items.delai.choices`;
			const bracket = (id: string, bound: number, points: number) => ({
				id,
				op: 'atMost' as const,
				bound,
				points,
				...step,
				reason: because(`${choices}.${id}.reason`)
			});
			return {
				id: 'delai',
				period: 'today',
				kind: 'measure',
				numbers: [{ id: 'a', units: [{ unit: 'days', whole: true }] }],
				formula: 'value',
				steps: [
					bracket('dix-jours', 10, few),
					bracket('cinq-jours', 5, more),
					bracket('deux-jours', 2, all)
				]
			};
		}
	}
}

const answers: Readonly<Record<Kind, Answers[string]>> = {
	level: { tri: { level: 'tout' } },
	practices: { 'gestes-accueil': { practices: ['poste-pret', 'visite'] } },
	measure: { delai: { numbers: { a: 4 } } },
	blank: { niveaux: { level: 'un' } }
};

/** What an invented company of three people answers. */
export function sheetOf(outline: Outline, subjects: readonly Subject[]): Sheet {
	return {
		grid: `${outline.id}@${versionOf(outline)}`,
		profile: {
			purpose: 'progress',
			project: 'none',
			legalForm: 'sarl',
			headcount: 3,
			naf: 'rev2:G',
			artisan: false,
			department: '31',
			closedYears: 3,
			referenceYear: outline.year - 1,
			perimeter: 'alone'
		},
		answers: Object.fromEntries(subjects.map(({ id, kind }) => [id, answers[kind]]))
	};
}
