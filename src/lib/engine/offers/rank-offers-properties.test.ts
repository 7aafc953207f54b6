// @module-tag often
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Catalogue } from '$lib/grid/catalogue';
import type { Condition, Grid } from '$lib/grid/grid';
import type { Profile, ProfileValue, Sheet } from '$lib/grid/sheet';
import { rulesOf, see, today } from '../../../../tests/criteria/tiny-catalogue';
import {
	drawAnswers,
	drawGrid,
	int,
	once,
	pick,
	shuffle,
	type Draw
} from '../../../../tests/support/arbitraries';
import {
	companyFacts,
	drawBound,
	drawCatalogue,
	drawCompany,
	drawFact
} from '../../../../tests/support/arbitrary-catalogues';
import { runs } from '../../../../tests/support/runs';
import type { MatchOptions } from './company';
import { compileGrid } from '../score/compile';
import { compileCatalogue } from './compile-catalogue';
import { evaluate } from '../evaluate';
import { evaluateWithOffers } from './evaluate-with-offers';
import { readFacts } from '../facts/profile';
import { firstOffers } from './first-offers';
import { rankOffers } from './rank-offers';
import type { Match } from '../result/result';

interface Case {
	grid: Grid;
	catalogue: Catalogue;
	sheet: Pick<Sheet, 'profile' | 'answers'>;
	options: MatchOptions;
}

function check(body: (one: Case, draw: Draw) => void): void {
	fc.assert(
		fc.property(fc.gen(), (draw) => {
			const grid = drawGrid(draw);
			const sheet = { profile: drawCompany(draw, grid), answers: drawAnswers(draw, grid) };
			const options = once(draw, 2) ? { today } : { today, need: 'finance' as const };
			body({ grid, catalogue: drawCatalogue(draw, grid), sheet, options }, draw);
		}),
		runs(20)
	);
}

/** Everything compiled anew. */
function found({ grid, catalogue, sheet, options }: Case, profile = sheet.profile): Match[] {
	const compiled = compileGrid(grid);
	const { answers } = sheet;
	return rankOffers(compileCatalogue(catalogue, compiled), compiled, { profile, answers }, options);
}

const bytes = (one: Case, profile?: Profile): string => JSON.stringify(found(one, profile));

function freeze<T>(value: T): T {
	if (typeof value === 'object' && value !== null)
		Object.values(Object.freeze(value)).forEach(freeze);
	return value;
}

const refusals = ({ reasons }: Match, catalogue: Catalogue, id: string) => {
	const rules = catalogue.offers.find((offer) => offer.id === id)?.rules ?? [];
	const soft = new Set(rules.filter((rule) => rule.soft).map((rule) => rule.id));
	return reasons.filter(({ rule, holds }) => holds === false && !soft.has(rule));
};

/** Whose turn an item is: the first five steps, the three weakest subjects, another that may gain, none. */
function turns({ grid, sheet }: Case) {
	const { steps, criteria } = evaluate(compileGrid(grid), sheet);
	const next = steps.filter(({ duty }) => !duty).slice(0, 5);
	const weak = Object.entries(criteria)
		.filter(([, { points, max }]) => points !== null && points < max)
		.sort(([, one], [, other]) => one.low * other.max - other.low * one.max)
		.slice(0, 3)
		.map(([id]) => id);
	return (best: Match['best']): number => {
		if (best === null) return 9;
		const step = next.findIndex(
			({ criterion, item }) => criterion === best.criterion && item === best.item
		);
		if (step >= 0) return step;
		return weak.includes(best.criterion) ? 5 + weak.indexOf(best.criterion) : 8;
	};
}

/** Facts that nobody is asked. */
const worked = ['age', 'region'];

/** What only a new value of another fact settles, and facts that are read while nobody told them. */
const besides = (id: string, profile: Profile): boolean =>
	id === 'nothing' || (id === 'created' && 'closedYears' in profile);

describe('for any catalogue, grid, profile and answers', () => {
	it('each offer has one rank, from 1, in a total order by class, demotion, project and what it moves', () => {
		check((one) => {
			const seen = found(one);
			expect(seen.map(({ rank }) => rank)).toEqual(seen.map((_, at) => at + 1));
			const ids = seen.map(({ id }) => id);
			expect([...ids].sort()).toEqual(one.catalogue.offers.map(({ id }) => id).sort());
			const classOf = ({ status, doubtful }: Match) =>
				status === 'closed' ? 3 : status === 'not-eligible' ? 2 : Math.min(doubtful, 1);
			const turnOf = turns(one);
			const keys = seen.map((match) =>
				[
					classOf(match),
					match.parts.later,
					!match.project ? 2 : match.late.includes('stale') ? 1 : 0,
					turnOf(match.best),
					!match.parts.human,
					match.parts.cost,
					match.parts.alone,
					Math.min(match.ask.length, 3)
				].map(Number)
			);
			expect(keys.map(String)).toEqual(keys.map(String).sort());
		});
	});

	it('a status says what the rules and the dates say, and an unknown fact never refuses', () => {
		check((one) => {
			for (const seen of found(one)) {
				const { id, status, doubtful, ask, missing, reasons } = seen;
				const { validFrom, validUntil } =
					one.catalogue.offers.find((offer) => offer.id === id) ?? {};
				const dated = today < (validFrom ?? today) || today > (validUntil ?? today);
				const refused = refusals(seen, one.catalogue, id).length > 0;
				const sure = doubtful === 0 && ask.length === 0;
				const open = refused ? 'not-eligible' : sure ? 'eligible' : 'to-verify';
				expect(status).toBe(dated ? 'closed' : open);
				expect(missing).toEqual([...new Set(missing)].filter((fact) => !worked.includes(fact)));
				if (reasons.every(({ holds }) => holds !== null)) expect(missing).toEqual([]);
			}
			expect(found(one, {}).map(({ status }) => status)).not.toContain('not-eligible');
		});
	});

	it('the order of the file changes nothing', () => {
		check((one, draw) => {
			const { catalogue } = one;
			const offers = shuffle(draw, catalogue.offers);
			const facts = shuffle(draw, catalogue.facts);
			const operators = shuffle(draw, catalogue.operators);
			const mixed = { ...catalogue, offers, facts, operators };
			expect(bytes({ ...one, catalogue: mixed })).toBe(bytes(one));
		});
	});

	it('the order in which facts were told changes nothing', () => {
		check((one, draw) => {
			const given = shuffle(draw, Object.entries(one.sheet.profile));
			expect(bytes(one, Object.fromEntries(given))).toBe(bytes(one));
		});
	});

	it('the same input gives the same bytes, again, after another company and through a result', () => {
		check((one, draw) => {
			const compiled = compileGrid(one.grid);
			const catalogue = compileCatalogue(one.catalogue, compiled);
			const again = () => JSON.stringify(rankOffers(catalogue, compiled, one.sheet, one.options));
			const before = again();
			const other = drawCompany(draw, one.grid);
			const { answers } = one.sheet;
			const others = rankOffers(catalogue, compiled, { profile: other, answers }, one.options);
			expect(JSON.stringify(others)).toBe(bytes(one, other));
			expect([again(), bytes(one)]).toEqual([before, before]);
			const { offers } = evaluateWithOffers(compiled, catalogue, one.sheet, one.options);
			expect(JSON.stringify(offers)).toBe(before);
			expect('offers' in evaluate(compiled, one.sheet)).toBe(false);
		});
	});

	it('one fact more only makes an answer surer', () => {
		check((one, draw) => {
			const { grid, sheet } = one;
			const compiled = compileGrid(grid);
			const facts = readFacts(compiled, sheet.profile);
			// Telling otherwise than what the rest says is no fact more.
			const isSaid = (id: string) =>
				compiled.facts.list.find((fact) => fact.id === id)?.known?.when.test(facts) === true;
			const absent = companyFacts(grid).filter(
				(id) => !(id in sheet.profile) && !besides(id, sheet.profile) && !isSaid(id)
			);
			const before = new Map(found(one).map((seen) => [seen.id, seen]));
			const given = absent.length === 0 ? null : pick(draw, absent);
			const more = given ? { [given]: drawFact(draw, grid, given) } : {};
			for (const after of found(one, { ...sheet.profile, ...more })) {
				const old = before.get(after.id);
				const saved = after.reasons.map(({ rule }, at) => ({
					rule,
					holds: old?.reasons[at]?.holds ?? after.reasons[at]?.holds
				}));
				expect(after.reasons).toEqual(saved);
				expect(after.doubtful).toBeLessThanOrEqual(old?.doubtful ?? 0);
				if (old?.status !== 'to-verify') expect(after.status).toBe(old?.status);
			}
		});
	});

	it('an odd profile throws nothing, and counts as one that tells less', () => {
		check((one, draw) => {
			const odd = Object.fromEntries(
				[...companyFacts(one.grid), 'age', 'region', 'elsewhere'].map((id) => [
					id,
					draw(fc.anything, { maxDepth: 1 }) as ProfileValue
				])
			);
			const seen = found(one, { ...odd });
			expect(seen.map(({ rank }) => rank)).toEqual(seen.map((_, at) => at + 1));
			const misfit = Object.fromEntries(companyFacts(one.grid).map((id) => [id, 'no such value']));
			expect(bytes(one, misfit)).toBe(bytes(one, {}));
			expect(bytes(one, { ...one.sheet.profile, age: 3, region: '76' })).toBe(bytes(one));
		});
	});

	it('reads frozen data and leaves it as it was', () => {
		check((one) => {
			const before = bytes(one);
			expect(bytes(freeze(one))).toBe(before);
		});
	});

	it('an offer could add what its best item leaves to find', () => {
		check((one) => {
			const compiled = compileGrid(one.grid);
			const toFind = new Map(
				evaluate(compiled, one.sheet).toFind.map(({ criterion, item, upTo }) => [
					`${criterion}/${item}`,
					upTo
				])
			);
			for (const { id, best } of found(one)) {
				const { moves = [] } = one.catalogue.offers.find((offer) => offer.id === id) ?? {};
				const upTo = moves.map(({ criterion, item }) => toFind.get(`${criterion}/${item}`) ?? 0);
				if (upTo.some((left) => left > 0)) expect(best?.upTo).toBeGreaterThan(0);
				const own = best && toFind.get(`${best.criterion}/${best.item}`);
				if (typeof own === 'number') expect(best?.upTo).toBe(own);
			}
		});
	});

	it('the first offers are possible, in order, and never too many of one sort', () => {
		check((one, draw) => {
			const compiled = compileGrid(one.grid);
			const catalogue = compileCatalogue(one.catalogue, compiled);
			const seen = rankOffers(catalogue, compiled, one.sheet, one.options);
			const most = int(draw, 1, 6);
			const first = firstOffers(catalogue, seen, { most });
			expect(first).toEqual(seen.filter((match) => first.includes(match)));
			expect(first.length).toBeLessThanOrEqual(most);
			const count = (of: (id: string) => string | undefined, among = first) => {
				const sorts = among.map(({ id }) => of(id));
				return Math.max(0, ...sorts.map((sort) => sorts.filter((one) => one === sort).length));
			};
			const offer = (id: string) => catalogue.offerById.get(id)?.offer;
			expect(count((id) => offer(id)?.operator)).toBeLessThanOrEqual(2);
			const others = first.filter(({ project }) => !project);
			expect(count((id) => offer(id)?.needs[0], others)).toBeLessThanOrEqual(3);
			const subjects = others.flatMap(({ best }) => best?.criterion ?? []);
			expect(new Set(subjects).size).toBe(subjects.length);
			for (const { status, late, project } of first) {
				const against = project ? late.filter((reason) => reason !== 'stale') : late;
				expect([['eligible', 'to-verify'].includes(status), against]).toEqual([true, []]);
			}
		});
	});
});

describe('what would change a refusal', () => {
	const fixed = ['department', 'region', 'metropole', 'naf', 'legalForm', 'purpose', 'closedYears'];

	/** Whether a rule reads a fact that is not asked of everyone. */
	const waits = ({ catalogue }: Case, id: string) => {
		const rules = catalogue.offers.find((offer) => offer.id === id)?.rules;
		return /"(heats|kindOf|places)"/.test(JSON.stringify(rules));
	};

	it('refuses no more, once it is told', () => {
		check((one) => {
			for (const { id, status, wouldChange } of found(one)) {
				const [change] = wouldChange ?? [];
				if (!change) continue;
				expect(status).toBe('not-eligible');
				expect(fixed).not.toContain(change.fact);
				if (waits(one, id)) continue;
				const age = { created: String(2026 - Number(change.to)) };
				const given = change.fact === 'age' ? age : { [change.fact]: change.to };
				const after = found(one, { ...one.sheet.profile, ...given }).find((seen) => seen.id === id);
				expect(after && refusals(after, one.catalogue, id)).toEqual([]);
			}
			expect(found(one, {}).flatMap(({ wouldChange = [] }) => wouldChange)).toEqual([]);
		});
	});

	it('is the nearest count that meets every bound', () => {
		const draws = (draw: Draw, depth: number): Condition => {
			if (depth === 0 || once(draw, 3)) return drawBound(draw, 'stalls', 20);
			const parts = [draws(draw, depth - 1), draws(draw, depth - 1)];
			return pick(draw, [{ all: parts }, { any: parts }, { not: draws(draw, depth - 1) }]);
		};
		const body = (draw: Draw) => {
			const rules = rulesOf(draws(draw, 2), draws(draw, 2));
			const now = int(draw, 0, 20);
			const counts = Array.from({ length: 23 }, (_, stalls) => stalls);
			const meets = (stalls: number) => see({ rules }, { stalls }).status === 'eligible';
			const [nearest] = counts
				.filter(meets)
				.map((stalls) => Math.abs(stalls - now))
				.sort((one, other) => one - other);
			const { wouldChange, status } = see({ rules }, { stalls: now });
			const to = wouldChange?.map((change) => Number(change.to)) ?? [];
			expect(to.map((stalls) => [meets(stalls), Math.abs(stalls - now)])).toEqual(
				nearest === undefined || status === 'eligible' ? [] : [[true, nearest]]
			);
		};
		fc.assert(fc.property(fc.gen(), body), runs(20));
	});
});
