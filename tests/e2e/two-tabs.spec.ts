import { dossiersOf, fieldsOf, revisionsOf } from './support/device';
import { answerPath } from './support/fields';
import { example, grid, itemWords, plain, type Answer } from './support/grid';
import { answerAtRandom, isAmong, type Shown } from './support/answer-at-random';
import { oneQuestion } from './support/one-question';
import { row, subject, toNextScreen } from './support/journey';
import { total } from './support/result';
import { seedExample } from './support/seed';
import { expect, test, type Page } from './support/test';

const bakery = example('boulangerie');

/**
 * Two tabs of one browser on one dossier, the example bakery's. The second has a window of its own: a browser draws
 * hidden tabs once a second, which is no matter of ours.
 */
async function twoTabs(page: Page): Promise<[Page, Page]> {
	await seedExample(page, bakery.name);
	await page.goto('/diagnostic');
	const opening = page.context().waitForEvent('page');
	await page.evaluate(() => void window.open('/diagnostic', '_blank', 'popup,noopener'));
	const other = await opening;
	for (const tab of [page, other]) {
		await tab.setViewportSize({ width: 1280, height: 720 });
		await expect(tab.getByRole('navigation', { name: 'Les 20 sujets' })).toBeVisible();
	}
	return [page, other];
}

async function openSubject(tab: Page, criterion: string) {
	// After the last question comes the result.
	if (tab.url().endsWith('/resultats'))
		await tab.getByRole('link', { name: 'Questions', exact: true }).click();
	const list = tab.getByRole('navigation', { name: 'Les 20 sujets' });
	await list.getByRole('link', { name: plain(criterion) }).click();
	await expect(subject(tab, criterion)).toBeVisible();
}

const answers = (fields: Map<string, unknown>) =>
	Object.fromEntries([...fields].filter(([path]) => path.startsWith('answers/')));
const levelWords = (criterion: string, item: string, level: string) =>
	itemWords(criterion, item).choices[level]?.words ?? level;

test('An answer given in one tab shows in the other, and undo never writes over what the other tab changed', async ({
	page
}) => {
	const [first, second] = await twoTabs(page);
	await Promise.all([first, second].map((tab) => tab.goto(oneQuestion.address)));
	const rowOf = oneQuestion.row;
	await expect(rowOf(second, 'personne')).toBeChecked();

	await toNextScreen(first, () => rowOf(first, 'direction').click());
	await expect.poll(() => rowOf(second, 'direction').isChecked(), 'the other tab').toBe(true);

	await test.step('the other tab changes the same answer: undo refuses, and says so', async () => {
		await toNextScreen(second, () => rowOf(second, 'best').click());
		await first.getByRole('link', { name: 'Précédente' }).click();
		await expect(rowOf(first, 'best')).toBeChecked();
		await first.getByRole('button', { name: 'Annuler la dernière réponse' }).click();
		await expect(
			first.getByText('Cette réponse a changé depuis dans un autre onglet : rien n’a été annulé.')
		).toBeVisible();
		await expect(rowOf(first, 'best')).toBeChecked();
		expect(await oneQuestion.stored(first)).toEqual({ level: oneQuestion.level('best') });
	});

	await test.step('in the tab that changed it last, undo brings the earlier answer back, and redo the later', async () => {
		await second.getByRole('link', { name: 'Précédente' }).click();
		await second.getByRole('button', { name: 'Annuler la dernière réponse' }).click();
		await expect(rowOf(second, 'direction')).toBeChecked();
		await expect(rowOf(first, 'direction')).toBeChecked();
		// A press that follows closely on another, in the same place, is not taken.
		await second.getByRole('button', { name: 'Rétablir' }).press('Enter');
		await expect(rowOf(first, 'best')).toBeChecked();
	});
});

test(
	'Forty answers written in turn by two tabs are all kept',
	{ tag: '@deep' },
	async ({ page }) => {
		const tabs = await twoTabs(page);
		const before = await revisionsOf(page);
		const expected = new Map<string, Answer>();

		/** Changes the first question of a subject: another row, or one practice more. */
		async function change(tab: Page, criterion: string) {
			await openSubject(tab, criterion);
			const item = Object.keys(bakery.sheet.answers[criterion] ?? {})[0] ?? '';
			const path = answerPath(criterion, item);
			const earlier: Answer = expected.get(path) ??
				bakery.sheet.answers[criterion]?.[item] ?? { unknown: true };
			const free = (role: 'radio' | 'checkbox') =>
				tab.locator('fieldset').getByRole(role, { checked: false });
			if ('practices' in earlier) {
				// What the other tab ticked is on this screen before one more is.
				for (const practice of earlier.practices)
					await expect(row(tab, levelWords(criterion, item, practice))).toBeChecked();
				const practice = await free('checkbox').first().inputValue();
				await free('checkbox').first().click();
				await expect(row(tab, levelWords(criterion, item, practice))).toBeChecked();
				const order = Object.keys(itemWords(criterion, item).choices);
				const practices = [...earlier.practices, practice].toSorted(
					(a, b) => order.indexOf(a) - order.indexOf(b)
				);
				expected.set(path, { practices });
			} else {
				const saved =
					'level' in earlier ? earlier.level : 'bracket' in earlier ? earlier.bracket : '';
				// By its id: where the team is known, the words of a bracket are people.
				if (saved) await expect(tab.locator(`fieldset input[value="${saved}"]`)).toBeChecked();
				const value = await free('radio').first().inputValue();
				await toNextScreen(tab, () => free('radio').first().click());
				expected.set(path, 'level' in earlier ? { level: value } : { bracket: value });
			}
		}

		for (let index = 0; index < 40; index += 1) {
			const tab = tabs[(index + Math.floor(index / 20)) % 2] ?? page;
			await change(tab, grid.path[index % 20] ?? '');
		}

		const after = await revisionsOf(page);
		expect(after, 'revisions written by both tabs').toHaveLength(before.length + 40);
		expect(after).toEqual(expect.arrayContaining(before));
		expect(answers(fieldsOf(after))).toEqual({
			...answers(fieldsOf(before)),
			...Object.fromEntries(expected)
		});
		const [dossier] = await dossiersOf(page);
		expect(dossier?.answered).toBe(dossier?.asked);

		await test.step('both tabs say the same result', async () => {
			const said = await Promise.all(
				tabs.map(async (tab) => {
					await tab.getByRole('link', { name: 'Résultat', exact: true }).click();
					return total(tab).innerText();
				})
			);
			expect(said[0]).toBe(said[1]);
		});
	}
);

/** Answers that both tabs give at once, as fast as their screens allow. */
async function expectNoneLost(page: Page, each: number): Promise<void> {
	const tabs = await twoTabs(page);
	const before = await revisionsOf(page);
	const shown: Shown[] = [];
	await Promise.all(tabs.map((tab) => answerAtRandom(tab, (answer) => shown.push(answer), each)));
	const after = await revisionsOf(page);
	const isThere = isAmong(after);
	expect(shown).toHaveLength(2 * each);
	expect(shown.filter((answer) => !isThere(answer))).toEqual([]);
	// The same answer given in both tabs is written once; hardly any is.
	expect(after.length - before.length).toBeGreaterThan(1.5 * each);
	expect(after.length - before.length).toBeLessThanOrEqual(2 * each);
	expect(after).toEqual(expect.arrayContaining(before));
	const replaced = new Set(after.flatMap(({ over }) => over));
	const heads = after.filter(({ id }) => !replaced.has(id));
	expect(new Set(heads.map(({ path }) => path)).size, 'one head a path').toBe(heads.length);
	const titles = tabs.map(async (tab) => {
		await tab.goto('/resultats');
		return total(tab).innerText();
	});
	const [one, other] = await Promise.all(titles);
	expect(one).toBe(other);
}

test('Two tabs giving 20 answers at the same time lose none', { tag: '@deep' }, ({ page }) =>
	expectNoneLost(page, 10)
);

test(
	'Two tabs giving 200 answers at the same time, often to the same question, lose none',
	{ tag: '@deep' },
	({ page }) => expectNoneLost(page, 100)
);
