import { chromium } from '@playwright/test';
import { browserPath } from '../../src/cli/browser.mjs';

/**
 * Runs `work` in a new Chromium that keeps what it stores in `folder`, on disk: in Playwright's usual contexts, which
 * are private ones, IndexedDB lives in memory and storing would cost nothing.
 *
 * @template T
 * @param {string} folder
 * @param {(page: import('@playwright/test').Page) => Promise<T>} work
 * @param {string[]} [args] more of Chromium's command line
 * @param {'allow' | 'block'} [serviceWorkers] with them the second visit comes from the device, whatever is measured
 */
export async function withBrowser(folder, work, args = [], serviceWorkers = 'block') {
	const context = await chromium.launchPersistentContext(folder, {
		executablePath: browserPath(),
		serviceWorkers,
		locale: 'fr-FR',
		viewport: { width: 1280, height: 800 },
		args: [
			'--no-sandbox',
			'--disable-gpu',
			'--disable-background-networking',
			'--disable-component-update',
			'--disable-sync',
			...args
		]
	});
	try {
		return await work(context.pages()[0] ?? (await context.newPage()));
	} finally {
		await context.close();
	}
}
