/** A person who has no pointer. */
import { expect, type Locator, type Page } from './test';

/** Does not wait for the target to be there. */
const isFocused = (target: Locator) =>
	target.evaluateAll((nodes) => nodes.some((node) => node === document.activeElement));

/** Presses Tab until `target` has the focus; says where it got lost otherwise. */
export async function tabTo(page: Page, target: Locator, most = 60): Promise<void> {
	await target.first().waitFor();
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

/** Goes on when it is not: one screen that forgets says nothing of the others. */
export async function expectHeadingFocused(page: Page, screen: string): Promise<void> {
	await expect
		.soft(page.getByRole('heading', { level: 1 }), `the heading has the focus: ${screen}`)
		.toBeFocused({ timeout: 3000 });
}
