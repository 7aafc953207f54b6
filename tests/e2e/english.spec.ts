import { isGate } from '../support/tier';
import { example } from './support/grid';
import { heading } from './support/journey';
import { unfold } from './states/look';
import { total } from './support/result';
import { loadExample, seedExample } from './support/seed';
import { expect, test, type Page } from './support/test';

const documents = [
	'/criteres',
	'/methode',
	'/impact-score',
	'/accompagner/guide',
	'/confidentialite',
	'/accessibilite',
	'/mentions-legales'
];
const screens = [
	'/',
	'/profil',
	'/diagnostic',
	'/resultats',
	'/resultats/sujets',
	'/resultats/pas',
	'/resultats/detail',
	'/a-chercher',
	'/plan',
	'/preuves',
	'/dossiers'
];
/** Content that scripts only add to. */
const lists = ['/offres', '/offres/visite-energie'];
const addresses = [...screens, ...lists, ...documents];
const english = addresses.map((address) => (address === '/' ? '/en' : `/en${address}`));

/** Words that only one of the two languages has; what is marked as the other's is left out. */
async function strangers(page: Page, words: string): Promise<string[]> {
	const text = await page.evaluate(() => {
		const copy = document.body.cloneNode(true) as HTMLElement;
		// What is marked as this language is an offer that was translated: it keeps the names of schemes.
		copy.querySelectorAll('[lang], script, style, noscript').forEach((node) => node.remove());
		return copy.textContent;
	});
	const other = new RegExp(`(?<![\\p{L}’'-])(${words})(?![\\p{L}’'-])`, 'giu');
	// A network is called so.
	const own = text.replaceAll('1% for the Planet', '');
	return own.replace(/«[^»]*»|“[^”]*”/g, '').match(other) ?? [];
}
// Not « des » nor « les »: companies have them in their names.
const frenchOnly = 'vous|votre|est|pas|pour|dans|avec|une|réponse|salariés';
const englishOnly = 'the|your|you|with|this|that|answer|employees|what|from';

test('Every address is in its language, whole, and says so', { tag: '@deep' }, async ({ page }) => {
	for (const address of addresses) {
		const response = await page.goto(address);
		expect(response?.status(), address).toBe(200);
		await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
		await expect(heading(page)).toBeVisible();
		expect(await strangers(page, englishOnly), address).toEqual([]);
	}
	for (const address of english) {
		const response = await page.goto(address);
		expect(response?.status(), address).toBe(200);
		await expect(page.locator('html')).toHaveAttribute('lang', 'en');
		await expect(heading(page)).toBeVisible();
		expect(await strangers(page, frenchOnly), address).toEqual([]);
		await expect(page.getByRole('link', { name: 'Français' })).toHaveAttribute('lang', 'fr');
		for (const link of await page.getByRole('navigation').getByRole('link').all()) {
			if ((await link.getAttribute('hreflang')) === null)
				expect(await link.getAttribute('href')).toMatch(/^(\/en(\/|$)|#)/);
		}
	}
});

test('A filled dossier reads in English from the profile to the last line of its result', async ({
	page
}) => {
	await seedExample(page, example('boulangerie').name);
	const filled = [
		'/en/resultats',
		'/en/profil',
		'/en/resultats/pas',
		'/en/resultats/sujets',
		'/en/resultats/detail',
		'/en/a-chercher',
		'/en/offres',
		'/en/offres/eco-defis',
		'/en/dossiers',
		'/en/plan',
		'/en/terminer',
		'/en/preuves'
	];
	for (const address of filled.filter((_, at) => !isGate || at % 3 === 0)) {
		await page.goto(address);
		await expect(heading(page)).toBeVisible();
		await expect(page.getByText('One moment…')).toBeHidden();
		await unfold(page);
		expect(await strangers(page, frenchOnly), address).toEqual([]);
	}
	await page.goto('/en/resultats');
	await expect(page.getByText(/^\d+ out of 100$/)).toBeVisible();
});

test('Search engines are told each page’s twin, by whole addresses', async ({ request }) => {
	for (const [address, path] of [
		['/', ''],
		['/en', ''],
		['/methode', '/methode'],
		['/en/methode', '/methode'],
		['/en/confidentialite', '/confidentialite']
	] as const) {
		const response = await request.get(address);
		const origin = new URL(response.url()).origin;
		const links = response.headers().link ?? '';
		expect(links, address).toContain(`<${origin}${path || '/'}>; rel="alternate"; hreflang="fr"`);
		expect(links, address).toContain(`<${origin}/en${path}>; rel="alternate"; hreflang="en"`);
		expect(links, address).toContain(`hreflang="x-default"`);
	}
	const asset = await request.get('/favicon.svg');
	expect(asset.headers().link).toBeUndefined();
});

test(
	'The other language is one link away, with the same dossier, and home leads on in the last one',
	{ tag: '@deep' },
	async ({ page }) => {
		await loadExample(page, example('boulangerie').name);
		const score = /\d+/.exec(await total(page).innerText())?.[0] ?? '';
		await page.getByRole('link', { name: 'English' }).click();
		await expect(page).toHaveURL(/\/en\/resultats$/);
		await expect(page.locator('html')).toHaveAttribute('lang', 'en');
		await expect(page.getByText(`${score} out of 100`)).toBeVisible();
		await page.goto('/');
		const resume = page.getByRole('link', { name: /^See my result: / });
		await expect(resume).toHaveAttribute('lang', 'en');
		await resume.click();
		await expect(page).toHaveURL(/\/en\/resultats$/);
		await page.getByRole('link', { name: 'Questions' }).click();
		await expect(page).toHaveURL(/\/en\/diagnostic/);
		await page.getByRole('link', { name: 'Français' }).click();
		await expect(page).toHaveURL(/:\d+\/diagnostic/);
		await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
		await page.getByRole('link', { name: 'Résultat' }).click();
		await expect(total(page)).toBeVisible();
		await page.goto('/en');
		await page.getByRole('link', { name: /^Voir mon résultat/ }).click();
		await expect(page).toHaveURL(/:\d+\/resultats$/);
		await page.goto('/en');
		await page.locator('header').getByRole('link', { name: 'Français' }).click();
		await expect(page).toHaveURL(/:\d+\/$/);
	}
);

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
	await expect(total(page)).toBeVisible();
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

	test(
		'the home page is read in full, and the screens that compute say why they cannot',
		{ tag: '@deep' },
		async ({ page }) => {
			await page.goto('/');
			await expect(heading(page)).toHaveText(/^Où en est votre entreprise/);
			await expect(
				page.getByText('Gratuit. Sans compte. Vos réponses restent sur cet appareil.')
			).toBeVisible();
			await expect(
				page.getByText('Azimut ne remplace pas l’Impact Score demandé par la Région.')
			).toBeVisible();
			await expect(page.getByRole('link', { name: 'Commencer' })).toBeVisible();
			await page.getByRole('link', { name: 'Voir les questions et préparer mes papiers' }).click();
			await expect(page).toHaveURL(/\/criteres$/);
			await expect(heading(page)).toBeVisible();

			for (const address of screens.slice(1)) {
				await page.goto(address);
				const said = page.locator('noscript').getByRole('paragraph');
				await expect(said, address).toContainText('il a besoin de JavaScript');
				await expect(said, address).toContainText('Activez-le dans votre navigateur');
				await expect(said, address).toBeInViewport();
				await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
				await expect(page).toHaveTitle(/Azimut/);
			}
			await page.goto('/en/diagnostic');
			await expect(page.locator('noscript').getByRole('paragraph')).toContainText('Turn it on');
			await expect(page.locator('html')).toHaveAttribute('lang', 'en');
		}
	);
});
