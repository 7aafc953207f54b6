import { evaluateByCommandLine, fieldsOf, revisionsOf, sheetOf } from './support/device';
import { example, gridName, itemWords } from './support/grid';
import { answerAll, describeCompany, heading, row } from './support/journey';
import { bringUpdate, nextVersion, saved, versionOf, type OwnServer } from './support/own-server';
import { test, watch } from './support/own-test';
import { expectTotal } from './support/result';
import { loadExample, seedExample } from './support/seed';
import { expect, type Page } from './support/test';

const bakery = example('boulangerie');

const level = (page: Page, id: string) =>
	row(page, itemWords('mission-odd', 'suivi').choices[id]?.words ?? '');

/** Until all of Azimut is on the device; then the network goes. */
async function visitOnce(page: Page, server: OwnServer): Promise<void> {
	await page.goto('/');
	await saved(page);
	await server.stop();
}

/** Offers, one of them, the plan, paper. */
async function expectOffersAndPlan(page: Page): Promise<void> {
	await page.getByRole('link', { name: 'Aides', exact: true }).click();
	await expect(page.getByRole('article').first()).toBeVisible();
	await page.goto('/offres/visite-energie');
	await page.getByRole('button', { name: /^Ajouter à mon plan/ }).click();
	await expect(page.getByText('Dans votre plan').first()).toBeVisible();
	await page.getByRole('link', { name: 'Plan', exact: true }).click();
	await expect(page.getByRole('article')).toHaveCount(1);
	expect((await page.pdf()).byteLength).toBeGreaterThan(1000);
}

test('After one visit an answer, the result, the offers, the plan and the pages work without network, and after a cold start', async ({
	server,
	device
}) => {
	let { page } = await device.start(server.origin);
	const tripwires = watch(page, server);
	await seedExample(page, bakery.name);
	await visitOnce(page, server);

	await test.step('an answer is stored, and counts', async () => {
		await page.goto('/diagnostic?sujet=mission-odd&question=suivi');
		await level(page, 'direction').click();
		await expect(page.getByText('Réponse gardée sur cet appareil.')).toBeVisible();
		await page.getByRole('link', { name: 'Résultat', exact: true }).click();
	});
	const { line, result } = evaluateByCommandLine(sheetOf(await revisionsOf(page)));
	await expectTotal(page, result.total);
	await page.getByRole('link', { name: /^En détail/ }).click();
	await expect(page.getByRole('table', { name: 'Vos parties' })).toBeVisible();
	await expectOffersAndPlan(page);

	await test.step('the browser starts again: everything is there', async () => {
		({ page } = await device.start(server.origin));
		tripwires.watch(page.context());
		await page.goto('/resultats');
		await expectTotal(page, result.total);
		expect(evaluateByCommandLine(sheetOf(await revisionsOf(page))).line).toBe(line);
		await page.goto('/plan');
		await expect(page.getByRole('article')).toHaveCount(1);
	});

	await test.step('pages in both languages; what is not kept says so', async () => {
		for (const [address, title] of [
			['/criteres', 'Les 20 sujets'],
			['/mentions-legales', 'Mentions légales'],
			['/en/offres/visite-energie', 'Visite Énergie'],
			['/en/resultats', 'Your highest and lowest pay are close'],
			['/en/resultats/pas', 'My steps'],
			['/s/0123456789abcdef', 'Cette page a besoin du réseau']
		] as const) {
			await page.goto(address);
			await expect(heading(page), address).toContainText(title);
		}
	});
	expect(tripwires.found).toEqual([]);
});

test(
	'After one visit a company is described, every question answered and every page read without network',
	{ tag: '@deep' },
	async ({ server, device }) => {
		test.slow();
		const { page } = await device.start(server.origin);
		const tripwires = watch(page, server);
		await visitOnce(page, server);

		await test.step('a company described, every question answered, the result', async () => {
			await describeCompany(page, bakery.sheet.profile);
			await page.getByRole('link', { name: 'Passer aux questions' }).click();
			await expect(heading(page)).not.toHaveText('Qui vous êtes');
			await answerAll(page, bakery.sheet);
		});
		const { result } = evaluateByCommandLine(sheetOf(await revisionsOf(page)));
		await expectTotal(page, result.total);

		await test.step('every page about Azimut, in both languages', async () => {
			const pages: [string, string][] = [
				['/', 'Où en est votre entreprise'],
				['/criteres', 'Les 20 sujets'],
				['/methode', 'La méthode'],
				['/impact-score', 'L’Impact Score'],
				['/confidentialite', 'Confidentialité'],
				['/accessibilite', 'Déclaration d’accessibilité'],
				['/mentions-legales', 'Mentions légales'],
				['/a-chercher/', 'Ma liste à chercher'],
				['/en', 'Where does your company stand'],
				['/en/criteres', 'The 20 subjects'],
				['/en/methode', 'The method'],
				['/en/impact-score', 'The Impact Score'],
				['/en/offres', 'Who can help'],
				['/en/offres/visite-energie', 'Visite Énergie'],
				['/en/confidentialite', 'Privacy'],
				['/en/mentions-legales', 'Legal notice'],
				['/resultats/sujets', 'Mes sujets'],
				['/en/resultats', 'Your highest and lowest pay are close'],
				['/en/resultats/pas', 'My steps'],
				['/en/resultats/detail', 'In detail']
			];
			for (const [address, title] of pages) {
				await page.goto(address);
				await expect(heading(page), address).toContainText(title);
			}
			await page.getByRole('link', { name: 'Français' }).click();
			await expect(heading(page)).toHaveText('En détail');
		});

		await test.step('what is not kept says so, and comes once there is network again', async () => {
			await page.goto('/s/0123456789abcdef');
			await expect(heading(page)).toHaveText('Cette page a besoin du réseau');
			await page.goto('/en/nowhere');
			await expect(heading(page)).toHaveText('This page needs the network');
			await server.start();
			await page.getByRole('link', { name: 'Try again' }).click();
			await expect(heading(page)).toHaveText('This page does not exist');
		});
		expect(tripwires.found).toEqual([]);
	}
);

test(
	'A new version waits; once it is wanted both tabs keep what was typed, and the one in the middle of a figure finishes first',
	{ tag: '@deep' },
	async ({ server, device }) => {
		const { page: first, context } = await device.start(server.origin);
		const tripwires = watch(first, server);
		await loadExample(first, bakery.name);
		await saved(first);
		const note = '/diagnostic?sujet=mission-odd&question=suivi';
		const figure = '/diagnostic?sujet=mecenat&question=dons-annee';
		await first.goto(note);
		const second = await context.newPage();
		await second.goto(figure);
		const label = itemWords('mecenat', 'dons-annee').numbers?.a ?? '';
		const field = second.getByLabel(label);
		await field.fill('-77');

		const next = nextVersion('0000000000000002');
		try {
			await server.start(next.build);
			await first.bringToFront();
			await bringUpdate(first);
			const banner = first.getByText('Une nouvelle version d’Azimut est prête.');

			await test.step('nothing moves in the middle of a question; it is said on the next screen', async () => {
				await expect(banner).toBeHidden();
				await first.getByRole('link', { name: 'Suivante' }).first().click();
				await expect(banner).toBeVisible();
				await first.goBack();
			});

			await test.step('not wanted now: not said again, and the tab goes on', async () => {
				await first.getByRole('button', { name: 'Plus tard' }).click();
				await expect(banner).toBeHidden();
				await first.reload();
				expect(await versionOf(first)).toBeUndefined();
				await expect(banner).toBeVisible();
			});

			await first.getByRole('button', { name: 'Note', exact: true }).click();
			await first.getByLabel('Note pour vous').fill('Demander à Léa.');
			await first.getByRole('button', { name: 'Recharger les 2 onglets ouverts' }).click();
			await expect.poll(() => versionOf(first).catch(() => '')).toBe('0000000000000002');
			const fields = fieldsOf(await revisionsOf(first));
			expect(fields.get('notes/company/mission-odd')).toBe('Demander à Léa.');

			await test.step('the other tab holds a figure that cannot be stored as it is', async () => {
				await expect(second.getByText('Azimut a changé de version.')).toBeVisible();
				expect(await versionOf(second)).toBeUndefined();
				await expect(field).toHaveValue('-77');
				await field.fill('77');
				await second.getByRole('button', { name: 'Recharger la page' }).click();
				await expect.poll(() => versionOf(second).catch(() => '')).toBe('0000000000000002');
				await expect(field).toHaveValue('77');
				expect(
					fieldsOf(await revisionsOf(second)).get(`answers/${gridName}/mecenat/dons-annee`)
				).toEqual({ numbers: { a: 77, unit: 'euros' } });
			});

			await test.step('of the versions on the device, this one and the one before stay', async () => {
				const caches = await first.evaluate(() => globalThis.caches.keys());
				const versions = caches.filter((name) => name.startsWith('azimut-'));
				expect(versions).toHaveLength(2);
				expect(versions.at(-1)).toBe('azimut-0000000000000002');
			});
		} finally {
			next.forget();
		}
		expect(tripwires.found).toEqual([]);
	}
);

test(
	'What was taken from the cache comes back by itself, and the page of another network is never kept',
	{ tag: '@deep' },
	async ({ server, device }) => {
		const { page, context } = await device.start(server.origin);
		await page.goto('/donnees');
		await saved(page);
		const count = () =>
			page.evaluate(async () => {
				const names = (await caches.keys()).filter((name) => name.startsWith('azimut-'));
				const cache = await caches.open(names[0] ?? '');
				return (await cache.keys()).length;
			});
		const all = await count();
		expect(all).toBeGreaterThan(100);
		await page.reload();
		await expect(page.getByText('Azimut s’ouvre aussi sans réseau.')).toBeVisible();

		await test.step('emptied by hand: said as it is, brought again', async () => {
			await page.evaluate(async () => {
				for (const name of await caches.keys())
					if (name.startsWith('azimut-')) await caches.delete(name);
			});
			await page.reload();
			await expect.poll(count).toBe(all);
			await page.reload();
			await expect(page.getByText('Azimut s’ouvre aussi sans réseau.')).toBeVisible();
		});

		await test.step('a network that answers everything with its own page, on a first visit', async () => {
			await page.evaluate(async () => {
				await (await navigator.serviceWorker.getRegistration())?.unregister();
				for (const name of await caches.keys()) await caches.delete(name);
			});
			await page.goto('about:blank');
			const portal = { contentType: 'text/html', body: '<title>Wifi</title><p>Bienvenue</p>' };
			await context.route('**/criteres', (route) => route.fulfill(portal));
			await page.goto('/donnees');
			await expect
				.poll(() =>
					page.evaluate(async () => {
						const registration = await navigator.serviceWorker.getRegistration();
						return registration === undefined || registration.active === null;
					})
				)
				.toBe(true);
			await page.waitForTimeout(2500);
			expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
			await context.unroute('**/criteres');
			await page.goto('/donnees');
			await saved(page);
			expect(await count()).toBe(all);
		});
	}
);

test(
	'Closing a tab while an answer could not be stored asks first',
	{ tag: '@deep' },
	async ({ page }) => {
		await seedExample(page, bakery.name);
		await page.goto('/diagnostic?sujet=mission-odd&question=suivi');
		const asked: string[] = [];
		page.on('dialog', (dialog) => {
			asked.push(dialog.type());
			void dialog.dismiss();
		});
		await level(page, 'direction').click();
		await expect(page.getByText('Réponse gardée sur cet appareil.')).toBeVisible();
		await page.evaluate(() => {
			IDBObjectStore.prototype.add = () => {
				throw new DOMException('', 'QuotaExceededError');
			};
		});
		await page.getByRole('link', { name: 'Précédente' }).first().click();
		await level(page, 'personne').click();
		await expect(page.getByRole('alert')).toContainText('L’espace de cet appareil est plein.');
		await page.close({ runBeforeUnload: true });
		await expect.poll(() => asked).toEqual(['beforeunload']);
		await expect(level(page, 'personne')).toBeVisible();
	}
);
