// @module-tag often
/**
 * A rule is no stricter than the source of its offer: over companies drawn at random, one that refuses, or asks to check,
 * whom `sourceSays` accepts declares why in `stricter`.
 */
import { describe, expect, it } from 'vitest';
import { compileGrid, type CompiledGrid } from '$lib/engine/score/compile';
import { compileCondition } from '$lib/engine/facts/condition';
import { readCompany } from '$lib/engine/offers/company';
import { compileCatalogue } from '$lib/engine/offers/compile-catalogue';
import type { Catalogue, Offer } from '$lib/grid/catalogue';
import type { Condition } from '$lib/grid/grid';
import type { Profile } from '$lib/grid/sheet';
import { atomsOf } from '$lib/grid/situations';
import { loadInUse } from '../../src/cli/criteria/catalogue-folder';
import { isDeep } from '../support/tier';
import { instances } from './grid-folders';
import { profilesFrom } from './random-profiles';
import { catalogueOf, offerOf, today } from './tiny-catalogue';
import { tinyGrid } from './tiny-grid';

const count = isDeep ? 20_000 : 300;

/** Each rule that is too strict without saying why, with a company that it would lose. */
function tooStrict(offer: Offer, catalogue: Catalogue, grid: CompiledGrid): string[] {
	const { sourceSays, rules } = offer;
	const silent = rules.filter(({ stricter }) => !stricter);
	if (!sourceSays || silent.length === 0) return [];
	const conditions = [sourceSays, ...rules.map(({ when }) => when)];
	const drawn = profilesFrom(20_270_101, grid.grid, catalogue, conditions);
	const compiled = compileCatalogue({ ...catalogue, offers: [offer] }, grid);
	const { slots } = compiled.facts;
	const accepts = compileCondition(sourceSays, slots);
	const tests = silent.map(({ id, when }) => ({ id, ...compileCondition(when, slots) }));
	const found = new Map<string, string>();
	for (let at = 0; at < count; at++) {
		const profile = nearBounds(drawn(), at, conditions);
		const { facts } = readCompany(compiled, profile, { today });
		if (accepts.test(facts) !== true) continue;
		for (const { id, test } of tests)
			if (!found.has(id) && test(facts) === false) found.set(id, JSON.stringify(profile));
	}
	return [...found].map(([rule, profile]) => `${offer.id} ${rule} loses ${profile}`);
}

/** Every other company counts about as much as some bound: what is drawn at random stays far from the high ones. */
function nearBounds(profile: Profile, at: number, conditions: readonly Condition[]): Profile {
	const counts = conditions
		.flatMap((when) => atomsOf(when))
		.filter(({ op, fact }) => (op === 'atLeast' || op === 'atMost') && fact !== 'age');
	const atom = counts[(at >> 1) % counts.length];
	if (at % 2 === 0 || !atom) return profile;
	const bound = Number(atom.values[0]);
	const near = [Math.floor(bound * 0.8) - 1, bound, Math.ceil(bound * 1.2) + 1];
	return { ...profile, [atom.fact]: Math.max(0, near[at % near.length] ?? bound) };
}

describe('the catalogues in use, of any instance', () => {
	const loaded = instances.flatMap(({ criteria }) => loadInUse(criteria));
	const offers = loaded.flatMap((one) => {
		if ('problem' in one) throw new Error(one.problem.message);
		const { catalogue, compiled } = one;
		return catalogue.offers
			.filter(({ sourceSays }) => sourceSays)
			.map((offer) => ({ id: offer.id, offer, catalogue, compiled }));
	});

	it.each(offers)('are no stricter than their sources, or say why: $id', (one) => {
		expect(tooStrict(one.offer, one.catalogue, one.compiled)).toEqual([]);
	});
});

describe('a rule', () => {
	const grid = compileGrid(tinyGrid);
	const small: Condition = { atMost: ['headcount', 499] };
	const found = (rest: Partial<Offer>) => {
		const offer = offerOf('visit', { sourceSays: small, ...rest });
		return tooStrict(offer, catalogueOf([offer]), grid).map((line) => line.split(' loses ')[0]);
	};
	const narrower: Condition = { all: [small, { not: { is: ['legalForm', 'ei-micro'] } }] };

	it.each<[string, Partial<Offer>, string[]]>([
		['that says what the source says is found right', { rules: [{ id: 'size', when: small }] }, []],
		['that is wider too', { rules: [{ id: 'size', when: { atMost: ['headcount', 999] } }] }, []],
		['that refuses more is found', { rules: [{ id: 'form', when: narrower }] }, ['visit form']],
		['that only asks to check is found too', { rules: [{ id: 'form', when: narrower, soft: true }] }, ['visit form']],
		['with a much lower bound is found', { rules: [{ id: 'size', when: { atMost: ['headcount', 249] } }] }, ['visit size']],
		['that declares why passes', { rules: [{ id: 'form', when: narrower, stricter: 'The operator says so.' }] }, []],
		['of an offer whose source says nothing is not looked at', { sourceSays: undefined, rules: [{ id: 'form', when: narrower }] }, []]
	])('%s', (_, rest, expected) => {
		expect(found(rest)).toEqual(expected);
	});
}); // prettier-ignore
