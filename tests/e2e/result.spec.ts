import report from '../../src/lib/result/fr.report';
import rosePart from '../../src/lib/result/fr.rose';
import { dossiersOf, evaluateByCommandLine, fieldsOf, revisionsOf } from './support/device';
import { example, flat, plain, rounded } from './support/grid';
import { heading } from './support/journey';
import { openSteps } from './support/plan';
import { seedExample } from './support/seed';
import { expect, test } from './support/test';

const bakery = example('boulangerie');
const { result } = evaluateByCommandLine(bakery.sheet);

test(
	'The next steps say what they give, trying them stores nothing, and a step refused stays away',
	{ tag: '@deep' },
	async ({ page }) => {
		await seedExample(page, bakery.name);
		await openSteps(page);
		const before = await revisionsOf(page);
		const steps = page
			.getByRole('region')
			.or(page.locator('section'))
			.filter({
				has: page.getByRole('heading', { name: /^Les \d+ prochains/, level: 2 })
			});
		const cards = steps.getByRole('article').filter({ visible: true });

		await test.step('five steps, each with the gain that the command line gives', async () => {
			await expect(cards).toHaveCount(5);
			for (const card of await cards.all()) {
				const name = flat(await card.getByRole('heading').innerText());
				const text = flat(await card.innerText());
				const own = result.steps.filter(({ criterion }) => text.includes(flat(plain(criterion))));
				const gain = flat(await card.getByText(/^\+/).innerText());
				const gains = own.map(({ gain }) =>
					flat(report.gain(new Intl.NumberFormat('fr', { maximumFractionDigits: 1 }).format(gain)))
				);
				expect(gains, name).toContain(gain);
			}
		});

		await test.step('« Et si… ? » moves the score and the rose, and nothing is written', async () => {
			const rose = page.getByRole('group', { name: flat(rosePart.label) });
			await expect(rose.getByRole('link', { name: /avec vos prochains pas$/ })).toHaveCount(5);
			await page.getByText('Et si… ? Cocher des pas, voir votre résultat changer').click();
			const totals = page.getByRole('status').filter({ hasText: 'Avec les pas cochés' });
			await expect(totals).toContainText(`Aujourd’hui ${rounded(result.total.low)}`);
			await expect(totals).toContainText(`Avec les pas cochés ${rounded(result.total.low)}`);
			const boxes = page.getByRole('checkbox');
			await boxes.nth(0).check();
			await boxes.nth(1).check();
			await expect(totals).not.toContainText(`Avec les pas cochés ${rounded(result.total.low)}`);
			await expect(rose.getByRole('link', { name: /avec ce que vous cochez$/ })).toHaveCount(2);
			await expect(rose.getByRole('link', { name: /avec vos prochains pas$/ })).toHaveCount(0);
			await page.getByRole('button', { name: 'Tout décocher' }).click();
			await expect(totals).toContainText(`Avec les pas cochés ${rounded(result.total.low)}`);
			expect(await revisionsOf(page)).toEqual(before);
		});

		await test.step('« Pas pour moi » takes a step away for good, until it is taken back', async () => {
			const refused = flat(await cards.first().getByRole('heading').innerText());
			await cards
				.first()
				.getByRole('button', { name: /^Pas pour moi/ })
				.click();
			await expect(page.getByText('1 pas écarté')).toBeVisible();
			await expect(cards.first().getByRole('heading')).not.toHaveText(refused);
			await page.reload();
			await expect(page.getByText('1 pas écarté')).toBeVisible();
			expect(
				[...fieldsOf(await revisionsOf(page)).keys()].filter((path) => path.startsWith('refused/'))
			).toHaveLength(1);
			const [dossier] = await dossiersOf(page);
			expect(dossier?.low, 'refusing changes no score').toBe(result.total.low);
			await page.getByText('1 pas écarté').click();
			await page.getByRole('button', { name: /^Reprendre/ }).click();
			await expect(page.getByText('1 pas écarté')).toBeHidden();
			await expect(cards.first().getByRole('heading')).toHaveText(refused);
		});

		await test.step('the details draw each part and each theme once', async () => {
			await page.getByRole('link', { name: 'En détail' }).click();
			const table = page.getByRole('table', { name: report.partsTitle });
			const shown = 1 + Object.keys(result.pillars).length + Object.keys(result.themes).length;
			// A pillar of one theme is said once.
			await expect(table.getByRole('row')).toHaveCount(shown - 1);
		});
	}
);

test('A private note is stored as typed, with its dossier', { tag: '@deep' }, async ({ page }) => {
	await seedExample(page, bakery.name);
	await page.goto('/diagnostic?sujet=mecenat&question=dons-annee');
	await page.getByRole('button', { name: 'Note', exact: true }).click();
	const note = page.getByLabel('Note pour vous');
	await note.fill('Demander le reçu à « Solidarité » <b>avant</b> mardi\n— ligne 2');
	await page.getByRole('link', { name: 'Suivante' }).click();
	await expect(heading(page)).not.toHaveText(/donné/i);
	await expect
		.poll(async () => fieldsOf(await revisionsOf(page)).get('notes/company/mecenat'))
		.toBe('Demander le reçu à « Solidarité » <b>avant</b> mardi\n— ligne 2');
	await page.goBack();
	await expect(note).toHaveValue(/ligne 2$/);
	await page.reload();
	await expect(note).toHaveValue(/ligne 2$/);
});
