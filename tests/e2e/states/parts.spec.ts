/** The parts that every screen is made of, once, in every state: what screens share is not looked at again on each. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { look } from './look';
import { go, test } from './scene';

const parts = readFileSync(join(import.meta.dirname, 'parts.html'), 'utf8');

test('The parts that screens are made of', async ({ page }) => {
	await go(page, '/mentions-legales');
	await page.locator('main').evaluate((main, html) => (main.innerHTML = html), parts);
	await look(page, 'parts', { fullPage: true });
});
