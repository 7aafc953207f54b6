/** A dossier erased at once, its public page with it or knowingly left, and no copy that brings it back unasked. */
import erasing from '../../src/lib/storage/fr.erasing';
import merge from '../../src/lib/inbox/fr.merge';
import { dossiersOf, exportText, revisionsOf, stored } from './support/device';
import { handFile } from './support/dossiers';
import { heading } from './support/journey';
import {
	answered,
	company,
	networkGone,
	published,
	status410,
	test
} from './support/publish-screen';
import { expect, type Page } from './support/test';

const sure = (page: Page) => page.getByRole('checkbox', { name: erasing.sure });
const now = (page: Page) => page.getByRole('button', { name: erasing.now });

async function openErasing(page: Page): Promise<void> {
	const [dossier] = await dossiersOf(page);
	await page.goto(`/effacer?un=${dossier?.id}`);
	await expect(heading(page)).toHaveText(erasing.title);
	await expect(page.getByText(erasing.lead(company))).toBeVisible();
}

/** Nothing of it is in any table, but the fingerprint that a receipt is. */
async function expectGone(page: Page): Promise<void> {
	await expect(heading(page)).toHaveText(erasing.done);
	await expect(heading(page)).toBeFocused();
	expect(await dossiersOf(page)).toEqual([]);
	expect(await revisionsOf(page)).toEqual([]);
	expect(await stored(page, 'secrets')).toEqual([]);
}

test(
	'Its page is withdrawn first, in the same screen; a copy made before asks before it brings it back',
	{ tag: '@deep' },
	async ({ owner }) => {
		const { page, tripwires } = await owner();
		tripwires.allow(status410);
		const url = await published(page);
		expect(await answered(url)).toBe(200);
		const copy = await exportText(page, company);
		await openErasing(page);
		await expect(page.getByText(erasing.page.visible)).toBeVisible();
		await sure(page).check();
		await expect(now(page), 'as long as its page is visible').toBeDisabled();
		await page.getByRole('button', { name: erasing.page.withdraw }).click();
		await expect(page.getByText(erasing.page.visible)).toBeHidden();
		expect(await answered(url)).toBe(410);
		await now(page).click();
		await expectGone(page);
		await expect(page.getByText(/^Un dossier, le /)).toBeVisible();

		await page.goto('/dossiers');
		await handFile(page, copy);
		await expect(page.getByText(company).first()).toBeVisible();
		expect(await dossiersOf(page), 'nothing comes back unasked').toEqual([]);
		await expect(page.getByRole('button', { name: merge.keep })).toBeHidden();
	}
);

test(
	'Where the server does not answer, its paper key is taken, or it is left knowingly',
	{ tag: '@deep' },
	async ({ owner, server }) => {
		const { page, tripwires } = await owner();
		tripwires.allow(networkGone, status410);
		const url = await published(page);
		await openErasing(page);
		await server.stop();
		await page.getByRole('button', { name: erasing.page.withdraw }).click();
		await expect(page.getByText(erasing.page.unanswered)).toBeVisible();
		await sure(page).check();
		await expect(now(page)).toBeDisabled();
		await page.getByRole('checkbox', { name: erasing.page.keyTaken }).check();
		await now(page).click();
		await expectGone(page);
		await server.start();
		expect(await answered(url), 'its page stays, as was said').toBe(200);
	}
);
