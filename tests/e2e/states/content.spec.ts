import { example } from '../support/grid';
import { OwnServer } from '../support/own-server';
import { seedExample } from '../support/seed';
import { expect } from '../support/test';
import { look } from './look';
import { go, test } from './scene';

test('Home, and the pages about Azimut', { tag: '@deep' }, async ({ page }) => {
	for (const [address, name, rare] of [
		['/', 'home', false],
		['/criteres', 'criteres', true],
		['/methode', 'methode', false],
		['/impact-score', 'impact-score', true],
		['/confidentialite', 'confidentialite', true],
		['/accessibilite', 'accessibilite', true],
		['/mentions-legales', 'mentions-legales', false]
	] as const) {
		await go(page, address);
		await look(page, name, { rare });
	}
});

test(
	'What is not there, and home with a dossier',
	{ tag: '@deep' },
	async ({ page, tripwires }) => {
		tripwires.allow(/status of 404/);
		for (const [address, name] of [
			['/nulle-part', 'error'],
			['/hors-ligne', 'hors-ligne'],
			['/resultats', 'no-dossier'],
			['/diagnostic?d=0000', 'missing-dossier']
		] as const) {
			await go(page, address);
			await look(page, name);
		}
		const { name } = example('boulangerie');
		await seedExample(page, name);
		await go(page, '/');
		await expect(page.getByRole('link', { name: /^Voir mon résultat/ })).toBeVisible();
		await look(page, 'home-dossier');
	}
);

test('The pages about Azimut in English', { tag: '@deep' }, async ({ page }) => {
	for (const name of [
		'',
		'criteres',
		'methode',
		'impact-score',
		'confidentialite',
		'accessibilite',
		'mentions-legales',
		'signaler'
	]) {
		await go(page, `/en/${name}`);
		await look(page, `en/${name}`, { rare: true, picture: false });
	}
});

test('A server whose operator is declared', { tag: '@deep' }, async ({ page, tripwires }) => {
	const server = new OwnServer({
		OPERATOR_NAME: 'Cap & Fils',
		OPERATOR_ADDRESS: '1 quai du Port, 34200 Sète',
		OPERATOR_EMAIL: 'contact+azimut@cap.example.org',
		HOST_NAME: 'Hébergeur du Sud'
	});
	await server.start();
	tripwires.allow(new RegExp(`^request to another origin: ${server.origin}/`));
	await go(page, `${server.origin}/mentions-legales`);
	await look(page, 'operator', { rare: true, picture: false });
	await server.stop();
});
