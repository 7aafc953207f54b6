import messages from '../../src/lib/i18n/messages/fr.messages';
import { fieldsOf, revisionsOf } from './support/device';
import { writeFields } from './support/fields';
import { example, factWords } from './support/grid';
import { heading, row, tellFact } from './support/journey';
import { expect, test } from './support/test';

const { profile: told } = example('boulangerie').sheet;
const { profile: words } = messages;

test(
	'A trade is searched and kept, proposes that it is a craft, and is said on the paper',
	{ tag: '@deep' },
	async ({ page }) => {
		await page.goto('/profil?nouveau');
		for (const fact of ['purpose', 'project', 'legalForm', 'headcount'])
			await tellFact(page, fact, told[fact] ?? { unknown: true });
		const kept = page.getByText(messages.questions.saved);
		await expect(kept, 'said of the question on screen only').toBeHidden();
		await page.getByLabel(words.search).fill('boulang');
		await row(page, 'Boulangerie, pâtisserie Fabrication').press('Space');
		const stored = async () => {
			const fields = fieldsOf(await revisionsOf(page));
			return ['naf', 'trade', 'artisan'].map((fact) => fields.get(`profile/${fact}`));
		};
		await expect.poll(stored).toEqual(['rev2:C', 'boulangerie-patisserie', undefined]);
		await expect(kept).toBeVisible();

		await test.step('what is proposed is not stored before one goes on', async () => {
			await page.goto('/profil?q=artisan');
			await expect(row(page, words.yes)).toBeChecked();
			await expect(page.getByText(messages.questions.proposed)).toBeVisible();
			expect((await stored())[2]).toBeUndefined();
			await page.getByRole('button', { name: words.next }).click();
			await expect.poll(stored).toEqual(['rev2:C', 'boulangerie-patisserie', true]);
		});

		await test.step('what is proposed stays behind, though the trades come late', async () => {
			await writeFields(page, words.defaultName, { 'profile/artisan': null });
			let letCome = () => {};
			const wanted = new Promise<void>((resolve) => (letCome = resolve));
			await page.route(/trades.*\.json/, async (route) => {
				await wanted;
				await route.continue();
			});
			await page.goto('/profil?q=artisan');
			await tellFact(page, 'artisan', false);
			await expect(heading(page)).toHaveText(factWords('department').question);
			const come = page.waitForResponse(/trades.*\.json/);
			letCome();
			await (await come).finished();
			await page.unroute(/trades.*\.json/);
			await expect(page.getByText(messages.questions.proposed)).toBeHidden();
			await expect(page.getByRole('button', { name: words.next })).toBeHidden();
			expect((await stored())[2]).toBe(false);
		});

		await test.step('the paper says the trade', async () => {
			await page.goto('/imprimer?document=fiche');
			await expect(page.getByText('Boulangerie, pâtisserie')).toBeVisible();
		});

		await test.step('a section chosen clears it', async () => {
			await page.goto('/profil?q=naf');
			await expect(heading(page)).toHaveText(factWords('naf').question);
			await page.locator('fieldset input[value="rev2:I"]').press('Space');
			await expect.poll(stored).toEqual(['rev2:I', undefined, false]);
		});
	}
);
