/** The lock of a device: its page, and the door that it closes. */
import words from '../../../src/lib/lock/fr.lock';
import { expect, type Locator, type Page } from './test';

export interface Secrets {
	passphrase: string;
	code: string;
}

/** On the screen of the lock, fills a new passphrase and keeps its code; the button is next. */
export async function choose(page: Page, spoken = words): Promise<Secrets> {
	const offered = page.locator('strong.own');
	await expect(offered).toHaveText(/^([a-z]{3,7} ){4}[a-z]{3,7}$/);
	const passphrase = (await offered.innerText()).trim();
	const code = (await page.locator('strong.number').innerText()).trim();
	await page.getByLabel(spoken.choose.label, { exact: true }).fill(passphrase);
	await page.getByLabel(spoken.choose.again).fill(passphrase);
	await page.getByLabel(spoken.code.kept).check();
	return { passphrase, code };
}

export async function putOn(page: Page, address = '/donnees?verrou', spoken = words) {
	await page.goto(address);
	const chosen = await choose(page, spoken);
	await page.getByRole('button', { name: spoken.confirm.put }).click();
	await expect(page.getByText(spoken.done.put)).toBeVisible();
	return chosen;
}

export async function unlock(page: Page, secret: string, spoken = words): Promise<void> {
	await page.getByLabel(spoken.screen.label).fill(secret);
	await page.getByRole('button', { name: spoken.screen.open }).click();
}

export const closed = (page: Page, spoken = words): Locator =>
	page.getByRole('heading', { name: spoken.screen.title });
