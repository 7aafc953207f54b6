import { evaluateByCommandLine, fieldsOf, revisionsOf } from './support/device';
import { example, factWords, flat, itemWords, plain } from './support/grid';
import { heading, row, subject } from './support/journey';
import { expectTotal } from './support/result';
import { loadExample, seedExample } from './support/seed';
import { expect, test, type Page } from './support/test';

const bakery = example('boulangerie');

/** Answers by path, and the team as it is told. */
async function saved(page: Page) {
	const fields = fieldsOf(await revisionsOf(page));
	return Object.fromEntries([...fields].filter(([path]) => path.startsWith('answers/')));
}

async function setHeadcount(page: Page, people: number) {
	await page.goto('/profil');
	await page.getByRole('link', { name: `Changer : ${factWords('headcount').question}` }).click();
	await page.getByLabel('Votre réponse, en chiffres').fill(String(people));
	await page.getByRole('button', { name: 'Continuer' }).first().click();
	await expect(heading(page)).toHaveText('Qui vous êtes');
}

test(
	'A team of six, then of nobody, then of six again: the answers come back, and the screen says what changed',
	{ tag: '@deep' },
	async ({ page }) => {
		await loadExample(page, bakery.name);
		const before = await saved(page);
		const six = evaluateByCommandLine(bakery.sheet).result;
		await expectTotal(page, six.total);

		await setHeadcount(page, 0);
		const zero = evaluateByCommandLine({
			...bakery.sheet,
			profile: { ...bakery.sheet.profile, headcount: 0 }
		}).result;
		await test.step('the screen names the subjects that changed', async () => {
			const notice = page.getByRole('status').filter({ hasText: 'Ce changement modifie' });
			await expect(notice).toContainText('Vos réponses d’avant sont gardées');
			for (const criterion of Object.keys(zero.criteria)) {
				const gone =
					zero.criteria[criterion]?.status === 'not-applicable' &&
					six.criteria[criterion]?.status !== 'not-applicable';
				if (gone) await expect(notice).toContainText(flat(plain(criterion)));
			}
			const applies = Object.values(zero.criteria).filter(
				({ status }) => status !== 'not-applicable'
			);
			await expect(
				page.getByText(`${applies.length} sujets sur 20 vous concernent.`, { exact: true })
			).toBeVisible();
			await expect(notice).toContainText(flat(plain('inclusion-emploi')));
			await expect(notice).not.toContainText(flat(plain('mesure-impact')));
		});

		await test.step('the result is that of a company of nobody, and no answer is gone', async () => {
			await page.getByRole('link', { name: 'Résultat', exact: true }).click();
			await expectTotal(page, zero.total);
			await page.getByRole('link', { name: /^En détail/ }).click();
			const team = page
				.getByRole('table', { name: 'Vos 20 sujets' })
				.getByRole('row')
				.filter({ hasText: plain('stabilite-travail') });
			await expect(team).toContainText('Pas concerné');
			expect(await saved(page)).toEqual(before);
		});

		await setHeadcount(page, 6);
		await expect(
			page.getByRole('status').filter({ hasText: 'Ce changement modifie' })
		).toContainText(flat(plain('stabilite-travail')));
		expect(await saved(page)).toEqual(before);
		await page.getByRole('link', { name: 'Résultat', exact: true }).click();
		await expectTotal(page, six.total);
		await page.goto('/diagnostic?sujet=parties-prenantes');
		await expect(page.getByRole('radio', { checked: true })).toHaveCount(1);
	}
);

/** Rows that say there is nothing to measure: what they tell, and how the screen then stands. */
const nothingRows = [
	['economie-locale-circulaire', 'fournisseurs-proches', 'noSuppliers'],
	['stabilite-travail', 'part-cdi', 'onlyAlternants'],
	['progression-salaries', 'part-formes', 'nobodySixMonths'],
	['ecarts-remuneration', 'ecart', 'nobodyToCompare'],
	['reduction-carbone', 'baisse-deux-ans', 'noEarlierUse']
] as const;

async function expectTakenBack(page: Page, rows: readonly (typeof nothingRows)[number][]) {
	await seedExample(page, bakery.name);
	const before = await saved(page);
	for (const [criterion, item, fact] of rows) {
		await test.step(`${criterion}: ${fact}`, async () => {
			await page.goto(`/diagnostic?sujet=${criterion}&question=${item}`);
			const question = itemWords(criterion, item).question;
			await expect(heading(page)).toHaveText(question);
			await page.getByRole('button', { name: flat(itemWords(criterion, item).zero ?? '') }).click();
			await expect(heading(page)).not.toHaveText(question);
			await expect(
				subject(page, criterion)
					.or(page.getByRole('heading', { name: plain(criterion) }))
					.first(),
				'the same subject stays on screen'
			).toBeVisible();
			expect(fieldsOf(await revisionsOf(page)).get(`profile/${fact}`)).toBe(true);

			// Open where it is why nothing is asked.
			const said = page.getByRole('button', { name: 'Déjà dit' });
			if ((await said.getAttribute('aria-expanded')) === 'false') await said.click();
			await page.getByRole('button', { name: `Changer : ${factWords(fact).question}` }).click();
			await expect(heading(page)).toHaveText(question);
			expect(fieldsOf(await revisionsOf(page)).get(`profile/${fact}`)).toBeUndefined();
			expect(await saved(page)).toEqual(before);
		});
	}
	await page.getByRole('link', { name: 'Résultat', exact: true }).click();
	await expectTotal(page, { low: 36, high: 36 });
}

test(
	'A row that says there is nothing to measure changes what is asked, and can be taken back',
	{ tag: '@deep' },
	({ page }) => expectTakenBack(page, nothingRows.slice(0, 1))
);

test(
	'Each row that says there is nothing to measure can be taken back',
	{ tag: '@deep' },
	({ page }) => expectTakenBack(page, nothingRows)
);

test(
	'A fact asked on the spot can be changed from its subject, which says what else changed',
	{ tag: '@deep' },
	async ({ page }) => {
		await seedExample(page, bakery.name);
		await page.goto('/diagnostic?sujet=stabilite-travail&question=part-cdi');
		await page.getByRole('button', { name: 'Déjà dit' }).click();
		const seasonal = factWords('seasonal').question;
		await page.getByRole('link', { name: `Changer : ${seasonal}` }).click();
		await expect(heading(page)).toHaveText(seasonal);
		await expect(row(page, 'Non')).toBeChecked();
		await row(page, 'Oui').click();
		const mostly = factWords('mostlySeasonal').question;
		await expect(heading(page), 'what the new fact makes worth asking').toHaveText(mostly);
		await row(page, 'Oui').click();
		await expect(heading(page)).toHaveText(
			itemWords('stabilite-travail', 'gestes-saison').question
		);

		const undo = page.getByRole('button', { name: 'Annuler la dernière réponse' });
		const told = async (fact: string) => fieldsOf(await revisionsOf(page)).get(`profile/${fact}`);
		await undo.click();
		await expect.poll(() => told('mostlySeasonal')).toBeUndefined();
		await expect(heading(page)).toHaveText(mostly);
		await undo.click();
		await expect.poll(() => told('seasonal')).toBe(false);
		await expect(heading(page), 'no longer asked').not.toHaveText(mostly);
	}
);
