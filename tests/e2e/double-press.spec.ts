import { line, unfold } from './support/plan';
import { beginDossier, revisionsOf, type Revision } from './support/device';
import { example, gridName, plain } from './support/grid';
import { heading, row } from './support/journey';
import { loadExample, seedExample } from './support/seed';
import { expect, test, type Locator, type Page } from './support/test';

const bakery = example('boulangerie');
/** Of two presses of one hand; a double click is at most half a second. */
const gaps = [
	[60, 300],
	[0, 120, 200, 400]
];
/** After it, whatever is on screen takes presses. */
const closelyMs = 700;

type Point = { x: number; y: number };
type PressAt = (page: Page, at: Point) => Promise<void>;
const byMouse: PressAt = (page, { x, y }) => page.mouse.click(x, y);
const byFinger: PressAt = (page, { x, y }) => page.touchscreen.tap(x, y);

async function middleOf(target: Locator): Promise<Point> {
	await target.scrollIntoViewIfNeeded();
	const box = await target.boundingBox();
	if (!box) throw new Error('Nothing to press.');
	return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Two presses at one place; `gapMs` is from the first to the second. */
async function pressTwice(page: Page, at: Point, gapMs: number, press: PressAt) {
	const first = Date.now();
	await press(page, at);
	await page.waitForTimeout(Math.max(0, gapMs - (Date.now() - first)));
	await press(page, at);
}

/** What the owner told and answered, each time it was written. */
const written = async (page: Page) =>
	(await revisionsOf(page)).filter(({ path }) => /^(profile|answers)\//.test(path));
const pathsOf = async (page: Page) => (await written(page)).map(({ path }) => path).sort();

/** Every write takes this long to be on disk. */
async function slowDisk(page: Page, delayMs: number) {
	await page.addInitScript((delayMs) => {
		const real = Object.getOwnPropertyDescriptor(IDBTransaction.prototype, 'oncomplete');
		Object.defineProperty(IDBTransaction.prototype, 'oncomplete', {
			...real,
			set(this: IDBTransaction, then: (event: Event) => void) {
				const writes = this.mode === 'readwrite';
				real?.set?.call(this, (event: Event) =>
					writes ? setTimeout(() => then.call(this, event), delayMs) : then.call(this, event)
				);
			}
		});
	}, delayMs);
}

/** The address of the question on screen, once it stands still. */
async function settledAt(page: Page): Promise<string> {
	await page.waitForTimeout(1000);
	return page.url();
}

for (const [hand, press, hasTouch] of [
	['mouse', byMouse, false],
	['finger', byFinger, true]
] as const) {
	test.describe(`Two quick presses of a ${hand}`, () => {
		test.use({ hasTouch });

		for (const gapsMs of gaps) {
			test(
				`on a row of the profile answer one question (${gapsMs.join(', ')} ms)`,
				{ tag: '@deep' },
				async ({ page }) => {
					for (const gapMs of gapsMs) {
						await beginDossier(page);
						const before = await pathsOf(page);
						const purpose = page.locator('fieldset label').first().getByRole('radio');
						await expect(purpose).not.toBeChecked();
						await page.waitForTimeout(closelyMs);
						await pressTwice(page, await middleOf(purpose.locator('..')), gapMs, press);
						await expect(page.getByText('Question 2 sur 8')).toBeVisible();
						await settledAt(page);
						await expect(page.getByText('Question 2 sur 8'), `${gapMs} ms`).toBeVisible();
						const fresh = (await pathsOf(page)).slice();
						for (const path of before) fresh.splice(fresh.indexOf(path), 1);
						const told = fresh.filter((path) => path.startsWith('profile/'));
						expect(told.toSorted(), `${gapMs} ms`).toEqual([
							'profile/perimeter',
							'profile/purpose',
							'profile/referenceYear'
						]);
					}
				}
			);

			test(
				`on a row of a question answer that question (${gapsMs.join(', ')} ms)`,
				{ tag: '@deep' },
				async ({ page }) => {
					await loadExample(page, bakery.name);
					for (const gapMs of gapsMs) {
						await page.goto('/diagnostic?sujet=mission-odd&question=suivi');
						const before = new Set((await revisionsOf(page)).map(({ id }) => id));
						const other = page.locator('fieldset label:not(:has(:checked))').first();
						await other.waitFor();
						await page.waitForTimeout(closelyMs);
						await pressTwice(page, await middleOf(other), gapMs, press);
						await expect(page).not.toHaveURL(/question=suivi/);
						const reached = page.url();
						expect(await settledAt(page), `${gapMs} ms`).toBe(reached);
						const fresh = (await revisionsOf(page)).filter(({ id }) => !before.has(id));
						expect([...new Set(fresh.map(({ path }) => path))], `${gapMs} ms`).toEqual([
							`answers/${gridName}/mission-odd/suivi`
						]);
					}
				}
			);
		}
	});
}

const walkTo = async (page: Page, address: string) => {
	await page.goto(address);
	await expect(heading(page)).toBeVisible();
	await page.waitForTimeout(closelyMs);
};
const asked = (page: Page) => new URL(page.url()).searchParams.get('question');

test(
	'On a slow disk a press that comes just after the next question shows answers nothing',
	{ tag: '@deep' },
	async ({ page }) => {
		await loadExample(page, bakery.name);
		await slowDisk(page, 600);
		await walkTo(page, '/diagnostic?sujet=mission-odd&question=suivi');
		const before = (await written(page)).length;
		const at = await middleOf(page.locator('fieldset label:not(:has(:checked))').first());
		await byMouse(page, at);
		// At its next frame: `toHaveURL` may look half a second later, when presses are taken again.
		await page.waitForFunction(() => !location.search.includes('question=suivi'));
		const reached = page.url();
		await byMouse(page, at);
		// As wide as the row, at its other end.
		await byMouse(page, { x: at.x - 120, y: at.y });
		expect(await settledAt(page)).toBe(reached);
		await page.waitForTimeout(closelyMs);
		expect(await written(page)).toHaveLength(before + 1);
	}
);

test(
	'Keys answer as fast as they are pressed, a key held down goes on once, and a click without a press counts',
	{ tag: '@deep' },
	async ({ page }) => {
		await loadExample(page, bakery.name);
		await walkTo(page, '/diagnostic?sujet=mission-odd&question=suivi');
		await test.step('Enter held on the way on passes one question', async () => {
			await page.getByRole('link', { name: 'Suivante' }).focus();
			for (let held = 0; held < 12; held += 1) {
				await page.keyboard.down('Enter');
				await page.waitForTimeout(30);
			}
			await page.keyboard.up('Enter');
			await expect.poll(() => asked(page)).toBe('mesure');
			await settledAt(page);
			expect(asked(page)).toBe('mesure');
		});
		await test.step('Space held on a row leaves the next question alone', async () => {
			const before = (await written(page)).length;
			await page.locator('fieldset input:not(:checked)').first().focus();
			for (let held = 0; held < 12; held += 1) await page.keyboard.down(' ');
			await page.keyboard.up(' ');
			await expect.poll(async () => (await written(page)).length).toBe(before + 1);
			expect(asked(page)).toBe('mesure');
		});
		await test.step('separate presses on separate questions all count', async () => {
			const before = (await written(page)).length;
			await page.getByRole('link', { name: 'Suivante' }).focus();
			await page.keyboard.press('Enter');
			await expect.poll(() => asked(page)).not.toBe('mesure');
			await page.locator('fieldset input:not(:checked)').first().focus();
			await page.keyboard.press(' ');
			await expect.poll(async () => (await written(page)).length).toBe(before + 1);
		});
		await test.step('a click without a press, as screen readers make, counts at once', async () => {
			const before = (await written(page)).length;
			const from = page.url();
			await page.evaluate(() => document.querySelector<HTMLElement>('.moves .next')?.click());
			await expect.poll(() => page.url()).not.toBe(from);
			await page.evaluate(() =>
				document.querySelector<HTMLElement>('fieldset input:not(:checked)')?.click()
			);
			await expect.poll(async () => (await written(page)).length).toBe(before + 1);
		});
	}
);

test(
	'Two quick presses never act on what the first one brought under the finger',
	{ tag: '@deep' },
	async ({ page }) => {
		await test.step('« Commencer » begins, and answers nothing', async () => {
			await page.setViewportSize({ width: 390, height: 700 });
			await page.goto('/');
			const start = page.getByRole('link', { name: /^Commencer/ });
			await pressTwice(page, await middleOf(start), 300, byMouse);
			await expect(page.getByText('Question 1 sur 8')).toBeVisible();
			await settledAt(page);
			await expect(page.getByText('Question 1 sur 8')).toBeVisible();
			expect(await pathsOf(page)).not.toContain('profile/purpose');
		});
		await test.step('« Retirer du plan » takes one action away', async () => {
			await page.setViewportSize({ width: 1280, height: 900 });
			await loadExample(page, bakery.name);
			await page.goto('/plan');
			const titles = page.getByRole('listitem').getByRole('heading');
			for (const title of ['Un', 'Deux', 'Trois', 'Quatre']) {
				await page.getByLabel('Que voulez-vous faire ?').fill(title);
				await page.getByRole('button', { name: 'Ajouter', exact: true }).click();
				await expect(page.getByRole('heading', { name: title, exact: true })).toBeVisible();
			}
			// The line that says so stands already: the list does not move down under the finger.
			for (const title of ['Un', 'Deux']) await unfold(line(page, title));
			await page.getByRole('button', { name: 'Retirer du plan : Un' }).click();
			await expect(titles).toHaveCount(3);
			await page.waitForTimeout(closelyMs);
			const remove = page.getByRole('button', { name: 'Retirer du plan : Deux' });
			await pressTwice(page, await middleOf(remove), 200, byMouse);
			await page.waitForTimeout(closelyMs);
			await expect(titles).toHaveText(['Trois', 'Quatre']);
		});
		await test.step('a key held on « Exporter » opens the choice, and leaves it open', async () => {
			await page.goto('/dossiers');
			await page.getByRole('button', { name: 'Exporter' }).first().focus();
			for (let held = 0; held < 4; held += 1) {
				await page.keyboard.down('Enter');
				await page.waitForTimeout(100);
			}
			await page.keyboard.up('Enter');
			await page.waitForTimeout(closelyMs);
			await expect(page.getByRole('dialog')).toBeVisible();
		});
	}
);

async function answerAndGo(page: Page, address: string, gone: Locator, there: RegExp) {
	await walkTo(page, address);
	const before = (await written(page)).length;
	await page.locator('fieldset label:not(:has(:checked))').first().click();
	await gone.click();
	await expect(page).toHaveURL(there);
	await expect.poll(async () => (await written(page)).length).toBe(before + 1);
	expect(await settledAt(page)).toMatch(there);
	await page.waitForTimeout(closelyMs);
	expect(page.url()).toMatch(there);
}

const header = (page: Page, name: string) =>
	page.locator('header').getByRole('link', { name, exact: true });
const walked = '/diagnostic?sujet=mission-odd&question=suivi';

test(
	'On a slow disk who answers and goes elsewhere is not brought back',
	{ tag: '@deep' },
	async ({ page }) => {
		await loadExample(page, bakery.name);
		await slowDisk(page, 800);
		await test.step('to another subject', async () => {
			const list = page.getByRole('navigation', { name: 'Les 20 sujets' });
			const other = list.getByRole('link', { name: plain('mesure-carbone') });
			await answerAndGo(page, walked, other, /sujet=mesure-carbone/);
		});
		await test.step('to another screen', () =>
			answerAndGo(page, walked, header(page, 'Plan'), /\/plan$/));
	}
);

test(
	'Who leaves a screen as soon as it opens is not brought back',
	{ tag: '@deep' },
	async ({ page }) => {
		await seedExample(page, bakery.name);
		await page.goto('/plan');
		await expect(heading(page)).toBeVisible();
		await page.evaluate(async () => {
			document.querySelector<HTMLElement>('header a[href="/diagnostic"]')?.click();
			while (location.pathname === '/plan')
				await new Promise((done) => requestAnimationFrame(done));
		});
		// The code of the next screen is long to come, one file after another: meanwhile the one that was left goes on.
		await page.route('**/_app/immutable/**/*.js', async (route) => {
			await new Promise((done) => setTimeout(done, 400));
			await route.continue();
		});
		await page.evaluate(() =>
			document.querySelector<HTMLElement>('header a[href="/dossiers"]')?.click()
		);
		await expect(page).toHaveURL(/\/dossiers$/);
	}
);

test(
	'On a slow disk nobody is brought back to a screen they left',
	{ tag: '@deep' },
	async ({ page }) => {
		await loadExample(page, bakery.name);
		await slowDisk(page, 800);
		await test.step('from the profile', () =>
			answerAndGo(page, '/profil?q=legalForm', header(page, 'Dossiers'), /\/dossiers$/));
		await test.step('after an undo', async () => {
			await walkTo(page, walked);
			await page.locator('fieldset label:not(:has(:checked))').first().click();
			await expect(page).not.toHaveURL(/question=suivi/);
			await page.getByRole('button', { name: 'Annuler la dernière réponse' }).click();
			await header(page, 'Plan').click();
			await expect(page).toHaveURL(/\/plan$/);
			await page.waitForTimeout(1500);
			expect(page.url()).toMatch(/\/plan$/);
		});
		await test.step('who opens a dossier and goes elsewhere', async () => {
			await page.goto('/dossiers');
			await page.getByRole('button', { name: 'Ouvrir', exact: true }).first().click();
			await header(page, 'Plan').click();
			await page.waitForTimeout(2000);
			expect(page.url()).toMatch(/\/plan$/);
		});
	}
);

test(
	'A name being typed stays while another tab writes, and is forgotten by « Annuler »',
	{ tag: '@deep' },
	async ({ page }) => {
		for (const name of [bakery.name, example('graphiste').name]) await loadExample(page, name);
		const other = await page.context().newPage();
		await other.goto('/diagnostic?sujet=mission-odd&question=suivi');
		await page.goto('/dossiers');
		const card = page.getByRole('article', { name: bakery.name });
		const field = card.getByLabel('Nom du dossier');
		const rename = async () => {
			if (!(await card.getByRole('button', { name: 'Renommer' }).isVisible()))
				await card.getByText('Autres actions').click();
			await card.getByRole('button', { name: 'Renommer' }).click();
		};
		await rename();
		await field.pressSequentially(' du ma');
		const before = (await written(other)).length;
		await other.locator('fieldset label:not(:has(:checked))').first().click();
		await expect.poll(async () => (await written(other)).length).toBe(before + 1);
		await page.waitForTimeout(closelyMs);
		await page.keyboard.type('rché');
		await expect(field).toHaveValue(`${bakery.name} du marché`);

		await card.getByRole('button', { name: 'Annuler' }).click();
		await rename();
		await expect(field).toHaveValue(bakery.name);
	}
);

test(
	'The result opens at its top, whatever was scrolled before',
	{ tag: '@deep' },
	async ({ page }) => {
		await loadExample(page, bakery.name);
		const question = '/diagnostic?sujet=mission-odd&question=suivi';
		const arrive = async () => {
			const result = page
				.getByRole('link', { name: 'Résultat', exact: true })
				.filter({ visible: true });
			// On a phone a question has the page to itself: everything else is behind the menu.
			if ((await result.count()) === 0)
				await page.locator('header').getByRole('link', { name: 'Menu', exact: true }).click();
			await result.first().click();
			await expect(page).toHaveURL(/\/resultats$/);
			// The offers make the page as long as it gets.
			await expect(page.getByRole('heading', { name: 'Pour votre projet' })).toBeVisible();
			await page.waitForTimeout(closelyMs);
			expect(await page.evaluate(() => scrollY)).toBe(0);
		};
		await test.step('after a question that was opened again where it was scrolled', async () => {
			await page.setViewportSize({ width: 390, height: 500 });
			await page.goto(question);
			await expect(heading(page)).toBeVisible();
			await page.evaluate(() => scrollTo(0, 600));
			await page.reload();
			await expect(heading(page)).toBeVisible();
			await arrive();
		});
		await test.step('after coming back to a question', async () => {
			await page.goto(question);
			await expect(heading(page)).toBeVisible();
			await page.evaluate(() => scrollTo(0, 600));
			await page.evaluate(() => document.querySelector<HTMLElement>('.moves .next')?.click());
			await expect(page).not.toHaveURL(/question=suivi/);
			await page.goBack();
			await expect(page).toHaveURL(/question=suivi/);
			await arrive();
		});
	}
);

test(
	'What a double press noted once is listed until it is confirmed or changed',
	{ tag: '@deep' },
	async ({ page }) => {
		await loadExample(page, bakery.name);
		const [dossier] = new Set((await revisionsOf(page)).map(({ dossier }) => dossier));
		// As the screens wrote them before they knew double presses.
		await page.evaluate(
			({ dossier, grid }) =>
				new Promise<void>((resolve, reject) => {
					const opening = indexedDB.open('azimut');
					opening.onsuccess = () => {
						const db = opening.result;
						const writing = db.transaction('revisions', 'readwrite');
						const store = writing.objectStore('revisions');
						const reading = store.getAll();
						reading.onsuccess = () => {
							const all = reading.result as Revision[];
							const items = [
								'mission-odd/suivi',
								'mesure-impact/mesure',
								'labels/labels-petite-equipe'
							];
							items.forEach((item, index) => {
								const path = `answers/${grid}/${item}`;
								const head = all.find((one) => one.path === path);
								store.add({
									id: String(index).repeat(32),
									dossier,
									path,
									value: { unknown: true },
									over: head ? [head.id] : [],
									at: Date.now() - 10_000 + index * 300,
									author: all[0]?.author
								});
							});
						};
						writing.onabort = () => reject(new Error(String(writing.error)));
						writing.oncomplete = () => {
							db.close();
							resolve();
						};
					};
				}),
			{ dossier, grid: gridName }
		);
		await page.goto('/resultats');
		await page.getByRole('link', { name: '2 choses à vérifier' }).click();
		const list = page.getByRole('region', { name: 'Vérifiez ces réponses' });
		await expect(list.getByRole('listitem')).toHaveCount(2);
		await expect(list.getByRole('listitem').first()).toContainText('Je ne sais pas');
		await list
			.getByRole('button', { name: /^C’est juste/ })
			.first()
			.click();
		await expect(list.getByRole('listitem')).toHaveCount(1);
		await expect(list.getByRole('heading')).toBeFocused();
		expect(
			(await revisionsOf(page)).filter(({ path }) => path.startsWith('confirmed/'))
		).toMatchObject([{ path: `confirmed/${gridName}/mesure-impact/mesure` }]);

		await list.getByRole('link', { name: /^Changer/ }).click();
		const before = (await revisionsOf(page)).length;
		await row(page, 'Je ne sais pas').click();
		await expect.poll(async () => (await revisionsOf(page)).length).toBeGreaterThan(before);
		await page.goto('/resultats');
		await expect(heading(page)).toBeVisible();
		await expect(page.getByRole('link', { name: /à vérifier$/ })).toBeHidden();
	}
);
