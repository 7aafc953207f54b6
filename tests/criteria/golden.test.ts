/** The example companies of `azimut-20`, against results worked out by hand. */
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { apply, emptyState, type DossierState } from '$lib/dossier/fold';
import { gridPath, profilePath } from '$lib/dossier/paths';
import type { Change } from '$lib/dossier/revision';
import { sheetOf } from '$lib/dossier/sheet';
import { askedOf } from '$lib/engine/score/asked';
import { compileGrid } from '$lib/engine/score/compile';
import type { CompiledItem } from '$lib/engine/items/compile-item';
import { bestFirst } from '$lib/engine/items/measure/numbers';
import { evaluate } from '$lib/engine/evaluate';
import { readFacts } from '$lib/engine/facts/profile';
import type { CriterionResult, Part } from '$lib/engine/result/result';
import { checkSheet } from '$lib/engine/score/check-sheet';
import type { Grid } from '$lib/grid/grid';
import { sheetSchema } from '$lib/grid/schema';
import type { Answer, Answers, Profile } from '$lib/grid/sheet';
import type { Example } from '$lib/grid/sheet';
import { changesOf } from '$lib/session/opening/examples';
import { goldenOf, type Fraction, type Points, type Range } from '../support/golden';
import { currentGrid, folderOf, publishedGrids, readIn, root } from '../support/grids';

const versions = publishedGrids.map((name) => {
	const files = readdirSync(join(root, folderOf(name), 'examples'));
	const compiled = compileGrid(readIn<Grid>(name, 'grid.json'));
	const companies = files.map((file) => ({
		slug: basename(file, '.json'),
		compiled,
		worked: goldenOf(name),
		...readIn<Example>(name, join('examples', file))
	}));
	return { version: name, companies };
});

const current = versions.find(({ version }) => version === currentGrid) ?? never(currentGrid);
const example = (slug: string) =>
	current.companies.find((company) => company.slug === slug) ?? never(slug);
const bakery = example('boulangerie').sheet;
const startUp = example('startup-sante').sheet;
const industry = example('industrie').sheet;
const { compiled } = example('boulangerie');

describe.each(versions)('the companies given as examples of $version', ({ version, companies }) => {
	it('have each one result worked out by hand', () => {
		const slugs = companies.map(({ slug }) => slug);
		expect(slugs.sort()).toEqual(Object.keys(goldenOf(version)).sort());
	});

	it.each(companies)('$name: the result is the one worked out by hand', (company) => {
		const { slug, sheet, compiled, worked } = company;
		expect(sheet.grid).toBe(version);
		expect(sheetSchema.parse(sheet)).toEqual(sheet);
		expect(checkSheet(compiled, sheet)).toEqual([]);
		const result = evaluate(compiled, sheet);
		const { complete, total, pillars, criteria, notices, pending } = worked[slug] ?? never(slug);
		expect(mapped(result.criteria, pointsOf)).toEqual(criteria);
		expect(result.pillars).toEqual(mapped(pillars, (range) => partOf(range, complete)));
		expect(result.total).toEqual(partOf(total, complete));
		expect([result.notices, result.pending]).toEqual([notices, pending]);
	});

	it.each(companies)(
		'$name: each fact that a question asks is told, no other',
		({ sheet, compiled }) => {
			const asked = compiled.criteria.map(({ id }) => askedOf(compiled, sheet, id));
			expect(asked.flatMap(({ ask }) => ask)).toEqual([]);
			const facts = readFacts(compiled, sheet.profile);
			const given = compiled.facts.list.filter(({ id }) => id in sheet.profile);
			expect(given.filter(({ askWhen }) => askWhen?.test(facts) === false)).toEqual([]);
		}
	);

	it.each(companies)(
		'$name: no answer is to a question that is not asked',
		({ sheet, compiled }) => {
			for (const [criterion, items] of Object.entries(sheet.answers)) {
				const asked = askedOf(compiled, sheet, criterion).items.map(({ id }) => id);
				expect(asked, criterion).toEqual(expect.arrayContaining(Object.keys(items)));
			}
		}
	);

	it.each(companies)('$name: it says that it is invented, in one sentence', (company) => {
		expect(company.name).toMatch(/^Exemple · /);
		expect(company.story).toMatch(/^[^.]+\.$/);
		expect(company.story.split(/\s+/).length).toBeLessThanOrEqual(25);
		expect(company.sheet.profile).not.toHaveProperty('siren');
	});
});

describe('the companies of the current version', () => {
	it('are told what changes for a farm, a holding and a first year', () => {
		expect(evaluate(compiled, example('ferme-boutique').sheet).notices).toEqual(['farm']);
		expect(evaluate(compiled, example('holding').sheet).notices).toEqual(['holding']);
		expect(evaluate(compiled, startUp).notices).toEqual(['first-year']);
	});
});

describe('the industry of 140 people', () => {
	it('earns nothing for the profit sharing that the law asks of it', () => {
		const practices = ['un-dispositif', 'deux-dispositifs', 'participation'];
		const answers = { ...industry.answers, 'partage-valeur': { 'partage-societe': { practices } } };
		const { total, criteria } = evaluate(compiled, industry);
		expect(evaluate(compiled, { ...industry, answers })).toMatchObject({ total, criteria });
	});
});

describe('the start-up of the first year', () => {
	it('can answer every question of every subject that applies to it', () => {
		const { criteria, completeness, pending } = evaluate(compiled, startUp);
		expect(pending).toEqual([]);
		expect(completeness).toBe(1);
		for (const [criterion, { status, why }] of Object.entries(criteria)) {
			expect(why.length, criterion).toBeGreaterThan(0);
			expect(status, criterion).toBe('answered');
		}
	});
});

describe('the two ends of the scale', () => {
	const ends = [
		{ name: 'the bakery', profile: bakery.profile },
		{ name: 'the industry', profile: industry.profile }
	];

	it.each(ends)('gives $name 100 for the best answers', ({ profile }) => {
		const result = evaluate(compiled, { profile, answers: everywhere(profile, best) });
		expect(result.total).toEqual({ score: 100, low: 100, high: 100 });
		expect([result.band, result.bandHigh, result.steps]).toEqual(['chemin', null, []]);
	});

	it.each(ends)('gives $name 0 for the worst answers', ({ profile }) => {
		const result = evaluate(compiled, { profile, answers: everywhere(profile, worst) });
		expect(result.total).toEqual({ score: 0, low: 0, high: 0 });
		expect([result.band, result.bandHigh, result.toFind]).toEqual(['fais-le-point', null, []]);
	});

	it('gives the bakery 0 to 100 when it does not know anything', () => {
		const { profile } = bakery;
		const answers = everywhere(profile, () => ({ unknown: true }));
		const result = evaluate(compiled, { profile, answers });
		expect(result.total).toEqual({ score: 0, low: 0, high: 100 });
		expect([result.band, result.bandHigh]).toEqual(['fais-le-point', 'chemin']);
		expect(result.completeness).toBe(1);
		expect(result.unknowns).toBe(
			Object.values(answers).flatMap((items) => Object.keys(items)).length
		);
		expect(result.toFind).toHaveLength(result.unknowns);
		expect(result.steps).toEqual([]);
	});

	it('gives no score to a bakery that has not answered yet', () => {
		const result = evaluate(compiled, { profile: bakery.profile, answers: {} });
		expect(result.total).toEqual({ score: null, low: 0, high: 100 });
		expect(result.completeness).toBe(0);
	});
});

describe('a bakery that changes its headcount', () => {
	it('finds its answers and the same result again when it comes back to 6', () => {
		const start = written(emptyState, [
			{ path: gridPath, value: bakery.grid },
			...changesOf(example('boulangerie'))
		]);
		const alone = written(start, [{ path: profilePath('headcount'), value: 0 }]);
		const back = written(alone, [{ path: profilePath('headcount'), value: 6 }]);
		const [before, meanwhile, after] = [start, alone, back].map((state) =>
			JSON.stringify(evaluate(compiled, sheetOf(state)))
		);
		expect(after).toBe(before);
		expect(meanwhile).not.toBe(before);
		expect(sheetOf(alone).answers).toEqual(bakery.answers);
		expect(checkSheet(compiled, sheetOf(alone))).toEqual([]);
	});
});

/** The same answer, in its own way, to every question asked of this company. */
function everywhere(profile: Profile, answer: (item: CompiledItem) => Answer): Answers {
	return Object.fromEntries(
		compiled.criteria.map(({ id }) => {
			const { items } = askedOf(compiled, { profile, answers: {} }, id);
			return [id, Object.fromEntries(items.map((item) => [item.id, answer(item)]))];
		})
	);
}

function best(item: CompiledItem): Answer {
	switch (item.kind) {
		case 'level':
			return { level: item.levels.at(-1)?.id ?? '' };
		case 'practices':
			return { practices: item.practices.map(({ id }) => id) };
		case 'measure':
			return { bracket: bestFirst(item)[0]?.id ?? '' };
	}
}

function worst(item: CompiledItem): Answer {
	switch (item.kind) {
		case 'level':
			return { level: item.levels[0]?.id ?? '' };
		case 'practices':
			return { practices: [] };
		case 'measure':
			return { bracket: 'none' };
	}
}

/** The dossier once these changes are written over what it held. */
function written(state: DossierState, changes: readonly Change[]): DossierState {
	const at = state.revisions.size;
	return apply(
		state,
		changes.map(({ path, value }, place) => ({
			id: (at + place).toString(16).padStart(32, '0'),
			dossier: 'example',
			path,
			value,
			over: (state.paths.get(path)?.heads ?? []).map(({ id }) => id),
			at,
			author: { role: 'company', device: 'phone' }
		}))
	);
}

function pointsOf({ status, points, low, high }: CriterionResult): Points {
	if (status === 'not-applicable') return status;
	return points ?? [low, high];
}

function partOf({ low, high }: Range, complete: boolean): Part {
	return { score: complete ? onHundred(low) : null, low: onHundred(low), high: onHundred(high) };
}

function onHundred([points, of]: Fraction): number {
	return (100 * points) / of;
}

function mapped<T, U>(values: Record<string, T>, change: (value: T) => U): Record<string, U> {
	return Object.fromEntries(Object.entries(values).map(([id, value]) => [id, change(value)]));
}

function never(slug: string): never {
	throw new Error(`No example is named ${slug}.`);
}
