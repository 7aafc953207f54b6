import { offered, pointsOf, worthOf } from './answer';
import { readCompany, type Company } from './company';
import { profileFacts } from './profile-facts';
import { bandsOf, partOf, shareOf, totalOf } from './shares';
import type { AnyQuestion, Answer, Criterion, Grid, LevelQuestion, Sheet } from './written';

/** Everything that a sheet is worth, as `criteria/README.md` says to count it. */
export function count(grid: Grid, { profile, answers }: Sheet) {
	const company = readCompany([...profileFacts, ...grid.facts], profile);
	const pillars = grid.pillars.map(({ id, themes }) => ({
		id,
		themes: themes.map((theme) => ({
			id: theme.id,
			criteria: theme.criteria.map((criterion) => ({
				id: criterion.id,
				...countCriterion(grid, criterion, answers[criterion.id] ?? {}, company)
			}))
		}))
	}));
	const themes = pillars.flatMap((pillar) => pillar.themes);
	const criteria = themes.flatMap((theme) => theme.criteria);
	const countedIn = (parts: readonly { criteria: typeof criteria }[]) =>
		parts.flatMap((part) => part.criteria.flatMap(({ counted }) => counted ?? []));
	const total = totalOf(
		grid,
		pillars.map((pillar) => countedIn(pillar.themes))
	);
	const asked = criteria.flatMap((one) => one.asked);
	const unanswered = asked.filter((state) => state === 'unanswered').length;
	return {
		total: partOf(total),
		pillars: pillars.map(({ id, themes }) => ({ id, ...partOf(shareOf(countedIn(themes))) })),
		themes: themes.map((theme) => ({ id: theme.id, ...partOf(shareOf(countedIn([theme]))) })),
		criteria: criteria.map(({ id, result }) => ({ id, ...result })),
		completeness: asked.length === 0 ? null : (asked.length - unanswered) / asked.length,
		unknowns: asked.filter((state) => state === 'unknown').length,
		pending: [...new Set(criteria.flatMap(({ result }) => result.pending))].sort(),
		notices: grid.notices.filter(({ when }) => company.truth(when) === true).map(({ id }) => id),
		...bandsOf(grid.bands, total)
	};
}

function countCriterion(
	grid: Grid,
	criterion: Criterion,
	given: Readonly<Record<string, Answer>>,
	company: Company
) {
	const { id, weight, when, items, variants } = criterion;
	const applies = when ? company.truth(when) : true;
	const chosen = variants.findIndex((one) => !one.when || company.truth(one.when) === true);
	const variant = variants[chosen];
	if (variant === undefined) throw new Error(`${id} has no variant for all others.`);
	const questions = variant.asks.map((ask) => questionOf(items, ask));
	const max = questions.reduce((sum, question) => sum + mostOf(question), 0);
	if (applies === false) return notApplicable(max);
	const laws = questions.flatMap((question) =>
		question.kind === 'practices' ? question.practices.map(({ law }) => law?.when) : []
	);
	const met = variants.slice(0, chosen + 1).map((one) => one.when);
	const pending = company.missing([when, ...met, ...laws]);
	const idle = questions.flatMap((question) =>
		question.kind === 'level' ? idledBy(question, given[question.id]) : []
	);
	const worths = questions.map((question) =>
		idle.includes(question.id) ? lowest(question) : worthOf(question, given[question.id], company)
	);
	const known = worths.flatMap((worth) => (typeof worth === 'object' ? worth.points : []));
	const open = questions.filter((_, at) => typeof worths[at] !== 'object').map(mostOf);
	const waits = pending.length > 0;
	const low = waits ? 0 : sum(known);
	const high = waits ? max : sum(known) + sum(open);
	const states = worths.map((worth) => (typeof worth === 'object' ? 'answered' : worth));
	const status = statusOf(states);
	const asks = questions.filter((question) => !idle.includes(question.id));
	const above = grid.facts.filter((fact) => fact.askedIn === id && company.isMissing(fact.id));
	return {
		asked: states,
		counted: { weight, max, low, high, complete: !waits && !states.includes('unanswered') },
		result: {
			status,
			variant: variant.id,
			points: status === 'answered' && !waits ? low : null,
			max,
			low,
			high,
			why: questions.map((question, at) => ({ item: question.id, ...shown(worths[at]) })),
			asks: asks.map((question) => question.id),
			offered: asks.flatMap((question) =>
				question.kind === 'practices' ? offered(question, company) : []
			),
			pending: [...pending].sort(),
			above: [...new Set([...pending, ...above.map((fact) => fact.id)])].sort()
		}
	};
}

function notApplicable(max: number) {
	const asked: string[] = [];
	return {
		asked,
		counted: undefined,
		result: {
			status: 'not-applicable',
			variant: null,
			points: null,
			max,
			low: 0,
			high: 0,
			why: [],
			asks: [],
			offered: [],
			pending: [],
			above: []
		}
	};
}

function questionOf(questions: readonly AnyQuestion[], id: string): AnyQuestion {
	const question = questions.find((one) => one.id === id);
	if (question === undefined) throw new Error(`No question is named ${id}.`);
	return question;
}

const mostOf = (question: AnyQuestion): number => Math.max(...pointsOf(question));

const sum = (points: readonly number[]): number => points.reduce((one, other) => one + other, 0);

function idledBy({ levels }: LevelQuestion, answer: Answer | undefined): string[] {
	if (answer === undefined || !('level' in answer)) return [];
	return levels.find(({ id }) => id === answer.level)?.idles ?? [];
}

function lowest(question: AnyQuestion) {
	switch (question.kind) {
		case 'level':
			return { got: question.levels[0]?.id ?? null, points: 0 };
		case 'practices':
			return { got: 0, points: 0 };
		case 'measure':
			return { got: 'none', points: 0 };
	}
}

function shown(worth: ReturnType<typeof worthOf> | undefined) {
	return typeof worth === 'object' ? worth : { got: null, points: null };
}

function statusOf(states: readonly string[]): string {
	if (states.every((state) => state === 'unanswered')) return 'unanswered';
	if (states.includes('unanswered')) return 'partial';
	return states.includes('unknown') ? 'unknown' : 'answered';
}
