import { afterAll, beforeAll, expect, it } from 'vitest';
import { admitNewcomers } from '../../src/lib/server/directory/newcomers';
import { openStore } from '../../src/lib/server/store/open-store';
import { dayInFrance } from '../../src/lib/server/settings/day';
import { publicationFor } from '../support/publications';
import { SpawnedServer } from '../support/spawned';
import { dayAfter } from '../support/stored-pages';
import { type Place, newPlace, onEngines } from '../support/stores';

const today = dayInFrance(new Date());
const name = 'Le Fournil du Pont Vieux';
const facts = [
	{ fact: 'department', value: '66' },
	{ fact: 'naf', value: 'rev2:C' }
];
/** Each thing that it may be found by, and a neighbour that it may not. */
const searches = [
	['q=fournil+vieux', 'q=fournil+neuf'],
	['q=dans+les+Pyr%C3%A9n%C3%A9es-Orientales', 'q=dans+les+Hautes-Pyr%C3%A9n%C3%A9es'],
	['secteur=C', 'secteur=F'],
	['departement=66', 'departement=34'],
	['taille=6-9', 'taille=50-99'],
	['sujet=economie-locale-circulaire&q=pont', 'sujet=economie-locale-circulaire&q=quai']
] as const;
const places = ['/annuaire', '/annuaire/departement/66', '/annuaire/secteur/C'];

onEngines({ gate: ['sqlite'], deep: ['postgres'] }, 'A visitor without script, on %s', (engine) => {
	let place: Place;
	let server: SpawnedServer;
	beforeAll(async () => {
		place = await newPlace(engine);
		server = await new SpawnedServer({ DATABASE_URL: place.url }).start();
	});
	afterAll(async () => {
		await server.stop();
		place.forget();
	});
	const read = async (path: string) => (await server.ask('GET', path)).text();

	it('finds a page that was listed by each thing it says, and nowhere once its withdrawal was answered', async () => {
		const content = publicationFor('boulangerie', today, {
			name,
			headcountBand: '6-9',
			facts
		});
		const sent = await server.ask('POST', '/api/publications', {
			body: { ...content, listed: true }
		});
		const { slug, token } = (await sent.json()) as { slug: string; token: string };
		const link = `/s/${slug}"`;
		// Who publishes somebody else's name is not found before anyone could say so.
		const robots = async () => (await server.ask('GET', `/s/${slug}`)).headers.get('x-robots-tag');
		expect(await read('/annuaire')).not.toContain(link);
		expect(await read('/sitemap.xml')).not.toContain(slug);
		expect(await robots()).toBe('noindex, noarchive');
		const sheet = async () =>
			/<strong>([^<]*) dans l’annuaire/.exec(await read('/territoires/66'))?.[1];
		expect(await sheet()).toBe('Aucune page d’ici n’est');
		// As another process does.
		const store = await openStore(place.place);
		await admitNewcomers(store, dayAfter(new Date()));
		await store.close();
		expect(await robots()).toBe('noarchive');
		for (const [finds, misses] of searches) {
			expect(await read(`/annuaire?${finds}`), finds).toContain(link);
			expect(await read(`/annuaire?${misses}`), misses).not.toContain(link);
			expect(await read(`/en/annuaire?${finds}`), finds).toContain(`/en${link}`);
		}
		for (const path of places) expect(await read(path), path).toContain(link);
		expect(await read('/annuaire?q=boulangers+66')).toContain(
			'métier\u00a0: Boulangerie, pâtisserie · département\u00a0: Pyrénées-Orientales (66)'
		);
		expect(await sheet()).toBe('1 page est');
		expect(await read('/sitemap.xml')).toContain(`/s/${slug}<`);
		expect(await read('/sitemap.xml')).toContain('/territoires/66<');
		expect(await read('/chiffres-cles')).toContain(
			'<strong>1</strong> <a href="#pages">page publiée</a>'
		);

		await server.ask('DELETE', `/api/publications/${slug}`, { token });
		for (const [finds] of searches)
			expect(await read(`/annuaire?${finds}`), finds).not.toContain(slug);
		for (const path of places) expect(await read(path), path).not.toContain(slug);
		expect(await sheet()).toBe('Aucune page d’ici n’est');
		expect(await read('/annuaire')).toContain('Aucune entreprise n’est encore dans l’annuaire.');
		expect(await read('/sitemap.xml')).not.toContain(slug);
		expect(await read('/chiffres-cles')).toContain('Aucune page n’est encore dans l’annuaire.');
	});
});
