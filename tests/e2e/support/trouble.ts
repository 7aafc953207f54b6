/** What the screens say when answers cannot be stored, and browsers that refuse to store them. */
import { readFileSync } from 'node:fs';
import type { Revision } from './device';
import { expect, type Locator, type Page } from './test';

const title = 'Vos réponses ne peuvent pas être gardées pour l’instant';

export const trouble = (page: Page): Locator => page.getByRole('alert').filter({ hasText: title });
export const retry = (page: Page): Locator =>
	trouble(page).getByRole('button', { name: 'Réessayer' });

export const isFull = 'L’espace de cet appareil est plein.';

/** Says what is wrong to the scripts that `addInitScript` put in the page; null when all is well again. */
export const setFault = (page: Page, fault: string | null): Promise<void> =>
	page.evaluate((value) => sessionStorage.setItem('fault', value ?? ''), fault);

/** Writing fails for want of room as long as the fault is `full`. */
export async function mayFill(page: Page): Promise<void> {
	await page.addInitScript(() => {
		for (const method of ['add', 'put'] as const) {
			const real = IDBObjectStore.prototype[method];
			IDBObjectStore.prototype[method] = function (this: IDBObjectStore, ...args) {
				if (sessionStorage.getItem('fault') === 'full') {
					sessionStorage.setItem('refused', String(Number(sessionStorage.getItem('refused')) + 1));
					throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
				}
				return real.apply(this, args);
			};
		}
	});
}

/** Does something that the full disk refuses, and waits until it has. */
export async function refused(page: Page, act: () => Promise<void>): Promise<void> {
	const count = () => page.evaluate(() => Number(sessionStorage.getItem('refused')));
	const before = await count();
	await act();
	await expect.poll(count, 'the disk refuses').toBeGreaterThan(before);
	await expect(trouble(page)).toContainText(isFull);
	await expect(page.getByText('Enregistrement…')).toBeHidden();
}

/** There is room again, and the person asks for another try. */
export async function goOn(page: Page): Promise<void> {
	await setFault(page, null);
	await retry(page).click();
	await expect(trouble(page)).toBeHidden();
}

/** The copy that the alert gives of the open dossier: what its file holds. */
export async function copyFromAlert(page: Page): Promise<Revision[]> {
	const coming = page.waitForEvent('download');
	await page
		.getByRole('alert')
		.getByRole('button', { name: 'Copier ce dossier dans un fichier' })
		.click();
	const text = readFileSync(await (await coming).path(), 'utf8');
	return (JSON.parse(text) as { revisions: Revision[] }).revisions;
}
