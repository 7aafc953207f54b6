/** The list of dossiers, `/dossiers`. */
import dossiers from '../../../src/lib/storage/fr.dossiers';
import merge from '../../../src/lib/inbox/fr.merge';
import { expect, type Locator, type Page } from './test';

export const card = (page: Page, name: string): Locator =>
	page.getByRole('article', { name, exact: true });

/** The same on a coach's device, where the list is a table: what leads to the client. */
export const clientLink = (page: Page, name: string): Locator =>
	page.getByRole('row').getByRole('link', { name, exact: true });

/** Opens a coach's page of a client, from the list. */
export async function openClient(page: Page, name: string): Promise<void> {
	await page.goto('/dossiers');
	await clientLink(page, name).press('Enter');
	await expect(page).toHaveURL(/\/client$/);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
}

/** Presses one of the actions of a dossier, folded or not. */
export async function act(page: Page, name: string, action: string): Promise<void> {
	const one = card(page, name);
	const button = one.getByRole('button', { name: action, exact: true });
	if (!(await button.isVisible())) await one.getByText(dossiers.more).click();
	await button.click();
}

export async function deleteDossier(page: Page, name: string): Promise<void> {
	await act(page, name, dossiers.remove);
	await expect(page.getByText(dossiers.removed(name))).toBeVisible();
}

/** Hands a file over to the list of dossiers, which is on screen. */
export const handFile = (page: Page, text: string, name = 'fournil.azimut.json'): Promise<void> =>
	page.getByLabel('Importer un dossier').setInputFiles({
		name,
		mimeType: 'application/json',
		buffer: Buffer.from(text)
	});

/** Says of a dossier that is new here that it comes from one's own device: its private notes are taken too. */
export async function takeWithPrivate(page: Page): Promise<void> {
	const asked = page.getByRole('dialog', { name: merge.newTitle });
	await asked.getByRole('checkbox', { name: merge.takePrivate }).press('Space');
	await asked.getByRole('button', { name: merge.takeNew }).press('Enter');
}

/** Takes a file in that this browser does not hold yet, and opens its dossier. */
export async function openFile(page: Page, text: string, name: string): Promise<void> {
	await page.goto('/dossiers');
	await handFile(page, text);
	await expect(page.getByText(`« ${name} » est importé`)).toBeVisible();
	const client = clientLink(page, name);
	await expect(card(page, name).or(client)).toBeVisible();
	if (await client.isVisible()) {
		await openClient(page, name);
		await page.goto('/diagnostic');
	} else await card(page, name).getByRole('button', { name: 'Ouvrir' }).click();
	await expect(page).toHaveURL(/\/diagnostic/);
}
