/** `azimut-20` and `occitanie`: what the invented companies are told first and beside their steps, on one day. */
import { describe, expect, it } from 'vitest';
import { checkSheet } from '$lib/engine/score/check-sheet';
import { compileGrid } from '$lib/engine/score/compile';
import { compileCatalogue } from '$lib/engine/offers/compile-catalogue';
import { contactOf } from '$lib/engine/offers/contact';
import { evaluateWithOffers } from '$lib/engine/offers/evaluate-with-offers';
import { firstOffers } from '$lib/engine/offers/first-offers';
import { offersFor } from '$lib/engine/offers/offers-for';
import { coreFacts } from '$lib/grid/facts';
import type { Grid } from '$lib/grid/grid';
import { currentGrid, readIn } from '../support/grids';
import { guide } from '../support/guide';
import { companies } from './companies';

const today = '2026-11-27';
const compiled = compileGrid(readIn<Grid>(currentGrid, 'grid.json'));
const catalogue = compileCatalogue(guide.catalogue, compiled);
const offerOf = (id: string) => catalogue.offerById.get(id)?.offer;

const told = companies.map(({ slug, sheet }) => {
	const { offers, steps } = evaluateWithOffers(compiled, catalogue, sheet, { today });
	const contact = contactOf(catalogue, sheet.profile, today);
	return { slug, sheet, offers, steps, contact, first: firstOffers(catalogue, offers) };
});

it('are twenty-nine at least, each with a sheet that holds together', () => {
	expect(companies.length).toBeGreaterThanOrEqual(29);
	expect(new Set(companies.map(({ slug }) => slug)).size).toBe(companies.length);
	for (const { slug, sheet } of companies)
		expect(checkSheet(compiled, sheet, guide.catalogue.facts), slug).toEqual([]);
});

describe.each(told)('$slug', ({ sheet, offers, steps, contact, first }) => {
	it('is told five offers of three operators at least', () => {
		expect(first).toHaveLength(5);
		expect(new Set(first.map(({ id }) => offerOf(id)?.operator)).size).toBeGreaterThanOrEqual(3);
	});

	it('is told one offer a subject, unless it serves the project', () => {
		const others = first.filter(({ project }) => !project);
		const subjects = others.flatMap(({ best }) => best?.criterion ?? []);
		expect(new Set(subjects).size).toBe(subjects.length);
	});

	it('has its project served first', () => {
		const { project = 'none' } = sheet.profile;
		for (const { id, project: serves } of offers)
			expect(
				offerOf(id)?.projects.some((one) => one === project),
				id
			).toBe(serves);
		const places = first.map(({ project: serves }) => (serves ? 0 : 1));
		expect(places).toEqual(places.toSorted());
	});

	it('has someone to call', () => {
		expect(contact.contact).not.toBeNull();
	});

	it('is told beside each step only what moves its item', () => {
		for (const step of steps)
			for (const { id } of offersFor(catalogue, offers, [step])) {
				const moves = offerOf(id)?.moves ?? [];
				const moved = moves.map(({ criterion, item }) => `${criterion}/${item}`);
				expect(moved, id).toContain(`${step.criterion}/${step.item}`);
			}
	});
});

describe('together', () => {
	it('no offer stands among the first five of more than a third, unless it serves the project told', () => {
		const counts = new Map<string, number>();
		for (const { id, project } of told.flatMap(({ first }) => first))
			if (!project) counts.set(id, (counts.get(id) ?? 0) + 1);
		for (const [id, count] of counts) expect(3 * count, id).toBeLessThanOrEqual(told.length);
	});

	it('two of them share at most two of five, on average', () => {
		const lists = told.map(({ first }) => first.map(({ id }) => id));
		const shared = lists.flatMap((one, at) =>
			lists.slice(at + 1).map((other) => one.filter((id) => other.includes(id)).length)
		);
		expect(shared.reduce((sum, count) => sum + count, 0) / shared.length).toBeLessThanOrEqual(2);
	});

	it('they plan each project, and some plan none or tell none', () => {
		const plans = new Set(companies.map(({ sheet }) => sheet.profile.project));
		const { choices = [] } = coreFacts.find(({ id }) => id === 'project') ?? {};
		expect([...plans].map(String).sort()).toEqual([...choices, 'undefined'].sort());
	});
});
