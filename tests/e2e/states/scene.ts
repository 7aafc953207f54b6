/** What the walks through the states of the screens share: a day, a motionless page, and ways to get somewhere. */
import messages from '../../../src/lib/i18n/messages/fr.messages';
import { heading } from '../support/journey';
import { expect, test as base, type Locator, type Page } from '../support/test';

export const day = '2027-01-12T10:00:00+01:00';

export const test = base.extend({
	page: async ({ page }, use) => {
		await page.clock.setFixedTime(day);
		await use(page);
	}
});

/** The screen is there, with all it fetches. */
export async function go(page: Page, address: string): Promise<void> {
	await page.goto(address);
	await arrived(page);
}

export async function arrived(page: Page): Promise<void> {
	await expect(heading(page).first()).toBeVisible();
	await expect(page.getByText(messages.app.loading).filter({ visible: true })).toHaveCount(0);
}

export const questionAddress = (criterion: string, item = '') =>
	`/diagnostic?sujet=${criterion}${item && `&question=${item}`}`;

/** What opens a fold whose summary begins so. */
export const fold = (page: Page, words: string): Locator =>
	page.locator('summary').filter({ hasText: new RegExp(`^\\s*${words}`) });

/** The words of a message before the part that changes. */
export const beginning = (message: string): string => message.split(':')[0]?.trim() ?? message;

/** Loses what the browser stores, as an attack of the disk or a broken upgrade would. */
export const damageDatabase = (page: Page): Promise<void> =>
	page.evaluate(
		() =>
			new Promise<void>((resolve) => {
				indexedDB.deleteDatabase('azimut');
				const opening = indexedDB.open('azimut', 10);
				opening.onupgradeneeded = () => opening.result.createObjectStore('files');
				opening.onsuccess = () => {
					opening.result.close();
					resolve();
				};
			})
	);
