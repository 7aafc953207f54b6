import { loadExample } from './support/journey';
import { example } from './support/grid';
import { heading } from './support/journey';
import { expect, test } from './support/test';

const addresses = ['/', '/profil', '/diagnostic', '/resultats', '/dossiers'];
const english = addresses.map((address) => (address === '/' ? '/en' : `/en${address}`));

test('Every address under /en answers, says it is in French for now, and names its language', async ({
	page
}) => {
	for (const address of english) {
		const response = await page.goto(address);
		expect(response?.status(), address).toBe(200);
		await expect(
			page.getByText('This page is not in English yet: it is shown in French.')
		).toBeVisible();
		await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
		await expect(page.getByText('This page is not in English yet')).toHaveAttribute('lang', 'en');
		await expect(page.getByRole('link', { name: 'Français' })).toHaveAttribute('lang', 'fr');
		for (const link of await page.getByRole('navigation').getByRole('link').all())
			expect(await link.getAttribute('href')).toMatch(/^\/en(\/|$)/);
	}
	for (const address of addresses) {
		const response = await page.goto(address);
		expect(response?.status(), address).toBe(200);
		await expect(page.getByRole('banner')).toBeVisible();
		await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
		await expect(page.getByText('This page is not in English yet')).toBeHidden();
	}
});

test('The link at the foot leads to the same screen in the other language, with the same dossier', async ({
	page
}) => {
	await loadExample(page, example('boulangerie').name);
	const score = await heading(page).innerText();
	await page.getByRole('link', { name: 'English' }).click();
	await expect(page).toHaveURL(/\/en\/resultats$/);
	await expect(heading(page)).toHaveText(score);
	await page.getByRole('link', { name: 'Questions' }).click();
	await expect(page).toHaveURL(/\/en\/diagnostic/);
	await page.getByRole('link', { name: 'Français' }).click();
	await expect(page).toHaveURL(/:\d+\/diagnostic/);
	await page.goto('/en');
	await page.getByRole('link', { name: 'Français' }).click();
	await expect(page).toHaveURL(/:\d+\/$/);
});

test('Pages and assets carry their headers, and nothing may be framed or run from elsewhere', async ({
	page,
	request
}) => {
	const assets = new Set<string>();
	page.on('response', (response) => {
		const path = new URL(response.url()).pathname;
		if (path.startsWith('/_app/immutable/')) assets.add(path);
	});
	for (const address of [...addresses, ...english, '/nulle-part']) {
		const response = await request.get(address);
		const headers = response.headers();
		expect(headers['x-content-type-options'], address).toBe('nosniff');
		expect(headers['referrer-policy'], address).toBe('same-origin');
		expect(headers['cache-control'], address).toContain('no-cache');
		const policy = `${headers['content-security-policy'] ?? ''} ${await response.text()}`;
		expect(policy, address).toContain("frame-ancestors 'none'");
		expect(policy.replaceAll('&#39;', "'"), address).toMatch(/default-src 'none'/);
		expect(policy, address).not.toMatch(/script-src[^;]*unsafe/);
	}
	await loadExample(page, example('boulangerie').name);
	await expect(page.getByRole('img').first()).toBeVisible();
	expect([...assets].some((path) => path.endsWith('.js'))).toBe(true);
	expect([...assets].some((path) => path.endsWith('.json'))).toBe(true);
	expect([...assets].some((path) => path.endsWith('.css'))).toBe(true);
	for (const asset of assets) {
		const headers = (await request.get(asset)).headers();
		expect(headers['cache-control'], asset).toContain('immutable');
		expect(headers['x-content-type-options'], asset).toBe('nosniff');
		expect(headers['referrer-policy'], asset).toBe('same-origin');
	}
});

test('An address that does not exist says so in a sentence and leads home', async ({
	page,
	tripwires
}) => {
	tripwires.allow(/status of 404/);
	for (const address of [
		'/nulle-part',
		'/en/nowhere',
		'/diagnostic/x/y',
		'/_app/immutable/none.js'
	]) {
		const response = await page.goto(address);
		expect(response?.status(), address).toBe(404);
	}
	await page.goto('/nulle-part');
	await expect(heading(page)).toHaveText('Cette page n’existe pas');
	await expect(page.getByText('L’adresse est peut-être mal écrite.')).toBeVisible();
	await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
	await page.getByRole('link', { name: 'Revenir à l’accueil' }).click();
	await expect(heading(page)).toHaveText(/^Où en est votre entreprise/);
});

test.describe('Without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('the home page is read in full, and the screens that compute say why they cannot', async ({
		page
	}) => {
		await page.goto('/');
		await expect(heading(page)).toHaveText(/^Où en est votre entreprise/);
		await expect(
			page.getByText('Gratuit. Sans compte. Vos réponses restent sur cet appareil.')
		).toBeVisible();
		await expect(
			page.getByText('Azimut ne remplace pas l’Impact Score demandé par la Région.')
		).toBeVisible();
		await expect(page.getByRole('link', { name: 'Commencer' })).toBeVisible();
		await page.getByText('Les papiers utiles, si vous les avez').click();
		await expect(page.getByText('Vos statuts', { exact: true })).toBeVisible();

		for (const address of ['/profil', '/diagnostic', '/resultats', '/dossiers', '/en/diagnostic']) {
			await page.goto(address);
			const said = page.locator('noscript').getByRole('paragraph');
			await expect(said, address).toContainText('il a besoin de JavaScript');
			await expect(said, address).toContainText('Activez-le dans votre navigateur');
			await expect(said, address).toBeInViewport();
			await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
			await expect(page).toHaveTitle(/Azimut/);
		}
	});
});
