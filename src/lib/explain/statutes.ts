/**
 * Points that a legal form or an agreement brings by itself, and only those that the grid can prove: a law that a step
 * names for a form alone, a sentence that names the statutes, a row that is the agreement.
 */
import { coreFacts } from '$lib/grid/facts';
import type { Criterion, Grid } from '$lib/grid/grid';
import { kindOf } from '$lib/grid/kinds/kinds';
import { atomsOf, holds } from '$lib/grid/situations';
import type { Words } from '$lib/grid/words';
import { short, type ConditionDescriber } from './describe-condition';

export interface StatuteRow {
	criterion: string;
	item: string;
	level: string;
	number: number;
	plain: string;
	/** The words of the answer. */
	answer: string;
	points: number;
	/** What proves it: a law that the grid names, or the words of the answer. */
	because: 'law' | 'words';
}

export interface StatuteShown {
	forms: string[];
	total: number;
	rows: StatuteRow[];
}

export interface AgreementShown {
	answer: string;
	number: number;
	plain: string;
	points: { companies: string | null; points: number }[];
}

export interface StatutesShown {
	statutes: StatuteShown[];
	agreements: AgreementShown[];
	/** Subjects whose questions change with the legal form. */
	changing: { number: number; plain: string }[];
}

/**
 * An answer whose words name these forms: of ours, mutuals by the glossary's definition of the social economy, without
 * foundations, since the profile counts endowment funds among them.
 */
const named = INSTANCE.method.statutes;
const agreements = INSTANCE.method.agreements;

export function statutesOf(grid: Grid, words: Words, describer: ConditionDescriber): StatutesShown {
	const criteria = grid.pillars
		.flatMap(({ themes }) => themes.flatMap((theme) => theme.criteria))
		.toSorted((a, b) => a.number - b.number);
	const forms = coreFacts.find(({ id }) => id === 'legalForm')?.choices ?? [];
	const groups = new Map<string, StatuteShown>();
	for (const form of forms) {
		const rows = criteria.flatMap((criterion) => rowsFor(form, criterion, words));
		if (rows.length === 0) continue;
		const key = JSON.stringify(rows);
		const total = rows.reduce((sum, { points }) => sum + points, 0);
		const group = groups.get(key) ?? { forms: [], total, rows };
		group.forms.push(short(words.facts.legalForm?.choices?.[form] ?? form));
		groups.set(key, group);
	}
	return {
		statutes: [...groups.values()].toSorted((a, b) => b.total - a.total),
		agreements: criteria
			.filter(({ id }) => id === agreements?.criterion)
			.flatMap((criterion) => agreementsOf(criterion, words, describer)),
		changing: criteria
			.filter(({ variants }) =>
				variants.some(({ when }) => atomsOf(when).some(({ fact }) => fact === 'legalForm'))
			)
			.map(({ id, number }) => ({ number, plain: words.criteria[id]?.plain ?? id }))
	};
}

/** The best step of each question that this form reaches by itself. */
function rowsFor(form: string, criterion: Criterion, words: Words): StatuteRow[] {
	return criterion.items.flatMap((item) => {
		const rungs = kindOf(item)
			.rungs(item)
			.flatMap(({ points, ...rung }) => (points === undefined ? [] : [{ ...rung, points }]));
		const byLaw = rungs.filter(({ law }) => law && provesAlone(law.when, form));
		const byWords = rungs.filter(
			({ id }) =>
				criterion.id === named?.criterion &&
				item.id === named.item &&
				id === named.level &&
				named.forms.includes(form)
		);
		const best = [...byLaw, ...byWords].toSorted((a, b) => b.points - a.points)[0];
		if (!best) return [];
		const said = words.criteria[criterion.id];
		return [
			{
				criterion: criterion.id,
				item: item.id,
				level: best.id,
				number: criterion.number,
				plain: said?.plain ?? criterion.id,
				answer: said?.items[item.id]?.choices[best.id]?.words ?? best.id,
				points: best.points,
				because: byLaw.includes(best) ? ('law' as const) : ('words' as const)
			}
		];
	});
}

/** Whether a law applies to this form whatever the rest of the profile. */
function provesAlone(when: Parameters<typeof atomsOf>[0], legalForm: string): boolean {
	const atoms = atomsOf(when);
	return (
		atoms.length > 0 &&
		atoms.every(({ fact }) => fact === 'legalForm') &&
		holds(when, { legalForm })
	);
}

/** What one agreement, alone, gives in each question where it is a row. */
function agreementsOf(
	criterion: Criterion,
	words: Words,
	describer: ConditionDescriber
): AgreementShown[] {
	const said = words.criteria[criterion.id];
	return (agreements?.practices ?? []).flatMap((practice) => {
		const asked = criterion.variants.flatMap(({ when, asks }) =>
			criterion.items.flatMap((item) => {
				const kind = kindOf(item);
				const weight = kind.rungs(item).find(({ id }) => id === practice)?.weight;
				if (weight === undefined || !asks.includes(item.id)) return [];
				const reached = kind.scale(item).filter((step) => (step.weight ?? Infinity) <= weight);
				const answer = said?.items[item.id]?.choices[practice]?.words ?? practice;
				const points = Math.max(0, ...reached.map(({ points }) => points ?? 0));
				return [{ answer, points, companies: when ? describer.say(when) : describer.words.others }];
			})
		);
		const [first] = asked;
		if (!first) return [];
		return [
			{
				answer: first.answer,
				number: criterion.number,
				plain: said?.plain ?? criterion.id,
				points: asked.map((one) => ({ points: one.points, companies: one.companies }))
			}
		];
	});
}
