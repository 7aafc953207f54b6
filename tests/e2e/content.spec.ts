import { evaluateByCommandLine } from './support/device';
import { criteriaByNumber, example, flat, plain, rounded, words } from './support/grid';
import { heading } from './support/journey';
import { expect, test, type Page } from './support/test';

/** The two pages that explain: what is asked, and how points are counted. */
const pages = [
	{ address: '/criteres', title: 'Les 20 sujets' },
	{ address: '/en/criteres', title: 'The 20 subjects' },
	{ address: '/methode', title: 'La méthode' },
	{ address: '/en/methode', title: 'The method' }
] as const;

const subject = (page: Page, criterion: string) => page.locator(`article#${criterion}`);
const message = (page: Page) => page.locator('#comptable blockquote');
const contents = (page: Page) => page.getByRole('navigation', { name: 'Sur cette page' });

test(
	'Links of the contents lead to something on the page, and links out leave no trace',
	{ tag: '@deep' },
	async ({ page }) => {
		for (const address of ['/criteres', '/methode']) {
			await page.goto(address);
			const targets = await contents(page)
				.getByRole('link')
				.evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).hash.slice(1)));
			expect(targets.length).toBeGreaterThan(10);
			expect(new Set(targets).size).toBe(targets.length);
			for (const id of targets) await expect(page.locator(`[id="${id}"]`)).toHaveCount(1);
			const out = page.getByRole('main').locator('a[href^="http"]');
			for (const rel of await out.evaluateAll((all) => all.map((link) => link.getAttribute('rel'))))
				expect(rel).toBe('external noreferrer');
		}
	}
);

test('Each subject says what it is, what to prepare and all that is asked, and the contents lead to it', async ({
	page
}) => {
	await page.goto('/criteres');
	await expect(page.getByRole('heading', { level: 4 })).toHaveCount(20);
	for (const criterion of criteriaByNumber) {
		const shown = subject(page, criterion);
		await expect(shown).toContainText(plain(criterion));
		await expect(shown.getByText('Facile à lire', { exact: true })).toBeVisible();
		await expect(shown.getByText('Exemples de preuves')).toBeVisible();
	}
	const stability = subject(page, 'stabilite-travail');
	const question = words.criteria['stabilite-travail']?.items['part-cdi']?.question ?? '';
	await expect(stability.getByText(question).first()).toBeHidden();
	await stability.getByText('Ce qu’on vous demandera').click();
	await expect(stability.getByText(question).first()).toBeVisible();
	await expect(stability.getByText('Question posée dans ce cas').first()).toBeVisible();
	const name = `12. ${plain('stabilite-travail')}`;
	await contents(page).getByRole('link', { name }).click();
	await expect(page).toHaveURL(/#stabilite-travail$/);
	await expect(
		subject(page, 'stabilite-travail').getByRole('heading', { level: 4 })
	).toBeInViewport();
});

test(
	'The message to the accountant is copied where the browser may, selected elsewhere',
	{ tag: '@deep' },
	async ({ page, context }) => {
		await context.grantPermissions(['clipboard-read', 'clipboard-write']);
		await page.goto('/criteres#comptable');
		const copy = page.getByRole('button', { name: 'Copier le message' });
		await copy.click();
		await expect(page.getByRole('status').filter({ hasText: 'Copié' })).toBeVisible();
		const copied = await page.evaluate(() => navigator.clipboard.readText());
		expect(copied.split('\n')).toHaveLength(8);
		for (const line of copied.split('\n'))
			await expect(message(page)).toContainText(flat(line.replace(/^- /, '')));

		await page.addInitScript(() =>
			Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true })
		);
		await page.reload();
		await copy.click();
		await expect(page.getByRole('status').filter({ hasText: 'Ctrl + C' })).toBeVisible();
		const selected = await page.evaluate(() => String(getSelection()));
		expect(selected).toContain('Bonjour,');
		expect(selected).toContain('Merci.');
	}
);

test(
	'On paper: boxes to tick, what to prepare, and nothing to press',
	{ tag: '@deep' },
	async ({ page }) => {
		await page.addInitScript(() => {
			window.print = () => document.documentElement.setAttribute('data-printed', '');
		});
		await page.goto('/criteres');
		await subject(page, 'labels').getByText('Ce qu’on vous demandera').click();
		await page.getByRole('button', { name: 'Imprimer pour préparer' }).click();
		await expect(page.locator('html')).toHaveAttribute('data-printed');
		await page.emulateMedia({ media: 'print' });
		await expect(page.locator('li .tick-box')).toHaveCount(8);
		for (const box of await page.locator('li .tick-box').all()) await expect(box).toBeVisible();
		await expect(page.getByRole('banner')).toBeHidden();
		await expect(contents(page)).toBeHidden();
		await expect(page.getByRole('button')).toHaveCount(0);
		for (const criterion of criteriaByNumber)
			await expect(subject(page, criterion).getByText('Exemples de preuves')).toBeVisible();
		const folds = page.getByText('Ce qu’on vous demandera');
		expect(
			await folds.evaluateAll((all) => all.filter((one) => one.checkVisibility()).length)
		).toBe(1);
		await expect(page.getByText('Agrément ESUS').first()).toBeVisible();
	}
);

test('The method works out its example as the command line does', async ({ page }) => {
	const bakery = example('boulangerie');
	const { result } = evaluateByCommandLine(bakery.sheet);
	await page.goto('/methode');
	const points = Object.values(result.criteria).reduce((sum, { low }) => sum + low, 0);
	await expect(page.getByText(`${points} ÷ 100 × 100 = ${points}`)).toBeVisible();
	expect(rounded(result.total.low)).toBe(points);
	const row = page.getByRole('row', { name: new RegExp(`^Ensemble ${points} 100 ${points}$`) });
	await expect(row).toBeVisible();
	for (const band of Object.values(words.bands))
		await expect(page.getByRole('rowheader', { name: band, exact: true })).toBeVisible();
	await expect(page.getByRole('link', { name: /^Voir les mentions légales/ })).toHaveAttribute(
		'href',
		/\/mentions-legales$/
	);
});

test.describe('Without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test(
		'both pages are read in full, and nothing asks to be pressed in vain',
		{ tag: '@deep' },
		async ({ page }) => {
			for (const { address, title } of pages) {
				await page.goto(address);
				await expect(heading(page)).toHaveText(title);
				await expect(page).toHaveTitle(`${title} · Azimut`);
				await expect(page.locator('meta[name=description]')).toHaveAttribute('content', /.{40,}/);
				await expect(page.getByRole('button')).toHaveCount(0);
			}
			await page.goto('/criteres');
			await expect(message(page)).toContainText('la liste des 10 plus gros fournisseurs');
			await expect(page.getByRole('link', { name: 'Commencer' })).toHaveAttribute(
				'href',
				/\/profil/
			);
			const last = subject(page, 'achats-durables');
			await last.getByText('Ce qu’on vous demandera').click();
			await expect(last.getByText('Question posée dans ce cas').first()).toBeVisible();
			await page.goto('/methode');
			await page.locator('#paliers-stabilite-travail summary').click();
			await expect(page.getByText('Insee Références').first()).toBeVisible();
		}
	);
});
