import { describe, expect, it } from 'vitest';
import { exampleAssessment, grid, newAssessment } from '../../../tests/support/assessment';
import { guide } from '../../../tests/support/guide';
import { Guidance } from './guidance.svelte';
import { OfferList } from '../../routes/[[lang=lang]]/(content)/offres/offer-list.svelte';

const today = '2026-11-24';
const guidanceOf = async (slug: string, day = today) =>
	new Guidance(guide, await exampleAssessment(slug), day);
const operatorOf = (id: string) =>
	guide.catalogue.offers.find((offer) => offer.id === id)?.operator;
const kindOf = (id: string) => guide.catalogue.offers.find((offer) => offer.id === id)?.kind;

const slugs = [
	'boulangerie',
	'camping-premiere-saison',
	'chantier-insertion',
	'ferme-boutique',
	'graphiste',
	'holding',
	'industrie',
	'scop-batiment',
	'startup-sante'
];

describe.each(slugs)('for the example %s', (slug) => {
	it('the first offers come from three operators, none a loan, a share, or a tax measure but for the project told', async () => {
		const first = (await guidanceOf(slug)).first();
		expect(first).toHaveLength(5);
		expect(new Set(first.map(({ id }) => operatorOf(id))).size).toBeGreaterThanOrEqual(3);
		for (const { id, project } of first)
			expect(project ? ['loan', 'equity'] : ['loan', 'equity', 'tax']).not.toContain(kindOf(id));
	});

	it('there is someone to call', async () => {
		const { contact } = await guidanceOf(slug);
		expect(contact.contact).not.toBeNull();
	});

	it('each subject has offers that move it, or words to do without', async () => {
		const guidance = await guidanceOf(slug);
		for (const { id } of grid.pillars.flatMap(({ themes }) =>
			themes.flatMap((one) => one.criteria)
		)) {
			const asked = guidance.assessment.asked(id).items.map((item) => item.id);
			for (const { id: offer, status } of guidance.moving(id)) {
				const moves = guide.catalogue.offers.find((one) => one.id === offer)?.moves ?? [];
				expect(moves.some((move) => move.criterion === id && asked.includes(move.item))).toBe(true);
				expect(['eligible', 'to-verify']).toContain(status);
			}
			expect(guide.frame.alone[id]?.length, id).toBeGreaterThan(0);
		}
	});
});

describe('for the bakery', () => {
	it('the agency that asks the Region for aid comes first, the energy visit among the first, éco-défis is never refused', async () => {
		const guidance = await guidanceOf('boulangerie');
		expect(guidance.contact.contact).toMatchObject({ id: 'ad-occ' });
		expect(guidance.first().map(({ id }) => id)).toContain('visite-energie');
		expect(guidance.byId.get('eco-defis')?.status).not.toBe('not-eligible');
	});

	it('what closes with the year is gone the day after', async () => {
		const statusOf = async (day: string) =>
			(await guidanceOf('boulangerie', day)).byId.get('aides-reemploi-emballages')?.status;
		expect([await statusOf('2026-12-31'), await statusOf('2027-01-01')]).toEqual([
			'to-verify',
			'closed'
		]);
	});

	it('a loan may be among the first once money is what is looked for', async () => {
		const guidance = await guidanceOf('boulangerie');
		guidance.need = 'finance';
		const loan = guidance.byId.get('pret-action-climat');
		expect([loan?.late, loan?.parts.later]).toEqual([[], false]);
	});

	it('a fact told settles what it was asked for', async () => {
		const guidance = await guidanceOf('boulangerie');
		const [asked] = guidance.toAsk;
		expect(asked?.fact).toBe('opco');
		await guidance.assessment.setFact('opco', 'opco-ep', null, guide.catalogue.facts);
		expect(guidance.toAsk.map(({ fact }) => fact)).not.toContain('opco');
	});
});

describe('the list', () => {
	it('forgets "for you" without a dossier, and keeps the rest', () => {
		const list = new OfferList(guide, guide.catalogue.offers);
		list.choose({ status: 'eligible', cost: 'free' });
		expect([list.filters.status, list.filters.cost]).toEqual(['', 'free']);
		expect(list.listed.possible.length).toBeGreaterThan(10);
	});

	it('takes the filters up again once a dossier is there', async () => {
		const list = new OfferList(guide, guide.catalogue.offers);
		list.choose({ status: 'not-eligible', need: 'finance' });
		list.followGuidance(await guidanceOf('boulangerie'));
		expect(list.guidance?.need).toBe('finance');
		expect(list.listed.possible.every(({ match }) => match?.status === 'not-eligible')).toBe(true);
	});

	it('shows each possible offer once, first ones before', async () => {
		const list = new OfferList(guide, guide.catalogue.offers);
		list.followGuidance(await guidanceOf('graphiste'));
		const shown = [...list.first, ...list.others].map(({ offer }) => offer.id);
		expect(new Set(shown).size).toBe(shown.length);
		expect(shown.sort()).toEqual(list.listed.possible.map(({ offer }) => offer.id).sort());
	});

	it('finds once the search is there, and spaces are no search', async () => {
		const list = new OfferList(guide, guide.catalogue.offers);
		list.choose({ text: 'visite energie' });
		expect(list.searched).toBeNull();
		await list.needSearch(() => '');
		expect(list.first[0]?.offer.id).toBe('visite-energie');
		list.choose({ text: '   ' });
		expect(list.searched).toBeNull();
	});
});

it('A company that told nothing is refused nothing that a fact could settle', async () => {
	const guidance = new Guidance(guide, await newAssessment(), today);
	const refused = guidance.matches.filter(({ status }) => status === 'not-eligible');
	expect(refused).toEqual([]);
	expect(guidance.contact).toEqual({ contact: null, missing: ['department'] });
});
