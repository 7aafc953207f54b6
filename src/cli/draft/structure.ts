/** The structure of a draft: the first subjects are models, one of each kind of question, the others wait for their texts. */
import type { Criterion, Grid, Item, Period, Reason } from '$lib/grid/grid';
import type { Answers, Sheet } from '$lib/grid/sheet';
import type { Outline } from './questions';

export const subjectKinds = ['level', 'practices', 'measure', 'blank'] as const;
export type SubjectKind = (typeof subjectKinds)[number];

export interface DraftSubject {
	id: string;
	/** From 1, through all parts. */
	number: number;
	part: string;
	kind: SubjectKind;
}

export function subjectsOf({ subjects }: Outline): DraftSubject[] {
	const parts = subjects.flatMap((count, part) => Array.from({ length: count }, () => part));
	return parts.map((part, at) => {
		const kind = subjectKinds[at] ?? 'blank';
		return { id: `sujet-${at + 1}`, number: at + 1, part: partId(part), kind };
	});
}

export const partId = (at: number): string => `partie-${at + 1}`;
export const themeId = (part: string): string => part.replace('partie', 'theme');
export const versionOf = ({ year }: Outline): string => `${year}.1-draft`;

export function gridOf(outline: Outline, subjects: readonly DraftSubject[]): Grid {
	const starts = [0, 25, 50, 75];
	return {
		id: outline.id,
		version: versionOf(outline),
		total: outline.weights
			? {
					from: 'pillars',
					weights: Object.fromEntries(outline.weights.map((weight, part) => [partId(part), weight]))
				}
			: { from: 'criteria' },
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

function criterionOf({ id, number, kind }: DraftSubject, points: number): Criterion {
	const item = itemOf(id, kind, [Math.round(points / 3), Math.round((2 * points) / 3), points]);
	return {
		id,
		number,
		weight: 1,
		...(kind === 'practices' && { when: { atLeast: ['headcount', 1] } }),
		sdgs: [],
		items: [item],
		variants: [{ id: 'general', asks: [item.id] }]
	};
}

/** Points of three steps up, the last for all that the subject gives. */
type Steps = readonly [few: number, more: number, all: number];
const effort = { effort: 2, control: 'self' } as const;
const because = (text: string): Reason => ({ kind: 'editorial', text });

function itemOf(subject: string, kind: SubjectKind, steps: Steps): Item {
	switch (kind) {
		case 'level':
			return levelItem('tri', 'today', ['papier', 'tout', 'pese'], 'tri', steps);
		case 'practices':
			return practicesItem(steps);
		case 'measure':
			return measureItem(subject, steps);
		case 'blank':
			return levelItem('niveaux', '12-months', ['un', 'deux', 'trois'], 'a-ecrire', steps);
	}
}

function levelItem(
	id: string,
	period: Period,
	[one, two, three]: readonly [string, string, string],
	reasonId: string,
	[few, more, all]: Steps
): Item {
	const up = (id: string, points: number) => ({
		id,
		points,
		...effort,
		reason: because(`reasons.${reasonId}`)
	});
	const levels = [{ id: 'rien', points: 0 }, up(one, few), up(two, more), up(three, all)];
	return { id, period, kind: 'level', levels };
}

function practicesItem([few, more, all]: Steps): Item {
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

function measureItem(subject: string, [few, more, all]: Steps): Item {
	const bracket = (id: string, bound: number, points: number) => ({
		id,
		op: 'atMost' as const,
		bound,
		points,
		...effort,
		reason: because(`criteria.${subject}.items.delai.choices.${id}.reason`)
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

const answers: Readonly<Record<SubjectKind, Answers[string]>> = {
	level: { tri: { level: 'tout' } },
	practices: { 'gestes-accueil': { practices: ['poste-pret', 'visite'] } },
	measure: { delai: { numbers: { a: 4 } } },
	blank: { niveaux: { level: 'un' } }
};

/** What an invented company of three people answers. */
export function sheetOf(outline: Outline, subjects: readonly DraftSubject[]): Sheet {
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
