import messages from '../../src/lib/i18n/messages/fr.messages';
import paper from '../../src/lib/paper/fr.paper';
import { evaluateByCommandLine } from './support/device';
import { example, flat, itemWords, words, type Answer } from './support/grid';
import { expectMadeAgain, expectPaper, show } from './support/papers';
import { bare, printed } from './support/pdf';
import { seedExample } from './support/seed';
import { expect, test } from './support/test';

/** The papers of one company, and what somebody else reads of them. The others: paper-rare.spec.ts. */
const { fiche, figures, fields } = paper;
const letters = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, '');

test(
	'The three papers of the bakery: every figure is on its own, nothing that could point at an employee on the sheet for others',
	{ tag: '@deep' },
	async ({ page }) => {
		const bakery = example('boulangerie');
		await seedExample(page, bakery.name);
		const { result } = evaluateByCommandLine(bakery.sheet);

		await test.step('the report', async () => {
			await show(page, 'rapport');
			await expectPaper(page, 'rapport', 'A4', bakery.name, result);
		});

		await test.step('the figures, with where to find them, and no point anywhere', async () => {
			await show(page, 'chiffres');
			const { all } = await expectPaper(page, 'chiffres', 'A4', bakery.name, result);
			for (const [criterion, items] of Object.entries(bakery.sheet.answers)) {
				for (const [item, answer] of Object.entries(items)) {
					const spoken = itemWords(criterion, item);
					expect(all).toContain(bare(flat(spoken.question)));
					for (const text of textsOf(criterion, item, answer)) expect(all).toContain(bare(text));
				}
			}
			expect(all).toContain(
				bare(figures.where('Le registre du personnel ou le logiciel de paie.'))
			);
			await expect(page.locator('.sheet .frame')).toContainText(messages.app.isNot);
		});

		await test.step('the sheet', async () => {
			await show(page, 'fiche');
			const { all } = await expectPaper(page, 'fiche', 'A4', bakery.name, result);
			const sensitive = [
				'inclusion-emploi',
				'egalite-femmes-hommes',
				'jeunes-seniors',
				'salaries-decision',
				'progression-salaries',
				'stabilite-travail',
				'ecarts-remuneration'
			];
			for (const criterion of sensitive) {
				for (const { choices } of Object.values(words.criteria[criterion]?.items ?? {}))
					for (const { words: text } of Object.values(choices))
						if (letters(text).length > 20) expect(letters(all)).not.toContain(letters(text));
			}
			expect(all).not.toMatch(/2600|1830|4sur5(?!·)/);
			expect(all).toContain(bare(fiche.detailKept));
			// What is not sensitive is there, figure and all.
			expect(all, 'amounts stay with the company').not.toContain(bare('71 500 sur 130 000'));
			const html = await page.locator('.sheet').innerHTML();
			expect(html).not.toMatch(/2\s?600|1\s?830/);
		});
	}
);

/** What the answer is in words or figures. */
function textsOf(criterion: string, item: string, answer: Answer): string[] {
	const { choices, zero } = itemWords(criterion, item);
	if ('level' in answer) return [choices[answer.level]?.words ?? ''];
	if ('practices' in answer) return answer.practices.map((id) => choices[id]?.words ?? '');
	if ('numbers' in answer) {
		const { unit: _, ...numbers } = answer.numbers;
		return Object.values(numbers).map((value) => new Intl.NumberFormat('fr').format(value));
	}
	if ('bracket' in answer)
		return [answer.bracket === 'zero' ? (zero ?? '') : (choices[answer.bracket]?.words ?? '')];
	return [messages.questions.unknown];
}

test(
	'Who answered is said once and stays, and the code on paper makes the same result again, elsewhere',
	{ tag: '@deep' },
	async ({ page }) => {
		const bakery = example('boulangerie');
		await seedExample(page, bakery.name);
		await show(page, 'fiche');
		await page.getByLabel(fields.name).fill('SARL Le Fournil');
		await page.getByLabel(fields.answeredBy).fill('gérante');
		await page.getByLabel(fields.coach).fill('Chambre de métiers');
		await page.getByLabel(fields.siren).fill('123 456 789');
		await page.getByLabel(fields.coach).focus();
		await expect(page.getByText(fields.sirenWrong)).toBeVisible();
		await page.getByLabel(fields.siren).fill('732 829 320');
		await page.getByLabel(fields.coach).focus();
		await expect(page.getByText(fields.sirenWrong)).toHaveCount(0);
		const sheet = page.locator('.sheet');
		await expect(sheet).toContainText('732829320');
		await page.reload();
		await expect(sheet).toContainText('SARL Le Fournil');
		await expect(sheet).toContainText(fiche.coached('Chambre de métiers'));
		const { title, all } = await printed(page, 'A4');
		expect(title).toContain('SARL Le Fournil');
		expect(all).toContain(bare('732829320'));
		await expectMadeAgain(
			page,
			'SARL Le Fournil',
			evaluateByCommandLine(bakery.sheet).result,
			'732829320'
		);
	}
);
