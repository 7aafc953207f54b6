import { readFileSync } from 'node:fs';
import french from '../../src/lib/indicators/fr.indicators';
import english from '../../src/lib/indicators/en.indicators';
import englishMoved from '../../src/lib/years/en.moved';
import { cellsRead } from '../support/official-spreadsheet';
import { fieldsOf, revisionsOf } from './support/device';
import { example, root } from './support/grid';
import { heading } from './support/journey';
import { printed } from './support/pdf';
import { seedCompany } from './support/seed';
import { inspect } from './states/inspect';
import { afterOneVisit } from './support/without-network';
import { expect, test, type Page } from './support/test';

const bakery = example('boulangerie');
const template = `${root}/tests/fixtures/vsme/VSME-Digital-Template-1.3.0.xlsx`;
const year = '2025';
const subject = (id: string, prefix = '') =>
	`${prefix}/chiffres?questionnaire=vsme-base&annee=${year}&sujet=${id}`;

const field = (page: Page, question: RegExp) => page.getByRole('textbox', { name: question });
const choice = (page: Page, question: RegExp, answer: string) =>
	page.getByRole('group', { name: question }).getByRole('radio', { name: answer, exact: true });

async function type(page: Page, question: RegExp, number: string): Promise<void> {
	await field(page, question).fill(number);
	await field(page, question).press('Tab');
}
/** What stands in the database, by indicator. */
const stored = async (page: Page): Promise<Record<string, unknown>> =>
	Object.fromEntries(
		[...fieldsOf(await revisionsOf(page))].flatMap(([path, value]): [string, unknown][] => {
			const [kind, , stated, indicator = ''] = path.split('/');
			return kind === 'indicators' && stated === year ? [[indicator, value]] : [];
		})
	);
const worked = (page: Page, label: string | RegExp) =>
	page
		.getByRole('region', { name: french.workedOut })
		.getByRole('listitem')
		.filter({ hasText: label })
		.first();

async function fillEnergy(page: Page): Promise<void> {
	await page.goto(subject('energy'));
	await type(page, /kWh d’électricité avez-vous achetés/, '42 000');
	await choice(page, /contrat d’électricité/, french.no).check();
	await choice(page, /Produisez-vous/, french.no).check();
	await type(page, /kWh de gaz/, '18000,0');
	await choice(page, /Brûlez-vous/, french.no).check();
	await expect(field(page, /litres de gazole \?/)).toHaveCount(0);
	await choice(page, /véhicules à carburant/, 'Les litres').check();
	await type(page, /litres de gazole \?/, '1250');
	await type(page, /litres d’essence/, '0');
}

test('Figures of a year: taken from the diagnosis, typed, worked out, given on paper and as files, and in the official spreadsheet', async ({
	page
}) => {
	await seedCompany(page, bakery.name, { as: 'Le Fournil' });
	await page.goto('/imprimer');
	await page.getByRole('link', { name: french.title }).click();
	await page.waitForURL(/\/chiffres$/);
	await expect(heading(page)).toHaveText(/^Chiffres pour la banque/);
	await expect(page.locator('summary', { hasText: french.trial })).toBeVisible();
	expect(await inspect(page, ['axe', 'focus'])).toEqual([]);

	await test.step('what the diagnosis knows is taken by a press, never by itself', async () => {
		await page.goto(subject('company'));
		expect(await stored(page)).toEqual({});
		const headcount = page.locator('#chiffre-employees');
		await headcount.getByRole('button', { name: french.take }).click();
		await expect(field(page, /Combien de salariés/)).toHaveValue('6');
		await expect(headcount.getByRole('button', { name: french.take })).toHaveCount(0);
		expect(await stored(page)).toEqual({ employees: { number: 6 } });
		await type(page, /Combien avez-vous vendu/, 'beaucoup');
		await expect(page.getByText(french.errors.number)).toBeVisible();
		await type(page, /Combien avez-vous vendu/, '310 000');
		await page
			.locator('#chiffre-turnoverEuros')
			.getByLabel(french.ground)
			.selectOption({ label: french.grounds.accounts });
	});

	await test.step('a question brings those that follow from it; no total hides one that is open', async () => {
		await fillEnergy(page);
		// 18 000 × 0,181 + 1 250 × 2,49 = 3 258 + 3 112,5 kg; 42 000 × 0,035 = 1 470 kg.
		await expect(worked(page, 'CO₂ direct')).toContainText('6,37 t de CO₂ équivalent');
		await expect(worked(page, 'CO₂ de l’électricité')).toContainText('1,47 t');
		await expect(worked(page, 'CO₂ total')).toContainText('7,84 t');
		// 42 + 18 × 0,9 + 1 250 × 0,009858 = 70,52 MWh.
		await expect(worked(page, 'Énergie totale')).toContainText('70,52 MWh');
		await worked(page, 'CO₂ de l’électricité').getByText(french.arithmetic).click();
		await expect(worked(page, 'CO₂ de l’électricité')).toContainText('42 000 kWh × 0,035 kg');
		expect(await inspect(page, ['axe', 'focus'])).toEqual([]);
		await choice(page, /Brûlez-vous/, french.unknown).check();
		await expect(worked(page, 'CO₂ total')).toContainText('—');
		await expect(page.getByText(/^Il manque\s: Fioul, propane/)).toBeVisible();
		await choice(page, /Brûlez-vous/, french.no).check();
	});
	await page.goto(subject('safety'));
	await type(page, /accidents du travail/, '2');
	await expect(page.getByText(french.personal).first()).toBeVisible();
	await expect
		.poll(() => stored(page))
		.toMatchObject({ accidents: { number: 2 }, diesel: { number: 1250 } });

	await page.goto(`/chiffres?questionnaire=vsme-base&annee=${year}&feuille=`);
	const table = page.getByRole('table', { name: /VSME/ });
	await expect(table).toContainText('310 000 € (comptabilité)');
	await test.step('what may point at a person leaves when it is ticked, and not otherwise', async () => {
		await expect(table).not.toContainText('Accidents');
		const csv = await downloaded(page, french.paper.csv);
		expect(csv).not.toMatch(/;2(,0)?;/);
		await page.getByLabel('Accidents du travail').check();
		await expect(table).toContainText('Accidents du travail');
		const json = JSON.parse(await downloaded(page, french.paper.json)) as { figures: object[] };
		expect(json.figures).toContainEqual(expect.objectContaining({ id: 'accidents', value: 2 }));
		await page.reload();
		await expect(page.getByLabel('Accidents du travail')).not.toBeChecked();
	});
	await test.step('the official spreadsheet is filled, and another library reads the same', async () => {
		await page.locator('input[type=file]').setInputFiles(template);
		await page.getByRole('button', { name: french.spreadsheet.save }).waitFor({ timeout: 60_000 });
		const bytes = await download(page, french.spreadsheet.save);
		expect(await cellsRead(bytes, 'General Information', ['D3', 'E283'])).toEqual([
			'Le Fournil',
			310_000
		]);
		expect(await cellsRead(bytes, 'Social Disclosures', ['D147'])).toEqual([null]);
		// What is ticked otherwise since is in no copy that was filled before.
		await page.getByLabel('Accidents du travail').check();
		await expect(page.getByRole('button', { name: french.spreadsheet.save })).toHaveCount(0);
		await page.getByLabel('Accidents du travail').uncheck();
		await page.locator('input[type=file]').setInputFiles({
			name: 'other.xlsx',
			mimeType: 'application/zip',
			buffer: readFileSync(template).subarray(0, 100_000)
		});
		await expect(page.getByRole('alert')).toHaveText(french.spreadsheet.refused.damaged());
		await expect(page.getByRole('button', { name: french.spreadsheet.save })).toHaveCount(0);
	});
	expect(await inspect(page, ['axe', 'focus'])).toEqual([]);
	expect((await printed(page, 'A4')).pages).toHaveLength(1);
});

test('The same in English, at every width, a year later with the figures of the year before @deep', async ({
	page
}) => {
	await seedCompany(page, bakery.name, { as: 'Le Fournil' });
	await fillEnergy(page);
	await page.goto(`/en/chiffres?questionnaire=vsme-base&annee=2024&sujet=energy`);
	// The year after offers what stood the year before; the one before does not know of it.
	await expect(page.getByText(/^2023:/)).toHaveCount(0);
	await type(page, /kWh of electricity did you buy/, '40,000');
	await expect(page.getByText(english.saved)).toBeVisible();
	await page.goto(subject('energy', '/en'));
	await field(page, /kWh of electricity did you buy/).fill('');
	await field(page, /kWh of electricity did you buy/).press('Tab');
	await expect(page.getByText(english.lastYear('2024', '40,000 kWh'))).toBeVisible();
	await page
		.locator('#chiffre-electricityBought')
		.getByRole('button', { name: english.take })
		.last()
		.click();
	await expect(field(page, /kWh of electricity did you buy/)).toHaveValue('40,000');
	const figures = page.getByRole('table', { name: english.years.title });
	await page.goto('/en/historique');
	await page.getByRole('link', { name: englishMoved.figures.compare('2024, 2025') }).click();
	await expect(figures.getByRole('row', { name: /^Electricity/ }).first()).toContainText(
		english.years.same
	);
	await expect(figures.getByRole('row', { name: /^Mains gas/ }).first()).toContainText(
		'18,000 kWh'
	);
	await page.goto('/en/chiffres?annee=1990');
	await expect(page.getByText(english.notOffered('1990', '2026'))).toBeVisible();
	for (const address of [
		'/en/chiffres',
		'/en/chiffres?comparer=',
		subject('company', '/en'),
		subject('energy', '/en'),
		'/en/chiffres?feuille='
	]) {
		await page.goto(address);
		await expect(heading(page)).toBeVisible();
		for (const width of [320, 360, 820, 1366]) {
			await page.setViewportSize({ width, height: 740 });
			expect.soft(await inspect(page, ['axe', 'focus']), `${address}, ${width} px`).toEqual([]);
			const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
			expect.soft(wide, `${address}, ${width} px`).toBeLessThanOrEqual(0);
		}
	}
});

test('All of it without network: the questions, the sheet and the spreadsheet @deep', async ({
	launchOptions
}) => {
	await afterOneVisit(launchOptions, async (page) => {
		await seedCompany(page, bakery.name, { as: 'Le Fournil' });
		await fillEnergy(page);
		await page.goto(`/chiffres?questionnaire=vsme-base&annee=${year}&feuille=`);
		await page.locator('input[type=file]').setInputFiles(template);
		await expect(page.getByText(french.spreadsheet.then)).toBeVisible({ timeout: 60_000 });
	});
});

test('A file of 50 MB is refused by its size, and the screen goes on @deep', async ({ page }) => {
	await seedCompany(page, bakery.name, { as: 'Le Fournil' });
	await page.goto('/chiffres?feuille=');
	await page.locator('input[type=file]').waitFor({ state: 'attached' });
	await page.evaluate(
		(size) => {
			const field = document.querySelector<HTMLInputElement>('input[type=file]');
			const files = new DataTransfer();
			files.items.add(new File([new Uint8Array(size)], 'big.xlsx'));
			if (!field) throw new Error('no field');
			field.files = files.files;
			field.dispatchEvent(new Event('change', { bubbles: true }));
		},
		50 * 2 ** 20
	);
	await expect(page.getByRole('alert')).toHaveText(french.spreadsheet.refused['too-big']());
});

async function download(page: Page, button: string): Promise<Uint8Array> {
	const coming = page.waitForEvent('download');
	await page.getByRole('button', { name: button }).click();
	const path = await (await coming).path();
	return new Uint8Array(readFileSync(path));
}
const downloaded = async (page: Page, button: string) =>
	new TextDecoder().decode(await download(page, button));
