import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import storage from '../../src/lib/storage/fr.storage';
import exportWords from '../../src/lib/export/fr.export';
import messages from '../../src/lib/i18n/messages/fr.messages';
import publish from '../../src/lib/publish/fr.publish';
import dossiers from '../../src/lib/storage/fr.dossiers';
import { inventedSiren } from '../support/publications';
import { dossiersOf, downloadExport, stored } from './support/device';
import { example, root } from './support/grid';
import { heading } from './support/journey';
import { bare, printed } from './support/pdf';
import {
	address,
	answered,
	company,
	giveSiren,
	online,
	publicName,
	published,
	ready,
	send,
	status410,
	test,
	withdrawHere
} from './support/publish-screen';
import { scan } from './support/scan';
import { seedExample } from './support/seed';
import { expect } from './support/test';

/** A page seen from another device, from the bin, and from the operator's side. */
const { key, outcome, status } = publish;

test(
	'Another device has the page with the keys exported, withdraws with the paper without them',
	{ tag: '@deep' },
	async ({ owner, browser }) => {
		test.slow();
		const { page, tripwires } = await owner();
		tripwires.allow(/status of 4(01|10)/);
		const url = await published(page);
		let words =
			await test.step('the key on paper: eight words, and a code of the address alone', async () => {
				await page.getByRole('link', { name: key.open }).click();
				await expect(page.locator('ol.key li')).toHaveCount(8);
				const listed = await page.locator('ol.key li').allTextContents();
				const paper = await printed(page, 'A4');
				expect(paper.pages).toHaveLength(1);
				expect(paper.all).toContain(bare(key.secret));
				for (const word of listed) expect(paper.all).toContain(bare(word));
				expect(paper.all).not.toContain(bare(messages.app.menu));
				expect(await scan(page.locator('.sheet .picture svg'))).toBe(`${url}/retirer`);
				return listed;
			});

		const bringIn = async (file: string) => {
			const second = await owner();
			second.tripwires.allow(status410);
			await second.page.goto('/dossiers');
			await second.page.getByLabel('Importer un dossier').setInputFiles(file);
			await expect(second.page.getByText('est importé')).toBeVisible();
			await second.page.getByRole('button', { name: dossiers.open, exact: true }).click();
			await expect(second.page).toHaveURL(/\/diagnostic/);
			await second.page.goto('/publier');
			return second.page;
		};
		const whole = await downloadExport(page, company, { ticked: [exportWords.dialog.tokens] });
		const bareFile = await downloadExport(page, company);
		const withKeys = await bringIn(whole.path);
		await expect(withKeys.getByText(publish.brought.page(url, publicName))).toBeVisible();
		await withKeys.getByRole('button', { name: publish.brought.take }).click();
		await expect(online(withKeys)).toBeVisible();
		await expect(address(withKeys)).toHaveValue(url);
		await test.step('renewed there, its keys open it there alone', async () => {
			const before = words.join(' ');
			await withKeys.getByRole('link', { name: key.open }).click();
			await withKeys.getByText(key.renew.title).click();
			await withKeys.getByRole('button', { name: key.renew.now }).click();
			await expect(withKeys.getByText(outcome.renewed)).toBeVisible();
			words = await withKeys.locator('ol.key li').allTextContents();
			expect(words.join(' ')).not.toBe(before);
			await page.goto('/publier');
			await expect(page.getByText(outcome.token)).toBeVisible();
		});
		const without = await bringIn(bareFile.path);
		await expect(heading(without)).toHaveText(publish.title);
		await without.getByText(publish.elsewhere.title).click();
		await expect(without.getByText(publish.elsewhere.paper)).toBeVisible();

		await test.step('typed in capitals on a telephone without scripts', async () => {
			const context = await browser.newContext({ javaScriptEnabled: false });
			const phone = await context.newPage();
			await phone.goto(`${url}/retirer`);
			await phone.getByRole('textbox').fill(words.join(' ').toUpperCase());
			await phone.getByRole('button').click();
			await expect(phone).toHaveURL(url);
			await context.close();
		});
		expect(await answered(url)).toBe(410);
		await page.goto('/publier');
		await expect(page.getByText(outcome.gone)).toBeVisible();
		expect(await stored(page, 'secrets')).toEqual([]);
		await page.goto('/publier/cle');
		await expect(page.getByText(key.none)).toBeVisible();
	}
);

test(
	'A dossier with a page waits in the bin for as long as it takes, and goes once the page is withdrawn',
	{ tag: '@deep' },
	async ({ owner }) => {
		test.slow();
		const { page } = await owner();
		const url = await published(page);
		const card = (name: string) => page.getByRole('article', { name, exact: true });
		const { stillPublic } = dossiers;
		const remove = async (name: string) => {
			await page.goto('/dossiers');
			await card(name).getByText(dossiers.more).click();
			await card(name).getByRole('button', { name: dossiers.remove }).click();
			await expect(card(name)).toBeHidden();
		};
		const names = async () => (await dossiersOf(page)).map(({ name }) => name);
		const [soon, late] = [example('graphiste').name, example('holding').name];
		const waiting = page.getByRole('listitem').filter({ hasText: stillPublic.visible });

		await test.step('moved to the bin, its page stays, and that is said', async () => {
			await seedExample(page, soon);
			await remove(soon);
			await remove(company);
			const said = page.getByRole('status').filter({ hasText: stillPublic.removed(company) });
			await expect(said).toContainText(stillPublic.visible);
			await expect(said.getByRole('button', { name: dossiers.restore, exact: true })).toBeFocused();
			await expect(page.getByText(dossiers.removed(company))).toBeHidden();
			expect(await answered(url)).toBe(200);
		});

		await test.step('neither 40 days nor emptying the bin take it away, as they do others', async () => {
			await page.clock.setFixedTime(Date.now() + 40 * 24 * 3600 * 1000);
			await page.goto('/dossiers');
			await expect(waiting).toContainText(company);
			await expect.poll(names).toEqual([company]);
			await expect(page.getByRole('heading', { name: dossiers.deleted })).toBeHidden();
			await seedExample(page, late);
			await remove(late);
			await page.goto('/donnees');
			const empty = storage.copies.empty;
			await page.getByRole('button', { name: empty }).click();
			const dialog = page.getByRole('dialog', { name: storage.copies.emptyTitle });
			await expect(dialog).toContainText(storage.copies.emptyText(1));
			await expect(dialog).toContainText(storage.copies.stillPublic(1));
			await dialog.getByRole('button', { name: empty }).click();
			await expect(page.getByText(storage.copies.emptiedRest)).toBeFocused();
			await expect(page.getByRole('button', { name: empty })).toBeHidden();
			expect(await names()).toEqual([company]);
			await page.getByRole('link', { name: storage.copies.toBin }).click();
			await expect(waiting).toBeVisible();
		});

		await test.step('it comes back on the screen that withdraws; then it goes as any other', async () => {
			// Even for who comes from an address that names it.
			const [row] = await dossiersOf(page);
			await page.goto(`/publier?d=${row?.id}`);
			await page
				.getByRole('alert')
				.getByRole('link', { name: messages.gridMissing.choose })
				.click();
			await waiting.getByRole('button', { name: stillPublic.open }).click();
			await expect(online(page)).toBeVisible();
			await withdrawHere(page);
			await expect(page.getByText(outcome.withdrawn)).toBeVisible();
			expect(await answered(url)).toBe(410);
			await remove(company);
			await expect(page.getByText(dossiers.removed(company))).toBeVisible();
			await page.goto('/donnees');
			await page.getByRole('button', { name: storage.copies.empty }).click();
			await page.getByRole('dialog').getByRole('button', { name: storage.copies.empty }).click();
			await expect(page.getByText(storage.copies.emptied)).toBeFocused();
			expect(await dossiersOf(page)).toEqual([]);
			expect(await stored(page, 'secrets')).toEqual([]);
		});
	}
);

test(
	'A page that lacks its SIREN, is hidden or is refused says why',
	{ tag: '@deep' },
	async ({ owner, data }) => {
		test.slow();
		const siren = inventedSiren(12);
		const { page: first } = await owner();
		await ready(first);
		await giveSiren(first, siren);
		// A page that is not found keeps nobody from showing its number.
		await first.getByRole('checkbox', { name: publish.shown.listed }).check();
		await send(first);
		await expect(online(first)).toBeVisible();

		const { page: second, tripwires: taken } = await owner();
		taken.allow(/status of 412/);
		await ready(second, 'Une autre');
		await giveSiren(second, siren);
		await send(second);
		await expect(second.getByText(outcome.sirenTaken.publish)).toBeVisible();
		expect(await stored(second, 'secrets')).toEqual([]);
		await second.getByRole('button', { name: outcome.sirenAnyway }).click();
		await expect(online(second)).toBeVisible();
		await expect(second.getByText(status.noSiren)).toBeVisible();

		const slug = (await address(first).inputValue()).split('/').at(-1) ?? '';
		const reason = 'Un salarié est nommé « Léa <b> »';
		execFileSync(
			process.execPath,
			[join(root, 'build/cli/admin.js'), 'hide', slug, '--reason', reason],
			{
				env: { ...process.env, DATA_DIR: data }
			}
		);
		await first.reload();
		await expect(first.getByText(status.hidden)).toBeVisible();
		await expect(first.getByText(status.reason(reason))).toBeVisible();

		const { page: third, tripwires } = await owner();
		tripwires.allow(/status of 4/);
		await ready(third);
		const said = 'Trop de demandes de cette adresse. Réessayez plus tard.';
		await third.route('**/api/publications', (route) =>
			route.fulfill({
				status: 429,
				contentType: 'application/json',
				headers: { 'retry-after': '60' },
				body: JSON.stringify({ error: { code: 'too-many', message: said, id: '1' } })
			})
		);
		await send(third);
		await expect(third.getByText(said)).toBeVisible();
		expect(await stored(third, 'secrets')).toEqual([]);
	}
);
