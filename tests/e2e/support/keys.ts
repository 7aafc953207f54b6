/** A person who has no pointer. */
import { expect, type Locator, type Page } from './test';

const isFocused = (target: Locator) =>
	target.evaluate((node) => node === document.activeElement).catch(() => false);

/** Presses Tab until `target` has the focus; says where it got lost otherwise. */
export async function tabTo(page: Page, target: Locator, most = 60): Promise<void> {
	for (let presses = 0; presses <= most; presses += 1) {
		if (await isFocused(target)) return;
		await page.keyboard.press('Tab');
	}
	throw new Error(`${most} presses of Tab do not reach ${target.toString()}.`);
}

export async function enter(page: Page, target: Locator): Promise<void> {
	await tabTo(page, target);
	await page.keyboard.press('Enter');
}

/** The row that the focus is on. */
export const focusedRow = (page: Page): Locator => page.locator('input:focus');

export async function expectHeadingFocused(page: Page): Promise<void> {
	await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
}
