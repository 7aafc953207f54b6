import messages from '../../src/lib/i18n/messages/fr.messages';
import { fieldsOf, revisionsOf } from './support/device';
import { answerAt, seedProfile } from './support/fields';
import { example, flat, itemWords } from './support/grid';
import { heading, openFigure, row } from './support/journey';
import { expect, test, type Page } from './support/test';

const bakery = example('boulangerie');

async function openMeasure(page: Page, criterion: string, item: string) {
	await page.goto(`/diagnostic?sujet=${criterion}&question=${item}`);
	await expect(heading(page)).toHaveText(itemWords(criterion, item).question);
	await openFigure(page);
}

const field = (page: Page, criterion: string, item: string, number: 'a' | 'b') =>
	page.getByLabel(flat(itemWords(criterion, item).numbers?.[number] ?? number), { exact: true });

/** By key: a press that follows closely on another, as no hand would after typing, is not taken. */
const keep = (page: Page) => page.getByRole('button', { name: 'Garder ce chiffre' }).press('Enter');

test.beforeEach(({ page }) => seedProfile(page, bakery.name));

async function write(page: Page, criterion: string, item: string, a: string, b: string) {
	await field(page, criterion, item, 'a').fill(a);
	await field(page, criterion, item, 'b').fill(b);
	await keep(page);
}

test(
	'A figure is stored as it was meant; what cannot be is refused at its field, with a way on',
	{ tag: '@deep' },
	async ({ page }) => {
		await test.step('as people write it', async () => {
			const [criterion, item] = ['ecarts-remuneration', 'ecart'];
			await openMeasure(page, criterion, item);
			await write(page, criterion, item, '2 600,50', '1,200');
			await expect(page.getByText(/^Chiffre gardé/)).toBeVisible();
			await expect
				.poll(() => answerAt(page, criterion, item))
				.toEqual({ numbers: { a: 2600.5, b: 1.2, unit: 'euros' } });
			await page.reload();
			await expect(field(page, criterion, item, 'a')).toHaveValue(/^2\s600,5$/);
		});

		await test.step('what is refused over it does not pass for kept', async () => {
			const [criterion, item] = ['ecarts-remuneration', 'ecart'];
			const kept = page.getByText(messages.questions.saved);
			await write(page, criterion, item, '2 700', '1 200');
			await expect(kept).toBeVisible();
			await write(page, criterion, item, 'beaucoup', '1 200');
			await expect(page.getByRole('alert')).toBeVisible();
			await expect(kept).toBeHidden();
			await write(page, criterion, item, '2 700', '1 200');
			await expect(kept).toBeVisible();
		});

		const [criterion, item] = ['progression-salaries', 'part-formes'];
		await test.step('more than the whole', async () => {
			await openMeasure(page, criterion, item);
			await write(page, criterion, item, '7', '6');
			const wrong = field(page, criterion, item, 'a');
			await expect(page.getByRole('alert')).toHaveText(/^La partie \(7\) dépasse le total \(6\)/);
			await expect(wrong).toHaveAttribute('aria-invalid', 'true');
			await expect(wrong).toHaveAccessibleDescription(/^La partie/);
			await expect(wrong).toHaveValue('7');
			expect(await answerAt(page, criterion, item)).toBeUndefined();
		});

		await test.step('nothing to measure: the sentence leads to the row that says so', async () => {
			await write(page, criterion, item, '0', '0');
			const way = flat(itemWords(criterion, item).zero ?? '');
			await expect(page.getByRole('alert')).toHaveText(
				`Le total est de zéro : il n’y a rien à comparer. Choisissez plutôt la réponse : « ${way} ».`
			);
			expect(await answerAt(page, criterion, item)).toBeUndefined();
			// By key: a press that follows this closely on another, where the page has moved, is not taken.
			await page.getByRole('button', { name: way }).press('Enter');
			await expect(page.getByText('Ce sujet ne vous concerne pas')).toBeVisible();
		});
	}
);

test('A figure is read as people write it in French', { tag: '@deep' }, async ({ page }) => {
	const [criterion, item] = ['ecarts-remuneration', 'ecart'];
	await openMeasure(page, criterion, item);
	for (const [written, value] of [
		['2 600', 2600],
		['2 600,50', 2600.5],
		['12,5', 12.5],
		['1 200', 1200],
		['1,200', 1.2],
		['0,500', 0.5],
		['1.200', 1200],
		['1 200', 1200],
		['1 200,5 €', 1200.5],
		['1250.25', 1250.25]
	] as const) {
		await test.step(`« ${written} » is ${value}`, async () => {
			await write(page, criterion, item, written, '12');
			await expect(page.getByText(/^Chiffre gardé/)).toBeVisible();
			await expect
				.poll(() => answerAt(page, criterion, item))
				.toEqual({ numbers: { a: value, b: 12, unit: 'euros' } });
			await expect(page.getByRole('alert')).toBeHidden();
		});
	}
	await page.reload();
	await expect(field(page, criterion, item, 'a')).toHaveValue(/^1\s250,25$/);
});

test(
	'What cannot be is refused in one sentence at its field, kept as typed, and not stored',
	{ tag: '@deep' },
	async ({ page }) => {
		const [criterion, item] = ['progression-salaries', 'part-formes'];
		await openMeasure(page, criterion, item);
		await write(page, criterion, item, '2', '6');
		await expect(page.getByText(/^Chiffre gardé/)).toBeVisible();
		const good = { numbers: { a: 2, b: 6 } };
		expect(await answerAt(page, criterion, item)).toEqual(good);

		for (const [a, b, at, sentence] of [
			['-1', '6', 'a', 'Ce nombre ne peut pas être négatif.'],
			['−1', '6', 'a', 'Ce nombre ne peut pas être négatif.'],
			['deux', '6', 'a', 'Écrivez un nombre, par exemple 12,5 ou 1 200.'],
			['2', '6 ou 7', 'b', 'Écrivez un nombre, par exemple 12,5 ou 1 200.'],
			['1e3', '6', 'a', 'Écrivez un nombre, par exemple 12,5 ou 1 200.'],
			['', '6', 'a', 'Il manque ce nombre.'],
			['2', '', 'b', 'Il manque ce nombre.'],
			['2', '900 000 000 000', 'b', 'Ce nombre est trop grand. Vérifiez l’unité.'],
			['2,5', '6', 'a', 'Ici, on compte en nombres entiers.'],
			['7', '6', 'a', 'La partie (7) dépasse le total (6). Corrigez l’un des deux.']
		] as const) {
			await test.step(`« ${a} » of « ${b} »`, async () => {
				await write(page, criterion, item, a, b);
				const wrong = field(page, criterion, item, at);
				await expect(page.getByRole('alert')).toHaveText(sentence);
				await expect(wrong).toHaveAttribute('aria-invalid', 'true');
				await expect(wrong).toHaveAccessibleDescription(
					new RegExp(sentence.slice(0, 20).replace(/[()]/g, '.'))
				);
				await expect(field(page, criterion, item, at === 'a' ? 'b' : 'a')).not.toHaveAttribute(
					'aria-invalid',
					'true'
				);
				await expect(field(page, criterion, item, 'a')).toHaveValue(a);
				await expect(field(page, criterion, item, 'b')).toHaveValue(b);
				expect(await answerAt(page, criterion, item)).toEqual(good);
			});
		}

		await test.step('corrected, it is kept and the sentence goes', async () => {
			await field(page, criterion, item, 'a').fill('6');
			await keep(page);
			await expect(page.getByRole('alert')).toBeHidden();
			await expect.poll(() => answerAt(page, criterion, item)).toEqual({ numbers: { a: 6, b: 6 } });
		});
	}
);

test(
	'A total of zero gets its sentence, and what else to do',
	{ tag: '@deep' },
	async ({ page }) => {
		const [criterion, item] = ['salaries-decision', 'voix-salaries'];
		await openMeasure(page, criterion, item);
		await write(page, criterion, item, '0', '0');
		await expect(page.getByRole('alert')).toHaveText(
			'Le total est de zéro : il n’y a rien à comparer. Laissez vide, ou choisissez « Je ne sais pas ».'
		);
		expect(await answerAt(page, criterion, item)).toBeUndefined();
		await row(page, 'Je ne sais pas').click();
		await expect.poll(() => answerAt(page, criterion, item)).toEqual({ unknown: true });
	}
);

test(
	'A number about the company is checked too: whole, in its bounds, and never more than the team',
	{ tag: '@deep' },
	async ({ page }) => {
		const number = page.getByLabel('Votre réponse, en chiffres');
		const go = () => page.getByRole('button', { name: 'Continuer' }).first().click();
		const given = async (fact: string) => fieldsOf(await revisionsOf(page)).get(`profile/${fact}`);

		await page.goto('/profil?q=headcount');
		for (const [typed, sentence] of [
			['-1', 'Ce nombre ne peut pas être négatif.'],
			['six', 'Écrivez un nombre entier, en chiffres. Par exemple 6.'],
			['2,5', 'Ici, on compte en nombres entiers.'],
			['10 000', 'Écrivez un nombre entre 0 et 9999.'],
			['', 'Écrivez un nombre entier, en chiffres. Par exemple 6.']
		] as const) {
			await number.fill(typed);
			await go();
			await expect(page.getByRole('alert')).toHaveText(sentence);
			await expect(number).toHaveAttribute('aria-invalid', 'true');
			await expect(number).toHaveValue(typed);
			expect(await given('headcount')).toBe(6);
		}

		await page.goto('/diagnostic?sujet=stabilite-travail&question=alternants');
		await number.fill('7');
		await go();
		await expect(page.getByRole('alert'), 'seven apprentices in a team of six').toBeVisible();
		expect(await given('alternants')).toBe(1);
	}
);
