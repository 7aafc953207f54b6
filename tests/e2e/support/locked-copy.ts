/** Files of many clients behind the password that the screen proposes. */
import copy from '../../../src/lib/coach/words/fr.copy';
import locked from '../../../src/lib/export/fr.locked';
import { expect, type Page } from './test';

export interface Given {
	path: string;
	password: string;
}

/** What this button gives, and the password that it is given with. */
export async function downloadLocked(page: Page, button: string): Promise<Given> {
	const field = page.getByLabel(locked.password, { exact: true });
	await expect(field).toHaveValue(/-/);
	const password = await field.inputValue();
	const coming = page.waitForEvent('download');
	await page.getByRole('button', { name: button, exact: true }).press('Enter');
	return { path: await (await coming).path(), password };
}

export async function unlock(page: Page, { password }: Given): Promise<void> {
	const asked = page.getByRole('dialog', { name: locked.ask.title });
	await asked.getByLabel(locked.password, { exact: true }).fill(password);
	await page.keyboard.press('Enter');
	await expect(asked).toBeHidden();
}

/** Reads one on the screen of copies; what is taken of it is said next. */
export async function choose(page: Page, given: Given): Promise<void> {
	await page.goto('/dossiers/copie');
	await page.getByLabel(copy.choose).setInputFiles(given.path);
	await unlock(page, given);
}
